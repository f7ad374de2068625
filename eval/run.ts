/** `npm run -s eval -- NAME FILE --out OUT`: one measurement of how well people are understood. */
import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// As src/main.ts does: what is measured should not be the compiler.
enableCompileCache(fileURLToPath(new URL("../data/compile-cache", import.meta.url)));

const { keepHeapSmall } = await import("../src/operations/memory.ts");
keepHeapSmall();

const [name, ...rest] = process.argv.slice(2);
const file = new URL(`./${name ?? ""}.ts`, import.meta.url);
if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error("Usage: npm run -s eval -- NAME FILE --out OUT. Names are the files of eval/.");
  process.exitCode = 1;
} else {
  const measurement = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  await measurement.run(rest);
}
