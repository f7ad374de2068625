/** Questions that something else answers best: a command's own reply, or a line that says how it goes. */
export type ErrandName =
  | "hello"
  | "thanks"
  | "self"
  | "own due"
  | "own code"
  | "own money"
  | "pay day"
  | "own brief"
  | "ideas"
  | "standing"
  | "quiet"
  | "contact"
  | "leaders"
  | "logging"
  | "correcting"
  | "handle"
  | "privacy"
  | "deleting"
  | "meaning"
  | "followers"
  | "roster"
  | "time"
  | "whose handle"
  | "rebook"
  | "plan"
  | "owed"
  | "budget"
  | "profit"
  | "overdue"
  | "stale"
  | "summary"
  | "next"
  | "hooks"
  | "formats"
  | "posts"
  | "who posted"
  | "worth"
  | "rights"
  | "briefing"
  | "of the team";

/** One way of asking for it: all of `says` are in the question, and nothing of `not`. */
export interface Way {
  name: ErrandName;
  /** creators: of one's own, for those under a host; team: hosts and above. */
  by: "anybody" | "creators" | "team";
  says: readonly RegExp[];
  not?: RegExp;
  /** Only where it names somebody, or the asker. */
  ofSomebody?: true;
}
