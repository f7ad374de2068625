import type { Block, Button, Figure, Line, Part, Reply } from "./reply.ts";

type Given = Part | Line | number;

/** The words are ours; a string that is filled in was written by others, a number is a count. */
export function line(words: TemplateStringsArray, ...given: readonly (Given | undefined)[]): Line {
  const parts: Part[] = [];
  words.forEach((word, i) => {
    if (word !== "") parts.push(word);
    const filled = given[i];
    if (filled !== undefined) parts.push(...partsOf(filled));
  });
  return parts;
}

/** One block of text, written like line`…`. */
export function text(words: TemplateStringsArray, ...given: readonly (Given | undefined)[]): Block {
  return { kind: "text", text: line(words, ...given) };
}

export function buttons(...offered: readonly (Button | undefined)[]): Reply {
  const there = offered.filter((button) => button !== undefined);
  return there.length === 0 ? [] : [{ kind: "buttons", buttons: there }];
}

export const count = (value: number | undefined, why?: string): Figure => figure({ value, unit: "count" }, why);
export const change = (value: number): Figure => ({ value, unit: "count", signed: true });
export const rate = (value: number | undefined, why?: string): Figure => figure({ value, unit: "rate" }, why);
export const day = (value: string): Figure => ({ value, unit: "day" });
export const weekday = (value: string): Figure => ({ value, unit: "weekday" });
export const instant = (value: string): Figure => ({ value, unit: "instant" });
export const money = (value: number | undefined, currency: string, why?: string): Figure =>
  figure({ value, unit: "money", currency }, why);

/** A person or a room of the chat, by id. */
export const chatter = (id: string): Line => [{ chatter: id }];
/** The same of a room. */
export const chatRoom = (id: string): Line => [{ chatter: id, is: "room" }];

/** "1 post", "2 posts". */
export function counted(value: number, one: string, many = `${one}s`): Line {
  return [count(value), ` ${value === 1 ? one : many}`];
}

/** "Maya, Jon and Sana"; everything from the `most`th on is counted, not named. */
export function listed(parts: readonly Given[], most = 5): Line {
  const named = parts.length > most ? parts.slice(0, most - 1) : parts;
  const rest = parts.length - named.length;
  const all: Line[] = named.map(partsOf);
  if (rest > 0) all.push([count(rest), " more"]);
  return all.flatMap((each, i) => (i === 0 ? each : [i === all.length - 1 ? " and " : ", ", ...each]));
}

/** Lines one after the other, with something of ours between them. */
export function joined(lines: readonly Line[], between: string): Line {
  return lines.flatMap((each, i) => (i === 0 ? each : [between, ...each]));
}

function partsOf(given: Given): Line {
  if (typeof given === "number") return [count(given)];
  if (typeof given === "string") return [{ said: given }];
  return isLine(given) ? given : [given];
}

function isLine(given: Given): given is Line {
  return Array.isArray(given);
}

function figure(drawn: Figure, why: string | undefined): Figure {
  return why === undefined ? drawn : { ...drawn, why };
}
