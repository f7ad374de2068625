import { entry } from "../../src/campaigns/entry.ts";
import type { Inbox } from "../../src/core/inbox.ts";
import type { Files, KeptFile, Store } from "../../src/core/ports.ts";
import type { Draft } from "../../src/core/records.ts";
import { openInbox, type OpenInbox } from "../../src/store/inbox.ts";
import { openStore } from "../../src/store/open.ts";
import { openVault } from "../../src/store/vault.ts";
import { memoryDisk } from "../support/memory-disk.ts";
import { memoryVault } from "../support/vault.ts";

export const now = "2026-02-16T09:00:00.000Z";

/** A process's disk, and what it tells whoever runs it, whatever it is connected to. */
export abstract class OnDisk {
  readonly bugs: unknown[] = [];
  readonly warnings: string[] = [];
  /** What was handed over, by its id. */
  readonly kept = new Map<string, KeptFile>();
  readonly disk = memoryDisk();
  readonly files: Files = {
    keep: (file) => {
      const id = `f${this.kept.size + 1}`;
      this.kept.set(id, file);
      return Promise.resolve(id);
    },
    take: (id) => Promise.resolve(this.kept.get(id)),
  };
  vault = memoryVault();
  #store: Store | undefined;
  #inbox: OpenInbox | undefined;

  abstract get brand(): string;

  get store(): Store {
    if (this.#store === undefined) throw new Error("not open");
    return this.#store;
  }

  get inbox(): Inbox {
    if (this.#inbox === undefined) throw new Error("not open");
    return this.#inbox.inbox;
  }

  readonly report = (error: unknown): string => `bug${this.bugs.push(error)}`;

  /** Reads what is on the disk, as a process that begins does. */
  async open(): Promise<void> {
    const files = this.disk;
    this.vault = openVault({ folder: "vault", files, now: () => now });
    this.#store = await openStore({ folder: "entries", files, lock: () => () => undefined });
    this.#inbox = await openInbox({ folder: "inbox", files, now: () => now });
  }

  async add(...drafts: readonly Draft[]): Promise<void> {
    const { brand } = this;
    const entries = drafts.map((draft, i) => {
      const key = `start/${draft.type}/${i}`;
      return entry.parse({ key, brand, at: now, by: "looseleaf", via: "start", ...draft });
    });
    await this.store.append(entries);
  }

  /** How often something of the type was written. */
  async count(type: Draft["type"]): Promise<number> {
    return (await this.store.history(this.brand, { types: [type], limit: 10_000 })).length;
  }
}
