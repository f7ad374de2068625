import { sentOf, type BriefAnswer, type Briefing, type BriefVersion } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import type { Creator } from "../../campaigns/creator.ts";
import type { Context } from "../../core/context.ts";
import { buttons, joined, line, text } from "../../core/line.ts";
import type { Block, Button, Line, Reply } from "../../core/reply.ts";
import { changedParts } from "../../briefs/difference.ts";
import { sectionsOf, textOf } from "../../briefs/text.ts";
import { wordsFor } from "../../briefs/words/of-language.ts";
import { briefIn } from "../drafting/versions.ts";

type Shown = "brief" | "checklist" | "got it";

/** A creator's own briefs as they were sent: opening one is told to the team, and so is "Got it". */
export async function ownBriefs(
  creator: Creator,
  { campaigns, show: shown }: { campaigns: readonly Campaign[]; show: Shown },
  context: Context,
): Promise<Reply> {
  const own = await sentTo(creator, campaigns, context);
  if (own.length === 0) return [text`No brief for you yet. When there is one, it is here.`];
  if (shown === "checklist") return [...own.flatMap(checklist), ...buttons(mine.brief, ask)];
  if (shown === "got it") return gotIt(own, context);
  await note(
    "brief-opened",
    own.filter(({ version }) => version.openedAt === undefined),
    context,
  );
  return [...own.flatMap(opened), ...buttons(...(own.every(isGot) ? [] : [got]), ask, mine.checklist)];
}

const show = (label: string, what: Shown): Button => ({ label, call: { name: "mine", options: { show: what } } });
const got: Button = { ...show("Got it", "got it"), style: "primary" };
const ask: Button = { label: "Ask a question", call: { name: "mine question", options: {}, form: true } };
const mine = { brief: show("My brief", "brief"), checklist: show("My checklist", "checklist") };

function isGot({ version }: OwnBrief): boolean {
  return version.gotAt !== undefined;
}

export interface OwnBrief {
  campaign: Campaign;
  briefing: Briefing;
  /** The newest that was sent. */
  version: BriefVersion;
}

export async function sentTo(
  creator: Creator,
  campaigns: readonly Campaign[],
  { records }: Context,
): Promise<OwnBrief[]> {
  const briefings = (await records.briefings()).filter((briefing) => briefing.creator === creator.id);
  return campaigns.flatMap((campaign) =>
    briefings
      .filter((briefing) => briefing.campaign === campaign.id)
      .flatMap((briefing) => {
        const version = sentOf(briefing);
        return version === undefined ? [] : [{ campaign, briefing, version }];
      }),
  );
}

function opened({ campaign, briefing, version }: OwnBrief): Reply {
  const brief = briefIn(version);
  const before = briefing.versions.findLast((each) => each.version < version.version && each.openedAt !== undefined);
  const parts = before === undefined ? [] : changedParts(briefIn(before), brief);
  const answers = briefing.questions.flatMap(({ text: asked, answers: [first, ...more] }): Block[] =>
    first === undefined ? [] : [text`You asked: "${asked}" The team: "${first.text}"${joined(more.map(added), "")}`],
  );
  const heading = line`${campaign.name}: ${[brief.isAd ? "your ad brief" : "your brief"]}, ${brief.product}`;
  return [
    { kind: "heading", text: heading },
    ...(parts.length === 0 ? [] : [text`Changed since the version you read: ${parts.join(", ")}.`]),
    { kind: "quote", text: textOf(brief) },
    ...answers,
  ];
}

function added({ text: words }: BriefAnswer): Line {
  return line` And: "${words}"`;
}

function checklist({ campaign, version }: OwnBrief): Reply {
  const brief = briefIn(version);
  const { label } = wordsFor(brief.language);
  const section = sectionsOf(brief).find((each) => each.label === label.checklist);
  if (section === undefined) return [];
  return [
    { kind: "heading", text: line`${campaign.name}: ${section.label}` },
    { kind: "quote", text: section.lines.map((each) => `- ${each}`).join("\n") },
  ];
}

async function gotIt(own: readonly OwnBrief[], context: Context): Promise<Reply> {
  const open = own.filter((each) => !isGot(each));
  await note("brief-got", open, context);
  return [
    open.length === 0
      ? text`The team knows already.`
      : text`Noted, the team sees it. Your brief stays here, under mine.`,
    ...buttons(mine.brief, ask, mine.checklist),
  ];
}

async function note(type: "brief-opened" | "brief-got", own: readonly OwnBrief[], context: Context): Promise<void> {
  if (own.length === 0) return;
  await context.records.append(
    own.map(({ briefing: { campaign, creator, isAd }, version: { version } }) => ({
      ...{ type, campaign, creator, isAd, version },
      // Once for each version, however often it is opened.
      key: `${type}/${context.brand.id}/${campaign}/${creator}/${isAd ? "ad" : "post"}/${version}`,
    })),
  );
}
