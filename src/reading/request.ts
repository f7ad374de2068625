import type { BriefRequest, Demand, Language } from "../campaigns/brief-request.ts";
import { fold } from "./fold.ts";
import { plainText } from "./markup.ts";
import { isSharedIn } from "./request/code.ts";
import { demandsIn } from "./request/demands.ts";
import { apartFromLanguage, languageOf, marketsIn } from "./request/language.ts";
import { apartFromPeople, creatorsIn, whoIn } from "./request/creators.ts";
import {
  and,
  articleOf,
  asNoun,
  brandOf,
  closerName,
  kindOf,
  newKindOf,
  secondOf,
  withKind,
} from "./request/naming.ts";
import { inFullOf, phraseOf } from "./request/phrase.ts";
import { piecesOf, type Piece } from "./request/pieces.ts";
import { productOf, type Named } from "./request/product.ts";
import { sayingOf, type Saying } from "./request/saying.ts";
import { revised } from "./request/revised.ts";
import { isGiftIn, type Slots } from "./request/slots.ts";
import { subjectOf } from "./request/subject.ts";

/**
 * A wish for a brief in plain words, read without a model: what it gives and what it demands that no brief holds. Nothing is
 * guessed; what the words do not give stays undefined.
 */
export function readRequest(message: string): BriefRequest {
  const { text, people } = apartFromPeople(plainText(message).text);
  const folded = fold(text);
  const pieces = revised(piecesOf(apartFromLanguage(text)));
  const language = languageOf(folded, text);
  const named = namedIn(pieces, language);
  const { slots, isGift, ...lists } = readPieces(pieces, named);
  const brand = slots.brand ?? named?.brand;
  const closer = named && (closerName(named.product, lists.facts) ?? newKindOf(named.product, lists.facts));
  const second = named && secondOf(pieces, named);
  const both = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined ? one : `${one} ${and[language]} ${other}`;
  const product = both(closer?.name ?? named?.product, second?.name);
  return {
    ...nothing,
    ...slots,
    ...lists,
    code: slots.code?.kind === "one" && isSharedIn(folded) ? { ...slots.code, isShared: true } : slots.code,
    brand: brand && brandOf(brand),
    message: isNameOf(slots.message, product) ? undefined : slots.message && inFullOf(slots.message),
    price: both(slots.price, second?.price),
    audience: slots.audience && inFullOf(slots.audience),
    isGift: isGift || isGiftIn(folded),
    facts: lists.facts.filter((fact) => fact !== closer?.fact && !(second !== undefined && fact.endsWith(second.name))),
    product: product && asNoun(product, brand, language),
    article: named && articleOf(named, language),
    subject:
      subjectOf(fold(`${product ?? ""} ${brand ?? ""}`)) ??
      subjectOf(fold([...lists.facts, slots.message ?? ""].join(". "))),
    language,
    markets: marketsIn(folded, text),
    creators: [...new Set([...creatorsIn(text), ...people])],
  };
}

/** "es geht um die Trinkflasche": the product and no message. */
function isNameOf(message: string | undefined, product: string | undefined): boolean {
  return (
    message !== undefined &&
    product !== undefined &&
    message.endsWith(product) &&
    message.split(" ").length <= product.split(" ").length + 1
  );
}

/** The product with what it is, where that stands beside the name. */
function namedIn(pieces: readonly Piece[], language: Language): (Named & { kindPiece?: number }) | undefined {
  const named = productOf(pieces, ({ folded: part }) => demandsIn(part).length > 0);
  const found = named && kindOf(pieces, named);
  if (named === undefined || found === undefined) return named;
  return { ...named, product: withKind(named.product, found.kind, language), kindPiece: found.piece };
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
  who?: string | undefined;
  ideas: string[];
  facts: string[];
  avoid: string[];
  aside: string[];
  refused: { demand: Demand; said: string }[];
}

function readPieces(pieces: readonly Piece[], named: (Named & { kindPiece?: number }) | undefined): Read {
  const read: Read = { slots: {}, isGift: false, ideas: [], facts: [], avoid: [], aside: [], refused: [] };
  let last: { sentence: number; saying: Saying } | undefined;
  for (const [index, piece] of pieces.entries()) {
    const before = last?.sentence === piece.sentence ? last.saying : undefined;
    const saying = sayingOf(piece, {
      before: before?.kind,
      isProduct: index === named?.piece || index === named?.kindPiece,
    });
    const isFact = saying.kind === "fact" || (saying.kind === "avoid" && before && goesOnNegated({ before, piece }));
    const said = saying.kind === "fact" ? saying.said : piece.text;
    const isMore = isFact === true && before !== undefined && continued({ before, said, piece }, read);
    if (refersBack(saying, piece)) takeBack(before, read);
    if (!isMore) note(saying, read, piece);
    if (saying.kind !== "demands") read.who ??= whoIn(piece.text, piece.folded);
    if (!isMore) last = { sentence: piece.sentence, saying };
  }
  return { ...read, who: read.who && phraseOf(read.who) };
}

/** "never losing your dog again, guaranteed", "they break in a week, say so": what stands before it belongs to it. */
function refersBack({ kind }: Saying, { folded }: Piece): boolean {
  if (kind === "demands") return folded.split(" ").length <= 3;
  return kind === "aside" && /\b(?:so|that|this|das|dies|eso|esto|ca|cela|isso|isto)\b/u.test(folded);
}

/** What was just said, out of what the brief holds. */
function takeBack(before: Saying | undefined, read: Read): void {
  if (before?.kind === "fact") read.facts.pop();
  if (before?.kind === "idea") read.ideas.pop();
}

/** A message and what follows it: "three sounds, no app needed". */
function goesOnNegated({ before, piece: { folded } }: Omit<Follow, "said">): boolean {
  const isMessage = before.kind === "slots" && before.slots.message !== undefined;
  return isMessage && folded.split(" ").length <= 4 && /^(?:no|without|kein\w*|ohne|sin|sans|sem)\b/u.test(folded);
}

/** A fact and the part right before it in its sentence. */
interface Follow {
  before: Saying;
  said: string;
  piece: Piece;
}

/** What goes on with the part before it, and whether it does: a message, an audience, an offer's end, a list of facts. */
function continued({ before, said, piece: { text, folded } }: Follow, read: Read): boolean {
  const { slots } = read;
  const isShort = folded.split(" ").length <= 4 && !/\d/u.test(folded);
  if (before.kind === "slots" && before.slots.message !== undefined && slots.message !== undefined)
    slots.message += `, ${said}`;
  else if (before.kind === "slots" && before.slots.audience !== undefined && /^(?:they|who)\b/u.test(folded))
    slots.audience = `${slots.audience ?? ""} who ${phraseOf(text)}`;
  else if (before.kind === "slots" && before.slots.audience !== undefined && /^(?:die|der|das|qui)\b/u.test(folded))
    slots.audience = `${slots.audience ?? ""}, ${text}`;
  else if (before.kind === "slots" && before.slots.offer !== undefined && endsOffer.test(folded))
    slots.offer = `${slots.offer ?? ""}, ${said}`;
  else if (before.kind === "slots" && before.slots.contact !== undefined && text.includes("@"))
    slots.contact = `${slots.contact ?? ""} (${text})`;
  else if (before.kind === "slots" && before.slots.rights !== undefined && howLong.test(folded))
    slots.rights = `${slots.rights ?? ""}, ${text}`;
  else if (before.kind === "slots" && before.slots.deliverables !== undefined && /^\d+ ?[-–] ?\d+ ?s/u.test(folded))
    slots.deliverables = `${slots.deliverables ?? ""}, ${text}`;
  else if (before.kind === "who" && read.who !== undefined && isShort) read.who += `, ${said}`;
  else if (
    before.kind === "idea" &&
    (/^(?:in|with|without|on|at|mit|ohne|auf|con|sin|avec|sans|com|sem)\b/u.test(folded) ||
      (isShort && (isOpen.test(read.ideas.at(-1) ?? "") || isDone.test(folded))))
  )
    read.ideas.push(`${read.ideas.pop() ?? ""}, ${said}`);
  else if (before.kind === "aside") read.aside.push(`${read.aside.pop() ?? ""}, ${said}`);
  else if (before.kind === "fact" && slots.brand === undefined && companyName.test(text)) slots.brand = text;
  else if (before.kind === "fact" && read.facts.length > 0) read.facts.push(`${read.facts.pop() ?? ""}, ${said}`);
  else return false;
  return true;
}

/** "tone: warm, a bit silly", "however you like, eggs, steak" */
const isOpen = /^(?:tone|ton|tono|tom|however)\b/iu;
/** One more thing to do: "chanter, danser". */
const isDone = /^(?:(?:o|ou|oder|or|und|et|y|e) )?\p{L}+(?:[aei]r|re|en)$/u;
/** "60 days", "for three months" */
const howLong =
  /^(?:for |fur |por |pour |durante )?(?:\d+|one|two|three|six|twelve|ein\w*|drei|sechs|un[ae]?|tres|seis|trois|six) (?:days|weeks|months|years?|tage|wochen|monate?|jahr|dias|semanas|mes(?:es)?|jours|semaines|mois|ans?|anos?)$/u;

const companyName = /^\p{Lu}[\p{L}\d'-]*(?: & \p{Lu}[\p{L}\d'-]*| (?:Co|Inc|Ltd|GmbH|Studios?|Labs?|Works))$/u;
const endsOffer = /^(?:ends?|valid|until|till|only until|bis|gultig|hasta|valid[oa]|jusqu|valable|ate)\b/u;

function note(saying: Saying, read: Read, { corrects }: Piece): void {
  switch (saying.kind) {
    case "demands":
      for (const demand of saying.demands) read.refused.push({ demand, said: saying.said });
      return;
    case "slots": {
      const { isGift, ...slots } = saying.slots;
      read.isGift ||= isGift === true;
      read.slots = corrects === true ? { ...read.slots, ...slots } : joined(read.slots, slots);
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
    case "aside":
      read.aside.push(saying.said);
      return;
    case "who":
      read.who ??= saying.said;
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
