import { expect, test } from "vitest";

import { entriesOf, openPlaybook } from "../../src/assistant/playbook.ts";
import { readPlaybook, readRules } from "../../src/campaigns/playbook.ts";
import { playbook } from "../support/playbook.ts";
import { readFile } from "node:fs/promises";

const look = await playbook.open();
const root = new URL("../../", import.meta.url);
const entries = await entriesOf((path) => readFile(new URL(path, root), "utf8"));

test("every entry has an id of its own, a section, words and ways to be asked for", () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, section, text, asked } of entries) {
    expect(section, id).not.toBe("");
    expect(text, id).toMatch(/^[A-Z].*[.]$/s);
    expect(asked.split(" ").length, id).toBeGreaterThan(4);
  }
});

test("a rule is dated and has a source; what nobody has checked says so", () => {
  const rules = entries.flatMap(({ id, rule }) => (rule === undefined ? [] : [{ id, ...rule }]));
  expect(rules.length).toBeGreaterThan(10);
  for (const { id, source, checkedOn } of rules) {
    expect(source, id).not.toBe("");
    expect(checkedOn, id).toMatch(/^\d{4}-\d\d-\d\d$/);
  }
  expect(rules.filter(({ isVerified }) => !isVerified).map(({ id }) => id)).toContain("prohibited-categories");
});

test.each([
  ["how many creators", "volume"],
  ["disclosng a sponsored deal", "disclosure-and-trust"],
  ["Fehler vermeiden", "mistakes"],
  ["confianza", "trust"],
  ["storyboard with exact lines", "guidelines"],
])("it is found by stems, synonyms, typos and other languages: %s", (words, id) => {
  expect(
    look(words)
      .slice(0, 3)
      .map(({ entry }) => entry.id),
  ).toContain(id);
});

test("words that stand together in one way of asking go before words scattered over an entry", () => {
  expect(look("does the size of my account matter to the algorithm")[0]?.entry.id).toBe("algorithm");
  expect(look("should creators share their failures")[0]?.entry.id).toBe("trust");
});

test("coverage tells how much of the question an entry speaks of", () => {
  expect(look("ad fatigue")[0]?.coverage).toBe(1);
  expect(look("ad volcano lava eruption")[0]?.coverage ?? 0).toBeLessThan(0.45);
  expect(look("")).toEqual([]);
});

test("nothing is read before the first question, and then only once", async () => {
  const paths: string[] = [];
  const opened = openPlaybook((path) => {
    paths.push(path);
    return readFile(new URL(path, root), "utf8");
  });
  expect(paths).toEqual([]);
  await Promise.all([opened.open(), opened.open()]);
  expect(paths).toHaveLength(4);
});

test("an entry without its parts is a fault that is told", () => {
  expect(() => readPlaybook("## Section\n\n### lonely\n\nNo words to ask by.")).toThrow("incomplete");
  expect(() => readRules('{"topic":"Music","checkedOn":"soon","rules":[]}')).toThrow();
});
