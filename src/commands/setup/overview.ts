import type { Context } from "../../core/context.ts";
import { chatRoom, chatter, counted, joined, line, listed, text } from "../../core/line.ts";
import type { Button, Fact, Line, Reply } from "../../core/reply.ts";
import { courseLine } from "../campaign/course.ts";
import { todayOf } from "../meaning/today.ts";
import { offered } from "../telling/offered.ts";
import { houseOf, type House } from "./house.ts";

/** What is set up, and the next steps. */
export async function overview(context: Context): Promise<Reply> {
  const house = await houseOf(context);
  const check = { label: "Check", call: { name: "setup check", options: {} } };
  if (isEmpty(house))
    return [
      text`Nothing is set up here yet. Three things, each can wait: a campaign, your creators, the rooms.`,
      ...offered(context, ...nextSteps(house)),
    ];
  return [{ kind: "facts", facts: factsOf(house, context) }, ...offered(context, ...nextSteps(house), check)];
}

function isEmpty({ campaigns, creators, rooms }: House): boolean {
  return campaigns.length === 0 && creators.length === 0 && rooms.length === 0;
}

/** At most three, what is missing first. */
function nextSteps({ campaigns, creators, rooms }: House): Button[] {
  const steps: [boolean, Button][] = [
    [campaigns.length > 0, { label: "New campaign", call: { name: "campaign new", options: {}, form: true } }],
    [creators.length > 0, { label: "Bring creators (CSV)", call: { name: "data import", options: {}, form: true } }],
    [rooms.length > 0, { label: "Rooms and people", call: { name: "setup rooms", options: {} } }],
  ];
  const missing = steps.filter(([isDone]) => !isDone);
  return (missing.length > 0 ? missing : steps.slice(2)).map(([, button]) => button);
}

function factsOf(house: House, context: Context): Fact[] {
  const { brand, campaigns, creators, rooms, roles } = house;
  const linked = creators.filter(({ users }) => users.length > 0).length;
  const hour = `${String(brand.closingHour)}:00`;
  return [
    {
      label: "Brand",
      value: line`${brand.name}, ${brand.zone}, ${[brand.currency]}, ${brand.locale}, weeks close Monday ${[hour]}`,
    },
    {
      label: "Campaigns",
      value: orMissing(
        campaigns.map((campaign) => line`${campaign.name} (${courseLine(campaign, todayOf(context))})`),
        "none yet",
      ),
    },
    {
      label: "Creators",
      value:
        creators.length === 0
          ? ["none yet"]
          : line`${counted(creators.length, "creator")}, ${linked} linked to a person here`,
    },
    {
      label: "Rooms",
      value: orMissing(
        rooms.map(({ id, purposes }) => line`${chatRoom(id)} (${[purposes.join(", ")]})`),
        "none yet: I listen nowhere",
      ),
    },
    {
      label: "People",
      value: orMissing(
        roles.map(({ subject, role }) => line`${chatter(subject)} (${[role]})`),
        "nobody has a role yet",
      ),
    },
  ];
}

function orMissing(lines: readonly Line[], missing: string): Line {
  if (lines.length === 0) return [missing];
  return lines.length > 6 ? listed(lines, 6) : joined(lines, ", ");
}
