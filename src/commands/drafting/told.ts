import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { count, counted, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { loosenessOf } from "../../briefs/looseness.ts";
import { hooksKey } from "../../briefs/spread.ts";
import { remarksOn } from "../../briefs/remarks.ts";
import { readingSeconds, textOf } from "../../briefs/text.ts";
import { offered } from "../telling/offered.ts";
import { againButtons, buttonsFor, buttonsForAll, moreButtons, threeButtons } from "./offers.ts";
import { toldOfModel, type Phrased } from "./phrased.ts";
import type { Drafted } from "./versions.ts";

interface Beside {
  campaign: Campaign;
  /** What the requester is told: what was left out and why, and what is missing. */
  notes: readonly (string | Line)[];
  worked: Line | undefined;
  words: Phrased;
}

/** What was drafted: one brief by its figures, several by their span. */
export function echo(drafted: readonly Drafted[], { campaign, notes, worked, words }: Beside, context: Context): Reply {
  const [only, ...others] = drafted;
  if (only === undefined) return [];
  return [
    { kind: "text", text: others.length === 0 ? headline(only) : headlines(drafted) },
    ...[...notes, ...remarksOn(only.brief)].map((note) => text`${note}`),
    ...(worked === undefined ? [] : [{ kind: "text" as const, text: worked }]),
    ...toldOfModel(words, drafted),
    ...offered(context, ...(others.length === 0 ? buttonsFor(only, campaign) : buttonsForAll(drafted, campaign))),
  ];
}

/** The newest version as its creator would read it; of many, how they stand. */
export function read(standing: readonly Drafted[], campaign: Campaign, context: Context): Reply {
  const [only, ...others] = standing;
  if (only === undefined) return [];
  if (others.length === 0) return [...shown(only), ...offered(context, ...againButtons(only, campaign))];
  return [{ kind: "text", text: headlines(standing) }, ...offered(context, ...buttonsForAll(standing, campaign))];
}

/** What else can be done with the brief. */
export function more(standing: readonly Drafted[], campaign: Campaign, context: Context): Reply {
  const [only, ...others] = standing;
  if (only === undefined || others.length > 0) return read(standing, campaign, context);
  return [{ kind: "text", text: headline(only) }, ...offered(context, ...moreButtons(only, campaign))];
}

const shownAtOnce = 3;

export function three(standing: readonly Drafted[], campaign: Campaign, context: Context): Reply {
  return [...standing.slice(0, shownAtOnce).flatMap(shown), ...offered(context, ...threeButtons(standing, campaign))];
}

/** To be copied or printed: a file, in which nothing is quoted or escaped. */
export function asText(standing: readonly Drafted[]): Reply {
  const [only, ...others] = standing;
  const name = only === undefined || others.length > 0 ? "briefs" : `brief-${only.creator.handle.slice(1)}`;
  const texts = standing.map(({ creator, brief }) => `${creator.handle}\n\n${textOf(brief)}\n`);
  const content = texts.join(`\n${"-".repeat(20)}\n\n`);
  return [
    { kind: "text", text: line`${counted(standing.length, "brief")} as text.` },
    { kind: "file", file: { name: `${name}.txt`, mime: "text/plain", content } },
  ];
}

function shown(drafted: Drafted): Reply {
  return [
    { kind: "heading", text: headline(drafted) },
    { kind: "quote", text: textOf(drafted.brief) },
  ];
}

/** "Brief for Mia: Glow serum (draft 1). 74 seconds to read, looseness 93." */
function headline({ creator, brief, version }: Drafted): Line {
  const words = textOf(brief);
  const kind = brief.isAd ? "Ad brief" : "Brief";
  return line`${[kind]} for ${callName(creator)}: ${brief.product} (draft ${version}). ${count(readingSeconds(words))} seconds to read, looseness ${loosenessOf(words).score}.`;
}

/** "48 briefs: Glow serum. 70 to 82 seconds to read, looseness 91 to 96. Each has its own three hooks." */
function headlines(drafted: readonly Drafted[]): Line {
  const words = drafted.map(({ brief }) => textOf(brief));
  const products = new Set(drafted.map(({ brief }) => brief.product));
  const [product = ""] = products;
  const about = products.size === 1 ? line`: ${product}` : line``;
  const seconds = span(words.map(readingSeconds));
  const scores = span(words.map((each) => loosenessOf(each).score));
  return line`${counted(drafted.length, "brief")}${about}. ${seconds} seconds to read, looseness ${scores}. ${hooksTold(drafted)}`;
}

/** A pool of hooks has so many triples and no more: 364 of ours. */
function hooksTold(drafted: readonly Drafted[]): Line {
  const all = Map.groupBy(drafted, ({ brief }) => hooksKey(brief.hooks));
  const shared = [...all.values()].filter(({ length }) => length > 1).flat().length;
  return shared === 0
    ? line`Each has its own three hooks.`
    : line`My hooks are not enough for so many: ${shared} share their three with somebody.`;
}

function span(figures: readonly number[]): Line {
  const [from, to] = [Math.min(...figures), Math.max(...figures)];
  return from === to ? line`${from}` : line`${from} to ${to}`;
}
