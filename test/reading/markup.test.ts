import { expect, test } from "vitest";
import { plainText, quoteMark } from "../../src/reading/markup.ts";

const written: [original: string, plain: string][] = [
  ["lina &amp; bo", "lina & bo"],
  ["*12k* views", "12k views"],
  ["**12k** views", "12k views"],
  ["~~9k~~ 12k", "  12k"],
  ["~9k~ 12k", "  12k"],
  ["~30k views, ~2k likes", "~30k views, ~2k likes"],
  ["||12k|| views", "12k views"],
  ["`12k` views", "12k views"],
  ["<http://latte.lina|latte.lina> 12k", "latte.lina 12k"],
  ["@_lina_ 12k", "@_lina_ 12k"],
  ["12k :eyes:", "12k 👀"],
  ["12k :tada:", "12k  "],
  ["lina’s", "lina's"],
  ["&gt; quoted", `${quoteMark}quoted`],
  ["a &gt; b", "a > b"],
];

test.each(written)("%j says %j", (original, plain) => {
  expect(plainText(original).text).toBe(plain);
});

test("every character knows where it stood", () => {
  const original = "&gt; **12k** &amp; more";
  const { text, at } = plainText(original);
  const index = text.indexOf("12k");
  expect(original.slice(at[index], (at[index + 2] ?? 0) + 1)).toBe("12k");
  expect(at).toHaveLength(text.length + 1);
});
