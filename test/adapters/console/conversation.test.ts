import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";

import { defineCommand, type Command } from "../../../src/core/command.ts";
import { buttons, text } from "../../../src/core/line.ts";
import { Conversation, type Turn } from "../../../src/adapters/console/conversation.ts";
import { drawReply } from "../../../src/adapters/console/render.ts";
import { plainSurface } from "../../../src/adapters/console/surface.ts";
import { startBot } from "../../support/bot.ts";

const folder = mkdtempSync(join(tmpdir(), "looseleaf-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const order = defineCommand({
  name: "order",
  summary: "A pot of tea.",
  role: "host",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    tea: z.string().min(3, "Say which tea in three letters or more.").describe("Which tea."),
    pots: z.int().min(1).max(9, "Nine pots at most.").default(1).describe("How many."),
    size: z.enum(["small", "large"]).optional().describe("How large."),
    milk: z.boolean().default(false).describe("With milk."),
  }),
  examples: ["assam"],
  run: ({ tea, pots, size, milk }) =>
    Promise.resolve([
      text`${pots} of ${tea}, ${size ?? "any size"}${milk ? ", with milk" : ""}.`,
      ...buttons({ label: "Again", call: { name: "order", options: { tea, pots } } }),
    ]),
});

const show = defineCommand({
  name: "show",
  summary: "Shows a file.",
  role: "host",
  effect: "reads",
  audience: "private",
  options: z.strictObject({ file: z.string().describe("Which file.").meta({ takes: "file" }) }),
  examples: [],
  run: async ({ file }, { files }) => {
    const kept = await files.take(file);
    return [text`${kept?.name ?? "nothing"}: ${kept?.text ?? ""}`];
  },
});

async function conversation(seat: { asksForms?: boolean; role?: "host" | "viewer"; hears?: Command["hears"] } = {}) {
  const { asksForms = true, role = "host", hears } = seat;
  const heard = hears === undefined ? order : { ...order, hears };
  const bot = await startBot({ commands: [heard, show] });
  let deliveries = 0;
  const talk = new Conversation({
    house: bot.house,
    brand: bot.brand,
    asker: { user: `console:${role}`, role, creator: undefined },
    room: { id: "#team", purposes: ["team"], campaign: undefined },
    now: () => bot.now,
    delivery: () => `d${(deliveries += 1)}`,
    home: folder,
    asksForms,
  });
  const brand = await bot.store.brand(bot.brand);
  return async (typed: string) => drawn(await talk.say(typed));

  function drawn(turn: Turn): string {
    return turn.kind === "answer" ? drawReply(turn.reply, plainSurface(brand)) : turn.kind;
  }
}

test("a number presses a button of the last answer", async () => {
  const say = await conversation();
  expect(await say("order assam 2")).toBe("2 of assam, any size.\n[Again]");
  expect(await say("[1]")).toBe("2 of assam, any size.\n[Again]");
  expect(await say("2")).toBe("There is no button 2: the last answer has 1 to 1.");
});

test("a form is asked field by field, and what is wrong is told at once", async () => {
  const say = await conversation();
  expect(await say("order")).toContain("tea: Which tea.");
  expect(await say("")).toContain("tea: Which tea.");
  expect(await say("as")).toBe("Say which tea in three letters or more.\ntea: Which tea.");
  expect(await say("assam")).toBe("pots: How many. (may be left out)");
  expect(await say("99")).toContain("Nine pots at most.");
  expect(await say("3")).toBe("size: How large. One of small, large. (may be left out)");
  expect(await say("large")).toBe("milk: With milk. Yes or no. (may be left out)");
  expect(await say("yes")).toBe("3 of assam, large, with milk.\n[Again]");
});

test("a form keeps what was said, and a dash leaves a field out", async () => {
  const say = await conversation();
  const begun = await say("order tea:as pots:2");
  expect(begun).toContain("Say which tea in three letters or more.");
  expect(begun).toContain("tea: Which tea. [as]");
  await say("oolong");
  expect(await say("-")).toContain("size:");
  await say("");
  expect(await say("no")).toBe("1 of oolong, any size.\n[Again]");
});

test("a form can be left", async () => {
  const say = await conversation();
  await say("order");
  expect(await say("cancel")).toBe("Stopped. Nothing was stored.");
  expect(await say("order assam")).toContain("1 of assam");
});

test("where no form can be asked, what is missing is told with the way to say it", async () => {
  const say = await conversation({ asksForms: false });
  expect(await say("order")).toBe(
    "Tell me the tea: Which tea.\nIt goes like this: order <tea> [pots] [small|large] [milk]",
  );
});

test("a path becomes the file's text, with quotes, with ~ and in UTF-16", async () => {
  writeFileSync(join(folder, "my notes.csv"), "\ufeffa,b\n1,2");
  writeFileSync(join(folder, "wide.csv"), Buffer.from("\ufeffhandle\n@zoë", "utf16le"));
  const say = await conversation();
  expect(await say('show "~/my notes.csv"')).toBe("my notes.csv: a,b 1,2");
  expect(await say(`show ${join(folder, "my notes.csv")}`)).toBe("my notes.csv: a,b 1,2");
  expect(await say("show ~/wide.csv")).toBe("wide.csv: handle @zoë");
  writeFileSync(join(folder, "west.csv"), Buffer.from("handle;Notiz\n@zoe;für später, 5 \u0080", "latin1"));
  expect(await say("show ~/west.csv")).toContain("für später, 5 €");
});

test("what is no readable file is refused in one sentence", async () => {
  writeFileSync(join(folder, "picture.png"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]));
  writeFileSync(join(folder, "zeros.txt"), "a\0b");
  writeFileSync(join(folder, "noise.csv"), Buffer.from([0xff, 0xd8, 0x01, 0x02, 0x90]));
  writeFileSync(join(folder, "huge.csv"), Buffer.alloc(40 * 1024 * 1024 + 1, "a"));
  const say = await conversation();
  expect(await say("show ~/none.csv")).toMatch(/^There is no file .*none\.csv: check the path/);
  expect(await say("show ~")).toMatch(/ is a folder: name a file in it\.$/);
  expect(await say("show ~/huge.csv")).toMatch(/huge\.csv is larger than 40 MB: split it and try again\.$/);
  for (const name of ["picture.png", "zeros.txt", "noise.csv"])
    expect(await say(`show ~/${name}`)).toMatch(/is not text that I can read: save it as CSV in UTF-8\.$/);
});

test("nobody reads a file with a command that is not theirs", async () => {
  const say = await conversation({ role: "viewer" });
  expect(await say("show ~/none.csv")).toBe('"show" is for hosts. Type help to see what you can do here.');
});

test("quit ends it, also with a slash, but not inside a form", async () => {
  const say = await conversation();
  expect(await say("quit")).toBe("end");
  expect(await say("/exit")).toBe("end");
  await say("order");
  expect(await say("quit")).toContain("pots:");
});

test("a bug on the way in is answered with a reference, and the conversation goes on", async () => {
  const say = await conversation({ hears: () => Promise.reject(new Error("a bug")) });
  expect(await say("chatter")).toMatch(/^That went wrong on my side and nothing was stored\..* reference bug1\.$/);
  expect(await say("/order assam")).toContain("1 of assam");
});

test("a line as long as a file is refused, not cut", async () => {
  const say = await conversation();
  expect(await say(`order ${"a".repeat(50_001)}`)).toMatch(/^That is too long for one line/);
});
