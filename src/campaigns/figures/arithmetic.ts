/** The middle one; of an even number, halfway between the two in the middle. undefined of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
}

/** undefined where there is nothing to divide by. */
export function divided(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}

/** undefined of what nobody knows. */
export function times(factor: number, value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * factor;
}
