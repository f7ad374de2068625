export const languages = ["en", "de", "es", "fr", "pt"] as const;
export type Language = (typeof languages)[number];

/** Where the audience is: decides the wording of the disclosure. "all" holds wherever nobody said. */
export const markets = ["US", "GB", "DE", "FR", "IT", "ES", "PT", "BR", "EEA", "all"] as const;
export type Market = (typeof markets)[number];

/** What a product is, as far as it decides formats, claims to avoid and markets where it may not be promoted. */
export const subjects = [
  ...(["beauty", "sun care", "fitness", "food", "drink", "tech", "finance", "education", "home", "fashion"] as const),
  ...([
    "pets",
    "baby",
    "travel",
    "supplements",
    "weight loss",
    "energy drink",
    "alcohol",
    "gambling",
    "clinic",
  ] as const),
] as const;
export type Subject = (typeof subjects)[number];

/** What a request asks for that a brief does not hold. */
export type Demand =
  | "script"
  | "hidden disclosure"
  | "invented experience"
  | "health promise"
  | "income promise"
  | "guarantee"
  | "attack on a competitor"
  | "praise only"
  | "follower cut-off"
  | "views only"
  | "extreme transformation"
  | "mandatory hook"
  | "made-up facts"
  | "too many musts"
  | "shot list"
  | "hashtag wall"
  | "trending sound"
  | "false urgency"
  | "hidden instructions"
  | "somebody's pay"
  | "exclusivity"
  | "endless rights";

/** What somebody wants a brief for, as far as their words say it; nothing in it is guessed. Texts are as written. */
export interface BriefRequest {
  language: Language;
  /** In the order they were named. */
  markets: readonly Market[];
  /** An ad that the brand will run, or a post of the creator's own; undefined where nobody said. */
  isAd: boolean | undefined;
  product: string | undefined;
  /** The definite article by which it was named or that follows from it, in the request's language: "das". */
  article?: string | undefined;
  subject: Subject | undefined;
  brand: string | undefined;
  /** "$29" */
  price: string | undefined;
  /** "15% off" */
  offer: string | undefined;
  code: RequestedCode | undefined;
  link: string | undefined;
  /** Each creator has a link of their own. */
  hasOwnLink?: boolean;
  /** The one thing to get across. */
  message: string | undefined;
  audience: string | undefined;
  /** Where it runs, as written: "UK and Ireland only". */
  place: string | undefined;
  /** When to post: "2 to 29 March". */
  window: string | undefined;
  /** What each creator gets: "each gets €120". */
  fee: string | undefined;
  /** What is delivered: "2 videos each". */
  deliverables: string | undefined;
  /** When results are looked at: "6 weeks". */
  resultsAfter: string | undefined;
  rights: string | undefined;
  contact: string | undefined;
  isGift: boolean;
  /** Handles and first names that the brief is for. */
  creators: readonly string[];
  /** What kind of creators were asked: "plant people". */
  who?: string | undefined;
  /** Formats and scenes to offer, never to order: "taste test". */
  ideas: readonly string[];
  /** Further facts about the product. */
  facts: readonly string[];
  /** What the requester wants left out. */
  avoid: readonly string[];
  /** Orders and conditions that are nothing about the product and no demand we know: for the requester, in no brief. */
  aside: readonly string[];
  /** With the words that asked for it. */
  refused: readonly { demand: Demand; said: string }[];
}

export type RequestedCode =
  | { kind: "one"; code: string; isShared?: true }
  /** Each creator has their own; the pattern as written: "LUMA + first name". */
  | { kind: "own"; pattern: string | undefined }
  /** There is to be none: a link, or nothing. */
  | { kind: "none" };
