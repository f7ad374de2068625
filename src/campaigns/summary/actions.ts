import type { Asks } from "./asks.ts";
import type { CodeSigns } from "./code-signs.ts";
import type { Ending } from "./endings.ts";
import type { Rebook } from "./rebook.ts";
import type { Person } from "./reading.ts";

/** What to do next; whoever draws it makes a button of it that does it. */
export type Action =
  | { kind: "ask about posts"; people: readonly Person[] }
  | { kind: "complete disclosure"; people: readonly Person[] }
  | { kind: "look at codes"; codes: readonly string[] }
  | { kind: "ask for numbers"; people: readonly Person[] }
  | { kind: "renew rights"; people: readonly Person[] }
  | { kind: "pay"; people: readonly Person[] }
  | { kind: "rebook"; people: readonly Person[] };

const most = 3;

/** The most pressing first: what is owed, what could be held against the brand, then what would be good to do. */
export function actionsFrom(asks: Asks, codes: CodeSigns | undefined, rebook: readonly Rebook[]): Action[] {
  const odd = codes === undefined ? [] : [...codes.spikes, ...codes.withoutPost].map(({ code }) => code);
  const people = (some: readonly { person: Person }[]) => distinct(some.map(({ person }) => person));
  const all: Action[] = [
    { kind: "complete disclosure", people: people(asks.undisclosed) },
    { kind: "ask about posts", people: people(asks.overdue) },
    { kind: "look at codes", codes: odd },
    { kind: "ask for numbers", people: asks.stale },
    { kind: "renew rights", people: people(asks.ending.filter(isToRenew)) },
    { kind: "pay", people: asks.unpaid },
    { kind: "rebook", people: people(rebook) },
  ];
  return all.filter((action) => ("codes" in action ? action.codes : action.people).length > 0).slice(0, most);
}

/** What has ended already can only be agreed anew. */
function isToRenew({ what, days }: Ending): boolean {
  return what === "usage rights" && days >= 0;
}

function distinct(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.creator, person])).values()];
}
