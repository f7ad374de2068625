import { tell } from "../../src/commands/summaries/tell.ts";
import { composing } from "../../src/schedule/composing.ts";
import { Outbox } from "../../src/schedule/outbox.ts";
import type { Bot } from "../support/bot.ts";
import { Platform } from "./world.ts";

/** A bot that also speaks of its own accord, in rooms that keep what was said. */
export class Voice {
  readonly platform = new Platform();
  readonly #bot: Bot;
  readonly #outbox: Outbox;
  /** Nothing ran in this stretch. */
  away: { from: string; to: string } | undefined;

  constructor(bot: Bot) {
    this.#bot = bot;
    const { house } = bot;
    const now = () => bot.now;
    this.platform.now = now;
    this.platform.reaches = (room) => /^(#|console:|slack:)/.test(room);
    const report = (error: unknown) => bot.bugs.push(error);
    const compose = composing({ house, tell, now, awayAt: () => this.away });
    this.#outbox = new Outbox({ store: bot.store, rooms: this.platform, now, compose, report });
    house.deliver = () => this.#outbox.deliver();
  }

  /** The machine runs from now until then. */
  async runsUntil(then: string, everyMinutes = 60): Promise<void> {
    for (let at = Date.parse(this.#bot.now); at <= Date.parse(then); at += everyMinutes * 60_000) {
      this.#bot.at(new Date(at).toISOString());
      await this.#outbox.deliver();
      if (this.#bot.bugs.length > 0) throw this.#bot.bugs[0];
    }
  }

  in(room: string): string[] {
    return this.platform.said.filter((each) => each.room === room).map(({ text }) => text);
  }
}
