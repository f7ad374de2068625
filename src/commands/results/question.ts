import type { Call } from "../../core/call.ts";
import { drawLine, type Reader } from "../../core/draw.ts";
import type { Context } from "../../core/context.ts";
import { buttons, count, joined, line } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import type { Ambiguity, Field, Span } from "../../reading/log-entry.ts";

/** What the reader could not settle, as a question with the candidates as buttons. Nothing was stored. */
export function questionOf(why: Ambiguity, text: string, context: Context): Reply {
  const { words, ways } = asked(why, { text, call: context.call, reader: context.brand });
  return [{ kind: "text", text: words }, ...buttons(...(ways.length > 0 ? ways : [sendAgain("Send it again", text)]))];
}

/** Beside a last one that leads to the rest, or to none of them. */
const mostOffered = 3;

/** The form with the words as they are, to be made plain. */
function sendAgain(label: string, text: string): Button {
  return { label, call: { name: "log", options: { numbers: text }, form: true } };
}

interface Question {
  words: Line;
  ways: readonly Button[];
}

interface Said {
  text: string;
  call: Call;
  /** Labels are drawn for the brand, since a button holds no figures. */
  reader: Reader;
}

function asked(why: Ambiguity, said: Said): Question {
  switch (why.reason) {
    case "which-creator": {
      const ways = why.candidates.map((handle) => again(said, handle, said.text.replace(why.written, handle)));
      const none = drop(said, ways.length > 2 ? "None of them" : "Neither");
      const last = ways.length > mostOffered ? sendAgain(`${String(ways.length - mostOffered)} more`, said.text) : none;
      return { words: line`Which ${why.written}?`, ways: [...ways.slice(0, mostOffered), last] };
    }
    case "bare-number": {
      const ways = (["views", "likes", "orders"] as const).map((each) => again(said, each, `${said.text} ${each}`));
      return { words: line`${count(why.value)} what? Nothing is stored yet.`, ways };
    }
    case "swapped":
      return swapped(why, said);
    case "range":
      return oneOf([why.from, why.to], why.span, said);
    case "two-values":
      return oneOf(why.values, why.span, said);
    case "no-creator":
      return why.written === undefined
        ? { words: line`${openQuestion(why)} Nothing is stored yet.`, ways: [] }
        : unknown(why.written, said);
    case "unknown-mention":
    case "unknown-code":
    case "other-creators-link":
    case "columns-without-headings":
    case "money-without-meaning":
    case "increase":
    case "shared-number":
      return { words: line`${openQuestion(why)} Nothing is stored yet.`, ways: [] };
  }
}

/** What can only be answered in words. */
function openQuestion(
  why: Exclude<Ambiguity, { reason: "which-creator" | "bare-number" | "swapped" | "range" | "two-values" }>,
): Line {
  switch (why.reason) {
    case "no-creator":
      return ["Whose numbers are these? Name the creator, or send the link."];
    case "unknown-mention":
      return ["I don't know which creator that mention is. Write the handle instead."];
    case "unknown-code":
      return line`I don't know whose code ${why.code} is. Name the creator.`;
    case "other-creators-link":
      return line`The link is ${why.linked}'s${why.named === null ? [", not yours"] : line`, but you named ${why.named}`}.`;
    case "columns-without-headings":
      return ['I see columns of numbers without headings. Put a line like "creator, views, likes" above them.'];
    case "money-without-meaning":
      return ["Is that money a fee that was paid, or revenue from sales? Say it with the word."];
    case "increase":
      return line`That is an increase. What is the total of ${name(why.metric)} now?`;
    case "shared-number":
      return line`${count(why.value)} for all of them together, or each? Send one number for each.`;
  }
}

/** Each candidate puts itself in the place where the message names them all; the rest of the message stays. */
function oneOf(values: readonly number[], span: Span | undefined, said: Said): Question {
  const candidates = joined(
    values.map((value) => [count(value)]),
    " or ",
  );
  const words = line`Which is right, ${candidates}? Nothing is stored yet.`;
  if (span === undefined) return { words, ways: [] };
  const [start, end] = span;
  const ways = values.map((value) =>
    again(said, drawLine([count(value)], said.reader), `${said.text.slice(0, start)}${value}${said.text.slice(end)}`),
  );
  return { words, ways: [...ways.slice(0, mostOffered), drop(said, values.length > 2 ? "None of them" : "Neither")] };
}

function unknown(written: string, { text }: Said): Question {
  const add = { label: `Add @${written}`, call: { name: "creator add", options: { handle: `@${written}` } } };
  return {
    words: line`I know no creator ${{ said: written }}. Nothing is stored yet.`,
    ways: [add, sendAgain("Send it again", text)],
  };
}

function swapped(why: Extract<Ambiguity, { reason: "swapped" }>, said: Said): Question {
  const entry = why.swapped.find(({ views, likes }) => views !== undefined && likes !== undefined);
  const words = line`More likes than views; are they swapped? Nothing is stored yet.`;
  const asWritten = { label: "As written", call: withOptions(said, { as_written: true }) };
  if (entry?.views === undefined || entry.likes === undefined) return { words, ways: [asWritten] };
  const who = entry.creator === null ? "" : `${entry.creator} `;
  const meant = `${who}${entry.views} views, ${entry.likes} likes`;
  const label = drawLine(line`${entry.views} views, ${entry.likes} likes`, said.reader);
  const way = { label, call: withOptions(said, { numbers: meant }) };
  return { words, ways: [...(why.swapped.length === 1 ? [way] : []), asWritten, drop(said, "Drop it")] };
}

function drop(said: Said, label: string): Button {
  return { label, call: withOptions(said, { drop: true }) };
}

/** The same call with the words made unmistakable. */
function again(said: Said, label: string, numbers: string): Button {
  return { label, call: withOptions(said, { numbers }) };
}

function withOptions({ call, text }: Said, options: Record<string, unknown>): Call {
  return { ...call, name: "log", options: { numbers: text, ...call.options, ...options } };
}

function name(metric: Field): string {
  switch (metric) {
    case "watchTimeSec":
      return "watch time";
    case "completionRate":
      return "completion";
    case "views":
    case "likes":
    case "comments":
    case "shares":
    case "saves":
    case "orders":
    case "revenue":
    case "spend":
      return metric;
  }
}
