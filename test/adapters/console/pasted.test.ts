import { PassThrough } from "node:stream";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

import { blocksOf, continued, messagesIn } from "../../../src/adapters/console/pasted.ts";

const isCommand = (line: string) => line === "stats";

test("a line that was typed is a message", () => {
  expect(messagesIn(["maya 12k views"], isCommand)).toEqual(["maya 12k views"]);
});

test("lines that were pasted are one message, blank ones among them", () => {
  expect(messagesIn(["Average watch time: 7.1s", "", "Likes 2,140"], isCommand)).toEqual([
    "Average watch time: 7.1s\n\nLikes 2,140",
  ]);
});

test("commands that were pasted are said one by one", () => {
  expect(messagesIn(["stats", "top views", "quit"], isCommand)).toEqual(["stats", "top views", "quit"]);
});

test("what arrives together is one block, and what comes later another", async () => {
  const { type, blocks } = terminal();
  await type("Video views: 66.4K\rLikes 2,140\r");
  await type("stats\r");
  expect(await blocks()).toEqual([["Video views: 66.4K", "Likes 2,140"], ["stats"]]);
});

test("a paste whose last line has no line break waits for Enter", async () => {
  const { type, blocks } = terminal();
  await type("Video views: 66.4K\rLikes 2,140");
  await type("\r");
  expect(await blocks()).toEqual([["Video views: 66.4K", "Likes 2,140"]]);
});

test("who leaves before Enter says nothing of a paste", async () => {
  const { type, blocks } = terminal();
  await type("Video views: 66.4K\rLikes 2,140");
  expect(await blocks()).toEqual([]);
});

test("a piped line that ends in a backslash goes on in the next one", async () => {
  const said = await all(continued(lines("Likes 2,140\\", "Views 66.4K", "stats", "cut off\\")));
  expect(said).toEqual(["Likes 2,140\nViews 66.4K", "stats", "cut off"]);
});

async function* lines(...each: readonly string[]): AsyncGenerator<string> {
  for (const line of each) yield await Promise.resolve(line);
}

function terminal() {
  const input = new PassThrough();
  const face = createInterface({ input, output: new PassThrough(), terminal: true });
  const blocks = all(blocksOf(face));
  return {
    type: async (keys: string) => {
      input.write(keys);
      await new Promise((resolve) => setTimeout(resolve, 100));
    },
    blocks: () => {
      face.close();
      return blocks;
    },
  };
}

async function all<Each>(stream: AsyncIterable<Each>): Promise<Each[]> {
  const found: Each[] = [];
  for await (const each of stream) found.push(each);
  return found;
}
