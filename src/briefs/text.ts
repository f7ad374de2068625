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
  const { code, offer, isOwnCode = false } = brief;
  const link = brief.link ?? (code === undefined ? words.codeOrLink : undefined);
  const product = phraseOf(brief, words);
  const section = (label: Label, lines: readonly (string | undefined)[], note?: string): Section[] => {
    const said = lines.flatMap((line) => (line === undefined || line === "" ? [] : [line]));
    return said.length === 0 ? [] : [{ label: words.label[label], lines: said, ...(note !== undefined && { note }) }];
  };
  return [
    ...section("why", [whyOf(brief, words)]),
    ...section("message", [`${capital(brief.message ?? words.openMessage(product))}, ${words.inYourWords}.`]),
    ...section("audience", [`${capital(brief.audience ?? words.openAudience)}.`]),
    ...section("place", [brief.place && `${capital(brief.place)}.`]),
    ...section("hooks", brief.hooks, words.pickOrReplace),
    ...section("musts", words.musts(product.startsWith("den ") ? brief.product : product)),
    ...section("free", [words.free]),
    ...section("ideas", [listed(brief.ideas) && `${capital(listed(brief.ideas) ?? "")}; ${words.onlyIfItFits}.`]),
    ...section("avoid", [`${capital(listed(brief.avoid) ?? "")}.`]),
    ...section("callToAction", [words.callToAction({ code, isOwnCode, offer, link })]),
    ...section("window", [words.window(brief.window && capital(brief.window))]),
    ...section("deliverables", [
      brief.deliverables && capital(brief.deliverables),
      brief.fee,
      brief.isAd ? words.adExtras : undefined,
    ]),
    ...section("results", [words.results(brief.resultsAfter)]),
    ...section("contact", [words.contact(brief.contact)]),
    ...section("rights", [
      words.rights(brief.rights && capital(brief.rights.replace(/^(?:usage|content|ad) rights:?\s+/iu, ""))),
    ]),
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

function whyOf(brief: Brief, words: BriefWords): string {
  const { who, isGift, facts, asked } = brief;
  return [
    words.why(shownOf(brief, words)),
    who === undefined ? undefined : words.who(who),
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

/** The product in a sentence: "the hand cream", "das Balkonset"; where nobody gave the article, "das Produkt". */
function phraseOf({ product, article, language }: Brief, words: BriefWords): string {
  if (article !== undefined) return `${article}${article.endsWith("'") ? "" : " "}${product}`;
  const isName = language !== "de" && product.split(" ").every((word) => /^[\p{Lu}\d_]/u.test(word));
  if (isName) return product;
  return language === "en" ? `the ${product}` : words.theProduct;
}

/** The same with its price, and always with its name. */
function shownOf(brief: Brief, words: BriefWords): string {
  const phrase = phraseOf(brief, words);
  const besides = [phrase.includes(brief.product) ? undefined : brief.product, brief.price];
  const said = besides.filter((part) => part !== undefined);
  return said.length === 0 ? phrase : `${phrase} (${said.join(", ")})`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
