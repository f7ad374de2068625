import { expect, test } from "vitest";
import { readMoney } from "../../src/reading/money.ts";

const sums: [written: string, amount: number, currency: string | undefined][] = [
  ["€ 2.310,00", 2310, "EUR"],
  ["412,-", 412, undefined],
  ["412.–", 412, undefined],
  ["2 075,40 €", 2075.4, "EUR"],
  ["$3,045", 3045, "USD"],
  ["$3,045.10", 3045.1, "USD"],
  ["C$180", 180, "CAD"],
  ["CA$180", 180, "CAD"],
  ["CAD $180", 180, "CAD"],
  ["A$95", 95, "AUD"],
  ["90 USD", 90, "USD"],
  ["$90 CAD", 90, "CAD"],
  ["R$ 1.900,50", 1900.5, "BRL"],
  ["₹12,500", 12_500, "INR"],
  ["£1.2k", 1200, "GBP"],
  ["80 quid", 80, "GBP"],
  ["350", 350, undefined],
  ["1.850", 1850, undefined],
  ["19,5", 19.5, undefined],
];

test.each(sums)("%j is the sum %d in %s", (written, amount, currency) => {
  expect(readMoney(written)).toEqual({ amount, currency });
});

test.each(["", "€", "free", "x20", "20 pieces", "gifted"])("%j is no sum", (written) => {
  expect(readMoney(written)).toBeUndefined();
});
