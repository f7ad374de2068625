import fc from "fast-check";
import { expect, test } from "vitest";

import { pngOf } from "../../src/charts/png.ts";
import { scaleOf } from "../../src/charts/scale.ts";
import { svgOf } from "../../src/charts/svg.ts";
import type { Chart } from "../../src/core/reply.ts";

const reader = { locale: "en-GB", zone: "UTC" };
const weeks: Chart = {
  title: "Views by week: most in 2026-W06 (9,000)",
  ...{ shape: "line", unit: "count" },
  labels: ["2026-W05", "2026-W06", "2026-W07", "2026-W08"],
  series: [{ name: "Views", values: [1_000, 9_000, undefined, 4_000] }],
};
const words = (chart: Chart) => [...svgOf(chart, reader).svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test("a line names its highest and its last point, and every week that has room", () => {
  expect(words(weeks)).toEqual(expect.arrayContaining([weeks.title, "9,000", "4,000", "2026-W05", "2026-W08"]));
});

test("a week without a reading is a gap in the line, not a zero", () => {
  const [path] = /<path d="M[^"]*" fill="none"/.exec(svgOf(weeks, reader).svg) ?? [];
  expect(path?.match(/M/g)).toHaveLength(2);
  expect(svgOf(weeks, reader).svg.match(/<circle/g)).toHaveLength(3);
});

test("every bar has its figure, nothing known is a dash", () => {
  const bars: Chart = { ...weeks, shape: "bars", unit: "money", currency: "USD", title: "Cost per conversion" };
  bars.labels.forEach((label) => expect(words(bars)).toContain(label));
  expect(words(bars)).toEqual(expect.arrayContaining(["$90.00", "$40.00", "–"]));
});

test("several series stand in a legend, in their own colours", () => {
  const both: Chart = {
    ...weeks,
    series: [
      { name: "Maya", values: [1, 2, 3, 4] },
      { name: "Jon", values: [4, 3, 2, 1] },
    ],
  };
  expect(words(both)).toEqual(expect.arrayContaining(["Maya", "Jon"]));
  expect(new Set(svgOf(both, reader).svg.match(/stroke="#(?!39404b)[0-9a-f]{6}"/g))).toHaveProperty("size", 2);
});

test("a name cannot write into the picture", () => {
  const { svg } = svgOf({ ...weeks, shape: "bars", labels: ['</text><image href="x"/>', "b", "c", "d"] }, reader);
  expect(svg).not.toContain("<image");
});

test("a scale begins and ends at round numbers around its values and zero", () => {
  expect(scaleOf([310, 871], 100, 0).ticks).toEqual([0, 500, 1000]);
  expect(scaleOf([0.021, 0.079], 100, 0).ticks).toEqual([0, 0.02, 0.04, 0.06, 0.08]);
  expect(scaleOf([-30, 50], 100, 0).ticks).toEqual([-40, -20, 0, 20, 40, 60]);
  expect(scaleOf([], 100, 0).ticks).toEqual([0, 1]);
});

test("whatever the values, nothing is drawn outside the picture", () => {
  const chart = fc.record({
    title: fc.string({ minLength: 1, maxLength: 120 }),
    shape: fc.constantFrom("line" as const, "bars" as const),
    unit: fc.constantFrom("count" as const, "rate" as const),
    labels: fc.array(fc.string({ maxLength: 40 }), { maxLength: 26 }),
    values: fc.array(fc.option(fc.integer({ min: -1e9, max: 1e9 }), { nil: undefined }), { maxLength: 26 }),
  });
  fc.assert(
    fc.property(chart, ({ labels, values, ...rest }) => {
      const series = [{ name: "Views", values: labels.map((_, i) => values[i]) }];
      const { svg, width, height } = svgOf({ ...rest, labels, series }, reader);
      const at = (name: string) => [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, n]) => Number(n));
      for (const x of [...at("x"), ...at("cx")]) expect(x >= 0 && x <= width).toBe(true);
      for (const y of [...at("y"), ...at("cy")]) expect(y >= 0 && y <= height).toBe(true);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});

test("the picture is a PNG of that size", async () => {
  const { width, height } = svgOf(weeks, reader);
  const png = Buffer.from(await pngOf(weeks, reader));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
});
