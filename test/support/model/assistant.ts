import { readFile } from "node:fs/promises";

import type { Limits, Meter, Usage } from "../../../src/assistant/budget.ts";
import { openAssistant } from "../../../src/assistant/openai.ts";
import { commands } from "../../../src/commands/index.ts";
import type { Turn } from "../../../src/core/model.ts";
import type { Assistant } from "../../../src/core/ports.ts";

/** Looked for in everything that is said, logged or thrown. */
export const key = "sk-canary-4f1d2e9b7c";

export interface Desk {
  assistant: (turn: Turn) => Assistant;
  usage: Usage[];
  reported: unknown[];
}

const root = new URL("../../../", import.meta.url);

/** The assistant on a local server, with what it used and what it reported. `prompts` stand in for files. */
export function assistantOn(
  url: string,
  more: { limits?: Limits; prompts?: Readonly<Record<string, string>> } = {},
): Desk {
  const usage: Usage[] = [];
  const reported: unknown[] = [];
  const meter: Meter = {
    of: (day) => Promise.resolve(usage.filter(({ at }) => at.startsWith(day))),
    write: (line) => Promise.resolve(void usage.push(line)),
  };
  const assistant = openAssistant({
    ...{ key, baseUrl: url, model: "test-model", meter, commands },
    limits: more.limits ?? { person: 100_000_000, brand: 100_000_000 },
    read: (path) => {
      const given = more.prompts?.[path];
      return given === undefined ? readFile(new URL(path, root), "utf8") : Promise.resolve(given);
    },
    report: (error) => reported.push(error),
    clock: () => performance.now(),
  });
  return { assistant, usage, reported };
}
