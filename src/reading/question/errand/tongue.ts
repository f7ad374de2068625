import { anyOf } from "../../any-of.ts";

/** The languages that small talk is answered in. */
export type Tongue = "en" | "de" | "es" | "fr" | "pt";

/** The language of a greeting or a short question about the bot, folded; English where nothing tells. */
export function tongueOf(words: string): Tongue {
  return tongues.find(([, spoken]) => spoken.test(words))?.[0] ?? "en";
}

const tongues: readonly (readonly [Tongue, RegExp])[] = [
  [
    "de",
    anyOf("hallo|moin|servus|guten (?:tag|morgen|abend)|danke(?: schon)?|vielen dank|wer bist|bist du|was kannst"),
  ],
  ["es", anyOf("hola|buen[oa]s(?: dias| tardes)?|gracias|muchas gracias|vale|quien eres|eres|que (?:puedes|sabes)")],
  ["fr", anyOf("salut|bonjour|coucou|merci(?: beaucoup)?|d'accord|qui es|es-?tu|que (?:peux|sais)|tu (?:peux|sais)")],
  ["pt", anyOf("oi|ola|bom dia|boa (?:tarde|noite)|obrigad[oa]|valeu|beleza|quem e|voce|o que (?:pode|sabe)")],
];
