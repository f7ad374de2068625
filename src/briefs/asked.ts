import type { Language } from "../campaigns/brief-request.ts";
import type { Theme, Voice } from "../campaigns/voice.ts";

/** A theme that this many comments ask about is worth an answer. */
const leastComments = 3;
const most = 2;

/** What people keep asking, most often first, in the language of the brief: in our words, so that nobody is quoted. */
export function askedIn(voices: readonly Voice[], language: Language): string[] {
  return themesAsked(voices)
    .filter(({ comments }) => comments >= leastComments)
    .slice(0, most)
    .map(({ theme }) => questions[theme][language]);
}

/** What people ask and doubt, the most often first. */
export function themesAsked(voices: readonly Voice[]): { theme: Theme; comments: number }[] {
  const asking = voices.filter(({ kind }) => kind === "question" || kind === "objection");
  const byTheme = Map.groupBy(asking, ({ theme }) => theme);
  const counted = [...byTheme].flatMap(([theme, all]) =>
    theme === undefined ? [] : [{ theme, comments: all.length }],
  );
  return counted.toSorted((a, b) => b.comments - a.comments);
}

/** How one would ask it. */
export const questions: Readonly<Record<Theme, Readonly<Record<Language, string>>>> = {
  price: { en: "what it costs", de: "was es kostet", es: "cuánto cuesta", fr: "combien ça coûte", pt: "quanto custa" },
  where: {
    en: "where to get it",
    de: "wo es das gibt",
    es: "dónde se compra",
    fr: "où ça s'achète",
    pt: "onde comprar",
  },
  skin: {
    en: "whether it suits their skin",
    de: "ob es für ihre Haut passt",
    es: "si va bien para su piel",
    fr: "si ça convient à leur peau",
    pt: "se serve para a pele delas",
  },
  ingredients: {
    en: "what is in it",
    de: "was drin ist",
    es: "qué lleva",
    fr: "ce qu'il y a dedans",
    pt: "o que tem dentro",
  },
  taste: {
    en: "what it tastes like",
    de: "wie es schmeckt",
    es: "a qué sabe",
    fr: "quel goût ça a",
    pt: "que gosto tem",
  },
  size: {
    en: "which size fits",
    de: "welche Größe passt",
    es: "qué talla va bien",
    fr: "quelle taille prendre",
    pt: "que tamanho serve",
  },
  shipping: {
    en: "where it ships to, and how fast",
    de: "wohin und wie schnell geliefert wird",
    es: "adónde y cuándo llega",
    fr: "où et quand c'est livré",
    pt: "para onde e quando chega",
  },
  use: {
    en: "how to use it",
    de: "wie man es benutzt",
    es: "cómo se usa",
    fr: "comment ça s'utilise",
    pt: "como se usa",
  },
  works: {
    en: "whether it really does what it says",
    de: "ob es wirklich hält, was es verspricht",
    es: "si de verdad cumple",
    fr: "si ça tient vraiment ses promesses",
    pt: "se cumpre mesmo o que diz",
  },
  lasting: {
    en: "how long it lasts",
    de: "wie lange es hält",
    es: "cuánto dura",
    fr: "combien de temps ça dure",
    pt: "quanto tempo dura",
  },
  code: {
    en: "whether the code still works",
    de: "ob der Code noch gilt",
    es: "si el código aún funciona",
    fr: "si le code marche encore",
    pt: "se o código ainda funciona",
  },
};
