import { setTimeout as wait } from "node:timers/promises";

import { webApi } from "@slack/bolt";

import { Refused } from "./response-url.ts";

/** Asks again after the pause that Slack wants: what it turned away for its pace was not done. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      const seconds = pauseIn(error);
      if (seconds === undefined || tries >= mostTries) throw error;
      await wait(seconds * 1_000);
    }
  }
}

function pauseIn(error: unknown): number | undefined {
  if (error instanceof Refused) return error.retryAfter;
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter : undefined;
}

const mostTries = 3;
