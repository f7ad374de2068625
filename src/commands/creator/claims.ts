import type { Claim } from "../../campaigns/claim.ts";
import { sameHandle, type Creator } from "../../campaigns/creator.ts";
import { matchCreator } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { chatter, counted, line, text } from "../../core/line.ts";
import type { Block, Button, Line, Reply } from "../../core/reply.ts";
import { release, type Released } from "../results/held.ts";
import { offered } from "../telling/offered.ts";

/** Who says which account is theirs, all in one message: confirm each, or all. */
export async function openClaims(context: Context): Promise<Reply> {
  const [claims, creators] = await Promise.all([context.records.claims(), context.records.creators()]);
  const told = claims.flatMap((claim) => (claim.handle === undefined ? [] : [{ claim, handle: claim.handle }]));
  if (told.length === 0) return [text`Nobody waits to be linked. Name a creator and the person: creator link mia @mia`];
  const sure = told.filter(({ handle }) => matchCreator(handle, creators).kind === "one");
  const all: Button = {
    label: `Confirm all ${sure.length}`,
    call: { name: "creator link", options: { claims: true } },
  };
  return [
    text`${counted(told.length, "person says", "people say")} which account is theirs:`,
    ...told.map(({ claim, handle }) => ({ kind: "text" as const, text: claimLine(claim, { handle, creators }) })),
    ...offered(
      context,
      ...(sure.length > 1 ? [all] : []),
      ...told.slice(0, 3).flatMap((each) => waysFor(each, creators)),
    ),
  ];
}

/** Links everybody whose handle is a known creator's; the others stay open. */
export async function confirmAll(
  context: Context,
  link: (creator: Creator, user: string) => Promise<Reply>,
): Promise<Reply> {
  const creators = await context.records.creators();
  const replies: Block[] = [];
  for (const { user, handle } of await context.records.claims()) {
    const match = handle === undefined ? undefined : matchCreator(handle, creators);
    if (match?.kind === "one") replies.push(...(await link(match.creator, user)).filter(({ kind }) => kind === "text"));
  }
  return replies.length === 0 ? [text`Nobody waits to be linked.`] : replies;
}

/** Once a person is linked: what was held for them counts, and the claim is settled. */
export async function settle(creator: Creator, user: string, context: Context): Promise<Released> {
  const claim = (await context.records.claims()).find((each) => each.user === user);
  if (claim === undefined) return { counted: 0, open: [] };
  const released = await release(claim, creator, context);
  const handle = claim.handle ?? creator.handle;
  await context.records.append([{ type: "claim-settled", user, handle, isTheirs: true }]);
  return released;
}

/** A claim that is not believed: what was held for it is dropped, and stays in the history. */
export async function refused(user: string, context: Context): Promise<Reply> {
  const claim = (await context.records.claims()).find((each) => each.user === user);
  if (claim === undefined) return [text`That was settled before.`];
  await context.records.append([{ type: "claim-settled", user, handle: claim.handle ?? "@?", isTheirs: false }]);
  return [text`${chatter(user)} is not ${claim.handle ?? "known"}. ${counted(claim.held.length, "result")} dropped.`];
}

function claimLine(claim: Claim, { handle, creators }: { handle: string; creators: readonly Creator[] }): Line {
  const held = claim.held.length === 0 ? line`` : line`, ${counted(claim.held.length, "result")} held`;
  const unknown = matchCreator(handle, creators).kind === "one" ? line`` : line` (no creator of that name yet)`;
  return line`${chatter(claim.user)}: ${handle}${unknown}${held}`;
}

/** Whoever said that the account is theirs, where somebody did. */
export async function claimantOf(handle: string, { records }: Context): Promise<Button | undefined> {
  const claims = await records.claims();
  const claim = claims.find((each) => each.handle !== undefined && sameHandle(each.handle, handle));
  return claim && confirmButton(claim, handle);
}

function confirmButton({ user }: Claim, handle: string): Button {
  const call = { name: "creator link", options: { creator: handle, person: user } };
  return { label: `Confirm ${handle}`, call };
}

function waysFor({ claim, handle }: { claim: Claim; handle: string }, creators: readonly Creator[]): Button[] {
  const isKnown = matchCreator(handle, creators).kind === "one";
  const link = confirmButton(claim, handle);
  const add = { label: `Add ${handle}`, call: { name: "creator add", options: { handle } } };
  const no = { label: `Not ${handle}`, call: { name: "creator link", options: { person: claim.user, refuse: true } } };
  return [isKnown ? link : add, no];
}
