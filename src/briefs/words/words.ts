import type { Subject } from "../../campaigns/brief-request.ts";
import type { Wording } from "../compliance.ts";

/** How a brief is worded in one language. */
export interface BriefWords {
  /** Labels of its parts. */
  label: Readonly<Record<Label, string>>;
  /** Two or three sentences as one would write to a friend; `price` as written. */
  why(product: string, price: string | undefined): string;
  gift: string;
  goodToKnow: string;
  /** Where nobody named a message: what one would tell a friend. */
  openMessage(product: string): string;
  openAudience: string;
  inYourWords: string;
  pickOrReplace: string;
  /** At most three, apart from the disclosure's own layers. */
  musts(product: string): readonly [string, string, string];
  free: string;
  onlyIfItFits: string;
  peopleAsk: string;
  callToAction(code: string | undefined, offer: string | undefined, link: string | undefined): string;
  /** "LUMA + first name": whose code it is. */
  ownCode(pattern: string | undefined): string;
  window(when: string | undefined): string;
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

export type Label =
  | ("why" | "message" | "audience" | "hooks" | "musts" | "free" | "ideas" | "avoid")
  | ("callToAction" | "window" | "deliverables" | "results" | "contact" | "rights" | "checklist");
