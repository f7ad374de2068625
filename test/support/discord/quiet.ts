import { atRest } from "../local/rest.ts";
import type { Hub } from "./hub.ts";

/** Nothing under way, nobody "thinking", and nothing new for this long. */
export async function whenQuiet({ evidence, interactions }: Hub, quietMs: number): Promise<void> {
  await atRest(() => evidence.busy === 0 && interactions.thinking === 0 && evidence.quietMs >= quietMs);
}
