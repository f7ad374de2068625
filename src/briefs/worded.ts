import type { BriefRequest, Language } from "../campaigns/brief-request.ts";
import type { BriefWords } from "./words/words.ts";
import { wordsFor } from "./words/of-language.ts";

/** The product with its brand where each language puts it: "Kasko bike helmet", "crema de manos Oliva Brava". */
export function productFor({ product, brand, language }: BriefRequest): string {
  if (product === undefined) return "____";
  const named = language === "en" ? nameFirst(product) : product;
  if (brand === undefined || named.toLowerCase().includes(brand.toLowerCase())) return named;
  return language === "en" || language === "de" ? `${brand} ${named}` : `${named} ${brand}`;
}

/** "bike helmet Kasko" is the Kasko bike helmet. */
function nameFirst(product: string): string {
  const parts = /^((?:\p{Ll}[\p{L}'-]* )+)((?:\p{Lu}\p{Ll}[\p{L}\d'-]*)(?: (?:& )?\p{Lu}\p{Ll}[\p{L}\d'-]*)*)$/u.exec(
    product,
  );
  return parts === null || joins.test(parts[1] ?? "") ? product : `${parts[2] ?? ""} ${(parts[1] ?? "").trim()}`;
}

/** Words that tie a name to what stands before it: "a supplement for parents in Germany" is not called Germany. */
const joins = /\b(?:for|in|from|of|with|to|by|on|at|and|under|near)\s/u;

/** "20%" is 20% off, whatever stands behind it. */
export function offerFor(written: string, words: BriefWords): string {
  const offer = written.replace(englishMonth, capital);
  const bare = /^(?:minus |[-–−] ?)?(\d{1,2} ?%)(?=$|\s(?:until|till|bis|hasta|jusqu|ate|até))/iu.exec(offer);
  return bare === null ? offer : `${words.off(bare[1] ?? "")}${offer.slice(bare[0].length)}`;
}

/** A window as one writes it: without "for" before it, months with a capital where the language has one, a last day as one. */
export function windowFor(window: string, language: Language): string {
  const [, lastDay] = deadline.exec(window) ?? [];
  const said = (lastDay ?? window.replace(/^(?:for|in|on|im|am|em|en|no|na)\s(?=\S)/iu, "")).replace(
    /(\d\.) – (?=\d)/gu,
    "$1–",
  );
  const written = language === "en" || language === "de" ? said.replace(month, capital) : said;
  return lastDay === undefined ? written : wordsFor(language).by(written);
}

/** "deadline is 17 july" */
const deadline =
  /^(?:deadline|due|frist|spätestens|fecha límite|plazo|date limite|prazo)(?:\s?(?:is|ist|es|est|é|by|on|am|bis|el|le|:))*\s+(?=\p{L}*\s?\d)(.+)$/iu;

const englishMonth = /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/gu;
const month =
  /\b(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|oktober|nov(?:ember)?|dec(?:ember)?|dezember|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b/giu;

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
