import type { Subject } from "../../campaigns/brief-request.ts";
import type { Wording } from "../compliance.ts";

/** How a brief is worded in one language. */
export interface BriefWords {
  /** Labels of its parts. */
  label: Readonly<Record<Label, string>>;
  /** Two or three sentences as one would write to a friend; `shown` is the product with its article, and its price. */
  why(shown: string): string;
  /** Which creators were asked. */
  who(creators: string): string;
  /** Where nobody gave the name's article. */
  theProduct: string;
  gift: string;
  goodToKnow: string;
  /** Where nobody named a message: what one would tell a friend. */
  openMessage(product: string): string;
  /** In place of a line that was to be spoken. */
  honestMessage: string;
  openAudience: string;
  inYourWords: string;
  pickOrReplace: string;
  /** At most three, apart from the disclosure's own layers. */
  musts(product: string): readonly [string, string, string];
  free: string;
  onlyIfItFits: string;
  peopleAsk: string;
  callToAction(call: CallToAction): string;
  codeOrLink: string;
  ownLink: string;
  shared(code: string): string;
  off(percent: string): string;
  /** A last day: "by 17 July". */
  by(day: string): string;
  window(when: string | undefined): string;
  fee(sum: string): string;
  results(after: string | undefined): string;
  contact(name: string | undefined): string;
  rights(terms: string | undefined): string;
  adExtras: string;
  /** Before posting; the disclosure in its three layers first. */
  checklist(wording: Wording): readonly string[];
  notAdvice: string;
  format: Readonly<Partial<Record<Subject, string>>>;
  avoid: { always: readonly string[] } & Readonly<Partial<Record<Subject, readonly string[]>>>;
  /** Ideas to begin with, never lines to be said. */
  hooks: readonly string[];
}

export interface CallToAction {
  code: string | undefined;
  /** Each creator has their own. */
  isOwnCode: boolean;
  offer: string | undefined;
  link: string | undefined;
}

export type Label =
  | ("why" | "message" | "audience" | "place" | "hooks" | "musts" | "free" | "ideas" | "avoid")
  | ("callToAction" | "window" | "deliverables" | "results" | "contact" | "rights" | "checklist");
