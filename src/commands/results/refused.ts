import { UserError } from "../../core/errors.ts";
import type { LogEntry } from "../../reading/log-entry.ts";

/** Throws UserError on a figure with a minus sign right before it: "maya -5 views" is a slip and not five views. */
export function refuseNegative(text: string, entries: readonly LogEntry[]): void {
  for (const { spans } of entries) {
    for (const [field, [start]] of Object.entries(spans)) {
      const isMinus = /[-\u2212]/.test(text.charAt(start - 1)) && /^[\s:]?$/.test(text.charAt(start - 2));
      if (isMinus) throw new UserError(`${names[field] ?? "Figures"} cannot be negative. Nothing was stored.`);
    }
  }
}

const names: Readonly<Record<string, string>> = {
  views: "Views",
  likes: "Likes",
  comments: "Comments",
  shares: "Shares",
  saves: "Saves",
  orders: "Orders",
  revenue: "Revenue",
  spend: "Payments",
};
