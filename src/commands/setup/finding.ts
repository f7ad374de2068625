import type { Button, Line } from "../../core/reply.ts";

/** What is wrong, and what to do about it. */
export interface Finding {
  problem: Line;
  fix: Line;
  button?: Button;
}
