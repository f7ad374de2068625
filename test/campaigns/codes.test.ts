import { describe, expect, test } from "vitest";

import { Codes, isSlipOf } from "../../src/campaigns/codes.ts";

const none = new Map<string, string>();

function uses(...told: readonly (readonly [owner: string, code: string, post: string])[]) {
  return told.map(([owner, code, post]) => ({ owner, code, post, handle: `@${owner}` }));
}

test.each([
  ["NADAI15", "NADIA15", true],
  ["NADIA1S", "NADIA15", true],
  ["NADI15", "NADIA15", true],
  ["MIA20", "MIA15", false],
  ["GLOWDEAL", "MIA15", false],
])("%s may be a slip of %s: %s", (code, meant, isSlip) => {
  expect(isSlipOf(code, meant)).toBe(isSlip);
});

describe("whose code is which", () => {
  test("a creator's code is the one on most of their videos, however often one of them was read", () => {
    const codes = new Codes(
      uses(
        ["nadia", "NADAI15", "3"],
        ["nadia", "NADAI15", "3"],
        ["nadia", "NADAI15", "3"],
        ["nadia", "NADIA15", "1"],
        ["nadia", "NADIA15", "2"],
      ),
      none,
    );
    expect(codes.mainOf("nadia")).toBe("NADIA15");
    expect(codes.meant("nadia", "NADAI15")).toEqual({ code: "NADIA15", isSlip: true });
  });

  test("of as many videos, the one whose letters are in the handle", () => {
    expect(new Codes(uses(["nadia", "NADAI15", "1"], ["nadia", "NADIA15", "2"]), none).mainOf("nadia")).toBe("NADIA15");
  });

  test("what is booked stays beside a slip, and gives way where it was one itself", () => {
    const booked = new Map([["nadia", "NADIA15"]]);
    expect(new Codes(uses(["nadia", "NADAI15", "3"]), booked).mainOf("nadia")).toBe("NADIA15");
    const wrong = new Map([["nadia", "NADAI15"]]);
    expect(new Codes(uses(["nadia", "NADIA15", "1"], ["nadia", "NADIA15", "2"]), wrong).mainOf("nadia")).toBe(
      "NADIA15",
    );
  });

  test("a second code of a creator is their own; somebody else's counts for the creator who is named", () => {
    const codes = new Codes(uses(["mia", "MIA15", "1"], ["mia", "MIA15", "2"], ["jon", "JON15", "3"]), none);
    expect(codes.meant("mia", "MIA20")).toEqual({ code: "MIA20", isSlip: false });
    expect(codes.meant("mia", "JON15")).toEqual({ code: "MIA15", isSlip: true });
  });

  test("the nearest code of a shop's stranger is told where only one is nearest", () => {
    const codes = new Codes(
      [],
      new Map([
        ["mia", "MIA15"],
        ["kim", "KIM15"],
      ]),
    );
    expect(codes.nearest("MIA1S")).toBe("MIA15");
    expect(codes.nearest("WELCOME10")).toBeUndefined();
  });
});
