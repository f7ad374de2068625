import { ButtonStyle, ComponentType } from "discord.js";
import { expect, test } from "vitest";

import { faultsInCommands, faultsInComponents } from "../../../src/adapters/discord/check.ts";
import { row, textDisplay } from "../../../src/adapters/discord/components.ts";
import { messagesOf } from "../../../src/adapters/discord/messages.ts";

const option = (name: string, more: object = {}) => ({ type: 3, name, description: "What.", ...more }) as never;

test("what Discord refuses of a command is found before it is sent, aggregates as well", () => {
  const faults = (...options: never[]) => faultsInCommands([{ name: "x", description: "What.", options }]);
  expect(faults(option("a"), option("b"))).toEqual([]);
  expect(faults(option("a"), option("a"))).toEqual(["option of x twice"]);
  expect(faults(option("a"), option("b", { required: true }))).toEqual([
    "a required option of x after one that is not",
  ]);
  expect(faults(...Array.from({ length: 26 }, (_, i) => option(`o${i}`)))).toEqual(["options of x: 26, at most 25"]);
  const choices = Array.from({ length: 25 }, (_, i) => ({
    name: `${i}`.padEnd(90, "x"),
    value: `${i}`.padEnd(90, "x"),
  }));
  expect(faults(option("a", { choices }), option("b", { choices }))[0]).toMatch(/characters of x: \d+, at most 8000/);
  expect(faultsInCommands([{ name: "x", description: "y".repeat(101) }])).toHaveLength(1);
  const many = Array.from({ length: 101 }, (_, i) => ({ name: `c${i}`, description: "What." }));
  expect(faultsInCommands(many)).toEqual(["slash commands: 101, at most 100"]);
});

test("what Discord refuses of a message is found before it is sent", () => {
  const button = (id: string, label = "Go") => ({ type: 2, style: 2, label, custom_id: id }) as never;
  expect(faultsInComponents([textDisplay("a"), row([button("1"), button("2")])], 0)).toEqual([]);
  expect(faultsInComponents([row([button("1"), button("1")])], 0)).toEqual(["custom_id twice"]);
  expect(faultsInComponents([textDisplay(" ")], 0)).toEqual(["an empty text"]);
  expect(faultsInComponents([textDisplay("x".repeat(3_000)), textDisplay("x".repeat(1_001))], 0)).toHaveLength(1);
  expect(
    faultsInComponents(
      Array.from({ length: 40 }, () => textDisplay("x")),
      0,
    ),
  ).toHaveLength(1);
  expect(faultsInComponents([row([button("x".repeat(101))])], 0)).toHaveLength(1);
  expect(faultsInComponents([textDisplay("a")], 11)).toHaveLength(1);
});

test("what does not fit components is said in plain words", () => {
  const wide = {
    components: [row([{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: "Go", custom_id: "" }])],
    files: [],
    text: "*whole*",
  };
  const [only] = messagesOf([wide]);
  expect(only?.body.content).toBe("\\*whole\\*\nDiscord takes no buttons here; say in words what you want: Go.");
  expect(only?.body.components).toBeUndefined();
});
