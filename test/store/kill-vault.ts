/** Keeps one secret after the other in the vault of a folder and says each one's name, until it is killed. */
import { writeSync } from "node:fs";
import { openVault } from "../../src/store/vault.ts";

const [folder = ""] = process.argv.slice(2);
const vault = openVault({ folder, now: () => "2026-02-01T00:00:00.000Z" });
for (let n = 0; ; n++) writeSync(1, `${await vault.keep(`#secret-${n}`, "2026-03-01T00:00:00.000Z")}\n`);
