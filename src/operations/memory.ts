import { setFlagsFromString } from "node:v8";

/**
 * Keeps the heap near what is held in it, however Node was started: V8 on a large machine would take 130 MB for young
 * objects and let the old ones grow fourfold before it looks (docs/decisions/0005-memory.md). Both settings are read
 * each time that V8 decides to grow, so that they count from now on.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=50");
}
