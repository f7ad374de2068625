import { emojiNames } from "./log/metric-words.ts";
import { otherDigits, westernDigits } from "./numbers.ts";

/** What a message says without its markup, and for each of its characters where it stood in the original. */
export interface PlainText {
  text: string;
  /** Index in the original, one per character of `text`, and one past the end. */
  at: readonly number[];
}

/** Stands at the beginning of a quoted line of a plain text. */
export const quoteMark = "\ue000";

/**
 * Removes what Slack and Discord add to text: escapes, labelled links, emphasis, code, spoilers, struck-out parts.
 * Mentions stay as `<@ID>`; emoji names become the emoji where they stand for a metric.
 */
export function plainText(original: string): PlainText {
  let plain: PlainText = { text: original, at: Array.from({ length: original.length + 1 }, (_, index) => index) };
  if (!mark.test(original)) return plain;
  for (const [pattern, rewrite] of rules) plain = rewriteAll(plain, pattern, rewrite);
  return plain;
}

/** A character that one of the rules needs: most messages have none. */
const mark = /[^\n\t -~]|[`<>[&~|*_#:]/;

/** What takes the place of a match: new text, copied from `from` characters into the match. */
interface Piece {
  text: string;
  from: number;
}

type Rewrite = (match: RegExpExecArray) => Piece;

const gone: Rewrite = () => ({ text: "", from: 0 });
const blank: Rewrite = () => ({ text: " ", from: 0 });
const as =
  (text: string): Rewrite =>
  () => ({ text, from: 0 });

/** Keeps the first group that took part, where it stood. */
const inner: Rewrite = (match) => {
  const text = match.slice(1).join("");
  return { text, from: match[0].indexOf(text) };
};

/** Full-width and mathematical letters and digits. */
const plain: Rewrite = ([written]) => ({ text: written.normalize("NFKC"), from: 0 });

const digit: Rewrite = ([written]) => ({ text: westernDigits(written), from: 0 });

const rules: readonly (readonly [RegExp, Rewrite])[] = [
  [/[\u00ad\u202a-\u202e\u2060-\u2064\ufeff]|[\u200b-\u200f]|[\ufe0e\ufe0f]|[\u{1f3fb}-\u{1f3ff}]/gu, gone],
  [/[\u00a0\u2007\u2008\u2009\u200a\u202f\u3000]/g, blank],
  [/[‘’‚‛ʼ]|[`´](?=s\b)/g, as("'")],
  [/[“”„«»]/g, as('"')],
  [/[\uff01-\uff5e]|[\u{1d400}-\u{1d7ff}]/gu, plain],
  [otherDigits, digit],
  [/\r\n?/g, as("\n")],
  [/```(?:[a-z]{1,10}\n)?|`/g, gone],
  [/<((?:https?:\/\/|mailto:|tel:)[^\s<>|]{1,2000})(?:\|([^<>\n]{0,500}))?>/g, link],
  [/\[([^[\]\n]{1,200})\]\(<?(https?:\/\/[^\s()<>]{1,2000})>?\)/g, labelledLink],
  [/<a?(:[\w]{1,40}:)\d{5,25}>/g, inner],
  [/<(?:[#!]|@&|t:)[^<>\n]{0,100}>/g, gone],
  [/^[ \t]{0,8}(?:(?:&gt;|>){1,3} ?)+/gm, as(quoteMark)],
  [/&gt;/g, as(">")],
  [/&lt;/g, as("<")],
  [/&amp;/g, as("&")],
  [/<3+(?![\d.,kKmM])/g, blank],
  [/~~(?!~)([^~\n]{1,500})~~/g, blank],
  [/(?<![\p{L}\d~])~(?=[^\s~])[^~\n]{0,500}(?<=\S)~(?![\p{L}\d~])/gu, blank],
  [/\|\|([^|\n]{1,500})\|\|/g, inner],
  [/(?<![\p{L}\d*])\*{1,3}([^\s*](?:[^*\n]{0,500}[^\s*])?)\*{1,3}(?![\p{L}\d*])/gu, inner],
  [/(?<![\p{L}\d_@.])_{1,2}([^\s_](?:[^_\n]{0,500}[^\s_])?)_{1,2}(?![\p{L}\d_])/gu, inner],
  [/^(?:#{1,3}|-#) /gm, gone],
  [/(?<![\p{L}\d:]):([a-z+][\w+-]{0,40}):(?!\d)/gu, emoji],
];

function link(match: RegExpExecArray): Piece {
  const [whole, url = "", label] = match;
  const named =
    label !== undefined && /^(?:@?[\p{L}._]+|.{0,40}['’]s .{0,40})$/u.test(label) && !/https?:|\.com|…/.test(label);
  if (/tiktok\.com\//i.test(url)) return { text: named ? ` ${url} ${label} ` : ` ${url} `, from: 0 };
  if (label !== undefined) return { text: label, from: whole.lastIndexOf(label) };
  return { text: /^https?:/.test(url) ? url : "", from: 1 };
}

function labelledLink(match: RegExpExecArray): Piece {
  const [, label = "", url = ""] = match;
  return /tiktok\.com\//i.test(url) ? { text: ` ${url} `, from: 0 } : { text: label, from: 1 };
}

function emoji(match: RegExpExecArray): Piece {
  const name = (match[1] ?? "").replace(/_(?:selector|emoji)$/, "");
  return { text: Object.hasOwn(emojiNames, name) ? (emojiNames[name] ?? " ") : " ", from: 0 };
}

function rewriteAll(plain: PlainText, pattern: RegExp, rewrite: Rewrite): PlainText {
  if (plain.text.search(pattern) === -1) return plain;
  const at: number[] = [];
  let text = "";
  let from = 0;
  for (const match of plain.text.matchAll(pattern)) {
    const piece = rewrite(match);
    for (let index = from; index < match.index; index += 1) at.push(plain.at[index] ?? 0);
    text += plain.text.slice(from, match.index) + piece.text;
    const last = match.index + match[0].length - 1;
    for (let index = 0; index < piece.text.length; index += 1)
      at.push(plain.at[Math.min(match.index + piece.from + index, last)] ?? 0);
    from = match.index + match[0].length;
  }
  for (let index = from; index < plain.at.length; index += 1) at.push(plain.at[index] ?? 0);
  return { text: text + plain.text.slice(from), at };
}
