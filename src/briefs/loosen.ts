import type { Language, Market } from "../campaigns/brief-request.ts";
import { wordingFor, type Wording } from "./compliance.ts";
import { loosenessOf, type Reason } from "./looseness.ts";
import { actions, adSpeak, beats, commands, hashtags, messages } from "./signs.ts";
import { wordsFor } from "./words/of-language.ts";
import type { Label } from "./words/words.ts";

/** A text as a frame: what stays, what is said otherwise, what goes, and blanks for what was never said. */
export interface Loosened {
  text: string;
  changes: readonly Change[];
}

/** before undefined: added; after undefined: left out. */
export interface Change {
  before: string | undefined;
  after: string | undefined;
}

/**
 * The same brief by rules, without a script: nothing is made up, so what nobody said becomes a blank. The lines that count are
 * those that the check names, so what is changed is what was held against it.
 */
export function loosen(pasted: string, { language, market }: { language: Language; market: Market }): Loosened {
  const text = sentencesApart(pasted);
  const { reasons } = loosenessOf(text);
  const at = (what: Reason["what"]) => new Set(reasons.find((reason) => reason.what === what)?.lines ?? []);
  const faults = {
    ...{
      spoken: at("line to be spoken"),
      shots: at("dictated shot"),
      hook: at("mandatory hook"),
      exact: at("no deviation"),
    },
    ...{ messages: at("key message"), musts: at("must"), actions: at("call to action"), tags: at("hashtag") },
  };
  const rewriting: Rewriting = { faults, words: sayings[language], once: new Set(), musts: 0, actions: 0 };
  const lines = text.split("\n");
  const told = faults.messages.size === 0 ? new Map<number, string | undefined>() : oneMessage(lines, language);
  const after = lines.map((line, i) => (told.has(i) ? told.get(i) : rewritten(line, i + 1, rewriting)));
  const changes = lines.flatMap((before, i): Change[] => {
    const now = after[i];
    return now === before ? [] : [{ before, after: now }];
  });
  const added = missingLines(reasons, language, wordingFor(market));
  return {
    text: [...after.filter((line) => line !== undefined), ...added].join("\n"),
    changes: [...changes, ...added.map((line) => ({ before: undefined, after: line }))],
  };
}

/** What is scripted goes by the sentence, so that a code, a price or a date beside it on the line stays. */
function sentencesApart(text: string): string {
  const scripted = new Set(loosenessOf(text).reasons.flatMap(({ what, lines }) => (replaced.has(what) ? lines : [])));
  return text
    .split("\n")
    .map((line, i) => (scripted.has(i + 1) ? line.replaceAll(sentenceEnd, "\n") : line))
    .join("\n");
}

const replaced: ReadonlySet<Reason["what"]> = new Set([
  "line to be spoken",
  "dictated shot",
  "mandatory hook",
  "no deviation",
]);
/** Outside of quotation marks as far as the next capital begins no quoted sentence: an even number of marks follows. */
const sentenceEnd = /(?<=[.!?]["”“»]?)\s+(?=\p{Lu})(?=[^"“”„«»\n]*(?:["“”„«»][^"“”„«»\n]*["“”„«»][^"“”„«»\n]*)*$)/gmu;

interface Rewriting {
  faults: Readonly<
    Record<"spoken" | "shots" | "hook" | "exact" | "messages" | "musts" | "actions" | "tags", ReadonlySet<number>>
  >;
  words: Sayings;
  /** What was said in place of such lines already: once is enough. */
  once: Set<string>;
  musts: number;
  actions: number;
}

/** undefined: the line goes. */
function rewritten(line: string, number: number, now: Rewriting): string | undefined {
  const { faults, words } = now;
  if (faults.hook.has(number)) return said(words.hook, now);
  if (faults.spoken.has(number)) return said(words.spoken, now);
  if (faults.shots.has(number)) return said(words.shots, now);
  if (faults.exact.has(number)) return said(words.free, now);
  const led = faults.actions.has(number) ? oneAction(line, now) : line;
  if (led === undefined) return undefined;
  const plain = tidied(led, faults.tags.has(number));
  now.musts += faults.musts.has(number) ? (plain.match(commands)?.length ?? 0) : 0;
  if (!faults.musts.has(number) || now.musts <= mostMusts) return plain;
  return `${words.ifItFits}: ${plain.replace(bullet, "").replaceAll(words.command, "")}`;
}

const bullet = /^\s*(?:[-*•]|\d+[.)])\s*/u;
const clause = /,\s*(?:(?:and|und|y|et|e)\s+)?|\s(?:and|und|y|et|e)\s/u;

/** The first call to action of the text stays; a line of nothing but others goes. */
function oneAction(line: string, now: Rewriting): string | undefined {
  const kept = line.split(clause).filter((part) => {
    if (part.match(actions) === null) return true;
    now.actions += 1;
    return now.actions === 1;
  });
  const whole = kept.join(", ");
  return whole.trim() === "" ? undefined : whole;
}

/** The first of a list of messages is the one; the others are ideas. By the index of their lines. */
function oneMessage(lines: readonly string[], language: Language): Map<number, string | undefined> {
  const at = lines.findIndex((line) => messages.test(line));
  const inline = (lines[at] ?? "").split(/:\s*/u)[1]?.split(/[,;]\s*/u) ?? [];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => !bullet.test(line));
  const listed = (end === -1 ? rest : rest.slice(0, end)).map((line) => line.replace(bullet, "").trim());
  const [first, ...others] = [...inline.filter((part) => part.trim() !== ""), ...listed];
  if (first === undefined || others.length === 0) return new Map();
  const { label } = wordsFor(language);
  const ideas = `${label.ideas}: ${others.join("; ")}. ${sayings[language].ifItFits}.`;
  return new Map([
    [at, `${label.message}: ${first}\n${ideas}`],
    ...listed.map((_, i): [number, string | undefined] => [at + 1 + i, undefined]),
  ]);
}

const mostMusts = 3;
const mostTags = 3;

function said(instead: string, { once }: Rewriting): string | undefined {
  if (once.has(instead)) return undefined;
  once.add(instead);
  return instead;
}

/** Without seconds, superlatives and more hashtags than three. */
function tidied(line: string, hasTooManyTags: boolean): string {
  let tags = 0;
  const fewer = hasTooManyTags ? line.replaceAll(hashtags, (tag) => ((tags += 1) <= mostTags ? tag : "")) : line;
  const plain = fewer.replaceAll(beats, "").replaceAll(adSpeak, "");
  if (plain === line) return line;
  return plain
    .replace(/^\s*[:–-]\s*/u, "")
    .replaceAll(/\s+([,.;!])/gu, "$1")
    .replaceAll(/ {2,}/gu, " ")
    .trim();
}

/** What a vague brief lacks, each with its blank; disclosure is known and needs none. */
function missingLines(reasons: readonly Reason[], language: Language, wording: Wording): string[] {
  const words = wordsFor(language);
  const { label, goodToKnow } = words;
  const lacks = (what: Reason["what"]) => reasons.some((reason) => reason.what === what);
  const blank = (what: Reason["what"], name: Label): string[] => (lacks(what) ? [`${label[name]}: ____`] : []);
  const [toggle = "", seen = "", caption = ""] = words.checklist(wording);
  return [
    ...blank("no audience", "audience"),
    ...(lacks("no fact") ? [`${goodToKnow}: ____`] : []),
    ...(lacks("no disclosure") ? [`${label.checklist}: ${toggle} ${seen} ${caption}`] : []),
    ...blank("no window", "window"),
    ...blank("no rights", "rights"),
    ...blank("no contact", "contact"),
  ];
}

interface Sayings {
  spoken: string;
  shots: string;
  hook: string;
  free: string;
  ifItFits: string;
  /** What makes an order of a line. */
  command: RegExp;
}

const sayings: Readonly<Record<Language, Sayings>> = {
  en: {
    spoken: "In your own words: what you would tell a friend about it.",
    shots: "How and where you film it is yours.",
    hook: "Begin as it suits you: a moment, a doubt, a question somebody asked you.",
    free: "This is a frame, not a script: change what does not sound like you.",
    ifItFits: "Only if it fits",
    command:
      /(?:please )?(?:you |creators )?(?:must|have to|need to|should|always|make sure (?:to|that)|it is required that)\s+/giu,
  },
  de: {
    spoken: "In deinen Worten: was du einer Freundin davon erzählen würdest.",
    shots: "Wie und wo du filmst, entscheidest du.",
    hook: "Fang an, wie es zu dir passt: mit einem Moment, einem Zweifel, einer Frage.",
    free: "Das ist ein Rahmen, kein Drehbuch: ändere, was nicht nach dir klingt.",
    ifItFits: "Nur wenn es passt",
    command: /(?:bitte )?(?:du )?(?:musst|sollst|unbedingt|immer)\s+/giu,
  },
  es: {
    spoken: "Con tus palabras: lo que le contarías a una amiga.",
    shots: "Cómo y dónde lo grabas lo decides tú.",
    hook: "Empieza como te salga: un momento, una duda, una pregunta.",
    free: "Es un marco, no un guion: cambia lo que no suene a ti.",
    ifItFits: "Solo si encaja",
    command: /(?:tienes que|debes|siempre)\s+/giu,
  },
  fr: {
    spoken: "Avec tes mots : ce que tu en dirais à une amie.",
    shots: "Comment et où tu filmes, c'est toi qui décides.",
    hook: "Commence comme tu veux : un moment, un doute, une question.",
    free: "C'est un cadre, pas un scénario : change ce qui ne te ressemble pas.",
    ifItFits: "Seulement si ça va",
    command: /(?:tu dois|vous devez|il faut(?: toujours)?|toujours)\s+/giu,
  },
  pt: {
    spoken: "Com as suas palavras: o que você contaria a uma amiga.",
    shots: "Como e onde você filma é com você.",
    hook: "Comece do seu jeito: um momento, uma dúvida, uma pergunta.",
    free: "É uma moldura, não um roteiro: mude o que não soar como você.",
    ifItFits: "Só se combinar",
    command: /(?:você )?(?:deve|tem que|sempre)\s+/giu,
  },
};
