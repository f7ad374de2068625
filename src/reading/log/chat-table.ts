import type { Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import type { Field } from "../log-entry.ts";
import type { Metric } from "./metric-words.ts";
import type { Segment } from "./segments.ts";
import { isFigure, isMark, wordOf, type PersonToken, type Token } from "./tokens.ts";

type Column = Metric | "creator" | "posted" | "code" | "link" | "other";
type Cell = readonly Token[];

/** Reads a heading line with rows below it (`;`, `|`, tab, comma), one segment a row. Undefined where there is no such table. */
export function tableSegments(tokens: readonly Token[]): Segment[] | undefined {
  const lines = linesOf(tokens).filter((line) => line.some((token) => !isMark(token, "|-:–+ ")));
  if (!lines.some((line) => line.some(({ kind }) => kind === "metric") && !line.some(isFigure))) return undefined;
  for (const delimiter of ["|", ";", "\t", ",", "/", "-", "–"]) {
    const rows = lines.map((line) => cellsOf(line, delimiter));
    const heading = rows.findIndex((cells) => isHeading(cells));
    if (heading === -1) continue;
    const columns = (rows[heading] ?? []).map(columnOf);
    const body = rows
      .slice(heading + 1)
      .filter((cells) => cells.some((cell) => cell.some(isFigure)) || cells.length > 1);
    if (body.length === 0 || !body.every((cells) => cells.length === columns.length)) continue;
    return body
      .filter((cells) => !/^(?:total|sum|gesamt|summe)/u.test(wordOf(cells[0]?.[0])))
      .map((cells) => rowSegment(cells, columns));
  }
  return undefined;
}

function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, "\n")) lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

/** Outer bars of a Markdown table hold no cell. */
function cellsOf(line: readonly Token[], delimiter: string): Cell[] {
  const inner =
    delimiter === "|" && isMark(line[0], "|") ? line.slice(1, isMark(line.at(-1), "|") ? -1 : undefined) : line;
  const cells: Token[][] = [[]];
  for (const token of inner) {
    if (isMark(token, delimiter)) cells.push([]);
    else cells.at(-1)?.push(token);
  }
  return cells;
}

function isHeading(cells: readonly Cell[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.some(isFigure))) return false;
  const columns = cells.map(columnOf);
  return (
    columns.filter((column) => column !== "other" && column !== "creator").length >= 1 &&
    columns.every((column, index) => column !== "other" || index === 0 || (cells[index]?.length ?? 0) <= 2)
  );
}

const headings: readonly (readonly [RegExp, Column])[] = [
  [
    /^(?:creator|handle|name|who|influencer|account|tiktok|user|username|nombre|creador|creadora|nom|createur|createurs|createurice|kreator|nome|criador|criadora|person|profil|perfil|konto)/u,
    "creator",
  ],
  [/^(?:posted|date|datum|fecha|data|live|gepostet|publie|publicado|postado|day)/u, "posted"],
  [/^(?:code|codigo|codes)/u, "code"],
  [/^(?:link|url|video link|enlace|lien)/u, "link"],
];

function columnOf(cell: Cell): Column {
  const metric = cell.find((token) => token.kind === "metric");
  if (metric !== undefined && cell.length <= 3) return metric.metric;
  const word = wordOf(cell.find((token) => token.kind === "word"));
  return headings.find(([pattern]) => pattern.test(word))?.[1] ?? "other";
}

function rowSegment(cells: readonly Cell[], columns: readonly Column[]): Segment {
  const segment: Segment = {
    people: [],
    codes: [],
    figures: [],
    posting: { isSaid: false },
    rival: undefined,
    unknown: [],
  };
  const clause: Clause = { tokens: cells.flat(), text: "", sentence: 0, line: 0, isQuoted: false, ending: "" };
  cells.forEach((cell, index) => fill(segment, { cell, column: columns[index] ?? "other", clause }));
  return segment;
}

interface Filled {
  cell: Cell;
  column: Column;
  clause: Clause;
}

function fill(segment: Segment, { cell, column, clause }: Filled): void {
  const person = cell.find((token): token is PersonToken => token.kind === "person");
  if (person !== undefined) segment.people = [person];
  else if (column === "creator") segment.people = unknownName(cell);
  for (const token of cell) {
    if (token.kind === "link" && token.isSite) segment.link = token;
    if (token.kind === "code") segment.codes.push(token);
    if (token.kind === "date" && column === "posted") segment.posting = { isSaid: true, day: token.day };
    if (token.kind === "mention") segment.unknown.push(token);
  }
  const figure = cell.find(isFigure);
  const of = figure === undefined ? undefined : fieldOf(column, figure);
  if (figure !== undefined && of !== undefined)
    segment.figures.push({ token: figure, of, revision: undefined, clause } satisfies Figure);
}

function unknownName(cell: Cell): PersonToken[] {
  const word = cell.find((token) => token.kind === "word");
  if (word === undefined) return [];
  return [
    {
      kind: "person",
      written: word.word,
      candidates: [`@${word.word}`],
      isPossessive: false,
      isHandle: true,
      start: word.start,
      end: word.end,
    },
  ];
}

function fieldOf(column: Column, figure: Token): Field | undefined {
  if (["creator", "posted", "code", "link", "other", "left-out"].includes(column)) return undefined;
  if (column === "sales") return figure.kind === "money" ? "revenue" : "orders";
  return column as Field;
}
