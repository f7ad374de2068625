import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";

import { run } from "../../eval/live.ts";
import { startModel } from "../support/model/server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test("what the readers leave open goes to the model that is configured, in every run", async () => {
  const folder = await mkdtemp(join(tmpdir(), "looseleaf-live-"));
  const model = await startModel(() => ({ say: { steps: [{ tool: "playbook", entries: ["volume"] }] } }));
  vi.stubEnv("OPENAI_BASE_URL", model.url);
  vi.stubEnv("OPENAI_MODEL", "test");
  const told = vi.spyOn(console, "log").mockReturnValue();
  const items = [
    {
      id: "open",
      role: "marketer",
      text: "any idea whose stuff people sat through",
      expect: { kind: "playbook", facts: ["20-100"] },
    },
    { id: "read", role: "marketer", text: "views by week", expect: { kind: "unanswerable" } },
  ];
  await writeFile(join(folder, "items.jsonl"), items.map((each) => JSON.stringify(each)).join("\n"));
  await run([join(folder, "items.jsonl"), "--runs", "2", "--out", join(folder, "out.jsonl")]);
  const lines = (await readFile(join(folder, "out.jsonl"), "utf8")).trim().split("\n");
  expect(lines.map((each) => (JSON.parse(each) as { kind: string }).kind)).toEqual([
    "playbook",
    "stats",
    "playbook",
    "stats",
  ]);
  expect(model.heard).toHaveLength(2);
  expect(told.mock.calls.flat().join("\n")).toContain("right in all 2 runs: 1 of 2");
  await model.stop();
  await rm(folder, { recursive: true });
});
