import type { Ambiguity } from "../log-entry.ts";
import type { Clause } from "./clauses.ts";
import { nameOf } from "./names-follow.ts";
import { valueOf } from "./replacing.ts";
import type { Segment } from "./segments.ts";
import { oneForSeveral } from "./video-lists.ts";

const together =
  /(?<![\p{L}\d])(?:combined|together|between (?:them|the two|both)|across (?:all )?(?:platforms|channels|apps|tiktok|insta|instagram|youtube|yt|reels)|across (?:(?:my|her|his|their|our) )?(?:both|all|the|\d|two|three|videos|vids|posts)|both (?:videos|vids|clips|posts|parts)|all (?:three|four|\d|my|of|her|his) ?(?:videos|vids|clips|posts)?|zusammen|beide videos|insgesamt uber|juntos|entre (?:los|las) dos|entre ambos|ambos videos|ensemble|les deux videos|au total sur|somados|os dois videos|juntas)(?![\p{L}\d])/u;

const summed =
  /(?<![\p{L}])(?:overall|in total|altogether|all in all|insgesamt|en total|au total|no total)(?![\p{L}])/u;

/** "90k views across both videos" cannot be split. */
export function sharedByVideos(segments: readonly Segment[], facts: readonly Clause[]): Ambiguity | undefined {
  const several = segments.length > 1 && segments.every(({ people, link }) => people.length === 0 && !link);
  for (const segment of segments) {
    const { figures, people } = segment;
    const shared =
      (segments.some((one) => one !== segment && samePeople(one, segment))
        ? undefined
        : oneForSeveral(segment, facts)) ??
      figures.find(
        ({ clause, of }) => of !== "bare" && (together.test(clause.text) || (several && summed.test(clause.text))),
      );
    if (shared === undefined || shared.of === "bare" || shared.of === "noise" || people.length > 1) continue;
    return {
      reason: "shared-number",
      creators: people.map((person) => person.candidates[0] ?? null),
      metric: shared.of,
      value: valueOf(shared),
    };
  }
  return undefined;
}

function samePeople(a: Segment, b: Segment): boolean {
  return a.people.map(nameOf).join() === b.people.map(nameOf).join();
}
