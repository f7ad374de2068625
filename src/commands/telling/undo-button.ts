import type { Receipt } from "../../core/ports.ts";
import type { Button } from "../../core/reply.ts";

/** Takes back exactly what these receipts are for, whatever was logged since. */
export function undoButton(receipts: readonly Receipt[]): Button | undefined {
  const first = receipts[0];
  return first && { label: "Undo", call: { name: "undo", options: { entry: first.key } } };
}
