import type { RequestedCode } from "../../campaigns/brief-request.ts";
import { anyOf } from "../any-of.ts";
import { codeIn } from "./code.ts";
import { labelledIn, type Labelled } from "./labels.ts";
import { isAboutPay, offerIn, priceIn } from "./price.ts";
import { whenIn } from "./when.ts";

/** What a part of a request gives, apart from the product. */
export interface Slots extends Labelled {
  price?: string;
  offer?: string;
  code?: RequestedCode;
  link?: string;
  window?: string;
  /** What each creator gets: "each gets €120". */
  fee?: string;
  /** Where it runs, as written: "UK and Ireland only". */
  place?: string;
  isGift?: true;
  isAd?: boolean;
}

const gift = anyOf(`
  gifted|gifting|free product|as an? (?:gift|present)|(?:you|they|brand) sent (?:me|over|it)|[\\w ]{0,20}you sent over|(?:gets?|got|receives?|keeps?|send) [^.!?]{0,40}for free|seeding|pr package|gift(?:s|ed)? (?:only|them)
  geschenkt|kostenlos (?:bekommen|erhalten|zugeschickt)|gratis (?:bekommen|erhalten)
  regalad[oa]s?|regalamos|de regalo|gratuitement|en cadeau|offert (?:par|aux)|de graca|de presente|presenteamos`);
const ad = anyOf(`ugc[- ]?ads?|spark ads?|paid ads?|as an? ad|ad creatives?|whitelist\\w*|werbeanzeige`);
const organic = anyOf(`organic(?: posts?| only)?|organisch|organico|organique`);

/** What the part says; what it leaves unsaid is not there. */
export function slotsIn(text: string, folded: string): Slots {
  const found = {
    code: codeIn(text, folded),
    offer: offerIn(text, folded),
    price: priceIn(text, folded),
    window: whenIn(text, folded),
    link: linkIn(text),
    fee: isAboutPay(folded) && /\d/u.test(folded) && !/\bfree\b/u.test(folded) ? text : undefined,
    ...labelledIn(text, folded),
    isGift: gift.test(folded) ? (true as const) : undefined,
    isAd: ad.test(folded) ? true : organic.test(folded) ? false : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function linkIn(text: string): string | undefined {
  const address =
    /(?<![@\w.])(?:https?:\/\/[^\s<>"']+|[\w-]+\.(?:com|de|co|shop|store|io|net|org|fr|es|br|pt|it|co\.uk|example)(?:\/[^\s<>"',]*)?)(?![\w@])/iu;
  return address.exec(text)?.[0].replace(/[.,!?)]+$/u, "") ?? /\blink in (?:the |your )?bio\b/iu.exec(text)?.[0];
}
