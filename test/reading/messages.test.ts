import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLog } from "../../src/reading/log.ts";
import type { LogEntry } from "../../src/reading/log-entry.ts";

interface Labelled {
  id: string;
  author: string;
  roster: string[];
  text: string;
  now: string;
  codes?: Record<string, string>;
  mentions?: Record<string, string>;
  replyTo?: { author: string; text: string };
  expect: { kind: string; entries?: Partial<LogEntry>[] };
}

const messages = readFileSync(new URL("./messages.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Labelled);

test.each(messages)("$id: $text", (message) => {
  const reading = readLog(
    message,
    {
      roster: message.roster.map((handle) => ({ handle })),
      codes: new Map(Object.entries(message.codes ?? {})),
      mentions: new Map(Object.entries(message.mentions ?? {})),
      ...(message.replyTo !== undefined && { replyTo: message.replyTo }),
    },
    message.now,
  );
  expect(reading.kind).toBe(message.expect.kind);
  if (reading.kind === "log") expect(sorted(reading.entries)).toEqual(sorted(message.expect.entries ?? []));
});

/** Compared without spans and without regard to order. */
function sorted(entries: readonly Partial<LogEntry>[]): unknown[] {
  return entries
    .map(({ spans: _spans, ordersAre: _ordersAre, ...fields }) => Object.entries(fields).sort())
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
}
