import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";

import { startBot } from "./support/bot.ts";
import { play, readTranscript, rewrite, type Scene } from "./support/transcript.ts";

const folder = new URL("../docs/conversations/", import.meta.url);
/** `UPDATE=1 npx vitest run test/conversations.test.ts` writes what is answered now: read the difference. */
const isUpdate = process.env["UPDATE"] === "1";

for (const name of readdirSync(folder)) {
  const file = new URL(name, folder);
  const markdown = readFileSync(file, "utf8");
  const { now, data, scenes } = readTranscript(markdown);
  const played: { scene: Scene; answers: readonly string[] }[] = [];

  describe(name, () => {
    test.each(scenes.map((scene) => ({ title: `${scene.title} (line ${scene.line + 1})`, scene })))(
      "$title",
      async ({ scene }) => {
        const bot = await startBot({ now, sample: data === "sample" });
        const answers = await play(scene, bot);
        played.push({ scene, answers });
        if (isUpdate) return;
        expect(shown(scene, answers)).toBe(
          shown(
            scene,
            scene.exchanges.map(({ answer }) => answer),
          ),
        );
      },
    );
    afterAll(() => {
      if (isUpdate) writeFileSync(file, rewrite(markdown, played));
    });
  });
}

function shown({ exchanges }: Scene, answers: readonly string[]): string {
  return exchanges.map(({ said }, i) => `> ${said}\n${answers[i] ?? ""}`).join("\n\n");
}
