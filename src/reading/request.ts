import type { BriefRequest, Demand } from "../campaigns/brief-request.ts";
import { fold } from "./fold.ts";
import { plainText } from "./markup.ts";
import { demandsIn } from "./request/demands.ts";
import { languageOf, marketsIn } from "./request/language.ts";
import { creatorsIn } from "./request/creators.ts";
import { piecesOf, type Piece } from "./request/pieces.ts";
import { productOf, type Named } from "./request/product.ts";
import { sayingOf, type Saying } from "./request/saying.ts";
import type { Slots } from "./request/slots.ts";
import { subjectOf } from "./request/subject.ts";

/**
 * A wish for a brief in plain words, read without a model: what it gives and what it demands that no brief holds. Nothing is
 * guessed; what the words do not give stays undefined.
 */
export function readRequest(message: string): BriefRequest {
  const { text } = plainText(message);
  const folded = fold(text);
  const pieces = piecesOf(text);
  const named = productOf(pieces, ({ folded: part }) => demandsIn(part).length > 0);
  const { slots, isGift, ...lists } = readPieces(pieces, named);
  const brand = slots.brand ?? named?.brand;
  return {
    ...nothing,
    ...slots,
    ...lists,
    brand,
    isGift,
    product: named?.product,
    subject: subjectOf(fold(`${named?.product ?? ""} ${brand ?? ""}`)) ?? subjectOf(folded),
    language: languageOf(folded, text),
    markets: marketsIn(folded, text),
    creators: creatorsIn(text),
  };
}

const nothing = {
  ...{ isAd: undefined, brand: undefined, price: undefined, offer: undefined, code: undefined, link: undefined },
  ...{
    message: undefined,
    audience: undefined,
    place: undefined,
    fee: undefined,
    window: undefined,
    deliverables: undefined,
  },
  ...{ resultsAfter: undefined, rights: undefined, contact: undefined },
};

interface Read {
  slots: Omit<Slots, "isGift">;
  isGift: boolean;
  ideas: string[];
  facts: string[];
  avoid: string[];
  refused: { demand: Demand; said: string }[];
}

function readPieces(pieces: readonly Piece[], named: Named | undefined): Read {
  const read: Read = { slots: {}, isGift: false, ideas: [], facts: [], avoid: [], refused: [] };
  let last: { sentence: number; was: Saying["kind"]; isMessage: boolean } | undefined;
  for (const [index, piece] of pieces.entries()) {
    const before = last?.sentence === piece.sentence ? last.was : undefined;
    const saying = sayingOf(piece, { before, isProduct: index === named?.piece });
    const isMore = saying.kind === "fact" && last?.sentence === piece.sentence && last.isMessage;
    if (isMore && read.slots.message !== undefined) read.slots.message += `, ${saying.said}`;
    else note(saying, read);
    const isMessage = saying.kind === "slots" && saying.slots.message !== undefined;
    last = { sentence: piece.sentence, was: saying.kind, isMessage: isMessage || isMore };
  }
  return read;
}

function note(saying: Saying, read: Read): void {
  switch (saying.kind) {
    case "demands":
      for (const demand of saying.demands) read.refused.push({ demand, said: saying.said });
      return;
    case "slots": {
      const { isGift, ...slots } = saying.slots;
      read.isGift ||= isGift === true;
      read.slots = joined(read.slots, slots);
      if (saying.besides !== undefined) read.facts.push(saying.besides);
      return;
    }
    case "avoid":
      read.avoid.push(saying.said);
      return;
    case "idea":
      read.ideas.push(saying.said);
      return;
    case "fact":
      read.facts.push(saying.said);
      return;
    case "product":
    case "nothing":
      return;
  }
}

/** What was said first stays; a code's pattern may follow in a part of its own. */
function joined(first: Read["slots"], then: Read["slots"]): Read["slots"] {
  const both = { ...then, ...first };
  const isPatternNew = first.code?.kind === "own" && first.code.pattern === undefined && then.code?.kind === "own";
  return isPatternNew && then.code !== undefined ? { ...both, code: then.code } : both;
}
