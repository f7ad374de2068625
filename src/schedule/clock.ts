import cron from "node-cron";

/** An alarm clock: what it wakes looks for itself what is to be done, so a beat that is late or lost loses nothing. */
export interface Clock {
  stop(): Promise<void>;
}

/**
 * Calls at once, and every minute or as `beats` says (a cron expression); a call that takes longer is not called again
 * meanwhile. `tick` must not reject.
 */
export function startClock(tick: () => Promise<void>, beats = "* * * * *"): Clock {
  let running: Promise<void> | undefined;
  const beat = () =>
    (running ??= tick().finally(() => {
      running = undefined;
    }));
  const task = cron.schedule(beats, beat, { suppressMissedWarning: true });
  void beat();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
