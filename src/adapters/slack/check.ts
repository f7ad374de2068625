import type { Block } from "./blocks.ts";
import * as limit from "./limits.ts";
import { at, listAt, textAt } from "./payload.ts";

/** What Slack would refuse about these blocks of a message, a sentence for each; empty where nothing. */
export function faultsIn(blocks: readonly Block[]): string[] {
  const tables = blocks.filter(({ type }) => type === "table").length;
  const charts = blocks.filter(({ type }) => type === "data_visualization").length;
  return [
    ...over("blocks", blocks.length, limit.blocksInMessage),
    ...over("tables", tables, 1),
    ...over("charts", charts, limit.chartsInMessage),
    ...over("characters in tables", tableCharactersIn(blocks), limit.tableCharacters),
    ...over("characters of markdown", markdownCharactersIn(blocks), limit.markdownLength),
    ...blocks.flatMap(faultsInBlock),
  ];
}

/** Characters that count towards a message's tables. */
export function tableCharactersIn(blocks: readonly Block[]): number {
  const cells = blocks.filter(({ type }) => type === "table" || type === "data_table").flatMap(cellsOf);
  return cells.reduce<number>((sum, cell) => sum + lengthOf(cell), 0);
}

export function markdownCharactersIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === "markdown" ? (textAt(block, "text")?.length ?? 0) : 0), 0);
}

function faultsInBlock(block: Block): string[] {
  switch (block.type) {
    case "header":
      return words("header", block["text"], limit.headerLength);
    case "section":
      return [
        ...(block["text"] === undefined ? [] : words("section", block["text"], limit.sectionLength)),
        ...over("fields", listAt(block, "fields").length, limit.fieldsInSection),
        ...listAt(block, "fields").flatMap((field) => words("field", field, limit.fieldLength)),
      ];
    case "context":
      return [
        ...over("context elements", listAt(block, "elements").length, limit.elementsInContext),
        ...listAt(block, "elements").flatMap((element) => words("context", element, limit.sectionLength)),
      ];
    case "actions":
      return faultsInButtons(listAt(block, "elements"));
    case "table":
    case "data_table":
      return faultsInTable(block);
    case "data_visualization":
      return faultsInChart(block);
    case "card":
      return [
        ...words("card's title", block["title"], limit.cardTitleLength),
        ...words("card's body", block["body"], limit.cardBodyLength),
      ];
    case "markdown":
      return range("markdown", textAt(block, "text"), limit.markdownLength);
    case "rich_text":
      return over("rich text", richTextOf(block).length, limit.sectionLength);
    case "context_actions":
    case "divider":
      return [];
    default:
      return [`a block of an unknown kind: ${block.type}`];
  }
}

function richTextOf(block: Block): string {
  const elements = listAt(block, "elements").flatMap((each) => listAt(each, "elements"));
  return elements.map((element) => textAt(element, "text") ?? "").join("");
}

function faultsInButtons(buttons: readonly unknown[]): string[] {
  const ids = buttons.map((button) => textAt(button, "action_id"));
  return [
    ...over("buttons", buttons.length, limit.elementsInActions),
    ...buttons.flatMap(faultsInButton),
    ...unique("action_id", ids),
  ];
}

function faultsInButton(button: unknown): string[] {
  return [
    ...words("button", at(button, "text"), limit.labelLength),
    ...over("a button's value", textAt(button, "value")?.length ?? 0, limit.valueLength),
    ...over("an action's id", textAt(button, "action_id")?.length ?? 0, limit.idLength),
  ];
}

function faultsInTable(block: Block): string[] {
  const rows = listAt(block, "rows");
  const widths = new Set(rows.map((row) => listAt(row).length));
  const header = block.type === "data_table" ? 1 : 0;
  return [
    ...over("rows", rows.length, limit.tableRows + header),
    ...(rows.length < 1 + header ? ["a table without rows"] : []),
    ...(widths.size > 1 ? ["rows of different lengths"] : []),
    ...over("columns", Math.max(0, ...widths), limit.tableColumns),
    ...(cellsOf(block).some((cell) => lengthOf(cell) === 0) ? ["an empty cell"] : []),
    ...(header === 1 ? range("caption", textAt(block, "caption"), limit.captionLength) : []),
  ];
}

function faultsInChart(block: Block): string[] {
  const categories = listAt(block, "chart", "axis_config", "categories");
  const series = listAt(block, "chart", "series");
  const values = series.flatMap((each) => listAt(each, "data").map((point) => at(point, "value")));
  const names = series.map((each) => textAt(each, "name"));
  const labels = categories.map((category) => (typeof category === "string" && category !== "" ? category : undefined));
  return [
    ...range("chart title", textAt(block, "title"), limit.chartTitleLength),
    ...over("categories", categories.length, limit.chartCategories),
    ...over("series", series.length, limit.chartSeries),
    ...(categories.length === 0 || series.length === 0 ? ["an empty chart"] : []),
    ...[...names, ...labels].flatMap((label) => range("chart label", label, limit.chartLabelLength)),
    ...unique("category", labels),
    ...unique("series name", names),
    ...(values.every(Number.isFinite) ? [] : ["a value that is no number"]),
    ...(values.length === categories.length * series.length ? [] : ["not one value per category"]),
  ];
}

function cellsOf(block: Block): unknown[] {
  return listAt(block, "rows").flatMap((row) => listAt(row));
}

function lengthOf(cell: unknown): number {
  return textAt(cell, "text")?.length ?? 0;
}

function words(what: string, text: unknown, most: number): string[] {
  return range(what, textAt(text, "text"), most);
}

function range(what: string, text: string | undefined, most: number): string[] {
  return text === undefined ? [`an empty ${what}`] : over(what, text.length, most);
}

function over(what: string, count: number, most: number): string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : [];
}

function unique(what: string, all: readonly (string | undefined)[]): string[] {
  return new Set(all).size < all.length ? [`${what} twice`] : [];
}
