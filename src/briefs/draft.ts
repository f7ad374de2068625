import type { BriefRequest } from "../campaigns/brief-request.ts";
import type { Brief } from "./brief.ts";
import { marketFor } from "./compliance.ts";
import { hookPool, hooksAt } from "./hooks.ts";
import { loosenessOf } from "./looseness.ts";
import { offerFor, productFor, windowFor } from "./worded.ts";
import { readingSeconds, textOf } from "./text.ts";
import { wordsFor } from "./words/of-language.ts";

/** What is known besides the request: of the campaign, the booking and the audience. All of it may be missing. */
export interface Known {
  /** The creator's place among those who get a brief, from 0: no two get the same three hooks. */
  place: number;
  code?: string | undefined;
  window?: string | undefined;
  contact?: string | undefined;
  rights?: string | undefined;
  deliverables?: string | undefined;
  /** What people keep asking under the posts, as short questions. */
  asked?: readonly string[];
  /** Hooks of the posts that worked best. */
  worked?: readonly string[];
  /** In the place of ours for the kind of product. */
  idea?: string | undefined;
}

/** What a creator reads at a stretch. */
const comfortableSeconds = 90;

/**
 * A brief from what was asked and what is known, without a model. What nobody gave stays a blank; what is ours alone, an idea
 * and general warnings, gives way where the brief would get too long.
 */
export function draftBrief(request: BriefRequest, known: Known): Brief {
  const whole = drafted(request, known);
  const asked = { ideas: request.ideas.slice(0, 4), avoid: whole.avoid.slice(0, Math.max(1, request.avoid.length)) };
  const shorter = [whole, { ...whole, ideas: asked.ideas }, { ...whole, ...asked }];
  return shorter.find((one) => readingSeconds(textOf(one)) <= comfortableSeconds) ?? { ...whole, ...asked };
}

const loose = 85;

/** What every brief is held to, whoever worded it: read at a stretch, and a frame. */
export function isLoose(brief: Brief): boolean {
  const text = textOf(brief);
  return readingSeconds(text) <= comfortableSeconds && loosenessOf(text).score >= loose;
}

function drafted(request: BriefRequest, known: Known): Brief {
  const { language, price, audience, resultsAfter, subject, place, who, article } = request;
  const words = wordsFor(language);
  const window = request.window && windowFor(request.window, language);
  return {
    language,
    market: marketFor(request.markets, language),
    isAd: request.isAd ?? false,
    product: productFor(request),
    subject,
    ...{ price, audience, resultsAfter, place, who, article },
    message: request.message ?? (isScripted(request) ? words.honestMessage : undefined),
    offer: request.offer && offerFor(request.offer, words),
    link: request.link ?? (request.hasOwnLink === true ? words.ownLink : undefined),
    fee: request.fee && words.fee(request.fee),
    isGift: request.isGift,
    facts: request.facts.slice(0, 6),
    asked: (known.asked ?? []).slice(0, 2),
    hooks: hooksAt(hookPool(language, known), known.place),
    ideas: ideasFor(request, known.idea ?? (subject && words.format[subject])).slice(0, 4),
    avoid: [...request.avoid, ...((subject && words.avoid[subject]) ?? []), ...words.avoid.always].slice(0, 5),
    code: known.code ?? codeOf(request),
    isOwnCode: known.code === undefined && request.code?.kind === "own",
    window: window ?? known.window,
    deliverables: request.deliverables ?? known.deliverables,
    contact: request.contact ?? known.contact,
    rights: request.rights ?? known.rights,
  };
}

/** What was to be spoken word for word becomes a thought of the creator's own. */
function isScripted({ refused }: BriefRequest): boolean {
  return refused.some(({ demand }) => demand === "script" || demand === "mandatory hook");
}

/** The requester's ideas, and ours unless it is the same one again. */
function ideasFor({ ideas }: BriefRequest, format: string | undefined): string[] {
  const said = new Set(ideas.flatMap((idea) => idea.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
  const isSame = format === undefined || (format.match(/\p{L}{4,}/gu) ?? []).some((word) => said.has(word));
  return isSame ? [...ideas] : [...ideas, format];
}

/** The one for all, or the pattern of each creator's own; a blank where the request gives neither. */
function codeOf({ code, language }: BriefRequest): string | undefined {
  if (code === undefined || code.kind === "none") return undefined;
  if (code.kind === "own") return `(${code.pattern ?? "____"})`;
  return code.isShared === true ? wordsFor(language).shared(code.code) : code.code;
}
