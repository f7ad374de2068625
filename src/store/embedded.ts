import type { Low } from "lowdb";
import type { Entry } from "../campaigns/entry.ts";
import type { UserError } from "../core/errors.ts";
import type { Receipt } from "../core/ports.ts";
import { Background } from "./background.ts";
import type { OpenFile } from "./file-system.ts";
import { Journal } from "./journal.ts";
import type { Release } from "./lock.ts";
import { mendable } from "./refusal.ts";
import type { State } from "./state.ts";
import { Writer } from "./writer.ts";

export interface Opened {
  readonly low: Low<State>;
  /** Entries that the checkpoint it was opened from holds. */
  readonly written: number;
  readonly file: OpenFile;
  readonly release: Release;
  readonly segmentLength: number;
  readonly onNotice: (notice: string) => void;
  readonly onFailure: (error: UserError) => void;
}

/** The writing half of the embedded store: appends, checkpoints in the background, an orderly end. */
export class Embedded {
  readonly #file: OpenFile;
  readonly #release: Release;
  readonly #background: Background;
  readonly #writer: Writer;
  #closed: Promise<void> | undefined;

  constructor({ low, written, file, release, segmentLength, onNotice, onFailure }: Opened) {
    this.#file = file;
    this.#release = release;
    this.#background = new Background({ low, written, every: segmentLength, onNotice });
    const onStored = () => this.#background.tick();
    this.#writer = new Writer({ journal: new Journal(file), state: low.data, onStored, onFailure });
    this.#background.tick();
  }

  append(entries: readonly Entry[]): Promise<Receipt[]> {
    return this.#writer.append(entries);
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    try {
      await this.#writer.close();
      if (!this.#writer.hasFailed) await this.#background.finish();
      await this.#file.close();
    } catch (error) {
      throw mendable(error, "The journal could not be closed; all that was acknowledged is stored.");
    } finally {
      this.#release();
    }
  }
}
