import type { Briefing, BriefVersion } from "../../campaigns/briefing.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, instant, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { changedParts } from "../../briefs/difference.ts";
import { sectionsOf, textOf } from "../../briefs/text.ts";
import { versionCall } from "./offers.ts";
import { briefIn, type Drafted } from "./versions.ts";

interface Among {
  campaign: Campaign;
  briefs: readonly Briefing[];
  /** undefined: all of them, in a line each. */
  version: number | undefined;
}

/** Every version of one brief and what changed from one to the next; or an earlier one, beside the newest. */
export function versionsOf([drafted]: readonly Drafted[], { campaign, briefs, version }: Among): Reply {
  const versions = briefs.find(
    ({ creator, isAd }) => creator === drafted?.creator.id && isAd === drafted.brief.isAd,
  )?.versions;
  const newest = versions?.at(-1);
  if (drafted === undefined || versions === undefined || newest === undefined)
    throw new UserError("There are no versions yet. Draft a brief first.");
  if (version !== undefined) return earlier(version, versions, newest);
  const lines = versions.map((each, i) => text`${toldOf(each, versions[i - 1])}`).toReversed();
  const older = versions.slice(0, -1).slice(-mostButtons).toReversed();
  const ways = older.map(({ version: number }) => ({
    label: `Draft ${String(number)}`,
    call: versionCall(drafted, campaign, number),
  }));
  return [
    text`The brief for ${callName(drafted.creator)}, the newest first.`,
    ...lines.slice(0, mostLines),
    ...buttons(...ways),
  ];
}

const mostButtons = 3;
const mostLines = 10;

/** "Draft 2, 16 Feb, 09:10, sent, opened. Changed: When." */
function toldOf(version: BriefVersion, before: BriefVersion | undefined): Line {
  const { sentAt, openedAt, gotAt } = version;
  const steps = [
    sentAt === undefined ? ", not sent" : ", sent",
    openedAt === undefined ? "" : ", opened",
    gotAt === undefined ? "" : ", understood",
  ];
  const parts = before === undefined ? [] : changedParts(briefIn(before), briefIn(version));
  const changed = before === undefined ? "" : ` Changed: ${parts.join(", ") || "nothing that is read"}.`;
  return line`Draft ${version.version}, ${instant(version.at)}${[steps.join("")]}.${[changed]}`;
}

function earlier(number: number, versions: readonly BriefVersion[], newest: BriefVersion): Reply {
  const found = versions.find(({ version }) => version === number);
  if (found === undefined) throw new UserError(`Draft ${String(number)} was taken back; undo back puts it back.`);
  const [was, now] = [briefIn(found), briefIn(newest)];
  const parts = changedParts(was, now);
  const read = (of: typeof was, part: string) =>
    sectionsOf(of)
      .find(({ label }) => label === part)
      ?.lines.join(" · ");
  const differences = parts.flatMap((part): Line[] => [
    line`− ${part}: ${read(was, part) ?? "–"}`,
    line`+ ${part}: ${read(now, part) ?? "–"}`,
  ]);
  return [
    { kind: "heading", text: line`${toldOf(found, undefined)}` },
    { kind: "quote", text: textOf(was) },
    ...(parts.length === 0 ? [] : [text`Since then, in draft ${newest.version}: ${[parts.join(", ")]}.`]),
    ...(differences.length === 0 ? [] : [{ kind: "provenance" as const, lines: differences }]),
  ];
}
