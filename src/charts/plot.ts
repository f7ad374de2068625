import { drawFigure, type Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";

/** Where marks are drawn, in pixels from the top left corner. */
export interface Plot {
  left: number;
  top: number;
  width: number;
}

/** What marks draw, and how high it became. */
export interface Marks {
  svg: string;
  height: number;
}

/** A value as it stands beside its mark. */
export function figureOf({ unit, currency }: Chart, value: number | undefined, reader: Reader): string {
  return drawFigure({ value, unit, ...(currency !== undefined && { currency }) }, reader);
}
