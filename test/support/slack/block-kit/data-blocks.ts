import type { Place } from "./place.ts";
import { checkRichText } from "./text.ts";

const charactersInAll = 10_000;

/** Copies of Slack's documents say 6 and 12; what keeps to the stricter is right under both. */
const mostSeries = 6;

/** `table`: 1 to 100 rows of at most 20 cells, no cell empty, 10,000 characters in all. */
export function checkTable(place: Place): void {
  if (!place.fields(["type", "rows"], ["block_id", "column_settings"])) return;
  const rows = place.in("rows").items(1, 100);
  for (const row of rows) {
    for (const cell of row.items(1, 20)) checkCell(cell, true);
  }
  if (place.has("column_settings")) {
    for (const column of place.in("column_settings").items(0, 20)) {
      column.fields([], ["align", "is_wrapped"]);
      if (column.has("align")) column.in("align").choice(["left", "center", "right"]);
    }
  }
  checkCharacters(place.in("rows"));
}

/** `data_table`: a header row and 1 to 100 rows of equal length. */
export function checkDataTable(place: Place): void {
  const optional = ["block_id", "page_size", "row_header_column_index"];
  if (!place.fields(["type", "rows", "caption"], optional)) return;
  place.in("caption").string(1, 3000);
  place.integer("page_size", 1, 100);
  place.integer("row_header_column_index", 0, 19);
  const rows = place.in("rows").items(2, 101);
  const width = rows[0]?.items(1, 20).length ?? 0;
  rows.forEach((row, index) => {
    const cells = row.items(1, 20);
    if (cells.length !== width) row.fail("failed_constraint", "all rows must have the same number of cells");
    for (const cell of cells) checkCell(cell, index > 0);
  });
  checkCharacters(place.in("rows"));
}

function checkCell(place: Place, rich: boolean): void {
  if (place.type === "rich_text" && rich) return checkRichText(place);
  place.in("type").choice(rich ? ["raw_text", "raw_number", "rich_text"] : ["raw_text", "raw_number"]);
  if (place.type === "raw_text" && place.fields(["text"], ["type"])) place.in("text").string(1, charactersInAll);
  if (place.type === "raw_number" && place.fields(["value", "text"], ["type"])) {
    place.in("text").string(1, charactersInAll);
    if (!Number.isFinite(place.dict["value"])) place.in("value").fail("invalid_type", "must be a finite number");
  }
}

function checkCharacters(rows: Place): void {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + count(each), 0);
    if (typeof value !== "object" || value === null) return 0;
    const { text, elements } = value as { text?: unknown; elements?: unknown };
    return (typeof text === "string" ? text.length : 0) + count(elements);
  };
  if (count(rows.value) > charactersInAll) {
    rows.fail("failed_constraint", `no more than ${charactersInAll} characters in all`);
  }
}

/** `data_visualization`: a pie, or bars, lines or an area over shared categories. */
export function checkDataVisualization(place: Place): void {
  if (!place.fields(["type", "title", "chart"], ["block_id"])) return;
  place.in("title").string(1, 50);
  const chart = place.in("chart");
  chart.in("type").choice(["pie", "bar", "line", "area"]);
  if (chart.type === "pie") checkPie(chart);
  else checkSeries(chart);
}

function checkPie(chart: Place): void {
  if (!chart.fields(["type", "segments"], [])) return;
  for (const segment of chart.in("segments").items(1, mostSeries)) {
    if (!segment.fields(["label", "value"], [])) continue;
    segment.in("label").string(1, 20);
    if (!(Number(segment.dict["value"]) > 0)) segment.in("value").fail("failed_constraint", "must be more than 0");
  }
}

function checkSeries(chart: Place): void {
  if (!chart.fields(["type", "series", "axis_config"], [])) return;
  const axes = chart.in("axis_config");
  if (!axes.fields(["categories"], ["x_label", "y_label"])) return;
  axes.optionalString("x_label", 50);
  axes.optionalString("y_label", 50);
  const categories = axes.in("categories").items(1, 20);
  for (const category of categories) category.string(1, 20);
  const labels = categories.map((category) => category.value);
  if (new Set(labels).size < labels.length) axes.in("categories").fail("duplicate_value", "must be unique");
  const series = chart.in("series").items(1, mostSeries);
  const names = series.map((each) => each.dict["name"]);
  if (new Set(names).size < names.length) chart.in("series").fail("duplicate_value", "series names must be unique");
  for (const each of series) checkOneSeries(each, labels);
}

function checkOneSeries(place: Place, categories: unknown[]): void {
  if (!place.fields(["name", "data"], [])) return;
  place.in("name").string(1, 20);
  const points = place.in("data").items(categories.length, categories.length);
  const labelled = points.map((point) => point.dict["label"]);
  if (categories.some((category) => !labelled.includes(category))) {
    place.in("data").fail("failed_constraint", "exactly one value per category");
  }
  for (const point of points) {
    if (!point.fields(["label", "value"], [])) continue;
    if (!Number.isFinite(point.dict["value"])) point.in("value").fail("invalid_type", "must be a finite number");
  }
}
