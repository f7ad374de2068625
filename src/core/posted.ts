import { chatRoom, text } from "./line.ts";
import type { Scene } from "./prepare.ts";
import type { Reply } from "./reply.ts";

/**
 * What presses posted to a channel: the same button posts once. In memory, since nobody but its asker sees the button,
 * and not for long.
 */
export class Posted {
  readonly #keys = new Set<string>();

  /** `post` tells whether it posted; false where this was posted before or is being posted: then nothing is done. */
  async once(key: string, post: () => Promise<boolean>): Promise<boolean> {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    let isPosted = false;
    try {
      isPosted = await post();
    } finally {
      if (!isPosted) this.#keys.delete(key);
    }
    this.#forget();
    return true;
  }

  #forget(): void {
    if (this.#keys.size <= mostKept) return;
    const [oldest] = this.#keys;
    if (oldest !== undefined) this.#keys.delete(oldest);
  }
}

/** More than are pressed while anybody still sees their buttons. */
const mostKept = 2_000;

/** What a second press is told. */
export function postedBefore({ where }: Pick<Scene, "where">): Reply {
  const place = where === undefined ? ["here"] : ["in ", ...chatRoom(where)];
  return [text`Already posted ${place}; ask again to post it as it stands now.`];
}
