import type { Room } from "../../campaigns/room.ts";
import { barsOf } from "../../charts/bars.ts";
import { drawLine } from "../../core/draw.ts";
import type { Block, Button, Chart, Fact, Line, Reply, ReplyFile } from "../../core/reply.ts";
import { mostFileLines } from "./limits.ts";
import type { Surface } from "./surface.ts";
import { drawTable } from "./table.ts";
import { visible } from "./visible.ts";
import { flow, padded, wrap } from "./wrap.ts";
import { widthOf } from "./width.ts";

/** Stands above what only the one who asked is shown, where others than the team read along: it is all on one screen. */
export const privateMark = "(only you see this)";

export function isMarked(isPrivate: boolean, room: Room | undefined): boolean {
  return isPrivate && room !== undefined && !room.purposes.includes("team");
}

/** A reply as lines of text. */
export function drawReply(reply: Reply, surface: Surface): string {
  return drawBlocks(reply, { ...surface, numbers: new Map(buttonsOf(reply).map((button, i) => [button, i + 1])) });
}

/** The files of a reply, in their order. */
export function filesOf(reply: Reply): readonly ReplyFile[] {
  return reply.flatMap((block) => {
    if (block.kind === "file") return block.file;
    return block.kind === "aside" ? filesOf(block.reply) : [];
  });
}

/** All buttons in the order in which they are drawn. */
export function buttonsOf(reply: Reply): readonly Button[] {
  return reply.flatMap((block) => {
    if (block.kind === "buttons") return block.buttons;
    return block.kind === "aside" ? buttonsOf(block.reply) : [];
  });
}

interface Drawing extends Surface {
  numbers: ReadonlyMap<Button, number>;
}

function drawBlocks(reply: Reply, drawing: Drawing): string {
  return reply.map((block) => drawBlock(block, drawing).join("\n")).join("\n");
}

function drawBlock(block: Block, surface: Drawing): string[] {
  const { paint } = surface;
  switch (block.kind) {
    case "heading":
      return text(block.text, surface).map((line) => paint("bold", line));
    case "text":
      return text(block.text, surface);
    case "facts":
      return facts(block.facts, surface);
    case "table":
      return drawTable(block.table, surface);
    case "chart":
      return chart(block.chart, surface);
    case "quote":
      return wrap(visible(block.text, "kept"), surface.wraps ? surface.width - 2 : Infinity).map((line) => `│ ${line}`);
    case "buttons":
      return buttons(block.buttons, surface);
    case "file":
      return file(block.file, surface);
    case "provenance":
      return block.lines.flatMap((line) => text(line, surface)).map((line) => paint("dim", line));
    case "aside":
      return aside(block.reply, surface);
  }
}

function text(line: Line, { reader, width, wraps }: Surface): string[] {
  return wrap(drawLine(line, reader, visible), wraps ? width : Infinity);
}

/** Labels in a column of their own where that leaves room for the values. */
function facts(all: readonly Fact[], { reader, width, wraps, paint }: Surface): string[] {
  const labels = all.map(({ label }) => visible(label));
  const column = Math.max(0, ...labels.map((label) => widthOf(label))) + 2;
  const isNarrow = wraps && width - column < 24;
  return all.flatMap(({ value }, i) => {
    const label = labels[i] ?? "";
    const indent = isNarrow ? 2 : column;
    const lines = wrap(drawLine(value, reader, visible), wraps ? width - indent : Infinity);
    if (isNarrow) return [paint("cyan", label), ...lines.map((line) => `  ${line}`)];
    return lines.map((line, at) => paint("cyan", padded(at === 0 ? label : "", column, "left")) + line);
  });
}

function chart(drawn: Chart, surface: Surface): string[] {
  const clean = {
    ...drawn,
    labels: drawn.labels.map((label) => visible(label)),
    series: drawn.series.map((series) => ({ ...series, name: visible(series.name) })),
  };
  const title = wrap(visible(drawn.title), surface.wraps ? surface.width : Infinity);
  return [...title.map((line) => surface.paint("bold", line)), ...barsOf(clean, { ...surface, measure: widthOf })];
}

function buttons(all: readonly Button[], surface: Drawing): string[] {
  const { wraps, width, isNumbered, paint } = surface;
  const drawn = all.map((button) => drawButton(button, surface));
  return flow(drawn, isNumbered ? "  " : " ", wraps ? width : Infinity).map((line) => paint("cyan", line));
}

function drawButton(button: Button, { isNumbered, numbers }: Drawing): string {
  const label = visible(button.label);
  return isNumbered ? `[${numbers.get(button) ?? ""}] ${label}` : `[${label}]`;
}

/** A long file is shown by its beginning: the whole of it is saved beside (adapter.ts). */
function file({ name, content }: ReplyFile, { paint }: Surface): string[] {
  const lines = visible(content.trimEnd(), "kept").split("\n");
  const shown = lines.length > mostFileLines ? lines.slice(0, mostFileLines - 1) : lines;
  const rest = lines.length - shown.length;
  const more = rest === 0 ? [] : [paint("dim", `… ${rest} more lines`)];
  return [
    paint("dim", `${visible(name)}, ${lines.length} ${lines.length === 1 ? "line" : "lines"}:`),
    ...shown,
    ...more,
  ];
}

function aside(reply: Reply, surface: Drawing): string[] {
  const [first = "", ...rest] = drawBlocks(reply, surface).split("\n");
  const lines = [`(privately: ${first}`, ...rest];
  return lines.with(-1, `${lines.at(-1) ?? ""})`);
}
