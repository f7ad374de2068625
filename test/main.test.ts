import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "looseleaf-main-"));
afterAll(() => rmSync(folder, { recursive: true }));

let folders = 0;
const usual = ["--now", "2026-02-19T14:00:00Z"];

interface Ended {
  code: number | null;
  out: string;
  told: string;
}

/** Starts the real program on its own folder, or on the one that is named. */
function start(
  said: string,
  flags: readonly string[] = [],
  data = join(folder, String((folders += 1))),
): Promise<Ended> {
  const args = ["src/main.ts", "--data", data, ...usual, ...flags];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: root }, (_, out, told) =>
      resolve({ code: child.exitCode, out, told }),
    );
    child.stdin?.end(said);
  });
}

test("piped lines are answered as a transcript, and the end of the input ends it well", async () => {
  const { code, out, told } = await start("help help\n\nfrobnicate\n");
  expect(told).toBe("");
  expect(out).toMatch(/^> help help\nWhat you can do here[\s\S]*\n\n> frobnicate\n.*don't know "frobnicate"/);
  expect(code).toBe(0);
});

test("what was piped in cannot colour the terminal, and a file's mark at its beginning is no word", async () => {
  const { out } = await start("\ufeffhelp help\nstats \u001b[31mred\u001b]0;title\u0007\n");
  expect(out).toMatch(/^> help help\nWhat you can do/);
  expect(out).not.toMatch(/[\u0007\u001b]/);
});

test("the sample campaign is there on the first start, and once only", async () => {
  const data = join(folder, "twice");
  const first = await start("creator list\n", [], data);
  const second = await start("creator list\n", [], data);
  expect(first.out).toContain("Morning Ritual: 12 creators");
  expect(second.out).toBe(first.out);
});

test("with --no-sample one's own brand is empty, and the answer names the next step", async () => {
  const { out } = await start("creator list\n", ["--no-sample"]);
  expect(out).toContain("There is no campaign yet.");
});

test("what one has begun is there on the next start, and the sample when one asks for it", async () => {
  const data = join(folder, "own");
  await start("campaign new Winter Glow\n", ["--no-sample"], data);
  expect((await start("campaign list\n", [], data)).out).toContain("Winter Glow");
  expect((await start("campaign list\n", ["--sample"], data)).out).toContain("Morning Ritual");
});

test("what only the one who asked is shown says so where others read along, and not in the team's room", async () => {
  const inPublic = await start("costs\n1\nstats\n", ["--as", "marketer", "--room", "creators"]);
  expect(inPublic.out).toMatch(/\n> 1\n\(only you see this\)\nMorning Ritual/);
  expect(inPublic.out).toMatch(/\n> stats\nMorning Ritual/);
  expect((await start("costs\n", ["--as", "marketer"])).out).toMatch(/^> costs\nMorning Ritual/);
});

test("with --json each message is a line", async () => {
  const { out } = await start("help help\nhelp log\n", ["--json", "--as", "viewer", "--room", "creators"]);
  const lines = out.trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { said: string }).said)).toEqual(["help help", "help log"]);
});

test("a file that is answered is saved, and the answer says where", async () => {
  const data = join(folder, "files");
  const { out } = await start("creator list csv\n", [], data);
  const path = /^Saved as (.*\.csv)$/m.exec(out)?.[1] ?? "";
  expect(out).toContain("more lines");
  expect(readFileSync(path, "utf8").split("\n").length).toBeGreaterThan(12);
});

test("somebody may speak as a creator, and is told when nobody knows them", async () => {
  const known = await start("creator list\n", ["--as", "creator:mia.skin", "--room", "creators"]);
  expect(known.out).toContain("is for hosts");
  const unknown = await start("", ["--as", "creator:@nobody"]);
  expect(unknown).toMatchObject({
    code: 1,
    told: expect.stringMatching(/^I know no creator @nobody here.*\n$/) as string,
  });
});

test.each([
  [["--bogus"], "Unknown option '--bogus'"],
  [["--as", "boss"], '--as takes viewer, creator:@handle, host, marketer or admin, not "boss".'],
  [["--room", "kitchen"], '--room takes team, creators or results, not "kitchen".'],
  [["--now", "soon"], '--now takes an instant like 2026-02-19T14:00:00Z, not "soon".'],
])("%s is refused in one sentence", async (flags, sentence) => {
  const { code, told, out } = await start("", flags);
  expect(told.trimEnd().split("\n")).toHaveLength(1);
  expect(told).toContain(sentence);
  expect({ code, out }).toEqual({ code: 1, out: "" });
});

test("a data folder in use is said in one sentence, without a stack", async () => {
  const data = join(folder, "held");
  const holder = spawn(process.execPath, ["src/main.ts", "--data", data, ...usual], { cwd: root });
  holder.stdin.write("help help\n");
  await new Promise((resolve) => holder.stdout.once("data", resolve));
  const { code, told } = await start("help\n", [], data);
  holder.stdin.end();
  expect(told).toMatch(/is in use by another Looseleaf/);
  expect(told).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
  expect(await new Promise((resolve) => holder.once("exit", resolve))).toBe(0);
});
