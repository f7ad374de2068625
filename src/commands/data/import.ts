import { z } from "zod";

import { nameLength } from "../../campaigns/stamp.ts";
import { defineCommand } from "../../core/command.ts";
import { tableKinds } from "../../reading/table/table-rows.ts";

export const dataImport = defineCommand({
  name: "data import",
  summary: "A CSV in: results, creators with bookings, a shop's orders by code, candidates.",
  role: "marketer",
  effect: "writes",
  audience: "private",
  options: z.strictObject({
    file: z.string().max(200).describe("The CSV.").meta({ takes: "file" }),
    as: z.enum(tableKinds).optional().describe("What the table is, if I take it for something else."),
    campaign: z
      .string()
      .max(nameLength)
      .optional()
      .describe("For rows that name none: a campaign, or the name of a new one.")
      .meta({ takes: "campaign" }),
    read_on: z
      .string()
      .max(40)
      .optional()
      .describe("When the figures were read, where the table has no date; now where you leave it out."),
    fees: z.enum(["post", "creator"]).optional().describe("Whether a fee is for each post or for all of a creator's."),
    counted: z.enum(["total", "added"]).optional().describe("A shop's orders: totals so far, or to be added."),
    columns: z
      .string()
      .max(1_000)
      .optional()
      .describe("What columns hold, by heading or number: Plays=views, 5=ignore."),
    rows: z.boolean().default(false).describe("Look at the rows first.").meta({ button: true }),
    confirm: z.boolean().default(false).describe("Do it, after the preview.").meta({ button: true }),
  }),
  form: ["file", "as", "campaign", "read_on", "columns"],
  examples: ["creators.csv", "export.csv fees:creator", "discounts.csv counted:total"],

  async run(options, context) {
    const { importTable } = await import("../importing/import-table.ts");
    return importTable(options, context);
  },
});
