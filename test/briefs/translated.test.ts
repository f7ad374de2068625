import { expect, test } from "vitest";

import { translated } from "../../src/briefs/translated.ts";

test.each([
  ["2 to 8 March", "de", "2. bis 8. März"],
  ["2 to 8 March", "es", "del 2 al 8 de marzo"],
  ["the 2nd and the 8th of May", "fr", "du 2 au 8 mai"],
  ["until 12 October", "pt", "até 12 de outubro"],
  ["the first week of March", "de", "in der ersten Woche im März"],
  ["90 days organic", "de", "90 Tage, organisch"],
  ["1 year, organic and paid", "es", "1 año, orgánico y pagado"],
  ["30 days organic only", "fr", "30 jours, seulement organique"],
  ["20% off", "pt", "20% de desconto"],
  ["2 to 8 March", "en", "2 to 8 March"],
  ["90 days on our channels", "de", undefined],
  ["not sticky", "fr", undefined],
  ["", "de", undefined],
] as const)("%s in %s", (said, language, read) => {
  expect(translated(said, language)).toBe(read);
});
