/** Why a model gave nothing that can be used, as the person is told it. */
const reasons = {
  auth: "our key is not accepted, which an admin can mend",
  quota: "our account with it is used up, which an admin can mend",
  "no model": "it does not know the model that is set, which an admin can mend",
  unsupported: "it cannot answer in a form that can be checked, which an admin can mend",
  busy: "it is busy",
  timeout: "it took too long",
  connection: "it could not be reached",
  server: "it broke down",
  "too long": "that is too long for it",
  filtered: "its filter stopped it",
  declined: "it declined",
  "cut off": "its answer broke off",
  "bad answer": "its answer made no sense",
  ungrounded: "it said more than the facts hold",
  "own budget": "your share of it for today is used up",
  "brand budget": "the brand's share of it for today is used up",
} as const;

export type Reason = keyof typeof reasons;

/** Under the plain answer, in one line. */
export function withoutModel(why: Reason): string {
  return `The model could not help here: ${reasons[why]}.`;
}
