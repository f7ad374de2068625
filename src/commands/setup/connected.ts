import type { Invitation } from "../../core/connect.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, counted, joined, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import type { ConnectOptions } from "./connect.ts";

/** A code for another place, or this place joined by the code of another. */
export async function connected({ code, confirm }: ConnectOptions, context: Context): Promise<Reply> {
  const { connect, brand } = context;
  if (connect === undefined)
    throw new UserError("A terminal cannot be joined to a brand. Say it in Slack or on a Discord server.");
  if (code === undefined)
    return [
      text`${[await connect.makeCode()]} joins one more place to ${brand.name}, once, within the hour. Say there, as whoever runs it: setup connect and the code.`,
      text`Both then share campaigns, creators and people; each room still shows what it may. Whoever says the code is an admin too.`,
    ];
  const invitation = await connect.look(code);
  if (invitation === undefined)
    throw new UserError("That code is not known, used up or older than an hour. Get a new one: setup connect, there.");
  if (invitation.brand === brand.id) return [text`This place belongs to ${brand.name} already. Nothing to change.`];
  return (confirm ? undefined : await preview(invitation, code, context)) ?? joinedTo(invitation, context);
}

async function joinedTo(invitation: Invitation, { connect }: Context): Promise<Reply> {
  if ((await connect?.join(invitation)) !== true)
    throw new UserError("Somebody has just used that code. Get a new one: setup connect, there.");
  return [
    text`This place belongs to ${invitation.name} now, and you are an admin of it. Next: what the rooms here are for.`,
    ...buttons(
      { label: "Rooms and people", call: { name: "setup rooms", options: {} } },
      { label: "Check", call: { name: "setup check", options: {} } },
    ),
  ];
}

/** What is stored here already stays where it is, and is shown here no more. */
async function preview({ name }: Invitation, code: string, { records, brand }: Context): Promise<Reply | undefined> {
  const [campaigns, creators] = await Promise.all([records.campaigns(), records.creators()]);
  if (campaigns.length + creators.length === 0) return undefined;
  const here = joined(
    [line`${counted(campaigns.length, "campaign")}`, line`${counted(creators.length, "creator")}`],
    " and ",
  );
  return [
    text`This place has its own records as ${brand.name}: ${here}. They stay stored, but this place will show ${name}'s instead.`,
    ...buttons({
      label: `Join ${name}`,
      call: { name: "setup connect", options: { code, confirm: true } },
      style: "danger",
    }),
  ];
}
