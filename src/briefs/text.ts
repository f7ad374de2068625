import type { Brief } from "./brief.ts";
import { wordingFor } from "./compliance.ts";
import { wordsFor } from "./words/of-language.ts";
import type { BriefWords, Label } from "./words/words.ts";

/** A part of a brief: its label and a sentence, or a list and what is said of it. */
export interface Section {
  label: string;
  /** One is a sentence, several are a list. */
  lines: readonly string[];
  note?: string;
}

/** A brief as its creator reads it, in its language; blanks are "____". */
export function sectionsOf(brief: Brief): Section[] {
  const words = wordsFor(brief.language);
  const { code, offer, link = code === undefined ? "____" : undefined } = brief;
  const section = (label: Label, lines: readonly (string | undefined)[], note?: string): Section[] => {
    const said = lines.flatMap((line) => (line === undefined || line === "" ? [] : [line]));
    return said.length === 0 ? [] : [{ label: words.label[label], lines: said, ...(note !== undefined && { note }) }];
  };
  return [
    ...section("why", [whyOf(brief, words)]),
    ...section("message", [`${brief.message ?? words.openMessage(brief.product)}, ${words.inYourWords}.`]),
    ...section("audience", [
      `${[brief.audience ?? words.openAudience, brief.place].filter((part) => part !== undefined).join("; ")}.`,
    ]),
    ...section("hooks", brief.hooks, words.pickOrReplace),
    ...section("musts", words.musts(brief.product)),
    ...section("free", [words.free]),
    ...section("ideas", [listed(brief.ideas) && `${listed(brief.ideas) ?? ""}; ${words.onlyIfItFits}.`]),
    ...section("avoid", [`${listed(brief.avoid) ?? ""}.`]),
    ...section("callToAction", [words.callToAction(code, offer, link)]),
    ...section("window", [words.window(brief.window)]),
    ...section("deliverables", [brief.deliverables, brief.fee, brief.isAd ? words.adExtras : undefined]),
    ...section("results", [words.results(brief.resultsAfter)]),
    ...section("contact", [words.contact(brief.contact)]),
    ...section("rights", [words.rights(brief.rights)]),
    ...section("checklist", words.checklist(wordingFor(brief.market)), words.notAdvice),
  ];
}

/** Plain text, for a file, a quote or to be copied. */
export function textOf(brief: Brief): string {
  return sectionsOf(brief).map(sectionText).join("\n");
}

function sectionText({ label, lines, note }: Section): string {
  const [only = ""] = lines;
  if (lines.length === 1) return [`${label}: ${only}`, ...(note === undefined ? [] : [note])].join(" ");
  return [`${label}:`, ...lines.map((line) => `- ${line}`), ...(note === undefined ? [] : [note])].join("\n");
}

/** Silent reading of plain prose: 238 words a minute (Brysbaert 2019). */
export function readingSeconds(text: string): number {
  const words = text.match(/[\p{L}\d]+(?:['’.,-][\p{L}\d]+)*/gu) ?? [];
  return Math.round((words.length / 238) * 60);
}

function whyOf({ product, price, isGift, facts, asked }: Brief, words: BriefWords): string {
  return [
    words.why(product, price),
    isGift ? words.gift : undefined,
    listed(facts) && `${words.goodToKnow}: ${listed(facts) ?? ""}.`,
    listed(asked) && `${words.peopleAsk}: ${listed(asked) ?? ""}.`,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(" ");
}

function listed(parts: readonly string[]): string | undefined {
  return parts.length === 0 ? undefined : parts.join("; ");
}
