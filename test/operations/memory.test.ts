import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const memory = new URL("../../src/operations/memory.ts", import.meta.url).href;

/** Allocates 200 MB of which every fourth object lives for a while, and prints the megabytes taken for young objects. */
const work = `
  import { getHeapSpaceStatistics } from "node:v8";
  const kept = new Array(200_000);
  for (let i = 0; i < 4_000_000; i++) kept[i % (i % 4 === 0 ? 200_000 : 1)] = { i, text: "a" + i };
  const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
  console.log(young.space_size / 1e6);
`;

async function youngMegabytes(begin: string): Promise<number> {
  const args = ["--input-type=module", "--eval", `${begin}\n${work}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return Number(stdout);
}

test("young objects get a few megabytes, where Node on its own takes many", async () => {
  const small = await youngMegabytes(`import { keepHeapSmall } from ${JSON.stringify(memory)}; keepHeapSmall();`);
  expect(small).toBeLessThan(8);
  expect(await youngMegabytes("")).toBeGreaterThan(small * 2);
});
