import type { PlaybookEntry } from "../campaigns/playbook.ts";
import type { Look, Playbook } from "../core/ports.ts";

/** What there is to read, by its path in the project: "prompts/playbook.md". */
export type ReadText = (path: string) => Promise<string>;

const ruleFiles = ["data/rules/disclosure.json", "data/rules/music.json", "data/rules/ads.json"];

/** The playbook and the rules, read and indexed when the first question comes: a start that asks nothing is not slowed. */
export function openPlaybook(read: ReadText): Playbook {
  let look: Promise<Look> | undefined;
  return { open: () => (look ??= indexed(read)) };
}

async function indexed(read: ReadText): Promise<Look> {
  const [{ lookIn }, entries] = await Promise.all([import("./retrieval.ts"), entriesOf(read)]);
  return lookIn(entries);
}

/** All entries, in the order of the article, then the rules. Throws where a file is not as it should be. */
export async function entriesOf(read: ReadText): Promise<PlaybookEntry[]> {
  const { readPlaybook, readRules } = await import("../campaigns/playbook.ts");
  const [playbook, ...rules] = await Promise.all([read("prompts/playbook.md"), ...ruleFiles.map(read)]);
  return [...readPlaybook(playbook), ...rules.flatMap(readRules)];
}
