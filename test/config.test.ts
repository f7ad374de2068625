import { expect, test } from "vitest";

import { readConfig } from "../src/config.ts";

test("without settings everything has a usual value", () => {
  expect(readConfig({ PATH: "/bin" })).toEqual({ LOOSELEAF_DATA: "data/store" });
});

test("a setting left empty is one that was left out", () => {
  expect(readConfig({ LOOSELEAF_DATA: " ", LOOSELEAF_ZONE: "" })).toEqual({ LOOSELEAF_DATA: "data/store" });
});

test("all faults are told together, each with where to find the value", () => {
  const read = () => readConfig({ LOOSELEAF_ZONE: "Mars/Olympus", LOOSELEAF_LOCALE: "english please" });
  expect(read).toThrow(/LOOSELEAF_ZONE: "Mars\/Olympus" is no time zone.*Names: https:.*\n- LOOSELEAF_LOCALE:/);
});
