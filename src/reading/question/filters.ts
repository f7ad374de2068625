import { anyOf } from "../any-of.ts";
import { rosterOf, type RosterEntry } from "../people.ts";
import { anyMetric } from "./metrics.ts";
import { isPlainWord, niches } from "./plain-words.ts";
import type { Wording } from "./wording.ts";

/** Codes as people type them: "NOVA15", "code nova", never B2B or Q1. */
export function takeCode(said: Wording, known: readonly string[]): string | undefined {
  for (const code of known) {
    if (!said.rest.includes(code.toLowerCase())) continue;
    const match = said.take(new RegExp(String.raw`(?<![\p{L}\d@._])${escaped(code.toLowerCase())}(?![\p{L}\d])`, "u"));
    if (match !== undefined) return code.toUpperCase();
  }
  const shaped =
    /(?<![\p{L}\d@._-])(?!B2B|B2C|\d+K\b|[QHW]\d\b)([A-Z]{2,}[A-Z0-9]*\d[A-Z0-9]*|[A-Z]+-\d+)(?![\p{L}\d])/u.exec(
      said.written,
    );
  if (shaped !== null) return taken(said, shaped);
  const lower = /(?<![\p{L}\d@._-])([a-z]{3,}\d{2,3})(?![\p{L}\d])/u.exec(said.rest);
  if (lower !== null) return taken(said, lower);
  const spoken =
    /(?<![\p{L}\d])(?:with|for|from|of|using|by|mit|con|avec|com)? ?(?:codes?|codigo|rabattcode) ["']?([A-Za-z][A-Za-z0-9_-]{2,})/u.exec(
      said.written,
    );
  const word = spoken?.[1] ?? "";
  const isSaidSo =
    word === word.toUpperCase() ||
    (/^(?:with|for|from|of|using|by|mit|con|avec|com) /.test(spoken?.[0] ?? "") && !isPlainWord(word.toLowerCase()));
  if (spoken === null || !isSaidSo) return undefined;
  said.blank(spoken.index + spoken[0].length - word.length, word.length);
  return word.toUpperCase();
}

function taken(said: Wording, match: RegExpExecArray): string {
  said.fill(match, " ");
  return match[0].toUpperCase();
}

/** Handles in the order they are written. */
export function takeHandles(said: Wording): string[] {
  return said
    .takeAll(/(?<![\p{L}\d])@([\p{L}\d](?:[\p{L}\d._]*[\p{L}\d_])?)/u)
    .map(({ index, 0: { length } }) => said.asWritten(index, length).toLowerCase());
}

const generic = String.raw`pro|je|par|por|cada|chaque|die|der|das|la|le|les|el|los|unsere[nr]?|nuestra|notre|nossa|o|e|y|et|und|the|our|this|that|a|an|my|your|whole|entire|current|ongoing|running|last|next|each|every|per|by|one|any|all|which|what|new|first|second|influencer|tiktok|marketing|micro|of|for|in|and|is|did|does|how|was|were|best|top|good|same|active|other|previous|total|overall`;
const word = String.raw`[\p{L}\d&'’+-]+`;
const own = String.raw`(?!(?:${generic})(?![\p{L}\d]))${word}`;
/** Where only a preposition tells a name, none of its words may be one of questions. */
const strange = String.raw`(?!(?:${generic}|case|study|studies|niche|phone|article|playbook|creators?|influencers?|${niches})(?![\p{L}\d]))[\p{L}\d&’-]{3,}`;
const occasions =
  "launch|drop|push|promo|promotion|release|collab|relaunch|kickoff|edition|challenge|giveaway|tour|collection|pop-?up|teaser|rollout|blitz|sale";
const named: readonly RegExp[] = [
  // "campaign spring glow" in quotes, and "the campaign called spring glow".
  /(?<![\p{L}\d])(?:campaigns?|kampagne|campana|campagne|campanha) ["']([^"']{2,60})["']/u,
  /(?<![\p{L}\d])(?:campaign|kampagne|campana|campagne|campanha) (?:called|named|namens|llamada|appelee|chamada) ([\p{L}\d' -]{2,60})/u,
  new RegExp(
    String.raw`(?<=(?:for|of|in|from|on|by|fur|von|bei|de|para|da|pour|^) (?:the )?|^ *[\p{L}_]+ )(?:campaign|kampagne) (${own}(?: ${own}){0,2})(?= *[?!.,]| *$)`,
    "u",
  ),
  new RegExp(String.raw`(?<![\p{L}\d])(${own}(?: ${own}){0,2})['’]?(?:-| )(?:campaign|kampagne)(?![\p{L}\d])`, "u"),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:campana|campagne|campanha)(?: de| du| da| do)? (${own}(?: ${own}){0,2})(?![\p{L}\d])`,
    "u",
  ),
  // "revenue for the lunar box", "spent on glass garden": words that are no question's.
  new RegExp(
    String.raw`(?<=(?<![\p{L}\d])(?:for|from|in|of|on|by|during|about) the )(${strange} ${strange})(?= *[?!.,]| *$)`,
    "u",
  ),
  new RegExp(String.raw`(?<=(?<![\p{L}\d])on )(${strange} ${strange})(?= *[?!.,]| *$)`, "u"),
  new RegExp(String.raw`(?<![\p{L}\d])(${own}(?: ${own})?(?:-| )(?:${occasions}))(?:'s)?(?![\p{L}\d])`, "u"),
];

/** "the matcha launch" -> "matcha launch", "spring glow campaign" -> "spring glow": lower case. */
export function takeCampaign(said: Wording, known: readonly string[]): string | undefined {
  for (const name of known) {
    const bare = name.toLowerCase();
    if (!said.rest.includes(bare)) continue;
    const match = said.take(
      new RegExp(String.raw`(?<![\p{L}\d])${escaped(bare)}(?:'s)?(?: campaign| kampagne)?(?![\p{L}\d])`, "u"),
    );
    if (match !== undefined) return bare;
  }
  for (const pattern of named) {
    const match = pattern.exec(said.rest);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || !isOwnName(name)) continue;
    const trimmed = withoutLeading(name);
    said.fill(match, " ");
    return trimmed;
  }
  return undefined;
}

/** At least one word of it is no word of questions, and it names no niche. */
function isOwnName(name: string): boolean {
  return name.split(/[ -]/).some((each) => !isPlainWord(each)) && !/(?:nich|categor|segment)/.test(name);
}

/** "revenue for summer sun" -> the words that belong to the name. */
function withoutLeading(name: string): string {
  const words = name.split(" ");
  while (words.length > 1 && isPlainWord(words[0] ?? "") && !seasonal.test(words[0] ?? "")) words.shift();
  return words.join(" ");
}

const seasonal = /^(?:spring|summer|autumn|fall|winter|new|back|black|big|holiday)$/;

const people =
  "creators?|influencers?|niches?|accounts?|people|girls|guys|videos|posts|category|categories|content|segment|nische|kreatoren|creadores|createurs|criadores|influenceurs|nicho";

const nicheBefore = new RegExp(
  String.raw`(?<![\p{L}\d@])((?:(?:${niches}) (?=(?:${niches})[ -]))?${word})[ -](?:niche |category )?(?:${people})(?![\p{L}\d])`,
  "u",
);
const nicheAfter = new RegExp(
  String.raw`(?<![\p{L}\d])(?:niche|nische|nicho|category|creadores de|createurs|criadores de|influenceurs)[: ]+(${word})`,
  "u",
);
const nicheIn = new RegExp(
  String.raw`(?<![\p{L}\d])(?:in|for|from|of|within|fur|bei|im bereich|en|pour|para|em|de) (?:the )?(${niches})(?![\p{L}\d])`,
  "u",
);
const knownNiche = new RegExp(`^(?:${niches})$`, "u");

/** "beauty creators", "in the gaming niche": lower case, also when nobody has recorded it. */
export function takeNiche(said: Wording): string | undefined {
  const before = nicheBefore.exec(said.rest);
  const written = before?.[1];
  const isNiche =
    written !== undefined &&
    (isKnownNiche(written) ||
      (/nic[hk]|categ|segment|creat|influ|kreat|creador|criador/.test(before?.[0] ?? "") &&
        !isPlainWord(written) &&
        !/['’]s$/.test(written)));
  if (before !== null && written !== undefined && isNiche) {
    said.fill(before, " ");
    return written;
  }
  const after = nicheAfter.exec(said.rest) ?? nicheIn.exec(said.rest);
  const named = after?.[1];
  if (after === null || named === undefined || (isPlainWord(named) && !isKnownNiche(named))) return undefined;
  said.fill(after, " ");
  return named;
}

function isKnownNiche(written: string): boolean {
  return knownNiche.test(written);
}

export interface FoundNames {
  names: readonly string[];
  /** Somebody's: "lena's", or known here. Else only where it stands makes a word a name. */
  isSure: boolean;
}

const relation = String.raw`for|from|of|by|about|on|with|than|at|to|and|vs\.?|versus|against|did|does|do|has|had|have|is|was|are|pay|paid|how's|hows|how is|compare|via|von|vom|fur|bei|hat|ist|und|lauft|macht|de|del|para|por|con|tiene|tuvo|esta|va|le va a|pour|du|a|chez|da|do|com|tem|teve|et|y|e`;

const unknown = String.raw`([\p{L}][\p{L}\d._-]{1,})`;
const places = [
  new RegExp(String.raw`(?<=(?<![\p{L}\d])(?:${relation}) +)${unknown}(?![\p{L}\d'])`, "gu"),
  new RegExp(String.raw`^[ ?!.,]*${unknown}(?=[ :,]+(?:${anyMetric}|[?!. ]*$))`, "gu"),
  new RegExp(String.raw`(?<=${anyMetric}[ :,]+)${unknown}(?=[?!. ]*$)`, "gu"),
];

const possessive = new RegExp(
  String.raw`(?<![\p{L}\d@])(?!(?:what|who|how|that|it|let|here|there|where|when|why|she|he|everyone|everybody|anyone|today|yesterday|week|month|campaign|brand|company|team)['’]s)(${word.replace("'’", "")})['’]s(?![\p{L}\d])`,
  "u",
);

/** Names of people by the place they have in a question, as they are written; with a roster, wherever they stand. */
export function takeNames(said: Wording, creators: readonly RosterEntry[]): FoundNames {
  const owners = said.takeAll(possessive);
  const found = owners
    .filter(({ 1: name = "" }) => !isPlainWord(name) || isInRoster(name, creators))
    .map(({ index, 1: name = "" }) => said.asWritten(index, name.length));
  found.push(...inRoster(said, creators));
  if (found.length > 0) return { names: found, isSure: true };
  for (const place of places) {
    const match = [...said.rest.matchAll(place)].find(({ 1: name = "" }) => !isPlainWord(name) && !formed.test(name));
    const name = match?.[1];
    if (match === undefined || name === undefined) continue;
    const at = match.index + match[0].lastIndexOf(name);
    said.blank(at, name.length);
    found.push(said.asWritten(at, name.length));
  }
  return { names: [...new Set(found)], isSure: false };
}

/** "having", "sponsored", "attention": made of other words, and nobody's name. */
const formed = /(?:.{4}(?:ing|ed)|.{3}(?:tion|sion|ment|ness|able|ible|ful|less|ical|ity|ism|ance|ence))s?$/;

function inRoster(said: Wording, creators: readonly RosterEntry[]): string[] {
  if (creators.length === 0) return [];
  const matches = [...said.rest.matchAll(/(?<![\p{L}\d@])[\p{L}][\p{L}\d._]{2,}/gu)].filter(({ 0: name }) =>
    isInRoster(name, creators),
  );
  return matches.map((match) => {
    said.fill(match, " ");
    return said.asWritten(match.index, match[0].length);
  });
}

/** A whole name or handle, or a part of a handle that is no word of its own. */
function isInRoster(written: string, creators: readonly RosterEntry[]): boolean {
  const name = written.replace(/[._]+$/, "");
  const isNamed = creators.some(
    ({ handle, name: called }) =>
      handle.slice(1).toLowerCase() === name || called?.toLowerCase().split(/\s+/).includes(name) === true,
  );
  return isNamed || (!isPlainWord(name) && rosterOf(creators).byName(name).length > 0);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Somebody speaks of their own: "my", "am I", "mein". */
export const ownWords = anyOf(
  String.raw`my|mine|i|i'm|im|i've|ive|myself|me(?<!(?:show|give|tell|send|let|get|list|remind|for|like|than|to|zeig|gib|dame|dime|donne|montre|mostra) me)|mein(?:e[nrsm]?)?|ich|mir|mich|mi|mis|yo|mon|ma|mes|je|j'ai|ai-je|moi|meus?|minhas?|eu|tengo|hice|vendi|gane|ganhei|vendi`,
);
export const oursWords = anyOf(
  String.raw`our|ours|we|we've|weve|us|unser(?:e[nrsm]?)?|wir|uns|nuestr[oa]s?|tenemos|hicimos|tuvimos|vendimos|gastamos|hatten wir|notre|nos|nous|on a|noss[oa]s?|temos|tivemos|fizemos|vendemos|nosotros`,
);
