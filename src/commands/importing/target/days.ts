import { dayOf, dayStart } from "../../../campaigns/calendar/week.ts";
import { addDays, isoDay } from "../../../reading/calendar.ts";

/** The instants of days and the days of instants in one zone; each is asked thousands of times. */
export class Days {
  readonly #zone: string;
  readonly #starts = new Map<string, string>();
  readonly #days = new Map<string, string>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  startOf(day: string): string {
    const start = this.#starts.get(day) ?? dayStart(day, this.#zone);
    this.#starts.set(day, start);
    return start;
  }

  /** The last millisecond of a day. */
  endOf(day: string): string {
    const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
    const next = isoDay(addDays({ year, month, date }, 1));
    return new Date(Date.parse(this.startOf(next)) - 1).toISOString();
  }

  of(instant: string): string {
    const day = this.#days.get(instant) ?? dayOf(instant, this.#zone);
    this.#days.set(instant, day);
    return day;
  }
}
