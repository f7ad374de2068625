import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";

/** Where there is no campaign at all: what comes first, for those who can do it. undefined: there is one. */
export async function withoutCampaign(context: Context): Promise<Reply | undefined> {
  const [campaigns, creators] = await Promise.all([context.records.campaigns(), context.records.creators()]);
  if (campaigns.length > 0) return undefined;
  const { role } = context.asker;
  const begin: Button = { label: "New campaign", call: { name: "campaign new", options: {}, form: true } };
  const bring: Button = { label: "Bring creators (CSV)", call: { name: "data import", options: {}, form: true } };
  const rooms: Button = { label: "Rooms and people", call: { name: "setup rooms", options: {} } };
  if (role === "admin" && creators.length === 0)
    return [
      text`Nothing is set up here yet. Three things, each can wait: a campaign, your creators, the rooms.`,
      ...offered(context, begin, bring, rooms),
    ];
  if (includesRole(role, "host"))
    return [text`There is no campaign yet. Make one, or bring a table of results.`, ...offered(context, begin, bring)];
  return [
    text`There is no campaign here yet. Once a host has made one, its figures are here.`,
    ...offered(context, { label: "help", call: { name: "help", options: {} } }),
  ];
}
