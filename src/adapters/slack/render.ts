import { joined } from "../../core/line.ts";
import type { Block as ReplyBlock, Button, Chart, Fact, Line, Reply, ReplyFile } from "../../core/reply.ts";
import { short, split } from "../../core/parts.ts";
import { mrkdwn, plain, section, type Block } from "./blocks.ts";
import { gapsIn, letters, visualization } from "./chart.ts";
import { faultsIn } from "./check.ts";
import { bare, escaped, inMarkdown, marked, visible, type Readers } from "./escape.ts";
import { exactly, factsExactly, hasMarks } from "./exact.ts";
import * as limit from "./limits.ts";
import { code, dataTables, letterTables, plainTables } from "./table.ts";

/** How a reply is drawn: for whom, and what its buttons carry. */
export interface Drawing extends Readers {
  valueOf: (button: Button) => string;
  /** Files are uploaded beside the message; else their content is shown in it. */
  sendsFiles: boolean;
}

/** One block of a reply: what a notification says of it, and its blocks, the newest kind first. */
export interface Piece {
  text: string;
  ways: readonly (readonly Block[])[];
}

/** What everybody sees of a reply, each block checked against Slack's limits offline. */
export function draw(reply: Reply, drawing: Drawing): Piece[] {
  return grouped(reply).map((group) => checked(drawGroup(group, drawing)));
}

/** Lines of text that follow each other, or a heading, are one block: on a phone every block adds a gap. */
function grouped(reply: Reply): ReplyBlock[][] {
  const groups: ReplyBlock[][] = [];
  for (const block of reply) {
    const last = groups.at(-1);
    const opens = last?.[0]?.kind;
    if (block.kind === "text" && (opens === "text" || opens === "heading")) last?.push(block);
    else if (block.kind !== "aside") groups.push([block]);
  }
  return groups;
}

/** Where none of its ways fits, a block is said in words: nothing is left out. */
function checked({ text, ways }: Piece): Piece {
  const fitting = ways.filter((way) => way.length > 0 && way.every(isFine));
  if (fitting.length > 0 || text.trim() === "" || ways.length === 0) return { text, ways: fitting };
  return { text, ways: [split(escaped(text), limit.sectionLength).map(section)] };
}

function isFine(block: Block): boolean {
  return faultsIn([block]).length === 0;
}

function drawGroup(group: readonly ReplyBlock[], drawing: Drawing): Piece {
  const [first, ...others] = group;
  if (first === undefined) return { text: "", ways: [] };
  if (others.length === 0) return drawBlock(first, drawing);
  if (first.kind === "heading") return headed(first.text, linesOf(others), drawing);
  return words(linesOf(group), drawing);
}

function linesOf(group: readonly ReplyBlock[]): Line {
  return joined(
    group.map((block) => (block.kind === "text" ? block.text : [])),
    "\n",
  );
}

function drawBlock(block: ReplyBlock, drawing: Drawing): Piece {
  switch (block.kind) {
    case "heading":
      return heading(block.text, drawing);
    case "text":
      return words(block.text, drawing);
    case "facts":
      return facts(block.facts, drawing);
    case "table":
      return {
        text: letterTables(block.table, drawing).join("\n"),
        ways: [
          dataTables(block.table, drawing),
          plainTables(block.table, drawing),
          letterTables(block.table, drawing).map(section),
        ],
      };
    case "chart":
      return chart(block.chart, drawing);
    case "quote":
      return quote(block.text);
    case "buttons":
      return buttons(block.buttons, drawing);
    case "file":
      return file(block.file, drawing);
    case "provenance":
      return provenance(block.lines, drawing);
    case "aside":
      return { text: "", ways: [] };
  }
}

function words(line: Line, drawing: Drawing): Piece {
  const text = bare(line, drawing);
  const { ways } = sections(marked(line, drawing), text);
  return { text, ways: ways.length > 0 && hasMarks(line) ? [[exactly(line, drawing)], ...ways] : ways };
}

function sections(shown: string, text: string): Piece {
  return { text, ways: shown.trim() === "" ? [] : [split(shown, limit.sectionLength).map(section)] };
}

function heading(line: Line, drawing: Drawing): Piece {
  const text = bare(line, drawing);
  const header = text.length <= limit.headerLength ? [[{ type: "header", text: plain(text) }]] : [];
  return { text, ways: [...header, split(`*${marked(line, drawing)}*`, limit.sectionLength).map(section)] };
}

/** A headline with a line or two is a card of its own. */
function headed(title: Line, body: Line, drawing: Drawing): Piece {
  const [head, under] = [heading(title, drawing), words(body, drawing)];
  const card = { type: "card", title: mrkdwn(marked(title, drawing)), body: mrkdwn(marked(body, drawing)) };
  const older = head.ways.map((way) => [...way, ...(under.ways[0] ?? [])]);
  return { text: `${head.text}\n${under.text}`, ways: [...(hasMarks(title, body) ? [] : [[card]]), ...older] };
}

/** A few short facts stand in two columns, others in lines. */
function facts(all: readonly Fact[], drawing: Drawing): Piece {
  const drawn = all.map(({ label, value }) => ({ label: visible(label), value: marked(value, drawing) }));
  const text = all.map(({ label, value }) => `${visible(label)}: ${bare(value, drawing)}`).join("\n");
  const lines = drawn.map(({ label, value }) => `*${escaped(label)}*  ${value}`).join("\n");
  const isShort =
    drawn.length > 1 && drawn.length <= limit.fieldsInSection && drawn.every(({ value }) => value.length <= 40);
  const fields = { type: "section", fields: drawn.map(({ label, value }) => mrkdwn(`*${escaped(label)}*\n${value}`)) };
  const { ways } = sections(lines, text);
  if (hasMarks(...all.flatMap(({ label, value }) => [[{ said: label }], value])))
    return { text, ways: [[factsExactly(all, drawing)], ...ways] };
  return { text, ways: [...(isShort ? [[fields]] : []), ...ways] };
}

/** Every number stands in the notification's text as well, and in letters where Slack cannot draw it. */
function chart(drawn: Chart, drawing: Drawing): Piece {
  const title = visible(drawn.title);
  const native = visualization(drawn);
  const inLetters = letters(drawn, drawing);
  const titled = section(`*${escaped(short(title, limit.headerLength))}*`);
  return {
    text: `${title}\n${inLetters}`,
    ways: [...(native === undefined ? [] : [[native, ...beside(drawn)]]), [titled, ...code(inLetters).map(section)]],
  };
}

/** What Slack's chart has no place for. */
function beside(drawn: Chart): Block[] {
  const gaps = gapsIn(drawn);
  const title = drawn.title.length > limit.chartTitleLength ? [escaped(drawn.title)] : [];
  const missing = gaps.length === 0 ? [] : [`Nothing read: ${escaped(gaps.join(", "))}.`];
  return [...title, ...missing].flatMap((line) => split(line, limit.sectionLength)).map(section);
}

/** What others wrote, whole: in one block of markdown where it fits, whose lines break where they did. */
function quote(text: string): Piece {
  const lines = quoted(inMarkdown(text)).replaceAll("\n", "  \n");
  const plainly = sections(quoted(escaped(text)), quoted(visible(text)));
  return { ...plainly, ways: [[{ type: "markdown", text: lines }], ...plainly.ways] };
}

function quoted(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

function buttons(all: readonly Button[], { valueOf }: Drawing): Piece {
  const elements = all.map((button, i) => ({
    type: "button",
    text: plain(short(visible(button.label), limit.labelLength)),
    action_id: `call:${i}`,
    value: valueOf(button),
    ...(button.style !== undefined && { style: button.style }),
  }));
  const rows = Array.from({ length: Math.ceil(elements.length / limit.elementsInActions) }, (_, i) => ({
    type: "actions",
    elements: elements.slice(i * limit.elementsInActions, (i + 1) * limit.elementsInActions),
  }));
  return { text: "", ways: rows.length === 0 ? [] : [rows] };
}

function file({ name, content }: ReplyFile, { sendsFiles }: Drawing): Piece {
  if (sendsFiles) return { text: visible(name), ways: [] };
  const title = section(`*${escaped(name)}*`);
  return { text: visible(name), ways: [[title, ...code(content.trimEnd()).map(section)]] };
}

function provenance(lines: readonly Line[], drawing: Drawing): Piece {
  const line = joined(lines, "\n");
  const { text, ways } = words(line, drawing);
  const parts = (drawn: string) => split(drawn, limit.sectionLength);
  const elements = hasMarks(line) ? parts(text).map(plain) : parts(marked(line, drawing)).map(mrkdwn);
  return { text, ways: [[{ type: "context", elements }], ...ways] };
}
