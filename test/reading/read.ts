import { readLog, type Message, type Reading, type Surroundings } from "../../src/reading/log.ts";

export const now = "2026-05-14T15:20:00+02:00";

const roster = ["@latte.lina", "@beanbybo", "@cupofkai", "@annabakes", "@annacodes"].map((handle) => ({
  handle,
}));

/** Reads one message as a teammate or, with an @handle, as a creator. */
export function read(text: string, author = "Jess", more: Partial<Surroundings> = {}): Reading {
  const message: Message = { text, author };
  return readLog(message, { roster, codes: new Map(), mentions: new Map(), ...more }, now);
}
