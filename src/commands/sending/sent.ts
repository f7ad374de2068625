import { newestOf } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, chatRoom, count, counted, joined, line, listed, text } from "../../core/line.ts";
import type { Button, Line, Reply } from "../../core/reply.ts";
import type { Brief } from "../../briefs/brief.ts";
import type { SendOptions } from "../brief/send.ts";
import { blankLines } from "../drafting/blanks.ts";
import { fillButton } from "../drafting/offers.ts";
import { briefIn, briefsIn } from "../drafting/versions.ts";
import { chosenCampaign } from "../meaning/campaign.ts";
import { chosenCreators } from "../meaning/creators.ts";
import { offered } from "../telling/offered.ts";
import { standingsOf, type Standing } from "./standing.ts";
import { deliver, occasionAfter, roomsFor, wished } from "./wished.ts";

/** How the briefs stand; or which of them would be sent; or, after a click, sends them. */
export async function sent({ who, campaign: named, confirm }: SendOptions, context: Context): Promise<Reply> {
  const campaign = await chosenCampaign(context, named);
  const occasion = `${await occasionAfter("brief-sent", context)}/${campaign.id}`;
  const briefs = briefsIn(await context.records.briefings(), campaign.id);
  const all = standingsOf(briefs, await context.records.creators());
  if (all.length === 0) throw noBriefs(campaign, context);
  if (who === undefined) return status(all, campaign, context);
  const { creators } = await chosenCreators(context, who, campaign);
  const ids = new Set(creators.map(({ id }) => id));
  const theirs = all.filter(({ creator }) => ids.has(creator.id));
  const ready = theirs.filter(isUnsent);
  const rooms = await roomsFor("creators", campaign, context);
  if (ready.length === 0) throw nothingToSend(theirs, creators.map(callName));
  checkProducts(ready);
  const without = creators.filter(({ id }) => !theirs.some(({ creator }) => creator.id === id));
  if (confirm) return send(ready, { campaign, rooms, occasion }, context);
  return preview(ready, { campaign, rooms, without: without.map(callName), there: theirs.length - ready.length });
}

/** Other blanks can be lived with; a brief on nothing cannot. */
function checkProducts(ready: readonly Standing[]): void {
  const empty = ready.find(({ briefing }) => {
    const newest = newestOf(briefing);
    return newest !== undefined && briefIn(newest).product.includes("____");
  });
  if (empty === undefined) return;
  const name = callName(empty.creator);
  throw new UserError(
    `The brief for ${name} names no product yet. Draft it once more: brief draft ${name} about the glow serum.`,
  );
}

interface Place {
  campaign: Campaign;
  rooms: readonly string[];
}

function isUnsent({ step }: Standing): boolean {
  return step === "draft" || step === "changed";
}

/** Of two who press at once, both have sent them, and the room hears of it once. */
async function send(ready: readonly Standing[], to: Place & { occasion: string }, context: Context): Promise<Reply> {
  const { campaign, rooms, occasion } = to;
  const isNew = ready.some(({ step }) => step === "changed");
  const mine: Button = { label: "My brief", call: { name: "mine", options: { show: "brief" } } };
  const reply: Reply = [
    isNew
      ? text`${campaign.name}: your brief is ready, each their own. Where there was one before, it says what changed.`
      : text`${campaign.name}: your brief is ready, each their own.`,
    ...buttons(mine),
  ];
  const wishes = rooms.map((room) => wished({ kind: "brief", campaign: campaign.id, room, reply, occasion }, context));
  await context.records.append([
    ...ready.map(({ briefing }) => {
      const { creator, isAd } = briefing;
      const version = newestOf(briefing)?.version ?? 1;
      return { type: "brief-sent", campaign: campaign.id, creator, isAd, version } as const;
    }),
    ...wishes,
  ]);
  const waiting = await deliver(wishes, context);
  const where =
    rooms.length === 0
      ? line`No creators' room is set up for ${campaign.name}: they find theirs under mine.`
      : line`${listed(rooms.map(chatRoom))} gets one message that names nobody: it opens each one's own.`;
  return [
    { kind: "text", text: line`Sent: ${briefsFor(ready)}. ${where}${waiting}` },
    ...offered(context, { label: "Who has opened", call: { name: "brief send", options: { campaign: campaign.id } } }),
  ];
}

function preview(
  ready: readonly Standing[],
  { campaign, rooms, without, there }: Place & { without: readonly string[]; there: number },
): Reply {
  const unlinked = ready.filter(({ creator }) => creator.users.length === 0);
  const blanks = blankLines(ready.flatMap(newestDraft));
  const handles = ready.map(({ creator }) => creator.handle);
  const notes: Line[] = [
    ...(rooms.length === 0
      ? [line`No creators' room is set up for ${campaign.name}: they find theirs under mine.`]
      : []),
    ...blanks,
    ...(unlinked.length === 0
      ? []
      : [line`Linked to no person yet, so they cannot open theirs: ${namesOf(unlinked)}.`]),
    ...(without.length === 0 ? [] : [line`Without a brief and left out: ${listed(without)}.`]),
    ...(there === 0 ? [] : [line`${counted(there, "brief")} ${[there === 1 ? "is" : "are"]} sent already.`]),
  ];
  const options = { who: handles.join(", "), campaign: campaign.id };
  return [
    { kind: "text", text: line`${campaign.name}: ${briefsFor(ready)} to send.` },
    ...notes.map((note) => ({ kind: "text" as const, text: note })),
    ...buttons(
      {
        label: isOne(ready) ? `Send to ${callName(ready[0].creator)}` : `Send ${String(ready.length)}`,
        call: { name: "brief send", options: { ...options, confirm: true } },
        style: "primary",
      },
      blanks.length === 0 ? undefined : fillButton(handles, {}, { campaign, isAd: undefined }),
    ),
  ];
}

function isOne(ready: readonly Standing[]): ready is readonly [Standing] {
  return ready.length === 1;
}

function newestDraft({ creator, briefing }: Standing): { creator: Creator; brief: Brief }[] {
  const newest = newestOf(briefing);
  return newest === undefined ? [] : [{ creator, brief: briefIn(newest) }];
}

/** "Morning Ritual: 12 briefs: 2 not sent, 10 sent, 8 opened, 5 got it. Not opened: Lia and Noa." */
function status(all: readonly Standing[], campaign: Campaign, context: Context): Reply {
  const size = (...steps: Standing["step"][]) => all.filter(({ step }) => steps.includes(step)).length;
  const told: [number, string][] = [
    [size("draft"), "not sent"],
    [size("changed"), "changed since they were sent"],
    [size("sent"), "sent and not opened"],
    [size("opened"), "opened"],
    [size("got it"), "understood"],
  ];
  const parts = told.filter(([many]) => many > 0).map(([many, words]): Line => [count(many), " ", words]);
  const unread = all.filter(({ step }) => step === "sent");
  const unsent = all.filter(isUnsent);
  const open = all.flatMap(({ creator, briefing }) =>
    briefing.questions.filter(({ answers }) => answers.length === 0).map((question) => ({ creator, question })),
  );
  const handles = unsent.map(({ creator }) => creator.handle).join(", ");
  return [
    { kind: "text", text: line`${campaign.name}: ${counted(all.length, "brief")}, ${joined(parts, ", ")}.` },
    ...(unread.length === 0 ? [] : [text`Not opened yet: ${namesOf(unread)}.`]),
    ...open.slice(0, 3).map(({ creator, question }) => text`${callName(creator)} asks: "${question.text}"`),
    ...(open.length > 3 ? [text`${open.length - 3} more questions wait.`] : []),
    ...offered(
      context,
      ...(unsent.length === 0
        ? []
        : [
            {
              label: `Send ${String(unsent.length)}`,
              call: { name: "brief send", options: { who: handles, campaign: campaign.id } },
            },
          ]),
      ...open.slice(0, 2).map(({ creator, question }) => answerButton(`Answer ${callName(creator)}`, question.id)),
    ),
  ];
}

export function answerButton(label: string, question: string): Button {
  return { label, call: { name: "brief answer", options: { question }, form: true } };
}

/** "the brief for Mia", "12 briefs". */
function briefsFor(ready: readonly Standing[]): Line {
  const [only, ...others] = ready;
  return only !== undefined && others.length === 0
    ? line`the brief for ${callName(only.creator)}`
    : counted(ready.length, "brief");
}

function namesOf(some: readonly Standing[]): Line {
  return listed(some.map(({ creator }) => callName(creator)));
}

function noBriefs({ name }: Campaign, { call }: Context): UserError {
  return new UserError(`${name} has no briefs yet. Draft one, like: brief draft mia about the glow serum.`, [
    { label: "Draft one", call: { ...call, name: "brief draft", options: {}, form: true } },
  ]);
}

function nothingToSend(theirs: readonly Standing[], names: readonly string[]): UserError {
  const whom = names.length === 1 ? (names[0] ?? "them") : "them";
  if (theirs.length === 0) return new UserError(`There is no brief for ${whom} yet. Draft one first.`);
  return new UserError(`The newest brief for ${whom} is sent already. A new version can be sent again.`);
}
