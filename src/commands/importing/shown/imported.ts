import type { Context } from "../../../core/context.ts";
import { counted, joined, line } from "../../../core/line.ts";
import type { Line, Reply } from "../../../core/reply.ts";
import { namesOf } from "./preview.ts";
import type { Planned } from "../planned.ts";

/** The echo: at most two lines. */
export function imported({ plan, name }: Planned, _context: Context): Reply {
  const { tally, added, changed } = plan;
  const where = plan.targets.length === 0 ? line`` : line` in ${namesOf(plan)}`;
  const people: Line[] = [
    ...(added.length > 0 ? [line`${counted(added.length, "creator")} added`] : []),
    ...(changed.length > 0 ? [line`${counted(changed.length, "creator")} updated`] : []),
  ];
  const figures: Line[] =
    tally.of === "creator"
      ? []
      : [
          ...(tally.fresh > 0 ? [line`${counted(tally.fresh, tally.of)} added`] : []),
          ...(tally.corrected > 0 ? [line`${counted(tally.corrected, tally.of)} corrected`] : []),
        ];
  const parts = [...figures, ...people];
  const what = parts.length === 0 ? line`stored` : joined(parts, ", ");
  return [{ kind: "text", text: line`From ${name}: ${what}${where}.` }];
}
