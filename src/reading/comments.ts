import { themes, type Theme, type Tone, type VoiceKind } from "../campaigns/voice.ts";
import * as words from "./comments/words.ts";
import { fold } from "./fold.ts";
import { readVideoLink, type VideoLink } from "./link.ts";

/** One comment as it was pasted, sorted by what it is; nothing of who wrote it. */
export interface Comment {
  kind: VoiceKind;
  tone: Tone;
  theme: Theme | undefined;
  text: string;
  /** The link that stood above it. */
  under: VideoLink | undefined;
}

/**
 * Comments as they are pasted or forwarded, one a line; names before them, times, likes and "Reply" are no part of them. By rules
 * and small word lists in five languages.
 */
export function readComments(pasted: string): Comment[] {
  const comments: Comment[] = [];
  let under: VideoLink | undefined;
  for (const line of pasted.split(/\r?\n/u)) {
    const link = readVideoLink(line.trim());
    if (link !== undefined) under = link;
    const text = link === undefined ? bare(line) : "";
    if (text !== "") comments.push({ ...sorted(text), text, under });
  }
  return comments;
}

const longest = 200;

/** "" for what is no comment: a name alone, "2d", "Reply", "12". */
function bare(line: string): string {
  const said = line
    .replace(/^(?:\s*(?:>|&gt;|[-*•]|\d+[.)])\s+)+/u, "")
    .replaceAll(/(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w{2,}|\+?\d[\d ()-]{7,}\d/giu, "")
    .replace(writer, "")
    .replaceAll(/@[\w.]{2,30}/gu, "")
    .replaceAll(
      /\s+(?:·\s*)?(?:\d+\s?(?:s|m|h|d|w|y|min|std|tg?|j|sem)(?: ago)?|reply|antworten|responder|repondre|répondre)(?=\s|$)/giu,
      "",
    )
    .replaceAll(/\s{2,}/gu, " ")
    .replace(/^["“„«]\s*(.*?)\s*["”“»]$/u, "$1")
    .trim();
  return around.test(said) || !/[\p{L}\p{Extended_Pictographic}]/u.test(said) ? "" : said.slice(0, longest);
}

/** Who wrote it: "lena:", "Lena Meier:", "Maria S. · 2d ago" alone on its line, "lena_k" with a wide gap behind it. */
const writer =
  /^\s*(?:@?[\w.]{2,30}\s*:\s+|@?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*\.?){1,2}(?:\s*:\s+|\s+(?:·\s*)?\d+\s?(?:s|m|h|d|w|y|min|std|tg?|j|sem)(?: ago)?\s*$)|(?=[\w.]*[._\d])(?=[\w.]*[a-z])[\w.]{3,30}(?:\t| {2,})\s*)/u;

/** What stands around comments on a screen, and names that stand alone. */
const around =
  /^(?:\d+\s?(?:s|m|h|d|w|y|min)(?: ago)?|reply|replies|view (?:more|\d+ )?\s?repl(?:y|ies)|hide replies|like[sd]?|\d+ likes?|liked by creator|creator|author|pinned|translate|see (?:more|translation)|(?=\S*[._\d])[\w.]{3,30})$/iu;

type Sorted = Pick<Comment, "kind" | "tone" | "theme">;

function sorted(text: string): Sorted {
  const said = fold(text).replaceAll(/['’]/gu, " ");
  const theme = themes.find((each) => words.themeWords[each].test(said));
  const isBad = counts(words.objection, said) || words.grimaces.test(text);
  const isGood = counts(words.praise, said) || words.hearts.test(text) || words.mildlyGood.test(said);
  const isAsked = beginsWith(words.asks, said);
  const tone = isBad ? "bad" : isGood || counts(words.intent, said) ? "good" : "neutral";
  return { kind: kindOf(said, { isBad, isGood, isAsked }), tone, theme };
}

interface Signs {
  isBad: boolean;
  isGood: boolean;
  isAsked: boolean;
}

/** Whoever doubts and asks doubts; whoever asks and wants it asks; whoever praises and asks asks. */
function kindOf(said: string, { isBad, isGood, isAsked }: Signs): VoiceKind {
  if (words.disclosure.test(said)) return "disclosure";
  if (isBad) return "objection";
  if (said.includes("?")) return "question";
  if (counts(words.intent, said)) return "intent";
  if (isGood) return "praise";
  return isAsked ? "question" : "other";
}

/** The comment, or a part of it. */
function beginsWith(list: RegExp, said: string): boolean {
  return said.split(/[,.!;]\s*/u).some((part) => part.replace(words.fillers, "").search(list) === 0);
}

/** It stands there, and not turned round by a word before it. */
function counts(list: RegExp, said: string): boolean {
  const found = list.exec(said);
  return found !== null && !words.negation.test(said.slice(0, found.index));
}
