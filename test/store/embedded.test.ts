import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../src/store/open.ts";
import { promisesOfAStore } from "./contract.ts";

for (const segmentLength of [8, 32_768]) {
  promisesOfAStore(`embedded, a checkpoint every ${segmentLength} entries`, async () => {
    const folder = await mkdtemp(join(tmpdir(), "looseleaf-store-"));
    return {
      open: () => openStore({ folder: join(folder, "store"), segmentLength }),
      remove: () => rm(folder, { recursive: true }),
    };
  });
}
