import fc from "fast-check";
import { expect, test } from "vitest";

import type { Vault } from "../../src/core/ports.ts";
import { endingOf, newSealedName, seal, sealedIn, sealOptions, withoutCodes } from "../../src/core/seal.ts";
import { memoryVault } from "../support/vault.ts";

const now = "2026-02-16T09:00:00.000Z";

/** Shows what was put in instead of hiding it. */
const glass: Vault = { ...memoryVault(), keep: (secret) => Promise.resolve(`<${secret}>`) };

test.each([
  ["here it is: #fT4Aj3+xTUPjbRdKVRUjz1PLvIkMpZ1uw+N0=", "here it is: <#fT4Aj3+xTUPjbRdKVRUjz1PLvIkMpZ1uw+N0=>"],
  ["fT4Aj3+xTUPjbRdKVRUjz1PLvIkMpZ1uw+N0==, ok?", "<fT4Aj3+xTUPjbRdKVRUjz1PLvIkMpZ1uw+N0==>, ok?"],
  ["bri's spark code is #abc123, 20k views", "bri's spark code is <#abc123>, 20k views"],
  ["#abc123 is my spark code", "<#abc123> is my spark code"],
  ["her spark ads code for the 3 Feb video is ab12cd34", "her spark ads code for the 3 Feb video is <ab12cd34>"],
  ["spark code (30 days): K9xP2mQ7", "spark code (30 days): <K9xP2mQ7>"],
  ["spark code for video 7301234567890123456 is K9xP2mQ7", "spark code for video 7301234567890123456 is <K9xP2mQ7>"],
  ["Spark-Code für Mia: Q1w2E3r4T5", "Spark-Code für Mia: <Q1w2E3r4T5>"],
  ["código spark: zz99yy88", "código spark: <zz99yy88>"],
  ["post mia spark Ab12Cd34 until 3 mar", "post mia spark <Ab12Cd34> until 3 mar"],
  ["post mia spark:xyz789", "post mia spark:<xyz789>"],
])("the code is sealed in: %s", async (words, sealed) => {
  expect(await seal(words, { vault: glass, now })).toBe(sealed);
});

test.each([
  "pia: spark ads spend $60, 41k views",
  "spark ads MAYA15 41k views",
  "Spark ads on benbuilds cost us $120.50 so far",
  "maya spark code valid 30days 20k views",
  "mia's spark code runs out on 2026-03-03",
  "how long is a spark code valid?",
  "post spark forget",
  "#GlowSpark2026Challenge is trending",
  "https://www.tiktok.com/@maya/video/7301234567890123456?x=ABCdef1234567890ABCdef1234567890abcd",
  "0123456789abcdef0123456789abcdef",
])("nothing is taken for a code in: %s", async (words) => {
  expect(await seal(words, { vault: glass, now })).toBe(words);
  expect(withoutCodes(words)).toBe(words);
});

test("sealing what is sealed changes nothing", async () => {
  const words = `my spark code is ${newSealedName()} until 3 mar`;
  expect(await seal(words, { vault: glass, now })).toBe(words);
});

test("an option's own name tells what it holds", async () => {
  const options = { spark: "abc123", format: "abc123", boosted: true };
  expect(await sealOptions(options, { vault: glass, now })).toEqual({ ...options, spark: "<abc123>" });
});

test("any code as TikTok makes them is sealed whatever stands around it, and its name leads back to it", async () => {
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
  const code = fc
    .array(fc.constantFrom(...letters), { minLength: 40, maxLength: 88 })
    .map((parts) => `#aZ1b2${parts.join("")}=`);
  const around = fc.constantFrom("", " ", "my code ", "views 12k, ", "“", "(", "it's:\n", "spark code is ");
  await fc.assert(
    fc.asyncProperty(code, around, fc.constantFrom("", " ok", ", 20k views", ")", "”", ". thanks"), async (c, a, b) => {
      const vault = memoryVault(() => now);
      const sealed = await seal(a + c + b, { vault, now });
      const [name = ""] = sealedIn(sealed);
      expect(sealed).toBe(a + name + b);
      expect(await vault.open(name)).toBe(c);
      expect(withoutCodes(a + c + b)).not.toContain(c.slice(0, 20));
    }),
    { numRuns: 300 },
  );
});

test("a mask shows four characters at most, and of a short code less than a half", () => {
  expect(endingOf("#fT4Aj3+xTUPjbRdKVRUjz1PL=")).toBe("z1PL");
  expect(endingOf("#abc123")).toBe("23");
});
