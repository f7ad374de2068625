import type { Brand } from "../campaigns/brand.ts";
import { dayOf } from "../campaigns/calendar/week.ts";
import { plainNumber } from "./draw.ts";
import { drawLink, type Links } from "./links.ts";
import type { Block, Button, Chart, Fact, Figure, Line, Part, Reply, ReplyFile, Table } from "./reply.ts";
import { sealedName } from "./seal.ts";

/** What may leave besides TikTok's posts, profiles and help. */
export interface Gate extends Links {
  /** The most characters of one text that people, files or models wrote; nothing that we say is that long. */
  longest?: number;
  /** The year in which it is read, "2026": a date of another one tells its own. */
  year?: string | undefined;
}

/**
 * The one way out: whatever the words of a reply came from, nobody is called by it, nothing in it is a link but those
 * that are allowed, and nothing in it is invisible. What is longer than anybody reads ends with how much was left out.
 * Blocks and buttons that hold nothing of the kind stay the very same objects, so that a reply may pass twice.
 */
export function gate(reply: Reply, through: Gate = {}): Reply {
  return same(reply, (block) => gatedBlock(block, through));
}

function gatedBlock(block: Block, through: Gate): Block {
  switch (block.kind) {
    case "heading":
    case "text":
      return patch(block, { text: lineOf(block.text, through) });
    case "facts":
      return patch(block, { facts: same(block.facts, (fact) => gatedFact(fact, through)) });
    case "table":
      return patch(block, { table: gatedTable(block.table, through) });
    case "chart":
      return patch(block, { chart: gatedChart(block.chart, through) });
    case "quote":
      return patch(block, { text: harmless(block.text, through) });
    case "buttons":
      return patch(block, { buttons: same(block.buttons, (button) => gatedButton(button, through)) });
    case "file":
      return patch(block, { file: gatedFile(block.file, through) });
    case "provenance":
      return patch(block, { lines: same(block.lines, (line) => lineOf(line, through)) });
    case "aside":
      return patch(block, { reply: gate(block.reply, through) });
  }
}

function gatedFact(fact: Fact, through: Gate): Fact {
  return patch(fact, { label: harmless(fact.label, through), value: lineOf(fact.value, through) });
}

function gatedTable(table: Table, through: Gate): Table {
  return patch(table, {
    columns: same(table.columns, (column) => patch(column, { label: harmless(column.label, through) })),
    rows: same(table.rows, (row) => same(row, (cell) => lineOf(cell, through))),
  });
}

function gatedChart(chart: Chart, through: Gate): Chart {
  return patch(chart, {
    title: harmless(chart.title, through),
    labels: same(chart.labels, (label) => harmless(label, through)),
    series: same(chart.series, (series) => patch(series, { name: harmless(series.name, through) })),
  });
}

/** What a button calls is read by us, not by people: it stays as it was said. */
function gatedButton(button: Button, through: Gate): Button {
  return patch(button, { label: harmless(button.label, through) });
}

/** A file is opened by itself; its content stays what was recorded. */
function gatedFile(file: ReplyFile, through: Gate): ReplyFile {
  return patch(file, { name: harmless(file.name, through) });
}

function lineOf(line: Line, through: Gate): Line {
  return same(line, (part) => gatedPart(part, through));
}

function gatedPart(part: Part, through: Gate): Part {
  if (typeof part === "string") return harmless(part, through);
  if ("said" in part) return patch(part, { said: harmless(part.said, through) });
  if ("chatter" in part) return part;
  const dated = withYear(part, through.year);
  return dated.why === undefined ? dated : patch(dated, { why: harmless(dated.why, through) });
}

/** The year of now where the brand is: "2026". */
export function yearOf({ now, brand }: { now: string; brand: Pick<Brand, "zone"> }): string {
  return dayOf(now, brand.zone).slice(0, 4);
}

/** A date of another year than the one in which it is read tells its own. */
export function withYear(figure: Figure, year: string | undefined): Figure {
  const { unit, value } = figure;
  if (year === undefined || typeof value !== "string" || value.startsWith(year)) return figure;
  return unit === "day" || unit === "weekday" || unit === "instant" ? patch(figure, { year: true }) : figure;
}

function harmless(text: string, through: Gate): string {
  const seen = suspect.test(text) ? calm(visible(text), through) : text;
  return capped(seen, through.longest ?? longest);
}

/** Anything that the rest of this file changes; most texts have none of it. */
const suspect = /[^\n\t -~¡-¬®-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]|:[^\s]|<[@#!/:a]|@|www\.|sealed-/i;

/** Without control characters, direction marks, zero-width, tag and filling characters; emoji keep what joins them. */
function visible(text: string): string {
  return text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(invisible, (_, joiner?: string) => joiner ?? "")
    .replaceAll(/(\p{M}{4})\p{M}+/gu, "$1");
}

const invisible =
  /((?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Emoji})[\ufe0e\ufe0f])|(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * Names of sealed codes mean nothing to people. Marks by which platforms call people or make links lose their first
 * character, and links lose what makes them one.
 */
function calm(text: string, links: Links): string {
  return text
    .replaceAll(sealedName, "(a Spark code)")
    .replaceAll(/<(?=[@#!]|a?:\w+:\d|\/[\w -]+:\d|t:-?\d|id:)/gi, "‹")
    .replaceAll(/@(?=everyone|here|channel(?![\p{L}\d]))/giu, "")
    .replaceAll(address, (written) => drawLink(written, links));
}

/** A scheme and what follows it, or a bare "www.": in whatever brackets it stands. */
const address =
  /(?:[a-z][a-z\d+.-]*:\/\/|(?<![\p{L}\d])www\.|(?<![\p{L}\d])(?:mailto|tel|javascript):(?=\S))[^\s<>"'|()[\]{}`*\\^]*/giu;

function capped(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most).replace(/[\ud800-\udbff]$/, "");
  return `${kept}… (${plainNumber(text.length - kept.length)} more characters)`;
}

/** Four times what a person writes at most into one message that is read to the end. */
const longest = 8_000;

/** The list itself where nothing in it changed. */
function same<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  let changed: Item[] | undefined;
  for (const [i, item] of list.entries()) {
    const next = change(item);
    if (next !== item) (changed ??= [...list])[i] = next;
  }
  return changed ?? list;
}

/** The object itself where each of these is what it was. */
function patch<Whole extends object>(whole: Whole, parts: Partial<Whole>): Whole {
  for (const name in parts) if (parts[name] !== whole[name]) return { ...whole, ...parts };
  return whole;
}
