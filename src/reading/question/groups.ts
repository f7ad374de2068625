import type { GroupBy } from "../../campaigns/query/query.ts";
import { anyOf } from "../any-of.ts";
import { postWords } from "./metric-phrases.ts";
import type { Wording } from "./wording.ts";

export interface FoundGroup {
  groupBy: GroupBy;
  /** One is asked for, "which creator": its answer is one line. */
  isOne: boolean;
  /** In a question for it, "who", "which creator". */
  isAsked: boolean;
  /** Said as what the lines are by, and not only as what a ranking is of. */
  isExplicit: boolean;
}

const by = String.raw`(?:by|per|for each|for every|each|every|across(?: all)?|for all|broken down by|split by|grouped by|je|pro|nach|fur jede[nr]?|por cada|por|cada|par|chaque|pour chaque)(?: (?:the|of the|single|de|our|individual))?`;
const all = String.raw`(?:all|every|alle|aller|todos los|todas las|todos|tous les|todos os|todas as|compare|list|rank)(?: (?:the|our|of our|of the|die|unsere))?`;
const which = String.raw`(?:which|what|welche[nrsm]?|que|cual|cuales|quels?|quelles?|qual|quais)(?: (?:of (?:our|the|my|your|their|her|his|these|those)|other|single|one))?`;

const creators = String.raw`creators?|influencers?|influencern|people|persons?|handles?|accounts?|talents?|kreator(?:en|innen|in)?|creatorn|creadore?s?|creadoras?|creador|createurs?|createur|createurs|creatrices?|criadore?s?|criador|influenceurs?|influenceuses?|influenciadore?s?|codes?|codigos?|rabattcodes?|partners?|girls|guys`;
const campaigns = String.raw`campaigns?|kampagnen?|campanas?|campagnes?|campanhas?|launches`;
const weeks = String.raw`weeks?|wochen?|semanas?|semaines?`;

const nouns: readonly (readonly [GroupBy, string])[] = [
  ["week", weeks],
  ["campaign", campaigns],
  ["video", postWords],
  ["niche", "niches?|categor(?:y|ies)|nischen?|nichos?"],
  ["tier", "tiers?|sizes?|grossenklassen?"],
  ["format", "formats?|formatos?"],
  ["hook", "hooks?"],
  ["creator", creators],
];

interface Noun {
  groupBy: GroupBy;
  /** "by creator", "per week". */
  by: RegExp;
  /** "all creators", "campaign comparison". */
  all: RegExp;
  /** "which creator". */
  which: RegExp;
  alone: RegExp;
}

const compiled: readonly Noun[] = nouns.map(([groupBy, words]) => ({
  groupBy,
  by: anyOf(`${by} (?:${words})`),
  all: anyOf(`${all} (?:${words})|(?:${words}) (?:breakdown|comparison|by ${words}|table|list)`),
  which: anyOf(`${which} (${words})`),
  alone: anyOf(`(${words}${groupBy === "creator" ? "|performers?|sellers?|ones?|posters?" : ""})`),
}));

/** What the lines of an answer are by. */
export function takeGroup(said: Wording): FoundGroup | undefined {
  if (said.take(weekly) !== undefined) return { groupBy: "week", isOne: false, isAsked: false, isExplicit: true };
  const named =
    compiled.find((noun) => said.take(noun.by) !== undefined) ?? compiled.find((noun) => isListed(said, noun));
  if (named !== undefined) return { groupBy: named.groupBy, isOne: false, isAsked: false, isExplicit: true };
  if (said.take(everyone) !== undefined && !together.test(said.rest) && !together.test(said.folded))
    return { groupBy: "creator", isOne: false, isAsked: false, isExplicit: true };
  return asked(said) ?? found(said, "alone");
}

function isListed(said: Wording, { groupBy, all: every }: Noun): boolean {
  return groupBy !== "week" && groupBy !== "video" && said.take(every) !== undefined;
}

const weekly = anyOf(
  String.raw`weekly|week by week|week[- ]to[- ]week|each week|every week|per week|wochentlich|woche fur woche|semanal(?:es|mente)?|semana a semana|hebdomadaires?|semaine par semaine|trends?(?= (?:of|in|for|over))|over time|by week`,
);
const together = anyOf(
  "total (?:number of )?[\\p{L}\\ue100-\\ue17f]+(?: [\\p{L}]+)? (?:of|from|by|for) (?:everyone|everybody|all)|together|combined|altogether|in total|in all|zusammen|juntos|juntas|ensemble|no total|en total",
);
const everyone = anyOf(
  "everyone(?:'s)?|everybody(?:'s)?|each of them|all of them|jede[nr]?|cada uno|chacun|cada um|todos|tous",
);

function asked(said: Wording): FoundGroup | undefined {
  const one = found(said, "which");
  if (one !== undefined) return one;
  const name = said.take(who);
  if (name !== undefined) return { groupBy: "creator", isOne: name[0] !== "quienes", isAsked: true, isExplicit: false };
  return said.take(anybody) === undefined
    ? undefined
    : { groupBy: "creator", isOne: false, isAsked: true, isExplicit: false };
}

const who = anyOf("who|who's|whos|whose|whom|wer|wen|wem|wessen|quien(?:es)?|a quien|qui|quem|a quem");
const anybody = anyOf("anyone|anybody|someone|somebody|jemand|alguien|alguem|quelqu'un|anyone's");

function found(said: Wording, how: "which" | "alone"): FoundGroup | undefined {
  for (const noun of compiled) {
    const match = said.take(noun[how]);
    if (match !== undefined)
      return { groupBy: noun.groupBy, isOne: isOneOf(match, said), isAsked: how === "which", isExplicit: false };
  }
  return undefined;
}

/** "which of my videos has": one, though the noun is plural. */
function isOneOf({ 0: words, 1: noun = "", index }: RegExpExecArray, said: Wording): boolean {
  const isOfThem = / of (?:our|the|my|your|their|her|his|these|those) /.test(words);
  return isOfThem
    ? !/^ *(?:have|are|were|do|did)(?![\p{L}])/u.test(said.folded.slice(index + words.length))
    : !isPlural(noun);
}

/** "creators", "Kampagnen", "people"; German often leaves the noun as it is. */
function isPlural(word: string): boolean {
  return /(?:[^s]s|people|en|innen)$/.test(word);
}
