import type { Language } from "../../campaigns/brief-request.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { portuguese } from "./pt.ts";
import type { BriefWords } from "./words.ts";

const all: Readonly<Record<Language, BriefWords>> = {
  ...{ en: english, de: german, es: spanish, fr: french, pt: portuguese },
};

export function wordsFor(language: Language): BriefWords {
  return all[language];
}
