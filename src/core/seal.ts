import type { Vault } from "./ports.ts";

/** Where codes are put, and the instant of it. */
export interface Sealing {
  vault: Vault;
  /** ISO, UTC. */
  now: string;
}

/**
 * Words with every Spark code in them replaced by the name under which the vault holds it. Done where words come in,
 * before anything is written down, answered or asked of a model: behind it nobody holds the code itself.
 */
export async function seal(words: string, sealing: Sealing): Promise<string> {
  const codes = sparkCodesIn(words);
  let sealed = words;
  for (const code of codes) sealed = sealed.replaceAll(code, await sealCode(code, sealing));
  return sealed;
}

/** The same for options that a picker or a form gave: their names tell what they hold. */
export async function sealOptions<Options extends Readonly<Record<string, unknown>>>(
  options: Options,
  sealing: Sealing,
): Promise<Options> {
  const sealed = Object.entries(options).map(async ([name, value]) => {
    if (typeof value !== "string") return [name, value] as const;
    return [name, (await seal(`${name}:${value}`, sealing)).slice(name.length + 1)] as const;
  });
  return Object.fromEntries(await Promise.all(sealed)) as Options;
}

/** A payload of a platform whose texts, and nothing else of it, are sealed: `isText` tells which they are. */
export async function sealTexts<Body>(body: Body, isText: IsText, sealing: Sealing): Promise<Body> {
  // Hardly any holds one: it is handed on as it came, which every request waits for.
  return holdsCode(body, isText) ? ((await sealedPart(body, { isText, sealing })) as Body) : body;
}

/** Whether people wrote the text under this name; `beside` is the object that holds it. */
export type IsText = (name: string, beside: Readonly<Record<string, unknown>>) => boolean;

/** The names of sealed codes that words hold. */
export function sealedIn(words: string): string[] {
  return words.match(sealedName) ?? [];
}

/** Words as they may be shown or kept by those that cannot seal: of a code only its last characters are left. */
export function withoutCodes(words: string): string {
  return sparkCodesIn(words).reduce((left, code) => left.replaceAll(code, `…${endingOf(code)}`), words);
}

/** By which people tell codes apart. A short code keeps more of itself hidden than it shows. */
export function endingOf(code: string): string {
  const bare = code.replace(/=+$/, "");
  return bare.slice(-Math.min(4, Math.floor(bare.length / 3)));
}

/** 80 random bits in letters alone: nothing that could be read as a figure, a date or a name. */
export function newSealedName(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(10))];
  const letters = bytes.flatMap((byte) => [byte >> 4, byte & 15]).map((half) => "abcdefghijklmnop"[half]);
  return `${sealedMark}${letters.join("")}`;
}

/** What the names of sealed codes begin with. */
export const sealedMark = "sealed-";
export const sealedName = /sealed-[a-p]{20}/g;

/** How long a code is held for the command that keeps it: as long as a platform may hand over the same words again. */
const heldMs = 2 * 86_400_000;

function sealCode(code: string, { vault, now }: Sealing): Promise<string> {
  return vault.keep(code, new Date(Date.parse(now) + heldMs).toISOString());
}

function holdsCode(part: unknown, isText: IsText): boolean {
  if (typeof part !== "object" || part === null) return false;
  const fields = part as Record<string, unknown>;
  return Object.keys(fields).some((name) => {
    const value = fields[name];
    if (typeof value !== "string") return holdsCode(value, isText);
    return isText(name, fields) && sparkCodesIn(value).length > 0;
  });
}

async function sealedPart(part: unknown, by: { isText: IsText; sealing: Sealing }): Promise<unknown> {
  if (typeof part !== "object" || part === null) return part;
  const fields: [string, unknown][] = [];
  for (const [name, value] of Object.entries(part)) {
    const isWritten = typeof value === "string" && by.isText(name, part as Record<string, unknown>);
    fields.push([name, isWritten ? await seal(value, by.sealing) : await sealedPart(value, by)]);
  }
  return Array.isArray(part) ? fields.map(([, value]) => value) : Object.fromEntries(fields);
}

/** Longest first, so that one that is a part of another leaves that one whole. */
function sparkCodesIn(words: string): string[] {
  const found = [...bareCodes(words), ...namedCodes(words)];
  return [...new Set(found)].toSorted((a, b) => b.length - a.length);
}

/** As TikTok makes them: "#" and dozens of letters of both cases and digits, mixed. No hashtag, no part of an address. */
function bareCodes(words: string): string[] {
  return [...words.matchAll(/(?<![\p{L}\p{N}+/=_.:?&%@-])(?:#[\w+/-]{16,}|[\w+/-]{32,})={0,2}/gu)]
    .map(([code]) => code)
    .filter((code) => /[a-z]/.test(code) && /[A-Z]/.test(code) && /\d\D+\d/.test(code));
}

/** "spark code: abc123", "her spark ads code for the 3 Feb video is #abc123", "#abc123 is my spark code". */
function namedCodes(words: string): string[] {
  return [...words.matchAll(mention)].flatMap((match) => {
    const [said, colon] = match;
    const behind = words.slice(match.index + said.length);
    if (colon !== undefined) return behind.match(/^\s*["']?(#?[\w+/=-]{6,})/)?.[1]?.match(codeShape) ?? [];
    if (!/cod(?:e|igo)s?$/i.test(said)) return firstCode(behind.match(/^\s*["']?\S+/)?.[0] ?? "");
    const near = firstCode(behind.slice(0, nearBy));
    return near.length > 0 ? near : firstCode(words.slice(0, match.index)).slice(-1);
  });
}

const mention = /\bspark(?:[\s-]*ads?)?(?:[\s-]*auth\w*)?(?:[\s-]*(?:video)?[\s-]*codes?)?(?:(\s*[:=])|\b)/gi;

/** Characters between "spark code" and the code itself: "for the video of 3 Feb is". */
const nearBy = 80;

function firstCode(words: string): string[] {
  const tokens = words.match(/(?<![\w+/=@.:-])#?[\w+/-]{6,}={0,2}(?![\w@])/g) ?? [];
  return tokens.filter((token) => codeShape.test(token) && !figure.test(token)).slice(0, 1);
}

/** Letters and digits both; TikTok's are far longer, but what is called one is taken for one. */
const codeShape = /^(?!sealed-)(?=.*[a-z])(?=.*\d)#?[\w+/-]{6,}={0,2}$/i;

/** "20000views", "30days", "3feb2026", "2026-03-03". */
const figure = /^(?:[\d.,-]+[a-z]{0,6}|\d{1,2}(?:st|nd|rd|th)?-?[a-z]{3,9}-?\d{0,4}|[a-z]{3,9}-?\d{1,2}-?\d{0,4})$/i;
