/** `npm run -s bench -- NAME`: one measurement against its peer, in one run. */
import { existsSync } from "node:fs";

const [name, ...rest] = process.argv.slice(2);
const file = new URL(`./${name ?? ""}.ts`, import.meta.url);
if (name === undefined || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error("Usage: npm run -s bench -- NAME. Names are the files of bench/.");
  process.exitCode = 1;
} else {
  const measurement = (await import(file.href)) as { run: (args: string[]) => Promise<void> };
  await measurement.run(rest);
}
