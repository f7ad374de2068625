/** The picture's card and what is drawn on it: an own dark ground, so that it reads the same on light and dark. */
export const ink = {
  ground: "#20242b",
  words: "#f2f4f7",
  quiet: "#aab2bf",
  grid: "#39404b",
  /** Told apart also by people who see no red or no green (Okabe and Ito's set, brightened for a dark ground). */
  series: ["#56b4e9", "#f0b429", "#3fc79a", "#e889c4", "#ff8a5b", "#c9d1dc"],
} as const;

/** Of its size, as wide as a letter is drawn on average in long names of small letters and figures, and a little more. */
const letterWidth = 0.57;
const segmenter = new Intl.Segmenter("en");

export function seriesInk(index: number): string {
  return ink.series[index % ink.series.length] ?? ink.series[0];
}

export interface Written {
  x: number;
  y: number;
  size: number;
  colour?: string;
  anchor?: "start" | "middle" | "end";
}

/** A line of text; `y` is its baseline. */
export function written(text: string, { x, y, size, colour = ink.words, anchor = "start" }: Written): string {
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

/** About how wide a text is drawn, in pixels: nobody measures the letters, so it allows for wide ones. */
export function widthOf(text: string, size: number): number {
  return lettersOf(text).length * size * letterWidth;
}

/** As much as fits, the cut shown by its dots; the whole name stands in the table beside the chart. */
export function fitted(text: string, width: number, size: number): string {
  const letters = lettersOf(text);
  const most = Math.max(1, Math.floor(width / (size * letterWidth)));
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/** Lines of words no wider than `width`. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer, size) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines.map((line) => fitted(line, width, size));
}

/** Tenths of a pixel are enough, and keep the picture's text short. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** Letters as people count them: an accent of its own is none. */
function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
