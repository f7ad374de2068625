import { expect, test } from "vitest";

import { readTold } from "../../../src/commands/results/surroundings.ts";
import type { Message } from "../../../src/core/context.ts";
import { contextOf } from "../../../src/core/prepare.ts";
import { startBot } from "../../support/bot.ts";

const text = "zora.films 48k views";

test("a message is read once, and anew when somebody became known in between or its words are others", async () => {
  const bot = await startBot({ entries: ["creator add mia", 'campaign new "Spring Glow" from:2026-02-02'] });
  const scene = await bot.scene("admin", "#results", "words");
  const message: Message = {
    ...{ id: "m1", platform: "console", text, author: scene.asker.user, pictures: 0 },
    ...{ isEdited: false, isAddressed: false, mentions: new Map(), replyTo: undefined },
  };
  const told = { text, speaker: undefined, isUnlinked: false, saidAt: scene.now };
  const call = { name: "log", options: {} };
  const context = contextOf({ call, scene: { ...scene, message }, house: bot.house, privately: false });

  const first = await readTold(told, context);
  expect(first.kind).toBe("ambiguous");
  expect(await readTold({ ...told }, context)).toBe(first);
  expect(await readTold({ ...told, text: "hello there" }, context)).toEqual({ kind: "not-a-log" });

  await bot.as("admin").in("#team").say("creator add zora.films");
  expect(await readTold(told, context)).toMatchObject({
    kind: "log",
    entries: [{ creator: "@zora.films", views: 48_000 }],
  });
});
