import type { Entry } from "../../campaigns/entry.ts";
import type { Context } from "../../core/context.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Records } from "../../core/records.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Put } from "./work.ts";

/** What an import writes, gathered and appended as one batch: all of it is there, or nothing, and one undo takes it back. */
export class ImportBatch {
  readonly #context: Context;
  readonly #entries: Entry[] = [];
  /** Those whose key comes from their content. */
  readonly #keyed: Entry[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** `file` stands for the file's content. */
  begin(file: string): Put {
    const { records, now, delivery } = this.#context;
    const batch = `import/${fingerprint(`${file} ${now} ${delivery}`)}`;
    return (draft) => {
      const entry = records.stamped({ ...draft, batch });
      this.#entries.push(entry);
      if (draft.key !== undefined) this.#keyed.push(entry);
    };
  }

  async write(): Promise<Receipt[]> {
    const { records } = this.#context;
    const known = await records.known(this.#keyed.map(({ key }) => key));
    if (known.size > 0)
      for (const entry of this.#keyed) if (known.has(entry.key)) entry.key = await freeKey(entry.key, records);
    // The store keeps what nobody can change, and need not hold a second one.
    for (const entry of this.#entries) Object.freeze(entry);
    return records.write(this.#entries);
  }
}

/** What was taken back can be imported again, under another key; what stands keeps its own and is not written twice. */
async function freeKey(key: string, records: Records): Promise<string> {
  for (let again = 1; ; again++) {
    const next = again === 1 ? key : `${key}~${again}`;
    const found = await records.find(next);
    if (found === undefined || found.isLive) return next;
  }
}
