import { setTimeout as wait } from "node:timers/promises";

import type { Hub } from "./hub.ts";

/** The first value that is there, looked for until the time is over. */
export async function within<Value>(ms: number, look: () => Value | undefined): Promise<Value | undefined> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() > end) return found;
    await wait(5);
  }
}

/** Nothing under way, nobody "thinking", and nothing new for this long. */
export async function whenQuiet({ evidence, interactions }: Hub, quietMs: number): Promise<void> {
  const still = (): boolean => evidence.busy === 0 && interactions.thinking === 0 && evidence.quietMs >= quietMs;
  if (!(await within(20_000, () => (still() ? true : undefined))))
    throw new Error("the app did not come to rest within 20 s");
}
