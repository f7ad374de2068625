import { widthOf } from "./width.ts";

/** Breaks at spaces; a word that is wider than a line is broken inside, so that nothing is lost. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((line) => wrapLine(line, width));
}

/** Parts side by side, as many to a line as fit; a part is broken only where it alone is too wide. */
export function flow(parts: readonly string[], between: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : last + between + part;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

export function padded(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "right" ? space + text : text + space;
}

function wrapLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(/ +/).flatMap((each) => broken(each, width))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (widthOf(longer) <= width) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = word;
  }
  return [...lines, current];
}

function broken(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const parts: string[] = [""];
  for (const { segment } of graphemes.segment(word)) {
    const last = parts.at(-1) ?? "";
    if (widthOf(last + segment) <= width) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
