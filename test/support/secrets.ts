import { seeded } from "./seeded.ts";
import type { Draft } from "../../src/core/records.ts";
import { drawReply } from "../../src/adapters/console/render.ts";
import { plainSurface } from "../../src/adapters/console/surface.ts";
import type { Block, Reply } from "../../src/core/reply.ts";

/** A figure that is somebody's: money in minor units, orders, or the sum of several. */
export interface Secret {
  what: string;
  value: number;
  isMoney: boolean;
  /** The creator whose own it is; undefined: the brand's. */
  owner: string | undefined;
}

export interface World {
  entries: readonly Draft[];
  secrets: readonly Secret[];
}

/** The one whose money stays the same between two worlds of one seed. */
export const me = "maya";
export const handles: Readonly<Record<string, string>> = {
  maya: "@maya",
  mia: "@mia.skin",
  jon: "@jon.eats",
  sana: "@sana.daily",
};
const creators = Object.keys(handles);

/**
 * A brand with two campaigns whose people, posts and public counts follow from the seed. All of its money but `me`'s
 * own follows from the seed and the edition: two editions differ in nothing that a host, a viewer or `me` may see.
 */
export function worldOf(seed: number, edition: number): World {
  const shape = seeded(seed);
  const own = seeded(seed + 7);
  const others = seeded(seed * 31 + edition + 1);
  const secrets: Secret[] = [];
  const secret = (what: string, owner: string | undefined, isMoney: boolean): number => {
    const value = distinctive(owner === me ? own : others, isMoney);
    secrets.push({ what, value, isMoney, owner });
    return value;
  };
  const entries = [...peopleOf(shape), ...["glow", "calm"].flatMap((id) => campaignOf(id, shape, secret))];
  return { entries, secrets: [...secrets, ...sumsOf(secrets)] };
}

/** Every secret that can be found in a reply, however it is drawn, and wherever in it. */
export function leaksIn(blocks: unknown, secrets: readonly Secret[]): string[] {
  const written = [JSON.stringify(blocks), ...locales.map((locale) => drawn(blocks, locale))];
  const digits = written.flatMap((text) => [text, withoutSeparators(text)]);
  return secrets
    .filter((secret) => formsOf(secret).some((form) => digits.some((text) => text.includes(form))))
    .map(({ what, value, owner }) => `${what} of ${owner ?? "the brand"}: ${value}`);
}

const locales = ["en-US", "de-DE", "fr-FR", "en-IN", "de-CH"];

/** What a room reads of a reply: asides are for the one who asked. */
export function seenByRoom(blocks: Reply): Reply {
  return blocks.filter(({ kind }) => kind !== "aside");
}

export function asidesOf(blocks: Reply): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === "aside" ? block.reply : []));
}

function drawn(blocks: unknown, locale: string): string {
  return Array.isArray(blocks) ? drawReply(blocks as Reply, plainSurface({ locale, zone: "UTC" })) : "";
}

/** "1.234.567,89" -> "123456789". */
function withoutSeparators(text: string): string {
  return text.replaceAll(/(?<=\d)[.,'’\s\u00a0\u202f](?=\d)/g, "");
}

/** As it is stored, in main units, and rounded to them. */
function formsOf({ value, isMoney }: Secret): string[] {
  return isMoney ? [String(value), String(value / 100), String(Math.round(value / 100))] : [String(value)];
}

/** A prime so large that no public count, date or id holds its digits: 9 digits of cents, 8 of orders. */
function distinctive(random: () => number, isMoney: boolean): number {
  const floor = isMoney ? 300_000_000 : 30_000_000;
  let candidate = floor + Math.floor(random() * floor * 2);
  while (!isPrime(candidate)) candidate += 1;
  return candidate;
}

function isPrime(candidate: number): boolean {
  for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) return false;
  return true;
}

/** What all of a kind add up to is nobody's own: it tells of the others. */
function sumsOf(secrets: readonly Secret[]): Secret[] {
  const kinds = Map.groupBy(secrets, ({ what }) => what.split(" ").slice(0, 2).join(" "));
  return [...kinds].flatMap(([what, some]) => {
    const value = some.reduce((sum, secret) => sum + secret.value, 0);
    return some.length < 2
      ? []
      : [{ what: `${what} in all`, value, isMoney: some[0]?.isMoney ?? true, owner: undefined }];
  });
}

function peopleOf(random: () => number): Draft[] {
  return creators.map((creator) => ({
    type: "creator-set",
    creator,
    handle: handles[creator],
    name: creator.charAt(0).toUpperCase() + creator.slice(1),
    followers: 5_000 + Math.floor(random() * 90_000),
    niche: random() < 0.5 ? "skincare" : "food",
  }));
}

type Keep = (what: string, owner: string | undefined, isMoney: boolean) => number;

function campaignOf(campaign: string, shape: () => number, secret: Keep): Draft[] {
  const budgetCents = secret(`${campaign} budget`, undefined, true);
  const cents = secret(`${campaign} cost`, undefined, true);
  return [
    {
      type: "campaign-set",
      campaign,
      name: campaign === "glow" ? "Spring Glow" : "Calm",
      startOn: "2026-01-19",
      budgetCents,
    },
    { type: "cost", campaign, kind: "boost", state: "paid", cents, currency: "USD", on: "2026-02-11" },
    ...creators.flatMap((creator) => bookingOf({ campaign, creator }, shape, secret)),
  ];
}

function bookingOf(
  { campaign, creator }: { campaign: string; creator: string },
  shape: () => number,
  secret: Keep,
): Draft[] {
  const what = (kind: string) => `${campaign} ${kind} ${creator}`;
  const code = `${creator.toUpperCase()}${campaign === "glow" ? 15 : 20}`;
  const at = { campaign, creator };
  const posts = 1 + Math.floor(shape() * 3);
  const isByPost = shape() < 0.3;
  const source = shape() < 0.5 ? "shop" : "reported";
  return [
    {
      type: "booking-set",
      ...at,
      stage: shape() < 0.8 ? "agreed" : "product sent",
      code,
      posts,
      dueOn: shape() < 0.5 ? "2026-02-10" : "2026-03-10",
      feeCents: secret(what("fee"), creator, true),
      feePer: isByPost ? "post" : "creator",
      giftCents: secret(what("gift"), creator, true),
    },
    ...Array.from({ length: posts - Math.floor(shape() * 2) }, (_, i) => postOf({ ...at, i }, shape, secret)).flat(),
    {
      type: "sale",
      ...at,
      code,
      source,
      counted: "total",
      readAt: "2026-02-12T08:00:00.000Z",
      orders: secret(what("orders"), creator, false),
      revenueCents: secret(what("revenue"), creator, true),
    },
    {
      type: "cost",
      ...at,
      kind: "fee",
      state: "paid",
      cents: secret(what("paid"), creator, true),
      currency: "USD",
      on: "2026-02-09",
    },
  ];
}

function postOf(
  { campaign, creator, i }: { campaign: string; creator: string; i: number },
  shape: () => number,
  secret: Keep,
): Draft[] {
  const post = `${campaign === "glow" ? 71 : 72}${creators.indexOf(creator)}${i}`;
  const postedOn = `2026-02-0${1 + Math.floor(shape() * 9)}`;
  const views = 100 + Math.floor(shape() * 40_000);
  const url = `https://www.tiktok.com/${handles[creator] ?? ""}/video/${post}`;
  const feeCents = shape() < 0.4 ? secret(`${campaign} post-fee ${creator} ${i}`, creator, true) : undefined;
  const first = { likes: Math.floor(views / 20), comments: Math.floor(views / 200), shares: Math.floor(views / 300) };
  return [
    {
      type: "post-set",
      post,
      campaign,
      creator,
      postedOn,
      videoId: post,
      url,
      feeCents,
      format: shape() < 0.5 ? "routine" : undefined,
    },
    { type: "reading", post, readAt: "2026-02-10T09:00:00.000Z", views, ...first },
    {
      type: "reading",
      post,
      readAt: "2026-02-15T09:00:00.000Z",
      views: views * 2,
      ...first,
      saves: shape() < 0.5 ? 12 : undefined,
    },
  ];
}
