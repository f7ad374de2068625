import { expect, test } from "vitest";

import { line, text } from "../../../src/core/line.ts";
import { drawReply } from "../../../src/adapters/console/render.ts";
import { plainSurface } from "../../../src/adapters/console/surface.ts";
import { startBot } from "../../support/bot.ts";

const reader = { locale: "en-GB", zone: "Europe/London" };

test("somebody asks for help and is shown the commands", async () => {
  const bot = await startBot();
  const reply = await bot.as("viewer").in("#creators").say("help help");
  expect(reply.text).toContain("What you can do here");
  expect(reply.privately).toBe(true);
});

test("an escape sequence in somebody's words is shown, not obeyed", () => {
  const drawn = drawReply([text`Logged by ${"\u001b[31mmia\u202e"}.`], plainSurface(reader));
  expect(drawn).toBe("Logged by ␛[31mmia.");
});

test("a table that is wider than the terminal becomes a list for each row", () => {
  const columns = ["Creator", "Views", "Engagement rate"].map((label) => ({ label, align: "left" as const }));
  const table = { columns, rows: [[line`Maya`, line`${45_200}`, line`–`]] };
  const narrow = { ...plainSurface(reader), width: 20, wraps: true };
  expect(drawReply([{ kind: "table", table }], narrow)).toBe("Maya\n  Views: 45,200\n  Engagement rate: –");
  expect(drawReply([{ kind: "table", table }], plainSurface(reader))).toBe(
    "Creator  Views   Engagement rate\nMaya     45,200  –",
  );
});
