import { expect, test } from "vitest";

import { isCurrency, minorDigits, toMajor, toMinor } from "../../src/campaigns/currency.ts";

test("12.5 dollars are 1,250 cents, and 1,250 yen have none", () => {
  expect(toMinor(12.5, "USD")).toBe(1_250);
  expect(toMajor(1_250, "USD")).toBe(12.5);
  expect(toMajor(1_250, "JPY")).toBe(1_250);
  expect(minorDigits("KWD")).toBe(3);
});

test("three letters are not yet a currency", () => {
  expect(isCurrency("EUR")).toBe(true);
  expect(isCurrency("EUX")).toBe(false);
  expect(isCurrency("eur")).toBe(false);
});
