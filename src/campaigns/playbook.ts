import { z } from "zod";

/** One thing that is known and no record: a fact of the article, or a dated rule that is not from it. */
export interface PlaybookEntry {
  id: string;
  /** The article's section, or what the rule is about. */
  section: string;
  text: string;
  /** Words by which people look for it; never shown. */
  asked: string;
  rule: RuleSource | undefined;
}

/** Where a rule comes from: rules change, and the article has none. */
export interface RuleSource {
  market: string;
  source: string;
  /** ISO day. */
  checkedOn: string;
  isVerified: boolean;
}

/** An entry that words look for, best first. */
export interface FoundEntry {
  entry: PlaybookEntry;
  score: number;
  /** How much of what was asked the entry speaks of, 0 to 1. */
  coverage: number;
  /** How many words of it they have, without those that most entries have. */
  words: number;
}

const rules = z.strictObject({
  topic: z.string(),
  checkedOn: z.iso.date(),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      market: z.string(),
      text: z.string(),
      asked: z.string(),
      source: z.string(),
      isVerified: z.boolean(),
    }),
  ),
});

/** The entries of prompts/playbook.md: "## section", "### id", the text, "asked: words". Throws where one lacks a part. */
export function readPlaybook(markdown: string): PlaybookEntry[] {
  const sections = markdown.split(/^## /m).slice(1);
  return sections.flatMap((part) => {
    const [heading = "", ...entries] = part.split(/^### /m);
    return entries.map((entry) => entryOf(entry, heading.trim()));
  });
}

/** The rules of one file in data/rules. Throws ZodError on one that has another shape. */
export function readRules(json: string): PlaybookEntry[] {
  const { topic, checkedOn, rules: listed } = rules.parse(JSON.parse(json));
  return listed.map(({ id, text, asked, market, source, isVerified }) => ({
    ...{ id, section: topic, text, asked },
    rule: { market, source, checkedOn, isVerified },
  }));
}

function entryOf(written: string, section: string): PlaybookEntry {
  const [, id = "", text = "", asked = ""] = /^(\S+)\n+([\s\S]+?)\n+asked: ([^\n]+)/.exec(written) ?? [];
  if (id === "" || text === "" || asked === "")
    throw new Error(`The playbook's entry is incomplete: ${written.slice(0, 60)}`);
  return { id, section, text: text.replaceAll("\n", " "), asked, rule: undefined };
}
