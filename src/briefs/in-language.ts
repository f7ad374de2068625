import type { BriefRequest, Language } from "../campaigns/brief-request.ts";
import { translated } from "./translated.ts";

/** A request in the language of its brief. */
export interface InLanguage {
  request: BriefRequest;
  /** What is still in the language it was written in: facts are not ours to translate. */
  left: readonly string[];
}

/** "brief draft maya in German about …": dates, spans and discounts are translated, and all else is named. */
export function inLanguage(request: BriefRequest, written: Language): InLanguage {
  const { language, facts, message, audience, who, place, ideas, avoid } = request;
  if (written === language) return { request, left: [] };
  const { offer, window, rights, deliverables } = request;
  const terms = Object.entries({ offer, window, rights, deliverables }).flatMap(([name, said]) =>
    said === undefined ? [] : [{ name, said, turned: written === "en" ? translated(said, language) : undefined }],
  );
  const turned = terms.map(({ name, said, turned: now = said }) => [name, now] as const);
  const stays = [...terms.filter((term) => term.turned === undefined).map(({ said }) => said), message, audience];
  const left = [...facts, ...stays, who, place, ...ideas, ...avoid].filter((said) => said !== undefined);
  return { request: { ...request, ...Object.fromEntries(turned) }, left };
}

const names: Readonly<Record<Language, string>> = {
  en: "English",
  de: "German",
  es: "Spanish",
  fr: "French",
  pt: "Portuguese",
};

/** What the requester is told of it. */
export function leftLines({ left, request: { language } }: InLanguage, written: Language): string[] {
  if (left.length === 0) return [];
  return [
    `Still in ${names[written]}, since facts are not mine to translate: ${left.join("; ")}. Draft it once more with them in ${names[language]}.`,
  ];
}
