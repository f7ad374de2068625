import { fold } from "./fold.ts";
import { correction } from "./log/revision-words.ts";

/** Whether a message begins by correcting what was said before: "no wait, 95k", "sorry, I meant 900 likes". */
export function corrects(text: string): boolean {
  const folded = fold(text).trim();
  return correction.exec(folded)?.index === 0 || /^(?:no|nah|nein|non|nao|\*)(?![\p{L}])/u.test(folded);
}
