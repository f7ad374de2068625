import { dayOf } from "../../campaigns/calendar/week.ts";
import type { Context } from "../../core/context.ts";

/** The day that it is for the brand. */
export function todayOf({ now, brand }: Pick<Context, "now" | "brand">): string {
  return dayOf(now, brand.zone);
}
