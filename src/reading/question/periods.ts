import { anyOf } from "../any-of.ts";
import { readDates } from "./date-range.ts";
import { numberWord, smallNumber } from "./number-word.ts";
import type { Wording } from "./wording.ts";

export interface FoundPeriod {
  /** As the typed query spells it. */
  period: string;
  /** Two weeks beside each other. */
  isComparison: boolean;
}

/** When a question is about; `now` is an ISO instant, without which no calendar dates are read. */
export function takePeriod(said: Wording, now: string | undefined): FoundPeriod | undefined {
  const isBoth = twoWeeks.every((each) => said.has(each));
  if (isBoth) for (const each of twoWeeks) said.take(each);
  if (isBoth || said.take(comparison) !== undefined) {
    said.takeAll(anyOf("compared?|comparison|vs\\.?|versus"));
    return { period: "last_2_weeks", isComparison: true };
  }
  said.take(untilNow);
  const period =
    counted(said) ?? campaignWeeks(said) ?? named(said) ?? (now === undefined ? undefined : readDates(said, now));
  return period === undefined ? undefined : { period, isComparison: false };
}

/** "from 1 March to today": a span that starts somewhere ends now anyway. */
const untilNow = anyOf(
  "(?:to|until|till|up to|through|bis|hasta|jusqu'a|ate) (?:today|now|heute|jetzt|hoy|ahora|aujourd'hui|maintenant|hoje|agora)",
);

const lastWeek = String.raw`(?:the )?(?:last|previous|prior|past|vorige[nrs]?|letzte[nrs]?|der letzten|la|la semana|semana|semaine)(?: (?:week|woche|semana|semaine))?(?: (?:one|before|pasada|passada|derniere|precedente|anterior))?`;
const thisWeek = String.raw`(?:this|the current|diese[nrs]?|esta|cette) (?:week|woche|semana|semaine)`;
const between = String.raw`(?:'s)?(?: (?:[\p{L}]+ )?)(?:vs\.?|versus|against|compared (?:to|with)|and|over|or|than|to|with|gegen|und|im vergleich zu[rm]?|verglichen mit|als|y|vs|contra|con|frente a|comparado con|et|contre|par rapport a|e|em relacao a|comparad[oa] com|com) `;

const comparison = anyOf(
  String.raw`${thisWeek}${between}${lastWeek}
  (?:last|previous) week${between}this(?: (?:week|one))?
  (?:letzte|vorige)[nrs]? woche${between}diese[nrs]?(?: woche)?|(?:la )?semana pasada${between}esta(?: semana)?
  (?:la )?semaine derniere${between}cette(?: semaine)?|(?:a )?semana passada${between}esta(?: semana)?
  week[- ](?:over|on)[- ]week|wow|last_2_weeks|last and this week|this and last week
  (?:vs\.?|versus|compared (?:to|with)|than|against|gegenuber|comparado con|par rapport a) (?:the |a la |la )?(?:last|previous|prior|letzter?|semana pasada|semaine derniere)(?: week| woche)?(?! (?:month|year|quarter|time|\d))`,
);

/** Both named, wherever they stand. */
const twoWeeks = [
  anyOf(`${thisWeek}(?:'s)?`),
  anyOf(
    String.raw`(?:the )?(?:(?:last|previous|prior|past) week(?:'s)?|week before|(?:letzte|vorige)[nrs]? woche|semana pasada|semaine derniere|semana passada)`,
  ),
];

const last = String.raw`(?:last|past|previous|letzten?|vergangenen?|ultim[oa]s|derniers|dernieres|passados)`;
const lead = String.raw`(?:in |over |for |during |within |from |en |in den |der |den |die |nos |nas |los |las |dans |sur |ces |les |des |os |as )*(?:the )?`;
const amount = String.raw`(\d{1,3}|${numberWord})`;
const unit = String.raw`(d|days?|tage?n?|dias|jours|weeks?|wochen|semanas|semaines|months?|monate?n?|meses|mois)`;

const countedForms = [
  anyOf(String.raw`${lead}${last}[ _]${amount}[ _]?${unit}`),
  anyOf(String.raw`${lead}${amount} (?:ultim[oa]s|derniers|dernieres) ${unit}`),
];

function counted(said: Wording): string | undefined {
  for (const form of countedForms) {
    const match = said.take(form);
    if (match === undefined) continue;
    const days = smallNumber(match[1] ?? "") * daysIn(match[2] ?? "");
    return `last_${days}d`;
  }
  return undefined;
}

function daysIn(word: string): number {
  if (/^(?:w|sem)/.test(word)) return 7;
  return /^(?:mo|mes)/.test(word) ? 30 : 1;
}

const week = String.raw`(?:campaign )?(?:weeks?|wochen?|kampagnenwochen?|semanas?|semaines?|wk|w)`;
const ordinals = [
  "first|erste[nr]?|1st|primera|premiere|primeira",
  "second|zweite[nr]?|2nd|segunda|deuxieme|seconde",
  "third|dritte[nr]?|3rd|tercera|troisieme|terceira",
  "fourth|vierte[nr]?|4th|cuarta|quatrieme|quarta",
  "fifth|5th|funfte[nr]?|quinta|cinquieme",
];
const through = String.raw` ?(?:-|–|to|until|through|thru|and|&|bis|und|a|y|e|et|ate|hasta|\.\.) ?`;

const weekRange = anyOf(
  String.raw`(?:in |from |between )?${week}[ _#]*(\d{1,2})(?:, ?\d{1,2})*,?${through}(?:${week}[ _]?)?(\d{1,2})`,
);
const firstWeeks = anyOf(String.raw`(?:the )?first ${amount} weeks|(?:die )?ersten ${amount} wochen`);
const isoWeek = anyOf(String.raw`(\d{4})-?w(\d\d)`);
const oneWeek = anyOf(String.raw`(?:in )?${week}[ _#]*(\d{1,2})|(\d{1,2})(?:\.|st|nd|rd|th) (?:week|woche)`);

const ordinalWeeks = ordinals.map((words) => anyOf(`(?:the )?(?:${words}) (?:week|woche|semana|semaine)`));

function campaignWeeks(said: Wording): string | undefined {
  const iso = said.take(isoWeek);
  if (iso !== undefined) return `${iso[1] ?? ""}-W${iso[2] ?? ""}`;
  const range = said.take(weekRange);
  if (range !== undefined) return `week_${Number(range[1])}..week_${Number(range[2])}`;
  const first = said.take(firstWeeks);
  if (first !== undefined) return `week_1..week_${smallNumber(first[1] ?? first[2] ?? "")}`;
  const one = said.take(oneWeek);
  if (one !== undefined) return `week_${Number(one[1] ?? one[2])}`;
  const at = ordinalWeeks.findIndex((pattern) => said.take(pattern) !== undefined);
  return at < 0 ? undefined : `week_${at + 1}`;
}

const names: readonly (readonly [string, RegExp])[] = [
  [
    "last_week",
    anyOf(
      String.raw`(?:in |de |da |na |en )?(?:the |la |a )?(?:last|previous|prior|past)[ _-]week(?:'s)?|(?:in der |der )?(?:letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?) woche|(?:de |en |na |da |a )?(?:la |a )?(?:semana pasada|semana passada|ultima semana|semaine derniere|semaine passee|derniere semaine)`,
    ),
  ],
  [
    "this_week",
    anyOf(
      String.raw`(?:so far )?(?:in |of )?(?:this|the current|current)[ _-]week(?:'s)?(?: so far)?|(?:in )?(?:diese[nrs]?|aktuelle[nr]?|laufende[nr]?) woche|(?:en |de |n)?esta semana|(?:de )?cette semaine|desta semana`,
    ),
  ],
  [
    "last_month",
    anyOf(
      String.raw`(?:in |of )?(?:the )?(?:last|previous|prior|past)[ _-]month(?:'s)?|(?:im )?(?:letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?) monats?|(?:del |el |o |no |do |en el |le |du )?(?:mes pasado|mes passado|ultimo mes|mois dernier|mois passe|dernier mois)`,
    ),
  ],
  [
    "this_month",
    anyOf(
      String.raw`(?:in |of )?(?:this|the current|current)[ _-]month(?:'s)?(?: so far)?|month to date|mtd|(?:in )?(?:diese[nmrs]{1,2}|aktuelle[nrs]?|laufende[nrs]?) monats?|(?:de |en |n|d)?este mes|(?:de )?ce mois(?:[- ]ci)?`,
    ),
  ],
  ["yesterday", anyOf("(?:from |since )?yesterday(?:'s)?|gestern|(?:de |d')?ayer|(?:d')?hier|(?:de )?ontem")],
  ["today", anyOf("today(?:'s)?(?: so far)?|heute|hoy|aujourd'hui|hoje")],
  [
    "campaign_to_date",
    anyOf(
      String.raw`campaign[ _]to[ _]date|(?:so far|to date|until now|till now|up to now|all[- ]time|since (?:the )?(?:launch|start|beginning)(?: of the campaign)?|since day one|in total|overall|ever|lifetime|bisher|bislang|insgesamt|gesamt|hasta ahora|en total|jusqu'ici|jusqu'a present|au total|ate agora|no total)`,
    ),
  ],
];

function named(said: Wording): string | undefined {
  for (const [name, pattern] of names) if (said.take(pattern) !== undefined) return name;
  return undefined;
}
