import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

import { writeHistory } from "../src/adapters/console/history.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "looseleaf-secrets-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mark = "fT4Aj3xTUPjbRdKVRUjz";
const code = `#${mark}1PLvIkMpZ1uw+N0FPg6x1j8lOWlpQ6TkkF1G2E=`;

/** Starts the real program on the folder, and returns what it says without the lines that were typed. */
function say(lines: readonly string[], flags: readonly string[]): Promise<string> {
  const args = ["src/main.ts", "--data", folder, "--now", "2026-02-19T14:00:00Z", ...flags];
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, args, { cwd: root }, (error, out, told) => {
      if (error !== null || told !== "") reject(new Error(`${error?.message ?? "it spoke up:"} ${told}`));
      else resolve(out.replaceAll(/^> .*$/gm, ""));
    });
    child.stdin?.end(`${lines.join("\n\n")}\n`);
  });
}

function files(at = folder): string[] {
  return readdirSync(at, { recursive: true, encoding: "utf8" })
    .map((name) => join(at, name))
    .filter((path) => statSync(path).isFile());
}

test("a code that was given at a terminal lies in the vault, in no other file and in no answer", async () => {
  const given = await say(
    [
      `post 23 jan spark ${code} until 3 mar`,
      `my spark code for 5 feb is ${code} for 30 days`,
      `36k views, my spark code is ${code}`,
      `log what ${code}`,
      `stats ${code}`,
      `ask who ${code} was`,
      `nonsense ${code} nonsense`,
      "mine",
    ],
    ["--as", "creator:@mia.skin", "--room", "creators"],
  );
  const team = await say(
    [
      `brief draft mia about the serum, spark code ${code}`,
      `comments is this ${code} an ad?`,
      "creator list mia",
      "data history mia",
      "data export",
      "data export what:history",
      "weekly",
      "post mia 23 jan",
    ],
    ["--as", "marketer", "--room", "team"],
  );
  expect(given).toContain("Spark code …1G2E until 3 Mar");
  expect(team).toContain("Spark code …1G2E");
  expect(given + team).not.toContain(mark);
  const holding = files().filter((path) => readFileSync(path).includes(mark));
  expect(holding).toEqual([join(folder, "vault", "secrets.json")]);
});

test("the lines that a terminal remembers hold no code", async () => {
  const file = join(folder, "said.txt");
  await writeHistory(file, ["stats", `post spark ${code} until 3 mar`]);
  expect(readFileSync(file, "utf8")).toBe("stats\npost spark …1G2E until 3 mar\n");
});
