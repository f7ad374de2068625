import type { Reader } from "../core/draw.ts";
import type { Chart } from "../core/reply.ts";
import { svgOf } from "./svg.ts";

/** A chart as a PNG, drawn off the event loop. The letters are those of the one font beside this file, on every machine the same. */
export async function pngOf(chart: Chart, reader: Reader): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svgOf(chart, reader).svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: [`${import.meta.dirname}/inter-medium.ttf`],
      defaultFontFamily: "Inter",
    },
  });
  return image.asPng();
}
