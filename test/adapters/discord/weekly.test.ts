import { expect, test } from "vitest";

import { messagesOf } from "../../../src/adapters/discord/messages.ts";
import { draw, type Drawing } from "../../../src/adapters/discord/render.ts";
import { pngOf } from "../../../src/charts/png.ts";
import type { Chart, Reply } from "../../../src/core/reply.ts";
import { startBot } from "../../support/bot.ts";

const reader = { locale: "en-GB", zone: "Europe/London" };

test.each(["team", "creators"])("the sample's summary as Discord's components, for the %s", async (version) => {
  const bot = await startBot({ now: "2026-02-19T14:00:00.000Z", sample: true });
  const { blocks } = await bot.as("marketer").in("#team").say(`weekly preview version:${version}`);
  const messages = messagesOf(draw(blocks, await drawingOf(blocks)));
  expect(messages).toHaveLength(1);
  const shown = messages.map(({ body, files }) => ({
    components: body.components,
    files: files.map(({ name, alt, data }) => ({ name, alt, ...sizeOf(data) })),
  }));
  await expect(`${JSON.stringify(shown, undefined, 1)}\n`).toMatchFileSnapshot(`weekly.${version}.snap`);
});

async function drawingOf(reply: Reply): Promise<Drawing> {
  const pictures = new Map<Chart, Buffer>();
  for (const block of reply)
    if (block.kind === "chart") pictures.set(block.chart, Buffer.from(await pngOf(block.chart, reader)));
  return { reader, pictures, idOf: ({ call }) => `${call.name} ${JSON.stringify(call.options)}`.slice(0, 100) };
}

/** As a PNG's first chunk says, in pixels. */
function sizeOf(png: Buffer) {
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
