import type { Vault } from "../../src/core/ports.ts";
import { openVault } from "../../src/store/vault.ts";
import { memoryDisk } from "./memory-disk.ts";

/** A vault that forgets all with its test. */
export function memoryVault(now: () => string = () => "2026-02-16T09:00:00.000Z"): Vault {
  return openVault({ folder: "vault", now, files: memoryDisk() });
}
