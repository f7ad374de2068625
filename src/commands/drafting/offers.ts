import type { Campaign } from "../../campaigns/campaign.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Call } from "../../core/call.ts";
import type { Button } from "../../core/reply.ts";
import { blanksOf, type Brief } from "../../briefs/brief.ts";
import type { Drafted } from "./versions.ts";

/** Below a draft of one brief: four at most. */
export function buttonsFor(drafted: Drafted, campaign: Campaign): Button[] {
  const { read, fill, angle, looser, send } = singleButtons(drafted, campaign);
  return [read, fill, angle, ...(fill === undefined ? [looser] : []), send].filter((button) => button !== undefined);
}

/** Below the brief itself. */
export function againButtons(drafted: Drafted, campaign: Campaign): Button[] {
  const { fill, angle, looser, more, send } = singleButtons(drafted, campaign);
  return [fill ?? looser, angle, more, send];
}

/** What is seldom wanted. */
export function moreButtons(drafted: Drafted, campaign: Campaign): Button[] {
  const { looser, other, asText, versions } = singleButtons(drafted, campaign);
  return [looser, other, asText, versions];
}

/** Below three of many. */
export function threeButtons(drafted: readonly Drafted[], campaign: Campaign): Button[] {
  const [first] = drafted;
  const handles = drafted.map(({ creator }) => creator.handle);
  const text = first && { label: "As text", call: draftCall(handles, first.brief, campaign)({ change: "as text" }) };
  const [, ...others] = buttonsForAll(drafted, campaign);
  return text === undefined ? others : [text, ...others];
}

function singleButtons({ creator, brief }: Drafted, campaign: Campaign) {
  const draft = draftCall([creator.handle], brief, campaign);
  const other = brief.isAd ? { label: "As a post", kind: "post" } : { label: "As an ad", kind: "ad" };
  const isReady = isComplete({ brief });
  const fill = isReady ? undefined : fillButton([creator.handle], fieldsOf(brief), { campaign, isAd: brief.isAd });
  return {
    read: { label: "Read", call: draft({}) },
    fill,
    angle: { label: "Another angle", call: draft({ change: "angle" }) },
    other: { label: other.label, call: draft({ kind: other.kind }) },
    looser: { label: "Looser", call: draft({ change: "looser" }) },
    asText: { label: "As text", call: draft({ change: "as text" }) },
    versions: { label: "Versions", call: draft({ change: "versions" }) },
    more: { label: "More", call: draft({ change: "more" }) },
    send: sendButton(`Send to ${callName(creator)}`, [creator.handle], { campaign, isReady }),
  };
}

export function buttonsForAll(drafted: readonly Drafted[], campaign: Campaign): Button[] {
  const [first] = drafted;
  if (first === undefined) return [];
  const handles = drafted.map(({ creator }) => creator.handle);
  const draft = draftCall(handles, first.brief, campaign);
  const isReady = drafted.every(isComplete);
  return [
    { label: "Preview three", call: draft({ change: "show three" }) },
    ...(isReady ? [] : [fillButton(handles, commonFields(drafted), { campaign, isAd: first.brief.isAd })]),
    sendButton(`Send all ${String(handles.length)}`, handles, { campaign, isReady }),
  ];
}

type More = Readonly<Record<string, unknown>>;

function draftCall(handles: readonly string[], brief: Brief, campaign: Campaign): (more: More) => Call {
  const options = { about: handles.join(", "), kind: brief.isAd ? "ad" : "post", campaign: campaign.id };
  return (more) => ({ name: "brief draft", options: { ...options, ...more } });
}

/** A form that begins with what is there; whose blanks they are is no field of it, since hundreds fit in none. */
export function fillButton(
  handles: readonly string[],
  fields: Readonly<Record<string, string>>,
  { campaign, isAd }: { campaign: Campaign; isAd: boolean | undefined },
): Button {
  const kind = isAd === undefined ? {} : { kind: isAd ? "ad" : "post" };
  const options = { who: handles.join(", "), campaign: campaign.id, ...kind, ...fields };
  return { label: "Fill blanks", call: { name: "brief fill", options, form: true } };
}

/** An earlier version of it, beside the newest. */
export function versionCall({ creator, brief }: Drafted, campaign: Campaign, version: number): Call {
  return draftCall([creator.handle], brief, campaign)({ change: "versions", version });
}

function isComplete({ brief }: Pick<Drafted, "brief">): boolean {
  return blanksOf(brief).length === 0;
}

/** What one form fills in for all of them must not put one creator's dates into another's brief. */
function commonFields(drafted: readonly Drafted[]): Record<string, string> {
  const [first, ...others] = drafted.map(({ brief }) => fieldsOf(brief));
  const shared = Object.entries(first ?? {}).filter(([name, value]) => others.every((each) => each[name] === value));
  return Object.fromEntries(shared);
}

function fieldsOf({ price, window, contact, rights, link }: Brief): Record<string, string> {
  const fields = Object.entries({ price, window, contact, rights, link });
  return Object.fromEntries(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** With a blank in it, a brief is looked at once more before it leaves. */
function sendButton(
  label: string,
  handles: readonly string[],
  { campaign, isReady }: { campaign: Campaign; isReady: boolean },
): Button {
  const options = { who: handles.join(", "), campaign: campaign.id, ...(isReady && { confirm: true }) };
  return { label, call: { name: "brief send", options }, style: "primary" };
}
