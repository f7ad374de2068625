import { expect, onTestFinished, test, vi } from "vitest";

import { startClock } from "../../src/schedule/clock.ts";

test("the clock really wakes: at once, at each beat, and no more once it is stopped", { timeout: 40_000 }, async () => {
  const beats: number[] = [];
  const clock = startClock(() => {
    beats.push(performance.now());
    return Promise.resolve();
  }, "* * * * * *");
  onTestFinished(() => clock.stop());
  expect(beats).toHaveLength(1);
  await vi.waitFor(() => expect(beats.length).toBeGreaterThanOrEqual(4), { timeout: 20_000, interval: 100 });
  await clock.stop();
  const then = beats.length;
  await new Promise((resolve) => {
    setTimeout(resolve, 2_200);
  });
  expect(beats).toHaveLength(then);
});

test(
  "work that takes longer than a beat is not begun again meanwhile, and stop waits for it",
  { timeout: 40_000 },
  async () => {
    let [begun, ended, atOnce, most] = [0, 0, 0, 0];
    const clock = startClock(async () => {
      begun += 1;
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => {
        setTimeout(resolve, 2_500);
      });
      atOnce -= 1;
      ended += 1;
    }, "* * * * * *");
    await vi.waitFor(() => expect(begun).toBeGreaterThanOrEqual(2), { timeout: 20_000, interval: 100 });
    await clock.stop();
    expect(ended).toBe(begun);
    expect(most).toBe(1);
  },
);
