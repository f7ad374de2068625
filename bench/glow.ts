import { entry, type Entry } from "../src/campaigns/entry.ts";

export interface Where {
  /** As its space: the brand is that of the space. */
  brand: string;
  user: string;
  room: string;
}

/**
 * 10,000 readings of 200 posts; the asker is a marketer in the team's room. The first 50 creators have one post each, so
 * that a name and a number say all there is to log; the other 50 have three.
 */
export function* glow({ brand, user, room }: Where): Generator<Entry> {
  const at = "2026-02-16T09:00:00.000Z";
  let key = 0;
  const make = (draft: object) =>
    entry.parse({ key: `seed/${(key += 1)}`, brand, at, by: "bench", via: "start", ...draft });
  const campaign = "glow";
  yield make({ type: "brand-set", name: "Glow", zone: "UTC", locale: "en-US" });
  yield make({ type: "space-joined", space: brand });
  yield make({ type: "role-set", subject: user, role: "marketer" });
  yield make({ type: "room-set", room, purposes: ["team", "results"] });
  yield make({
    type: "campaign-set",
    campaign,
    name: "Spring Glow",
    startOn: "2026-01-05",
    endOn: "2026-12-31",
    currency: "USD",
    budgetCents: 8_000_000,
  });
  for (let c = 0; c < 100; c++) {
    const creator = `c${c}`;
    yield make({ type: "creator-set", creator, handle: `@creator${c}`, name: `Creator${c}`, followers: 10_000 + c });
    const posts = c < 50 ? 1 : 3;
    yield make({ type: "booking-set", campaign, creator, stage: "agreed", posts, feeCents: 20_000 });
    for (let p = 0; p < posts; p++) {
      const post = `${c}-${p}`;
      yield make({ type: "post-set", post, campaign, creator, postedOn: "2026-01-10" });
      for (let r = 0; r < 50; r++) {
        const readAt = new Date(Date.parse("2026-01-11T00:00:00.000Z") + r * 12 * 3_600_000).toISOString();
        yield make({
          type: "reading",
          post,
          readAt,
          views: 1_000 + r * 900,
          likes: 50 + r * 40,
          comments: r,
          shares: r,
        });
      }
    }
  }
}
