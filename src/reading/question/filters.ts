import { anyOf } from "../any-of.ts";
import { fold } from "../fold.ts";
import { rosterOf, type RosterEntry } from "../people.ts";
import { kindsOfCreators } from "./general.ts";
import { anyMetric, lettersOf } from "./metrics.ts";
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

const word = String.raw`[\p{L}\d&'’+-]+`;
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
  String.raw`(?<![\p{L}\d])(?:in|for|from|of|within|fur|bei|im bereich|en|pour|para|em|de) (?:the )?(${niches})(?: niche| category| segment| space)?(?![\p{L}\d])`,
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

const relation = String.raw`for|from|of|by|about|on|with|than|at|to|and|vs\.?|versus|against|did|does|do|has|had|have|is|was|are|pay|paid|how's|hows|how is|compare|via|von|vom|fur|bei|hat|ist|und|lauft|macht|bekommt|kriegt|de|del|para|por|con|tiene|tuvo|esta|va|le va a|pour|du|a|chez|da|do|com|tem|teve|et|y|e`;

const unknown = String.raw`([\p{L}][\p{L}\d._-]{1,})`;
/** "what dan got paid", "how much does kim charge": what is paid for is no name. */
const payee = new RegExp(
  String.raw`(?<=(?<![\p{L}\d])(?:what|how much|was|wie viel|wieviel|cuanto|combien|quanto)(?:(?:'s|s| is| was| are| does| did| do| has| hat| a| o) +| +))${unknown}(?= +(?:(?:gets?|got|is|was|has|ha|a|hat|been) +)*${lettersOf("spend")})`,
  "gu",
);
const price = /^ *(?:(?:is|was|has) )*(?:cost|kost|cuest|cout|cust)/;
const places = [
  new RegExp(String.raw`(?<=(?<![\p{L}\d])(?:${relation}) +)${unknown}(?![\p{L}\d'])`, "gu"),
  new RegExp(String.raw`^[ ?!.,]*${unknown}(?=[ :,]+(?:${anyMetric}|[?!. ]*$))`, "gu"),
  new RegExp(String.raw`(?<=${anyMetric}[ :,]+)${unknown}(?=[?!. ]*$)`, "gu"),
];

const possessive = new RegExp(
  String.raw`(?<![\p{L}\d@])(?!(?:what|who|how|that|it|let|here|there|where|when|why|she|he|everyone|everybody|anyone|today|yesterday|week|month|campaign|brand|company|team)['’]s)([\p{L}\d&+._-]+)['’]s(?![\p{L}\d])`,
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
  const paid = paidOne(said);
  if (paid !== undefined) return { names: [paid], isSure: true };
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

/** Who got the money that is asked after. */
function paidOne(said: Wording): string | undefined {
  for (const { 1: name = "", index } of said.rest.matchAll(payee)) {
    const isOne = !isPlainWord(name) && !formed.test(name) && !kindsOfCreators.test(name);
    if (!isOne || price.test(said.folded.slice(index + name.length))) continue;
    said.blank(index, name.length);
    return said.asWritten(index, name.length);
  }
  return undefined;
}

/** "having", "sponsored", "attention": made of other words, and nobody's name. */
const formed = /(?:.{4}(?:ing|ed)|.{3}(?:tion|sion|ment|ness|able|ible|ful|less|ical|ity|ism|ance|ence))s?$/;

function inRoster(said: Wording, creators: readonly RosterEntry[]): string[] {
  if (creators.length === 0) return [];
  const whole = creators.flatMap(({ name }) => wholeName(said, name));
  const matches = [...said.rest.matchAll(/(?<![\p{L}\d@])[\p{L}][\p{L}\d._]{2,}/gu)].filter(({ 0: name }) =>
    isInRoster(name, creators),
  );
  const parts = matches.map((match) => {
    said.fill(match, " ");
    return said.asWritten(match.index, match[0].length);
  });
  return [...whole, ...parts];
}

/** "Ana B." of several Anas, also without its dot. */
function wholeName(said: Wording, name: string | undefined): string[] {
  if (name?.trim().includes(" ") !== true) return [];
  const bare = fold(name.trim().replace(/\.$/, ""));
  const match = said.take(new RegExp(String.raw`(?<![\p{L}\d@])${escaped(bare)}(?![\p{L}\d])\.?`, "u"));
  return match === undefined ? [] : [name];
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

/** Somebody speaks of their own: "my", "am I", "mein". */
export const ownWords = anyOf(
  String.raw`my|mine|i|i'm|im|i've|ive|myself|me(?<!(?<![\p{L}])(?:show|give|tell|send|let|get|list|remind|for|like|than|to|zeig|gib|dame|dime|donne|montre|mostra) me)|mein(?:e[nrsm]?)?|ich|mir|mich|mi|mis|yo|mon|ma|mes|je|j'ai|ai-je|moi|m'(?:a|as|ont|avez)|meus?|minhas?|eu|tengo|hice|vendi|gane|ganhei|recibi|recebi|cobre`,
);
export const oursWords = anyOf(
  String.raw`our|ours|we|we've|weve|us(?<!(?<![\p{L}])(?:for|to|with|give|tell|show) us)|unser(?:e[nrsm]?)?|wir|uns|nuestr[oa]s?|tenemos|hicimos|tuvimos|vendimos|gastamos|hatten wir|notre|nos|nous|on a|noss[oa]s?|temos|tivemos|fizemos|vendemos|nosotros`,
);

/** A text as a pattern of just itself. */
export function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
