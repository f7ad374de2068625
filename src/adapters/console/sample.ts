import { entry as entrySchema, type Entry } from "../../campaigns/entry.ts";
import { sampleFile, type CreatorFile, type PostFile, type SampleFile } from "./sample-file.ts";

/** The brand of the sample campaign: no space ever joins it, so no real figure includes it. */
export const sampleBrand = "sample";

/** The first entry of the sample: where it is known, the sample was written before. */
export const sampleKey = "sample/brand";

/**
 * The sample campaign as entries, placed so that `now` falls into its fifth week; nothing of it lies after `now`. Its
 * keys are the same whenever it is made, so that it can be written once only. Throws ZodError on a file that is not as
 * data/sample has it.
 */
export function sampleEntries(json: string, now: string): Entry[] {
  const sample = sampleFile.parse(JSON.parse(json));
  const place = new Place(mondayBefore(now, 4));
  const drafts = [...campaignDrafts(sample, place), ...sample.creators.flatMap((each) => creatorDrafts(each, place))];
  return drafts
    .filter(({ at }) => at <= now)
    .map((draft) => entrySchema.parse({ brand: sampleBrand, via: "words", where: "#results", ...draft }))
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** Parsed by the entries' own schema. */
type SampleDraft = { key: string; at: string; by: string } & Record<string, unknown>;

const campaign = "morning-ritual";
const currency = "USD";
/** Bookings and settings are older than all that was read. */
const setUpOn = -10;

/** Days of the sample -> days and instants of the calendar. */
class Place {
  readonly #first: number;

  constructor(first: number) {
    this.#first = first;
  }

  day(sampleDay: number): string {
    return this.instant(sampleDay, 0).slice(0, 10);
  }

  /** `minutes` after 07:30, UTC. */
  instant(sampleDay: number, minutes: number): string {
    return new Date(this.#first + sampleDay * dayMs + (450 + minutes) * 60_000).toISOString();
  }
}

const dayMs = 86_400_000;

/** The Monday of the week so many weeks before, at 00:00 UTC, in milliseconds. */
function mondayBefore(now: string, weeks: number): number {
  const today = new Date(`${now.slice(0, 10)}T00:00:00.000Z`);
  const sinceMonday = (today.getUTCDay() + 6) % 7;
  return today.getTime() - (sinceMonday + weeks * 7) * dayMs;
}

function campaignDrafts({ brand, campaign: told }: SampleFile, place: Place): SampleDraft[] {
  const { startDay, endDay, budget, costs, id, ordersAre, ...rest } = told;
  const stamp = { at: place.instant(setUpOn, 0), by: "sample:admin" };
  const span = { startOn: place.day(startDay), endOn: place.day(endDay) };
  const rooms = [
    { room: "#team", purposes: ["team"] },
    { room: "#creators", purposes: ["creators"] },
    { room: "#results", purposes: ["results"] },
  ];
  return [
    { ...stamp, key: sampleKey, type: "brand-set", ...brand },
    ...rooms.map((room) => ({ ...stamp, key: `sample/room/${room.room}`, type: "room-set", ...room, campaign: id })),
    {
      ...stamp,
      key: `sample/${id}`,
      type: "campaign-set",
      campaign: id,
      ...rest,
      ...span,
      budgetCents: budget * 100,
      currency,
    },
    { ...stamp, key: `sample/${id}/habit`, type: "habit-set", campaign: id, ordersAre },
    ...costs.map((cost, i) => costDraft(cost, { place, key: `sample/cost/${i + 1}` })),
  ];
}

function costDraft(
  cost: { day: number; amount: number; kind: string; state: string; creator?: string },
  { place, key }: { place: Place; key: string },
): SampleDraft {
  const { day: sampleDay, amount, ...rest } = cost;
  const on = place.day(sampleDay);
  const stamp = { key, at: place.instant(sampleDay, 95), by: "sample:marketer", where: "#team" };
  return { ...stamp, type: "cost", campaign, currency, on, cents: Math.round(amount * 100), ...rest };
}

function creatorDrafts(told: CreatorFile, place: Place): SampleDraft[] {
  const { id, handle, name, niche, formerHandle, renamedDay = 0, followers, paid } = told;
  const key = `sample/${id}`;
  const stamp = { by: "sample:host", type: "creator-set", creator: id };
  const begun = { ...stamp, key, at: place.instant(setUpOn, 1), handle: formerHandle ?? handle, name, niche };
  const link = { key: `${key}/link`, at: place.instant(setUpOn, 3), by: "sample:host", type: "creator-linked" };
  const read = followers.map(({ day: on, count: many }) => ({
    ...stamp,
    ...{ key: `${key}/followers/${on}`, at: place.instant(on, 10), followers: many, followersOn: place.day(on) },
  }));
  const renamed = { ...stamp, key: `${key}/renamed`, at: place.instant(renamedDay, 20), handle };
  return [
    begun,
    { ...link, creator: id, user: `sample:${handle}`, linked: true },
    ...read,
    ...(formerHandle === undefined ? [] : [renamed]),
    bookingDraft(told, place),
    ...paid.map((cost, i) =>
      costDraft({ ...cost, state: "paid", creator: id }, { place, key: `${key}/paid/${i + 1}` }),
    ),
    ...told.posts.flatMap((post, i) => postDrafts(told, post, { place, number: i + 1 })),
    ...orderDrafts(told, place),
  ];
}

function bookingDraft({ id, booking }: CreatorFile, place: Place): SampleDraft {
  const { dueDay, rightsUntilDay, fee, gift, ...rest } = booking;
  return {
    key: `sample/${id}/booking`,
    at: place.instant(setUpOn, 2),
    by: "sample:marketer",
    type: "booking-set",
    campaign,
    creator: id,
    ...rest,
    dueOn: place.day(dueDay),
    ...(rightsUntilDay !== undefined && { rightsUntil: place.day(rightsUntilDay) }),
    ...(fee !== undefined && { feeCents: fee * 100 }),
    ...(gift !== undefined && { giftCents: gift * 100 }),
  };
}

function postDrafts(
  { id, handle }: CreatorFile,
  { videoId, day: posted, readings, ...rest }: PostFile,
  { place, number }: { place: Place; number: number },
): SampleDraft[] {
  const post = videoId ?? `sample-${id}-${number}`;
  const link = videoId === undefined ? {} : { videoId, url: `https://www.tiktok.com/${handle}/video/${videoId}` };
  const by = `sample:${handle}`;
  const begun = { key: `sample/${post}`, at: place.instant(posted, 600), by, type: "post-set" };
  return [
    { ...begun, post, campaign, creator: id, postedOn: place.day(posted), ...link, ...rest },
    ...readings.map(({ day: read, ...counts }) => {
      const readAt = place.instant(read, number * 7 + (id.length % 5) * 6);
      return { key: `sample/${post}/${read}`, at: readAt, by, type: "reading", post, readAt, ...counts };
    }),
  ];
}

/** The shop's report of each code: lifetime totals, read on Mondays. */
function orderDrafts({ id, booking, orders }: CreatorFile, place: Place): SampleDraft[] {
  return orders.map(({ day: read, orders: many, revenue }) => {
    const readAt = place.instant(read, 80);
    return {
      key: `sample/${id}/orders/${read}`,
      at: readAt,
      by: "sample:marketer",
      where: "#team",
      type: "sale",
      campaign,
      creator: id,
      code: booking.code,
      source: "shop",
      counted: "total",
      readAt,
      orders: many,
      revenueCents: Math.round(revenue * 100),
      currency,
    };
  });
}
