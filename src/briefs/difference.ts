import type { Brief } from "./brief.ts";
import { sectionsOf } from "./text.ts";

/** The labels of the parts that are other than before, those that are gone included. */
export function changedParts(before: Brief, after: Brief): string[] {
  const was = new Map(sectionsOf(before).map((section) => [section.label, JSON.stringify(section)]));
  const now = new Map(sectionsOf(after).map((section) => [section.label, JSON.stringify(section)]));
  return [...new Set([...now.keys(), ...was.keys()])].filter((label) => was.get(label) !== now.get(label));
}
