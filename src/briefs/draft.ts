import type { BriefRequest } from "../campaigns/brief-request.ts";
import type { Brief } from "./brief.ts";
import { marketFor } from "./compliance.ts";
import { hooksAt } from "./hooks.ts";
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

function drafted(request: BriefRequest, known: Known): Brief {
  const { language, product, brand, price, offer, message, audience, link, resultsAfter, subject, place, fee } =
    request;
  const words = wordsFor(language);
  const format = subject && words.format[subject];
  return {
    language,
    market: marketFor(request.markets, language),
    isAd: request.isAd ?? false,
    product: withBrand(product ?? "____", brand),
    subject,
    ...{ price, offer, message, audience, link, resultsAfter, place, fee },
    isGift: request.isGift,
    facts: request.facts.slice(0, 6),
    asked: (known.asked ?? []).slice(0, 2),
    hooks: hooksAt([...(known.worked ?? []), ...words.hooks], known.place),
    ideas: [...request.ideas, ...(format === undefined ? [] : [format])].slice(0, 4),
    avoid: [...request.avoid, ...((subject && words.avoid[subject]) ?? []), ...words.avoid.always].slice(0, 5),
    code: known.code ?? codeOf(request),
    window: request.window ?? known.window,
    deliverables: request.deliverables ?? known.deliverables,
    contact: request.contact ?? known.contact,
    rights: request.rights ?? known.rights,
  };
}

function withBrand(product: string, brand: string | undefined): string {
  return brand === undefined || product.toLowerCase().includes(brand.toLowerCase()) ? product : `${brand} ${product}`;
}

function codeOf({ code, language }: BriefRequest): string | undefined {
  if (code === undefined || code.kind === "none") return undefined;
  return code.kind === "own" ? wordsFor(language).ownCode(code.pattern) : code.code;
}
