import { expect, test } from "vitest";

import { faultsInBlocks, faultsInView } from "./block-kit/validate.ts";
import { form, withButton } from "./bolt-app.ts";

test("Block Kit's rules", () => {
  const text = (words: string) => ({ type: "plain_text", text: words });
  const codes = (blocks: unknown) => faultsInBlocks(blocks, "message").map(({ code, pointer }) => `${code} ${pointer}`);
  const button = { type: "button", action_id: "a", text: text("A") };
  expect(codes(withButton)).toEqual([]);
  expect(codes([{ type: "actions", elements: [button, button] }])).toEqual([
    "duplicate_action_id /blocks/0/elements/1/action_id",
  ]);
  expect(
    codes([
      { type: "divider", block_id: "x" },
      { type: "divider", block_id: "x" },
    ]),
  ).toEqual(["duplicate_block_id /blocks/1/block_id"]);
  expect(codes([{ type: "section" }])).toEqual(["missing_required_field /blocks/0"]);
  expect(codes([{ type: "section", text: text(""), colour: 1 }])).toContain("invalid_additional_property /blocks/0");
  const cell = (words: string) => ({ type: "raw_text", text: words });
  expect(codes([{ type: "table", rows: [[cell("")]] }])).toEqual(["failed_constraint /blocks/0/rows/0/0/text"]);
  const table = { type: "table", rows: [[cell("a")]] };
  expect(codes([table, table])).toEqual(["only_one_table_allowed /blocks/1"]);
  const data = { type: "data_table", caption: "c", rows: [[cell("a"), cell("b")], [cell("1")]] };
  expect(codes([data])).toEqual(["failed_constraint /blocks/0/rows/1"]);
  const axis = { categories: ["Mon", "Tue"] };
  const chart = (values: unknown[]) => {
    const points = values.map((value, index) => ({ label: axis.categories[index], value }));
    const series = [{ name: "views", data: points }];
    return [{ type: "data_visualization", title: "Views", chart: { type: "line", series, axis_config: axis } }];
  };
  expect(codes(chart([1, 2]))).toEqual([]);
  expect(codes(chart([1]))).toContain("failed_constraint /blocks/0/chart/series/0/data");
  expect(codes(Array.from({ length: 51 }, () => ({ type: "divider" })))).toEqual(["failed_constraint /blocks"]);
  expect(
    codes([
      { type: "markdown", text: "x".repeat(7000) },
      { type: "markdown", text: "x".repeat(7000) },
    ]),
  ).toEqual(["failed_constraint /blocks/0"]);
  expect(faultsInView(form)).toEqual([]);
  expect(faultsInView({ ...form, submit: undefined }).map((each) => each.pointer)).toEqual(["/view/submit"]);
  expect(faultsInView({ ...form, title: text("x".repeat(25)) })).toHaveLength(1);
  expect(faultsInView({ type: "home", blocks: [table] }).map((each) => each.code)).toEqual(["unsupported_type"]);
});
