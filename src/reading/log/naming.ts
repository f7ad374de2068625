import { codeOf } from "./codes.ts";
import { bareWords, commonWords, fillers } from "./small-words.ts";
import { toldBy, withoutCopied } from "./copied.ts";
import { handleKey, partsOf, type Roster } from "../people.ts";
import { fold } from "../fold.ts";
import { isFigure, isMark, wordOf, type NumberToken, type Place, type Token, type WordToken } from "./tokens.ts";

export interface Names {
  roster: Roster;
  codes: ReadonlyMap<string, string>;
  mentions: ReadonlyMap<string, string>;
  /** The author's handle, or undefined for a teammate. */
  own: string | undefined;
  /** The plain text the tokens were cut from. */
  text: string;
}

/** Puts people, codes and the bot in the place of the words, handles and mentions that mean them. */
export function nameTokens(tokens: readonly Token[], names: Names): Token[] {
  const named: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    const pair = token.kind === "word" ? pairAt({ tokens, index, named, names }) : undefined;
    if (pair !== undefined) index += 1;
    named.push(pair ?? nameToken({ tokens, index, named, names }, token));
  }
  return withoutCopied(named);
}

interface Scene {
  tokens: readonly Token[];
  index: number;
  /** What came before, named already. */
  named: readonly Token[];
  names: Names;
}

function nameToken(scene: Scene, token: Token): Token {
  if (token.kind === "mention") return nameMention(token, scene.names);
  if (token.kind === "person") return nameHandle(token, scene);
  if (isNameAndNumber(token, scene)) return personOf(scene, wordToken(token, scene)) ?? token;
  if (token.kind === "word") return codeOf(scene, token) ?? personOf(scene, token) ?? token;
  return token;
}

/** "uma" is one in Portuguese, and somebody's name. */
function isNameAndNumber(token: Token, { names }: Scene): token is NumberToken {
  if (token.kind !== "number" || !token.isSpelled || token.value !== 1) return false;
  const written = names.text.slice(token.start, token.end);
  return /^(?!one$)\p{L}{3,}$/iu.test(written) && names.roster.byName(written).length === 1;
}

function wordToken({ start, end }: NumberToken, { names }: Scene): WordToken {
  const written = names.text.slice(start, end);
  return { kind: "word", word: fold(written), isCapital: /^\p{Lu}/u.test(written), isPossessive: false, start, end };
}

function nameMention(token: Extract<Token, { kind: "mention" }>, { mentions }: Names): Token {
  const meant = mentions.get(token.id);
  if (meant === undefined) return token;
  const place = { start: token.start, end: token.end };
  if (meant === "bot") return { kind: "bot", ...place };
  return {
    kind: "person",
    written: meant,
    candidates: [meant.toLowerCase()],
    isPossessive: false,
    isHandle: true,
    ...place,
  };
}

function nameHandle(token: Extract<Token, { kind: "person" }>, { named, names: { roster, own } }: Scene): Token {
  const written = token.written.toLowerCase();
  if (own !== undefined && introducesSelf.test(named.slice(-4).map(wordOf).join(" ")))
    return { ...token, candidates: [own] };
  if (/^@(?:here|channel|everyone|bot|looseleaf)$/u.test(written))
    return { kind: "bot", start: token.start, end: token.end };
  const known = roster.byHandle(written);
  if (known !== undefined) return { ...token, candidates: [known] };
  const fits = roster.byName(written);
  return { ...token, candidates: fits.length > 0 ? fits : [written] };
}

/** "my handle is @newname", "I'm @newname": a creator speaks of their own account. */
const introducesSelf =
  /(?<!\p{L})(?:(?:my|mein|meine|mi|mon|meu) (?:\p{L}+ )?(?:handle|username|user|account|profile|name|tiktok|tag|usuario|compte|konto|perfil) (?:(?:is|ist|es|est|now|called|:|=|e) ?)*|i ' m|i'm|im|i am|ich bin|soy|je suis|sou)$/u;

/** Two words that together are one handle or name: "sam cooks", "Mona Reyes". */
function pairAt(scene: Scene): Token | undefined {
  const { tokens, index, names } = scene;
  const first = tokens[index];
  const second = tokens[index + 1];
  if (first?.kind !== "word" || (second?.kind !== "word" && second?.kind !== "metric") || first.isPossessive)
    return undefined;
  if (names.text.slice(first.end, second.start) !== " " || inNounPhrase(scene, first)) return undefined;
  const written = names.text.slice(first.start, second.end).replace(/'s?$/iu, "");
  const fits = names.roster.byName(written);
  if (fits.length !== 1 || !nameParts(names.roster, [wordOf(first), wordOf(second)], written)) return undefined;
  return {
    kind: "person",
    written,
    candidates: fits,
    isPossessive: second.kind === "word" && second.isPossessive,
    isHandle: true,
    start: first.start,
    end: second.end,
  };
}

function nameParts(roster: Roster, [first = "", second = ""]: readonly string[], written: string): boolean {
  if (roster.spells(written)) return true;
  return (
    handleKey(written).length >= 6 &&
    roster.byName(first).length > 0 &&
    roster.byName(second).length > 0 &&
    !isCommon(first)
  );
}

const determiners =
  /^(?:the|my|our|your|her|his|their|this|that|these|those|new|latest|some|any|no|mein|meine|unser|das|ein|eine|mi|mis|nuestro|un|una|su|mon|ma|mes|les|une|sa|son|meu|minha|um|uma|seu|sua)$/u;

function personOf(scene: Scene, token: WordToken): Token | undefined {
  const { names, named } = scene;
  const written = names.text.slice(token.start, token.end).replace(/'s?$/iu, "");
  const fits = fitsOf(names.roster, written, token);
  if (fits === undefined) return undefined;
  const exact = names.roster.spells(written) && written.length > 4;
  const place: Place = { start: token.start, end: token.end };
  const person: Token = {
    kind: "person",
    written,
    candidates: fits.handles,
    isPossessive: token.isPossessive || fits.isGenitive,
    isHandle: exact,
    ...place,
  };
  if (exact && !isCommon(token.word)) return person;
  if (isOwnFragment(names, fits.handles) && !(directlyTold(scene, token) && atStart(named))) return undefined;
  if (inNounPhrase(scene, token) || isTopic(scene, token, fits.handles)) return undefined;
  if (written.length === 3 && isInside(fits.handles, token.word) && !directlyTold(scene, token)) return undefined;
  if (written.length < 3 && !(directlyTold(scene, token) || atStart(named) || introduced(named))) return undefined;
  if (names.own !== undefined)
    return directlyTold(scene, token) &&
      !isCommon(token.word) &&
      (token.isCapital || written.length > 3 || token.isPossessive)
      ? person
      : undefined;
  if (
    isCommon(token.word) &&
    !isPayee(scene, written) &&
    !(directlyTold(scene, token) && (token.isCapital || atStart(named) || isListed(named, written)))
  )
    return undefined;
  return person;
}

/** Three letters from the middle of a handle are a name only where figures are told of them. */
function isInside(handles: readonly string[], word: string): boolean {
  return handles.every((handle) => {
    const forms = [handleKey(handle), ...partsOf(handle)];
    return !forms.some((form) => form.startsWith(word) || form.endsWith(word));
  });
}

function fitsOf(roster: Roster, written: string, token: WordToken) {
  const handles = roster.byName(written);
  if (handles.length > 0) return { handles, isGenitive: false };
  if (token.isPossessive || written.length < 4 || !/s$/u.test(written)) return undefined;
  const genitive = roster.byName(written.slice(0, -1));
  return genitive.length > 0 && !isCommon(token.word.slice(0, -1))
    ? { handles: genitive, isGenitive: true }
    : undefined;
}

function isCommon(word: string): boolean {
  return commonWords.has(word) || fillers.has(word) || bareWords.has(word);
}

const introductions =
  /^(?:how|did|does|has|is|about|on|for|to|from|paid|with|and|by|via|de|para|von|an|fur|pour|pra|por|y|et|e|und|or|oder|o|ou|&|\+|sent|wired)$/u;

function introduced(named: readonly Token[]): boolean {
  return introductions.test(wordOf(named.at(-1)));
}

/** "paid will 175 EUR", "sam or kit": even a common word is a name there. */
function isListed(named: readonly Token[], written: string): boolean {
  return written.length > 2 && /^(?:paid|sent|wired|or|oder|and|&)$/u.test(wordOf(named.at(-1)));
}

/** "no fee for will, …" */
function isPayee({ tokens, index, named }: Scene, written: string): boolean {
  const next = tokens[index + 1];
  const ends = next === undefined || next.kind === "mark";
  return written.length > 2 && ends && /^(?:for|to|an|fur|para|pour|pra)$/u.test(wordOf(named.at(-1)));
}

function isOwnFragment({ own }: Names, handles: readonly string[]): boolean {
  return own !== undefined && handles.includes(own);
}

/** German, Spanish, French and Portuguese may put an article before a name: "la Carla", "o Pedro". */
const nameArticles = /^(?:an|der|die|den|dem|el|la|le|o|a)$/u;

const things = /^(?:video|vid|videos|clip|post|one|tutorial|reel|tiktok|haul|tour|review|recipe)$/u;

/** "surf video": the beginning of a compound handle before such a word is what the video is about. */
function isTopic({ tokens, index }: Scene, token: WordToken, handles: readonly string[]): boolean {
  const next = tokens[index + 1];
  const isOne = next?.kind === "number" && next.isSpelled && next.value === 1;
  if (token.isCapital || token.isPossessive || !(isOne || things.test(wordOf(next)))) return false;
  return handles.every((handle) => handleKey(handle).startsWith(token.word) && !partsOf(handle).includes(token.word));
}

/** A word after a possessive or an article belongs to a thing: "eva's matcha video", "the latte one"; not in "175 € a eva". */
function inNounPhrase({ named, tokens, index }: Scene, token: WordToken): boolean {
  const next = tokens[index + 1];
  const before = named.at(-1);
  if (before?.kind === "person" && before.isPossessive) return true;
  if (before?.kind === "word" && before.isPossessive)
    return !/^(?:how|what|where|who|here|there|that|it|let)$/u.test(before.word);
  if (/^an?$/u.test(wordOf(before)) && named.at(-2)?.kind === "money") return isCommon(token.word);
  if (nameArticles.test(wordOf(before)))
    return !token.isCapital && /^an?$/u.test(wordOf(before)) && !/^(?:les?|se|lhe)(?![\p{L}])/u.test(wordOf(next));
  if (determiners.test(wordOf(before))) return true;
  const earlier = named.at(-2);
  return before?.kind === "word" && !token.isCapital && earlier?.kind === "person" && earlier.isPossessive;
}

/** Followed by its figure, a colon or a verb of having: the word is what the figures are about. */
function directlyTold({ tokens, index, named }: Scene, token: WordToken): boolean {
  const following = tokens.slice(index + 1, index + 3);
  const next = following.find((one) => !adverbs.test(wordOf(one)));
  const comma = token.isCapital && isMark(next, ",") && isFigure(following[1]);
  const deed = token.isCapital && atStart(named) && next?.kind === "metric" && !next.isEmoji;
  return token.isPossessive || comma || deed || isFigure(next) || toldBy.test(wordOf(next)) || doing.test(wordOf(next));
}

const doing = /^(?:posted|uploaded|published|gepostet|subio|publico|postou)$/u;
const adverbs = /^(?:still|now|already|just|only|finally|immer|jetzt|schon|ya|sigue|deja|ja|agora)$/u;

function atStart(named: readonly Token[]): boolean {
  const before = named.at(-1);
  return before === undefined || isMark(before, "\n;,.|&+/");
}
