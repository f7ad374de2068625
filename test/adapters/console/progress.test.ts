import { expect, test } from "vitest";

import { ProgressLine } from "../../../src/adapters/console/progress.ts";

function started(columns = 80) {
  const screen = { columns, written: "", write: (text: string) => (screen.written += text) };
  const clock = { now: 5_000 };
  const line = new ProgressLine(screen, () => clock.now);
  const tell = (after: number, done: number) => {
    clock.now = 5_000 + after;
    line.show({ what: "Reading export.csv", done, of: 100_000 });
  };
  return { screen, line, tell };
}

const afresh = "\r\u001b[2K";

test("work that is done within a second shows nothing", () => {
  const { screen, line, tell } = started();
  tell(0, 0);
  tell(900, 40_000);
  line.clear();
  expect(screen.written).toBe("");
});

test("longer work shows one line that takes its own place and is gone at the end", () => {
  const { screen, line, tell } = started();
  tell(0, 0);
  tell(1_000, 40_000);
  tell(1_100, 41_000);
  tell(1_200, 44_000);
  line.clear();
  const [first, second] = ["40,000", "44,000"].map((done) => `Reading export.csv: ${done} of 100,000 rows`);
  expect(screen.written).toBe(`${afresh}${first ?? ""}${afresh}${second ?? ""}${afresh}`);
});

test("the next work has its own second", () => {
  const { screen, line, tell } = started();
  tell(0, 0);
  line.clear();
  tell(1_500, 10);
  expect(screen.written).toBe("");
});

test("a narrow terminal shows as much as fits", () => {
  const { screen, tell } = started(40);
  tell(0, 0);
  tell(2_000, 40_000);
  expect(screen.written.length - afresh.length).toBeLessThan(40);
});
