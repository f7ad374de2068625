import { z } from "zod";

import { nameLength } from "../../campaigns/stamp.ts";
import { defineCommand } from "../../core/command.ts";

const options = z.strictObject({
  name: z.string().max(nameLength).optional().describe("What the brand is called."),
  zone: z.string().max(60).optional().describe("Its time zone, like Europe/London: days and weeks are counted there."),
  currency: z.string().max(3).optional().describe("For new campaigns, like USD or EUR."),
  locale: z.string().max(35).optional().describe("How figures and dates are written, like en-GB or de-DE."),
  closing_hour: z.int().min(0).max(23).optional().describe("A week's readings may come until this hour on Monday."),
});

export type BrandOptions = z.output<typeof options>;

export const setupBrand = defineCommand({
  name: "setup brand",
  summary: "The brand's name, time zone, currency, and how figures are written.",
  role: "admin",
  effect: "writes",
  audience: "channel",
  options,
  examples: ["", "zone:Europe/London", "currency:EUR locale:de-DE closing_hour:12"],

  async run(given, context) {
    const { setBrand } = await import("./brand-settings.ts");
    return setBrand(given, context);
  },
});
