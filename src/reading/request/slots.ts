import type { RequestedCode } from "../../campaigns/brief-request.ts";
import { anyOf } from "../any-of.ts";
import { fold } from "../fold.ts";
import { codeIn, hasOwnLink } from "./code.ts";
import { labelledIn, type Labelled } from "./labels.ts";
import { feeIn, offerIn, priceIn } from "./price.ts";
import { whenIn } from "./when.ts";

/** What a part of a request gives, apart from the product. */
export interface Slots extends Labelled {
  price?: string;
  offer?: string;
  code?: RequestedCode;
  link?: string;
  window?: string;
  hasOwnLink?: true;
  /** What each creator gets: "€120 each". */
  fee?: string;
  /** Where it runs, as written: "UK and Ireland only". */
  place?: string;
  isGift?: true;
  isAd?: boolean;
}

const gift = anyOf(`
  ^(?:a )?(?:gift|cadeau|geschenk|regalo|presente)$|(?:gift|present) from (?:the |a |this )?\\p{L}+|gifted|gifting|free product|as an? (?:gift|present)|(?:you|they|brand) sent (?:me|over|it)|[\\w ]{0,20}you sent over|(?:gets?|got|gave|given|receives?|keeps?|send) [^.!?]{0,40}for free|seeding|pr package|gift(?:s|ed)? (?:only|them)|keeps? (?:the|their) (?:thing|product|set|pair|one|item)
  geschenkt|kostenlos (?:bekommen|erhalten|zugeschickt)|gratis (?:bekommen|erhalten)
  regalad[oa]s?|regalamos|de regalo|gratuitement|en cadeau|offert (?:par|aux)|de graca|de presente|presenteamos`);
const ad = anyOf(`ugc[- ]?ads?|spark ads?|paid ads?|as an? ad|ad creatives?|whitelist\\w*|werbeanzeige`);
const organic = anyOf(`organic(?: posts?| only)?|organisch|organico|organique`);

/** A gift, wherever it is told: also in a part that asks to hide it. */
export function isGiftIn(folded: string): boolean {
  return gift.test(folded);
}

/** What the part says; what it leaves unsaid is not there. */
export function slotsIn(text: string, folded: string): Slots {
  const labelled = labelledIn(text, folded);
  // "usage rights: 3 months of paid ads" says what may come later, not what the brief is for.
  const kind = folded.replace(fold(labelled.rights ?? ""), "");
  const found = {
    code: codeIn(text, folded),
    offer: offerIn(text, folded),
    price: priceIn(text, folded),
    window: whenIn(text, folded),
    link: linkIn(text),
    fee: feeIn(text, folded),
    hasOwnLink: hasOwnLink(folded) ? (true as const) : undefined,
    ...labelled,
    isGift: gift.test(folded) ? (true as const) : undefined,
    isAd: ad.test(kind) ? true : organic.test(kind) ? false : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function linkIn(text: string): string | undefined {
  const address =
    /(?<![@\w.])(?:https?:\/\/[^\s<>"']+|[\w-]+\.(?:com|de|co|shop|store|io|net|org|fr|es|br|pt|it|co\.uk|example)(?:\/[^\s<>"',]*)?)(?![\w@])/iu;
  return address.exec(text)?.[0].replace(/[.,!?)]+$/u, "") ?? /\blink in (?:the |your )?bio\b/iu.exec(text)?.[0];
}
