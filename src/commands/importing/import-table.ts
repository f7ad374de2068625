import type { Context } from "../../core/context.ts";
import { buttons } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { undoButton } from "../telling/undo-button.ts";
import { imported } from "./shown/imported.ts";
import { planned, type ImportOptions } from "./planned.ts";
import { preview } from "./shown/preview.ts";
import { lookAtRows } from "./shown/rows.ts";
import { ImportBatch } from "./write.ts";

/** What a table would change, its rows, or, confirmed, what it changed. */
export async function importTable(
  options: ImportOptions & { rows: boolean; confirm: boolean },
  context: Context,
): Promise<Reply> {
  const batch = options.confirm && !options.rows ? new ImportBatch(context) : undefined;
  const found = await planned(options, context, batch);
  if (options.rows) return lookAtRows(found, context);
  if (batch === undefined || found.plan.writes === 0 || found.plan.question !== undefined)
    return preview(found, context);
  const receipts = await batch.write();
  return [...imported(found, context), ...buttons(undoButton(receipts))];
}
