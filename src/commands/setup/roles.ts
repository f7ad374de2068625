import { z } from "zod";

import type { EntryOf } from "../../campaigns/entry.ts";
import { defineCommand } from "../../core/command.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { chatter, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { personNamed } from "../meaning/chat-id.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";

const roles = ["host", "marketer", "admin", "none"] as const;
type Given = (typeof roles)[number];

export const setupRoles = defineCommand({
  name: "setup roles",
  summary: "Who is a host, a marketer or an admin.",
  role: "admin",
  effect: "writes",
  audience: "private",
  options: z.strictObject({
    person: z.string().max(200).optional().describe("A person, or a role of the platform.").meta({ takes: "person" }),
    role: z.enum(roles).optional().describe("host: creators, no money; marketer: money; admin: setup."),
  }),
  examples: ["", "@ada marketer", "@bo host", "@cy none"],

  async run({ person: word, role }, context) {
    const all = (await context.records.roles()).filter((each) => each.role !== "none");
    if (word === undefined) return list(all, context);
    const [, who, unknown] = role === undefined ? (/^(\S+)\s+(\S.*)$/s.exec(word.trim()) ?? []) : [];
    if (who !== undefined) throw whichRole("none", { person: who, unknown }, context);
    const subject = personNamed(word, context);
    const before = all.find((each) => each.subject === subject)?.role ?? "none";
    if (role === undefined) throw whichRole(before, { person: word }, context);
    if (role === before) return [text`${chatter(subject)} ${stateOf[before]} already. Nothing to change.`];
    checkLastAdmin(all, subject, role);
    const receipts = await context.records.append([{ type: "role-set", subject, role }]);
    return [text`${chatter(subject)} ${stateOf[role]} now: ${means[role]}.`, ...offered(context, undoButton(receipts))];
  },
});

const stateOf: Readonly<Record<Given, readonly [string]>> = {
  host: ["is a host"],
  marketer: ["is a marketer"],
  admin: ["is an admin"],
  none: ["has no role"],
};

const means: Readonly<Record<Given, readonly [string]>> = {
  host: ["keeps creators and briefs, sees no money"],
  marketer: ["sees money, imports, logs costs"],
  admin: ["may also set me up"],
  none: ["sees what everybody sees"],
};

function list(all: readonly EntryOf<"role-set">[], context: Context): Reply {
  const lines = (["admin", "marketer", "host"] as const).flatMap((role) => {
    const held = all.filter((each) => each.role === role);
    const names = held.flatMap(({ subject }, i) => (i === 0 ? chatter(subject) : [", ", ...chatter(subject)]));
    return held.length === 0 ? [] : [{ kind: "text", text: line`${[`${role}s`]}: ${names}` } as const];
  });
  return [
    ...(lines.length === 0 ? [text`Nobody has a role yet. Say for example: setup roles @ada marketer`] : lines),
    ...offered(context, { label: "Give a role", call: { name: "setup roles", options: {}, form: true } }),
  ];
}

function whichRole(
  before: Given,
  said: { person: string; unknown?: string | undefined },
  { call }: Context,
): UserError {
  const ways = roles
    .filter((role) => role !== before)
    .map((role) => ({ label: role, call: { ...call, options: { ...call.options, person: said.person, role } } }));
  const unknown = said.unknown === undefined ? "" : `I know no role "${said.unknown.slice(0, 40)}". `;
  return new UserError(
    `${unknown}Which role? Hosts keep creators and see no money, marketers see money, admins set me up.`,
    ways,
  );
}

function checkLastAdmin(all: readonly EntryOf<"role-set">[], subject: string, role: Given): void {
  const admins = all.filter((each) => each.role === "admin").map((each) => each.subject);
  if (role === "admin" || admins.length !== 1 || admins[0] !== subject) return;
  throw new UserError("That is the last admin. Make somebody else admin first.");
}
