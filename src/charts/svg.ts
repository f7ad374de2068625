import type { Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";
import { drawBars } from "./bar-marks.ts";
import { ink, seriesInk, widthOf, wrapped, written } from "./ink.ts";
import { drawLines } from "./line-marks.ts";
import type { Marks, Plot } from "./plot.ts";

export interface Picture {
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
}

const width = 800;
const margin = 28;
const titleSize = 26;
const nameSize = 20;

/** A chart as a picture of 800 pixels' width, as high as it needs: large letters, since it is read on a phone. */
export function svgOf(chart: Chart, reader: Reader): Picture {
  const title = wrapped(chart.title, width - 2 * margin, titleSize);
  const titles = title.map((line, i) =>
    written(line, { x: margin, y: margin + titleSize + i * (titleSize + 8), size: titleSize }),
  );
  const names = chart.series.length > 1 ? legend(chart, margin + title.length * (titleSize + 8) + 26) : undefined;
  const top = margin + title.length * (titleSize + 8) + 20 + (names?.height ?? 0);
  const plot: Plot = { left: margin, top, width: width - 2 * margin };
  const marks = chart.shape === "bars" ? drawBars(chart, plot, reader) : drawLines(chart, plot, reader);
  const height = Math.ceil(top + marks.height + margin);
  const inner = [...titles, names?.svg ?? "", marks.svg].join("");
  return { svg: framed(inner, height), width, height };
}

function framed(inner: string, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Inter">` +
    `<rect width="${width}" height="${height}" rx="12" fill="${ink.ground}"/>${inner}</svg>`
  );
}

/** The series' names in their colours, as many lines as they need; `y` is the first one's baseline. */
function legend(chart: Chart, y: number): Marks {
  const drawn: string[] = [];
  let [x, line] = [margin, 0];
  chart.series.forEach(({ name }, i) => {
    const wide = 26 + widthOf(name, nameSize);
    if (x > margin && x + wide > width - margin) [x, line] = [margin, line + 1];
    const at = y + line * (nameSize + 10);
    drawn.push(`<rect x="${x}" y="${at - 14}" width="14" height="14" rx="3" fill="${seriesInk(i)}"/>`);
    drawn.push(written(name, { x: x + 22, y: at, size: nameSize, colour: ink.quiet }));
    x += wide + 16;
  });
  return { svg: drawn.join(""), height: (line + 1) * (nameSize + 10) + 6 };
}
