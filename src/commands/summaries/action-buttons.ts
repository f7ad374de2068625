import type { Action } from "../../campaigns/summary/actions.ts";
import type { Reminder } from "../../campaigns/notice.ts";
import type { Person } from "../../campaigns/summary/reading.ts";
import type { Button } from "../../core/reply.ts";
import { askedOften } from "./audience.ts";
import type { Week } from "./told-week.ts";

/** Each of the next actions as a button that does it, or opens the form or the list where it is done; three at most. */
export function actionButtons({ summary, campaign, voices }: Week): Button[] {
  const own = summary.actions.map((action) => buttonFor(action, campaign.id, summary.week));
  return [...own, ...answering({ voices }, campaign.id)].slice(0, 3);
}

/** What people keep asking is answered by the next posts. */
function answering(week: Pick<Week, "voices">, campaign: string): Button[] {
  const [asked] = askedOften(week);
  if (asked === undefined) return [];
  const about = `all, answering ${asked.words}`;
  return [{ label: "Brief on what they ask", call: { name: "brief draft", options: { about, campaign }, form: true } }];
}

function buttonFor(action: Action, campaign: string, week: string): Button {
  switch (action.kind) {
    case "complete disclosure":
      return {
        label: `Check disclosure: ${short(action.people.slice(0, 1))}`,
        call: { name: "post", options: { creator: action.people[0]?.handle, campaign }, form: true },
      };
    case "ask about posts":
      return { label: `Remind ${short(action.people)}`, call: remind("posts", action.people, campaign) };
    case "look at codes":
      return {
        label: `Look at ${action.codes[0] ?? ""}${action.codes.length > 1 ? ` and ${String(action.codes.length - 1)} more` : ""}`,
        call: { name: "stats", options: { by: "code", period: week, campaign } },
      };
    case "ask for numbers":
      return {
        label: `Ask ${short(action.people)} for numbers`,
        call: remind("numbers", action.people, campaign),
      };
    case "renew rights":
      return {
        label: `Rights ending: ${short(action.people)}`,
        call: remind("rights", action.people, campaign),
      };
    case "pay":
      return {
        label: `Pay ${short(action.people)}`,
        call: { name: "costs", options: { action: "paid", creators: handles(action.people), campaign } },
      };
    case "rebook":
      return {
        label: `Rebook ${short(action.people)}`,
        call: { name: "creator add", options: { handle: handles(action.people), campaign }, form: true },
      };
  }
}

function remind(about: Reminder, people: readonly Person[], campaign: string) {
  return { name: "creator remind", options: { about, creators: handles(people), campaign } };
}

function handles(people: readonly Person[]): string {
  return people.map(({ handle }) => handle).join(", ");
}

/** "Maya, Jon and 2 more" */
function short(people: readonly Person[]): string {
  const names = people.slice(0, 2).map(({ name }) => name.slice(0, 20));
  const rest = people.length - names.length;
  return rest > 0 ? `${names.join(", ")} and ${String(rest)} more` : names.join(", ");
}
