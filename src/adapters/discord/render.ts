import { ComponentType, type APIButtonComponentWithCustomId } from "discord.js";

import { barsOf } from "../../charts/bars.ts";
import type { Reader } from "../../core/draw.ts";
import { short, split } from "../../core/parts.ts";
import type { Block, Button, Chart, Fact, Reply, ReplyFile } from "../../core/reply.ts";
import { picture, row, shownFile, styles, textDisplay, type Component, type OutFile } from "./components.ts";
import { bare, escaped, marked, visible } from "./escape.ts";
import * as limit from "./limits.ts";
import { code, drawTable } from "./table.ts";

/** How a reply is drawn: for whom, what its buttons carry, and its charts as pictures. */
export interface Drawing {
  reader: Reader;
  idOf: (button: Button) => string;
  /** PNG; one that could not be drawn is shown in letters. */
  pictures: ReadonlyMap<Chart, Buffer>;
}

/** One block of a reply: its components, the files they show, and its words for where components are not taken. */
export interface Piece {
  components: Component[];
  files: OutFile[];
  text: string;
}

/** What everybody sees of a reply. */
export function draw(reply: Reply, drawing: Drawing): Piece[] {
  return grouped(reply).map((group) => drawGroup(group, drawing));
}

/** Lines of text that follow each other are one block: on a phone every block adds a gap. */
function grouped(reply: Reply): Block[][] {
  const groups: Block[][] = [];
  for (const block of reply) {
    const last = groups.at(-1);
    if (block.kind === "text" && last?.[0]?.kind === "text") last.push(block);
    else if (block.kind !== "aside") groups.push([block]);
  }
  return groups;
}

function drawGroup(group: readonly Block[], drawing: Drawing): Piece {
  const [first, ...others] = group;
  if (first === undefined) return words("", "");
  if (others.length === 0) return drawBlock(first, drawing);
  const lines = group.flatMap((block) => (block.kind === "text" ? [block.text] : []));
  return words(
    lines.map((line) => marked(line, drawing.reader)).join("\n"),
    lines.map((line) => bare(line, drawing.reader)).join("\n"),
  );
}

function drawBlock(block: Block, drawing: Drawing): Piece {
  const { reader } = drawing;
  switch (block.kind) {
    case "heading":
      return words(`### ${marked(block.text, reader)}`, bare(block.text, reader));
    case "text":
      return words(marked(block.text, reader), bare(block.text, reader));
    case "facts":
      return facts(block.facts, reader);
    case "table":
      return inParts(drawTable(block.table, reader), drawTable(block.table, reader).join("\n"));
    case "chart":
      return chart(block.chart, drawing);
    case "quote":
      return words(quoted(escaped(block.text)), quoted(visible(block.text)));
    case "buttons":
      return buttons(block.buttons, drawing);
    case "file":
      return file(block.file);
    case "provenance":
      return provenance(
        block.lines.map((line) => marked(line, reader)),
        block.lines.map((line) => bare(line, reader)),
      );
    case "aside":
      return words("", "");
  }
}

function words(shown: string, text: string): Piece {
  return inParts(shown.trim() === "" ? [] : split(shown, limit.textLength), text);
}

function inParts(parts: readonly string[], text: string): Piece {
  return { components: parts.map(textDisplay), files: [], text };
}

function facts(all: readonly Fact[], reader: Reader): Piece {
  const shown = all.map(({ label, value }) => `**${escaped(label)}**  ${marked(value, reader)}`);
  return words(shown.join("\n"), all.map(({ label, value }) => `${visible(label)}: ${bare(value, reader)}`).join("\n"));
}

/** The title is the finding, and what a screen reader says. */
function chart(drawn: Chart, { reader, pictures }: Drawing): Piece {
  const title = visible(drawn.title);
  const png = pictures.get(drawn);
  const letters = barsOf(cleaned(drawn), { reader, width: 34, measure: (text) => text.length }).join("\n");
  if (png === undefined)
    return inParts([...split(`**${escaped(title)}**`, limit.textLength), ...code(letters)], `${title}\n${letters}`);
  const name = `chart-${[...pictures.keys()].indexOf(drawn) + 1}.png`;
  const alt = short(title.trim() || "Chart", limit.altLength);
  return { components: [picture(name, alt)], files: [{ name, data: png, alt }], text: `${title}\n${letters}` };
}

function cleaned(drawn: Chart): Chart {
  return {
    ...drawn,
    labels: drawn.labels.map(visible),
    series: drawn.series.map((series) => ({ ...series, name: visible(series.name) })),
  };
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

function buttons(all: readonly Button[], { idOf }: Drawing): Piece {
  const drawn = all.map((button): APIButtonComponentWithCustomId => ({
    type: ComponentType.Button,
    style: styles[button.style ?? "usual"],
    label: short(visible(button.label).trim() || "–", limit.labelLength),
    custom_id: idOf(button),
  }));
  const rows = Array.from({ length: Math.ceil(drawn.length / limit.buttonsInRow) }, (_, i) =>
    row(drawn.slice(i * limit.buttonsInRow, (i + 1) * limit.buttonsInRow)),
  );
  return { components: rows, files: [], text: "" };
}

function file({ name, content }: ReplyFile): Piece {
  // The name that Discord gives it: a component finds it by that.
  const safe = name.replaceAll(/[^\w.-]+/g, "_");
  return { components: [shownFile(safe)], files: [{ name: safe, data: Buffer.from(content) }], text: visible(name) };
}

function provenance(shown: readonly string[], text: readonly string[]): Piece {
  const small = shown.flatMap((line) => line.split("\n")).map((line) => `-# ${line}`);
  return words(small.join("\n"), text.join("\n"));
}
