import type { Call } from "../../core/call.ts";
import type { Context } from "../../core/context.ts";
import { buttons, count, joined, line } from "../../core/line.ts";
import type { CountedField, FoundResult } from "../../core/model.ts";
import type { Reason } from "../../core/reasons.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { LogEntry, Reading } from "../../reading/log-entry.ts";
import { readTold, type Told } from "./surroundings.ts";

/** What the reader left open, and what its words may be. */
export type Proposal = { kind: "found"; reply: Reply } | { kind: "nothing"; why: Reason | undefined };

const counted: readonly CountedField[] = ["views", "likes", "comments", "shares", "saves", "orders"];

/**
 * A model points at what counts what; the words that come of it are read again by the reader, and stored by the same call
 * as any others, once somebody presses it. It overrides no figure that was found, and picks nobody where two fit.
 */
export async function proposed(told: Told, reading: Reading, context: Context): Promise<Proposal> {
  const { assistant, call } = context;
  if (assistant === undefined || !isForModel(told, reading)) return { kind: "nothing", why: undefined };
  const tried = await assistant.find(told.text);
  if (tried.kind === "failed") return { kind: "nothing", why: tried.why };
  const words = wordsOf(tried.value);
  const read = words === "" ? undefined : await readTold({ ...told, text: words }, context);
  if (read?.kind !== "log" || !holdsAll(read.entries, tried.value, reading)) return { kind: "nothing", why: undefined };
  return { kind: "found", reply: preview(words, { entries: read.entries, told, call }) };
}

/** Names, links and codes that leave somebody open are for people to settle. */
function isForModel({ text, isUnlinked }: Told, reading: Reading): boolean {
  if (isUnlinked || text.length > mostCharacters) return false;
  if (reading.kind === "not-a-log") return /\d/.test(text);
  if (reading.kind === "log") return false;
  return reading.why.reason === "bare-number" || reading.why.reason === "columns-without-headings";
}

/** Longer ones are tables, which have a reader of their own. */
const mostCharacters = 1_000;

/** "maya 45k views, 2.1k likes", a line for each video. */
function wordsOf(results: readonly FoundResult[]): string {
  const lines = results.map(({ creator, figures }) => {
    const told = figures.map(({ written, counts }) => `${written.trim()} ${counts}`).join(", ");
    return creator === undefined ? told : `${creator.trim()} ${told}`;
  });
  return lines.join("\n");
}

/** Each figure was read as what it is said to count, and what the reader had found before is among them. */
function holdsAll(entries: readonly LogEntry[], results: readonly FoundResult[], before: Reading): boolean {
  const figures = results.reduce((total, result) => total + result.figures.length, 0);
  const read = entries.reduce(
    (total, entry) => total + counted.filter((field) => entry[field] !== undefined).length,
    0,
  );
  if (entries.length !== results.length || figures !== read) return false;
  const known = before.kind === "ambiguous" ? before.entries : [];
  return known.every((found) => entries.some((entry) => entry.creator === found.creator && isKept(found, entry)));
}

function isKept({ spans, ...found }: LogEntry, entry: LogEntry): boolean {
  return Object.entries(found).every(([name, value]) =>
    Object.entries(entry).some(([also, same]) => also === name && same === value),
  );
}

interface Proposed {
  entries: readonly LogEntry[];
  told: Told;
  call: Call;
}

function preview(words: string, { entries, told, call }: Proposed): Reply {
  const read = entries.map((entry) => {
    const figures = counted.flatMap((field): Line[] =>
      entry[field] === undefined ? [] : [line`${count(entry[field])} ${[field]}`],
    );
    return line`${entry.creator ?? told.speaker?.handle ?? ""}: ${joined(figures, ", ")}`;
  });
  return [
    { kind: "text", text: line`I take that as ${joined(read, "; ")}. Nothing is stored yet.` },
    ...buttons(
      { label: "Log that", call: { ...call, name: "log", options: { ...call.options, numbers: words } } },
      { label: "Send it again", call: { name: "log", options: { numbers: told.text }, form: true } },
    ),
  ];
}
