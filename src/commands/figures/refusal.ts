import type { Refused } from "../../campaigns/query/answer.ts";
import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";

/** Money, orders and creators' own analytics are not for everybody; the "With money" button is added by prepare. */
export function refusal({ metric }: Pick<Refused, "metric">, context: Context): Reply {
  const { asker } = context;
  const is = /^[A-Z][a-z]+s\b/.test(metric.label) ? "are" : "is";
  if (includesRole(asker.role, "marketer")) return [text`${[metric.label]} ${[is]} not shown in this room.`];
  if (asker.creator !== undefined)
    return [
      metric.money
        ? text`Pay is between each creator and the brand. I can show your own.`
        : text`${[metric.label]} ${[is]} each creator's own. I can show yours.`,
      ...offered(context, {
        label: metric.money ? "My money" : "My numbers",
        call: { name: "mine", options: {} },
      }),
    ];
  return [text`${[metric.label]} ${[is]} for marketers. Views, likes, comments, shares, saves and ER I can show.`];
}
