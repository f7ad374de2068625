import { briefingFrom, briefingId, isOfBriefs, type BriefEntry, type Briefing } from "../briefing.ts";
import { bookingFrom, type Booking } from "../booking.ts";
import { brandFrom, type Brand } from "../brand.ts";
import { campaignFrom, type Campaign, type CampaignChange } from "../campaign.ts";
import { claimFrom, type Claim, type ClaimChange } from "../claim.ts";
import type { Cost } from "../cost.ts";
import { creatorFrom, type Creator, type CreatorChange } from "../creator.ts";
import type { Entry, EntryOf } from "../entry.ts";
import { noticeFrom, type Notice, type NoticeChange } from "../notice.ts";
import { isOfSpark, postFrom, type Post, type PostChange } from "../post.ts";
import { roomFrom, type Room } from "../room.ts";
import { codeKey, type CodeSales, type Sale } from "../sale.ts";
import { isOfSchedule, scheduleFrom, type Schedule, type ScheduleChange, type ScheduleEntry } from "../schedule.ts";
import type { Reading, Snapshot } from "../snapshot.ts";
import type { Timeline } from "../timeline.ts";
import type { KeptVoice } from "../voice.ts";
import { Shelf } from "./shelf.ts";
import { Subjects } from "./subject.ts";

/** One brand's current state: a fold of its entries, in memory. Only apply() changes it. */
export class Book {
  /** In the order they were recorded, those taken back included. */
  readonly entries: Entry[] = [];
  readonly #id: string;
  readonly #byKey: { get(key: string): Entry | undefined };
  readonly #undone = new Set<string>();
  readonly #correctedBy = new Map<string, string[]>();
  readonly #joined = new Map<string, string>();

  /** Neither taken back nor replaced by a correction that still stands. */
  readonly isLive = (entry: Entry): boolean => {
    // Nearly always: a million keys need not be looked up while a store is opened.
    if (this.#undone.size === 0 && this.#correctedBy.size === 0) return true;
    if (this.#undone.has(entry.key)) return false;
    const corrections = this.#correctedBy.get(entry.key);
    return corrections === undefined || !corrections.some((key) => this.#isLiveKey(key));
  };

  readonly #readings = new Shelf<Reading, Snapshot>(this.isLive);
  readonly #sales = new Shelf<Sale>(this.isLive);
  readonly #costs: Cost[] = [];
  readonly #spaces = new Set<string>();
  readonly #brand = new Subjects<EntryOf<"brand-set">, EntryOf<"brand-set">[]>((_, all) => [...all], this.isLive);
  readonly #campaigns = new Subjects<CampaignChange, Campaign>(
    (id, changes) => campaignFrom(id, changes, this.brand.currency),
    this.isLive,
  );
  readonly #creators = new Subjects<CreatorChange, Creator>(creatorFrom, this.isLive);
  readonly #bookings = new Subjects<EntryOf<"booking-set">, Booking>((_, all) => bookingFrom(all), this.isLive);
  readonly #posts = new Subjects<PostChange, Post>(postFrom, this.isLive);
  readonly #claims = new Subjects<ClaimChange, Claim>(claimFrom, this.isLive);
  readonly #rooms = new Subjects<EntryOf<"room-set">, Room>((_, all) => roomFrom(all), this.isLive);
  readonly #roles = new Subjects<EntryOf<"role-set">, EntryOf<"role-set">>((_, all) => all.at(-1), this.isLive);

  readonly #schedules = new Subjects<ScheduleChange, Schedule>(scheduleFrom, this.isLive);
  readonly #notices = new Subjects<NoticeChange, Notice>(noticeFrom, this.isLive);

  /** Told by all there ever was of it: the number of a version that was taken back is not given again. */
  readonly #briefings = new Subjects<BriefEntry, Briefing>(
    (_, all) => briefingFrom(all, this.isLive),
    () => true,
  );
  readonly #voices = new Subjects<EntryOf<"voice-heard">, readonly KeptVoice[]>((_, all) => [...all], this.isLive);

  constructor(id: string, byKey: { get(key: string): Entry | undefined }) {
    this.#id = id;
    this.#byKey = byKey;
  }

  get brand(): Brand {
    return brandFrom(this.#id, this.#brand.record(this.#id) ?? [], [...this.#spaces]);
  }

  campaigns(): readonly Campaign[] {
    return this.#campaigns.records();
  }

  creators(): readonly Creator[] {
    return this.#creators.records();
  }

  bookings(): readonly Booking[] {
    return this.#bookings.records();
  }

  posts(): readonly Post[] {
    return this.#posts.records();
  }

  /** What unlinked people said and no host has settled yet. */
  claims(): readonly Claim[] {
    return this.#claims.records();
  }

  costs(): Cost[] {
    return this.#costs.filter(this.isLive);
  }

  rooms(): readonly Room[] {
    return this.#rooms.records();
  }

  room(id: string): Room | undefined {
    return this.#rooms.record(id);
  }

  /** Of a person or of a platform's role, by id. */
  roleOf(subject: string): EntryOf<"role-set">["role"] | undefined {
    return this.#roles.record(subject)?.role;
  }

  roles(): readonly EntryOf<"role-set">[] {
    return this.#roles.records();
  }

  schedules(): readonly Schedule[] {
    return this.#schedules.records();
  }

  notices(): readonly Notice[] {
    return this.#notices.records();
  }

  briefings(): readonly Briefing[] {
    return this.#briefings.records();
  }

  /** What people say under a campaign's posts. */
  voices(campaign: string): readonly KeptVoice[] {
    return this.#voices.record(campaign) ?? [];
  }

  readings(post: string): Timeline<Reading, Snapshot> {
    return this.#readings.timeline(post);
  }

  codes(): CodeSales[] {
    return this.#sales.subjects().flatMap((subject) => {
      const sales = this.#sales.of(subject).map(this.#ofPostNow);
      const newest = sales.at(-1);
      return newest ? [{ campaign: newest.campaign, code: newest.code, creator: newest.creator, sales }] : [];
    });
  }

  /** The post that this id stands for now; a short link's stand-in may have been joined to its video. */
  postId(post: string): string {
    return this.#joined.get(post) ?? post;
  }

  /** A total that was told of a stand-in is replaced by the next one that is told of its video. */
  readonly #ofPostNow = (sale: Sale): Sale =>
    sale.post !== undefined && this.#joined.has(sale.post) ? { ...sale, post: this.postId(sale.post) } : sale;

  apply(entry: Entry): void {
    this.entries.push(entry);
    if (entry.corrects !== undefined) {
      const corrections = this.#correctedBy.get(entry.corrects) ?? [];
      this.#correctedBy.set(entry.corrects, [...corrections, entry.key]);
      this.#placeAnew(entry.corrects);
    }
    this.#place(entry, "add");
  }

  #isLiveKey(key: string): boolean {
    const entry = this.#byKey.get(key);
    return entry !== undefined && this.isLive(entry);
  }

  #placeAnew(key: string): void {
    const entry = this.#byKey.get(key);
    if (entry === undefined) return;
    this.#place(entry, "anew");
    if (entry.corrects !== undefined) this.#placeAnew(entry.corrects);
  }

  /** add: an entry that is new; anew: one whose standing has changed. */
  #place(entry: Entry, how: "add" | "anew"): void {
    if (entry.type === "reading") return this.#readings[how](this.postId(entry.post), entry);
    if (isOfSchedule(entry)) return this.#placeOfSchedule(entry, how);
    if (entry.type === "post-set" || isOfSpark(entry)) return this.#posts[how](this.postId(entry.post), entry);
    if (isOfBriefs(entry)) return this.#briefings[how](briefingId(entry), entry);
    switch (entry.type) {
      case "sale":
        return this.#sales[how](codeKey(entry), entry);
      case "campaign-set":
      case "campaign-closed":
      case "habit-set":
        return this.#campaigns[how](entry.campaign, entry);
      case "creator-set":
      case "creator-linked":
      case "preference-set":
        return this.#creators[how](entry.creator, entry);
      case "booking-set":
        return this.#bookings[how](`${entry.campaign}\n${entry.creator}`, entry);
      case "room-set":
        return this.#rooms[how](entry.room, entry);
      case "role-set":
        return this.#roles[how](entry.subject, entry);
      case "brand-set":
        return this.#placeOfBrand(entry, how);
      case "held":
      case "claimed":
      case "claim-settled":
        return this.#claims[how](entry.user, entry);
      case "voice-heard":
        return this.#voices[how](entry.campaign, entry);
      case "cost":
      case "space-joined":
      case "post-joined":
      case "undone":
      case "restored":
      case "offered":
        if (how === "add") this.#placeOnce(entry);
    }
  }

  /** A campaign without a currency of its own has the brand's. */
  #placeOfBrand(entry: EntryOf<"brand-set">, how: "add" | "anew"): void {
    this.#campaigns.allAnew();
    this.#brand[how](this.#id, entry);
  }

  #placeOfSchedule(entry: ScheduleEntry, how: "add" | "anew"): void {
    if ("notice" in entry) this.#notices[how](entry.notice, entry);
    else this.#schedules[how](entry.campaign, entry);
  }

  #placeOnce(entry: EntryOf<"cost" | "space-joined" | "post-joined" | "undone" | "restored" | "offered">): void {
    switch (entry.type) {
      case "cost":
        this.#costs.push(entry);
        return;
      case "space-joined":
        this.#spaces.add(entry.space);
        return;
      case "post-joined":
        this.#joined.set(entry.post, entry.into);
        this.#readings.join(entry.post, entry.into);
        return this.#posts.join(entry.post, entry.into);
      case "undone":
        entry.entries.forEach((key) => this.#undone.add(key));
        return entry.entries.forEach((key) => this.#placeAnew(key));
      case "restored":
        entry.entries.forEach((key) => this.#undone.delete(key));
        return entry.entries.forEach((key) => this.#placeAnew(key));
      case "offered":
    }
  }
}
