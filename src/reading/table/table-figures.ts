import type { Cells } from "./table-rows.ts";

/** What the figures of a table of results are, judged by videos that stand in it with several reading dates. */
export type Figures = "one reading" | "cumulative" | "per period";

/** Watches rows go by and counts how often a video's views rose or fell from one reading to the next. */
export class FiguresWatch {
  readonly #last = new Map<string, { read: string; views: number }>();
  #rises = 0;
  #falls = 0;

  see({ videoId, videoUrl, readAt, readOn, views }: Cells): void {
    const video = videoId ?? videoUrl;
    const read = readAt ?? readOn;
    if (video === undefined || read === undefined || views === undefined) return;
    const last = this.#last.get(video);
    if (last && last.read !== read) {
      const isRise = last.read < read ? views >= last.views : views <= last.views;
      if (isRise) this.#rises++;
      else this.#falls++;
    }
    this.#last.set(video, { read, views });
  }

  /** Lifetime counts hardly ever fall: TikTok takes back a few views at times. */
  get figures(): Figures {
    const steps = this.#rises + this.#falls;
    if (steps === 0) return "one reading";
    return this.#rises >= steps * leastRises ? "cumulative" : "per period";
  }
}

const leastRises = 0.8;
