/** When a question was asked, and how much was recorded then. */
export interface Standing {
  brand: string;
  /** The store's version of the brand. */
  version: number;
  /** ISO, UTC. */
  now: string;
}

interface Held<Answer> {
  version: number;
  minute: string;
  answers: Map<string, Answer>;
}

/**
 * Answers that were given already. One stands until something is stored for its brand or the minute is over: every
 * day, week and closing hour begins with a minute.
 */
export class Given<Answer> {
  readonly #held = new Map<string, Held<Answer>>();

  /** `question` names everything that the answer depends on besides: who asks, where, and what. */
  find(question: string, { brand, version, now }: Standing): Answer | undefined {
    const held = this.#held.get(brand);
    return held?.version === version && held.minute === minuteOf(now) ? held.answers.get(question) : undefined;
  }

  /** The standing must have been read before the answer was begun. */
  keep(question: string, { brand, version, now }: Standing, answer: Answer): void {
    const minute = minuteOf(now);
    const held = this.#held.get(brand);
    if (held?.version === version && held.minute === minute) {
      if (held.answers.size < mostAnswers) held.answers.set(question, answer);
    } else if (held === undefined || held.version <= version) {
      this.#held.set(brand, { version, minute, answers: new Map([[question, answer]]) });
    }
  }
}

/** More than people ask in a minute; of a brand, some megabytes. */
const mostAnswers = 500;

function minuteOf(now: string): string {
  return now.slice(0, "2026-02-16T09:00".length);
}
