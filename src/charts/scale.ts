/** Values to pixels, from a round number at or below the least to one at or above the most. */
export interface Scale {
  ticks: readonly number[];
  place(value: number): number;
}

/**
 * A scale over `values` and zero with three to six ticks at 1, 2 or 5 times a power of ten. `from` and `to` are where its ends
 * are drawn, in pixels.
 */
export function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const step = stepOf(most - least);
  const [low, high] = [Math.floor(least / step), Math.max(Math.ceil(most / step), Math.floor(least / step) + 1)];
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => exact((low + i) * step));
  const place = (value: number) => from + ((value - low * step) / ((high - low) * step)) * (to - from);
  return { ticks, place };
}

function stepOf(span: number): number {
  if (span <= 0) return 1;
  const raw = span / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const times = raw / power;
  return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
}

/** 3 * 0.1 is 0.3 on an axis. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
