import type { Booking } from "../campaigns/booking.ts";
import type { Briefing } from "../campaigns/briefing.ts";
import type { Brand } from "../campaigns/brand.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import type { Claim } from "../campaigns/claim.ts";
import type { Cost } from "../campaigns/cost.ts";
import type { Creator } from "../campaigns/creator.ts";
import { entry as entrySchema, type Entry, type EntryOf, type EntryType } from "../campaigns/entry.ts";
import type { CampaignFacts, Money } from "../campaigns/figures/facts.ts";
import type { Post } from "../campaigns/post.ts";
import { includesRole } from "../campaigns/role.ts";
import type { Room } from "../campaigns/room.ts";
import type { SoldBefore } from "../campaigns/sale.ts";
import type { Reading, Snapshot } from "../campaigns/snapshot.ts";
import type { KeptVoice } from "../campaigns/voice.ts";
import { UserError } from "./errors.ts";
import type { HistoryFilter, Receipt, Recorded, Store } from "./ports.ts";
import { areOwn, postsFor, roleToWrite, seesMoneyOf, shownBriefings, shownSnapshots, withoutMoney } from "./rights.ts";
import type { Asker } from "./who.ts";

type Stamp = "brand" | "at" | "by" | "via" | "where" | "key";
type Unstamped<T extends EntryType> = T extends EntryType ? Omit<EntryOf<T>, Stamp> & { key?: string } : never;

/** An entry before it is stamped with who, when and where. Without a key of its own it gets one from the delivery. */
export type Draft = Unstamped<EntryType>;

/** That something was written, without what. */
export type Written = Pick<Entry, "key" | "type" | "by" | "at" | "via" | "batch"> & { isLive: boolean };

export interface RecordsOptions {
  store: Store;
  brand: Brand;
  asker: Asker;
  money: Money;
  now: string;
  /** How it came in: "words", "form", "button", "import". */
  via: string;
  /** The room's id. */
  where: string | undefined;
  /** The platform's own id of this message or click: a repeated delivery writes nothing twice. */
  delivery: string;
  /** The chat message that this is about. */
  message: string | undefined;
}

/** After everything. */
const lastInstant = "9999-12-31T00:00:00.000Z";

/** The store as one caller in one room may see it: one brand, by role, with money withheld where it is not theirs. */
export class Records {
  readonly #options: RecordsOptions;
  #drafts = 0;

  constructor(options: RecordsOptions) {
    this.#options = options;
  }

  get money(): Money {
    return this.#options.money;
  }

  async campaigns(): Promise<readonly Campaign[]> {
    const campaigns = await this.#store.campaigns(this.#brand);
    return this.money.sees === "all" ? campaigns : campaigns.map((known) => ({ ...known, budgetCents: undefined }));
  }

  creators(): Promise<readonly Creator[]> {
    return this.#store.creators(this.#brand);
  }

  async bookings(): Promise<readonly Booking[]> {
    const bookings = await this.#store.bookings(this.#brand);
    if (this.money.sees === "all") return bookings;
    return bookings.map((booking) =>
      this.#mayPay(booking.creator) ? booking : { ...booking, feeCents: undefined, giftCents: undefined },
    );
  }

  async posts(): Promise<readonly Post[]> {
    return postsFor(await this.#store.posts(this.#brand), this.money, this.#options.asker);
  }

  async costs(): Promise<readonly Cost[]> {
    const costs = await this.#store.costs(this.#brand);
    return costs.filter(({ creator }) => this.#mayPay(creator));
  }

  readings(post: string): Promise<readonly Reading[]> {
    return this.#store.readings(this.#brand, post);
  }

  /** A post as it is known now. */
  snapshot(post: string): Promise<Snapshot | undefined> {
    return this.#store.snapshot(this.#brand, post);
  }

  rooms(): Promise<readonly Room[]> {
    return this.#store.rooms(this.#brand);
  }

  /** When weeks are told, and what was told of its own accord, without its words. */
  async weekly() {
    return { schedules: await this.#store.schedules(this.#brand), notices: await this.#store.notices(this.#brand) };
  }

  async briefings(): Promise<readonly Briefing[]> {
    return shownBriefings(await this.#store.briefings(this.#brand), this.#options.asker);
  }

  voices(campaign: string): Promise<readonly KeptVoice[]> {
    return this.#store.voices(this.#brand, campaign);
  }

  claims(): Promise<readonly Claim[]> {
    return this.#store.claims(this.#brand);
  }

  roles(): Promise<readonly EntryOf<"role-set">[]> {
    return this.#store.roles(this.#brand);
  }

  /** What one campaign is known to be just before each of the instants, which ascend. */
  async facts(campaign: Campaign, instants: readonly string[]): Promise<CampaignFacts> {
    const ofCampaign = (record: { campaign: string }) => record.campaign === campaign.id;
    const [creators, bookings, posts, snapshots, codes, costs] = await Promise.all([
      this.creators(),
      this.bookings(),
      this.posts(),
      this.#store.snapshotsAt(this.#brand, campaign.id, instants),
      this.money.sees === "none" ? [] : this.#store.codesAt(this.#brand, campaign.id, instants),
      this.costs(),
    ]);
    return {
      brand: this.#options.brand,
      campaign,
      creators,
      bookings: bookings.filter(ofCampaign),
      posts: posts.filter(ofCampaign),
      instants,
      snapshots: shownSnapshots(snapshots, posts, this.money),
      codes: codes.filter(({ creator }) => this.#mayPay(creator)),
      costs: costs.filter(ofCampaign),
      money: this.money,
    };
  }

  /**
   * What a code is known to have brought, whoever asks: to write its next figure from, never to be shown. undefined:
   * nothing was told yet.
   */
  async codeTold(campaign: string, of: { code: string | undefined; creator: string }): Promise<SoldBefore | undefined> {
    const codes = await this.#store.codesAt(this.#brand, campaign, [lastInstant]);
    return codes.find(({ code, creator }) => code === of.code && (code !== undefined || creator === of.creator))?.at[0];
  }

  async history(filter: HistoryFilter): Promise<Recorded[]> {
    const found = await this.#store.history(this.#brand, filter);
    return found.flatMap((recorded) => this.#shown(recorded) ?? []);
  }

  async find(key: string): Promise<Recorded | undefined> {
    const found = await this.#found(key);
    return found && this.#shown(found);
  }

  /** What was written, newest first, without its content: also what this room hides can be taken back in it. */
  async written(filter: HistoryFilter): Promise<Written[]> {
    const found = await this.#store.history(this.#brand, filter);
    return found.map(withoutContent);
  }

  /** Those of these keys that are there, in their order. */
  async writtenAs(keys: readonly string[]): Promise<Written[]> {
    const found = await Promise.all(keys.map((key) => this.#found(key)));
    return found.flatMap((recorded) => (recorded === undefined ? [] : [withoutContent(recorded)]));
  }

  known(keys: readonly string[]): Promise<ReadonlySet<string>> {
    return this.#store.known(keys);
  }

  /** All or none. Throws UserError where the asker may not write such an entry. */
  async append(drafts: readonly Draft[]): Promise<Receipt[]> {
    const batch = drafts.length > 1 ? { batch: this.#options.delivery } : {};
    return this.write(drafts.map((draft) => this.stamped({ ...batch, ...draft })));
  }

  /** What append() does with entries that were stamped one by one, so that nobody holds their drafts as well. */
  async write(entries: readonly Entry[]): Promise<Receipt[]> {
    await this.#checkTakenBack(entries);
    const { role, creator } = this.#options.asker;
    if (!includesRole(role, "host") && !areOwn(entries, creator, await this.posts()))
      throw new UserError("That is another creator's. You can log and change your own posts.");
    return this.#store.append(entries);
  }

  /** A draft as append() would write it. Throws UserError where the asker may not. */
  stamped(draft: Draft): Entry {
    const { now, asker, via, where, delivery, message } = this.#options;
    this.#drafts += 1;
    const stamp = { key: `${delivery}/${this.#drafts}`, brand: this.#brand, at: now, by: asker.user, via };
    const said = { ...(where !== undefined && { where }), ...(message !== undefined && { message }) };
    const entry = entrySchema.parse({ ...stamp, ...said, ...draft });
    if (!includesRole(asker.role, roleToWrite(entry))) throw new UserError("That is not yours to change. Ask a host.");
    return entry;
  }

  /** One takes back what one wrote oneself, a marketer also what others wrote; nobody what they might not have written. */
  async #checkTakenBack(entries: readonly Entry[]): Promise<void> {
    const { user, role } = this.#options.asker;
    for (const entry of entries) {
      if (entry.type !== "undone" && entry.type !== "restored") continue;
      for (const key of entry.entries) {
        const found = await this.#found(key);
        const isTheirs = found?.entry.by === user || includesRole(role, "marketer");
        if (found !== undefined && isTheirs && includesRole(role, roleToWrite(found.entry))) continue;
        throw new UserError("That is not yours to take back. Ask a marketer to take it back.");
      }
    }
  }

  async #found(key: string): Promise<Recorded | undefined> {
    const found = await this.#store.find(key);
    return found?.entry.brand === this.#brand ? found : undefined;
  }

  #shown(recorded: Recorded): Recorded | undefined {
    const { entry } = recorded;
    if (this.money.sees === "all") return recorded;
    if (entry.by === this.#options.asker.user && this.money.sees === "own") return recorded;
    const bare = withoutMoney(entry);
    return bare && { ...recorded, entry: bare };
  }

  #mayPay(creator: string | undefined): boolean {
    return seesMoneyOf(this.money, creator);
  }

  get #store(): Store {
    return this.#options.store;
  }

  get #brand(): string {
    return this.#options.brand.id;
  }
}

function withoutContent({ entry: { key, type, by, at, via, batch }, isLive }: Recorded): Written {
  return { key, type, by, at, via, batch, isLive };
}
