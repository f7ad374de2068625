import { matchAt } from "./match-at.ts";

/** A rating, shares of a hundred, an age group. */
export function scaleAt(text: string, index: number): string | undefined {
  if (text.charAt(index - 1) === "/") return undefined;
  const [shares] = matchAt(split, text, index) ?? [];
  const sum = shares?.split("/").reduce((total, share) => total + Number(share), 0);
  return sum === 100 ? shares : (matchAt(outOf, text, index) ?? matchAt(ageGroup, text, index))?.[0];
}

/** A rating, "10/10": no count. */
const outOf = /\d{1,3}\/(?:5|10|100)(?![\d\p{L}/.,])/uy;
/** As TikTok's analytics have them. */
const ageGroup = /(?:13[-–]17|18[-–]24|25[-–]34|35[-–]44|45[-–]54)(?! ?[\d\p{L}%]|[.,]\d)/uy;
/** A rule that shares a hundred out, "50/30/20": no counts. */
const split = /\d{1,2}(?:\/\d{1,2}){1,2}(?= \p{L})/uy;
