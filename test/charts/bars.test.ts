import { expect, test } from "vitest";

import { barsOf } from "../../src/charts/bars.ts";
import type { Chart } from "../../src/core/reply.ts";

const letters = { reader: { locale: "en-GB", zone: "UTC" }, width: 40, measure: (text: string) => text.length };

function chart(values: readonly (number | undefined)[]): Chart {
  const labels = values.map((_, i) => `w${i + 1}`);
  return { title: "Views", shape: "bars", unit: "count", labels, series: [{ name: "Views", values }] };
}

test("the longest bar fills the line, and no line is longer than the width", () => {
  const lines = barsOf(chart([1000, 500, 1]), letters);
  expect(lines).toEqual(["w1  █████████████████████████████ 1,000", "w2  ██████████████▌ 500", "w3  ▏ 1"]);
});

test("nothing is a dash without a bar, and zero is zero", () => {
  expect(barsOf(chart([undefined, 0, 4]), letters).slice(0, 2)).toEqual(["w1  –", "w2  0"]);
  expect(barsOf(chart([0, 0]), letters)).toEqual(["w1  0", "w2  0"]);
});

test("several series are a line of columns each, on one scale", () => {
  const series = [
    { name: "Maya", values: [0, 50, 100] },
    { name: "Jo", values: [undefined, 10, 20] },
  ];
  expect(barsOf({ ...chart([1, 2, 3]), series }, letters)).toEqual(["Maya  ▁▅█  0 → 100", "Jo    ·▂▂  10 → 20"]);
});

test("a chart of nothing is no lines", () => {
  expect(barsOf({ ...chart([]), series: [] }, letters)).toEqual([]);
});
