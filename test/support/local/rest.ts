import { setTimeout as wait } from "node:timers/promises";

/** The first value that is there, looked for until the time is over. */
export async function within<Value>(ms: number, look: () => Value | undefined): Promise<Value | undefined> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== undefined || performance.now() > end) return found;
    await wait(5);
  }
}

/** Resolves once nothing is under way any more; throws where that takes longer than 20 seconds. */
export async function atRest(isStill: () => boolean): Promise<void> {
  const found = await within(20_000, () => (isStill() ? true : undefined));
  if (found === undefined) throw new Error("the app did not come to rest within 20 s");
}
