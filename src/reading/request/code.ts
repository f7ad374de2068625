import type { RequestedCode } from "../../campaigns/brief-request.ts";

const noun = String.raw`(?:discount |promo |rabatt-?|gutschein-?)?(?:codes?|codigos?|cupom|cupons|cupon(?:es)?|coupons?|gutschein\w*|rabattcodes?)`;
const own = String.raw`(?:own|unique|personal|individual|different|separate|eigene\w*|personliche\w*|individuelle\w*|propi[oa]s?|personal|unico|propre|perso(?:nnels?)?|personnel|propri[oa]s?|pessoal|pessoais)`;
const creator = String.raw`(?:creators?|creadora?s?|createurs?|criadora?s?|person|people|head|kopf|influencers?|uno|una|um|uma|quien|one|of them)`;
const ownForms = [
  new RegExp(
    String.raw`${own} (?:\w+ )?${noun}|${noun} ${own}|${noun} (?:(?:is|are|sind|ist|es|est|e) )?(?:all )?(?:${own}|per|for each|for every|each|pro|por|par|je|de cada)\b|${noun} (?:\w+ ){0,2}(?:einzeln|individuell)\b`,
    "u",
  ),
  new RegExp(
    String.raw`\b(?:everybody|everyone|each(?: one| of them)?|every ${creator}|jede[rs]?|alle|cada ${creator}|chacune?|chaque ${creator}|todos)\b[^.!?]{0,30}${noun}`,
    "u",
  ),
  new RegExp(String.raw`\b(?:su|seu|son|ihr(?:en)?|their|tu) (?:propio |proprio |propre |eigenen )?${noun}\b`, "u"),
];
const none = new RegExp(
  String.raw`\b(?:no|without(?: a)?|kein(?:e|en)?|ohne|sin|pas de|sans|sem|nao ha|instead of an?) (?:discount |promo )?${noun}|\b(?:don'?t|do not) (?:have|need|use|want) (?:any )?${noun}(?!.{0,40}\byet\b)|\b${noun}\s?[:=]\s?(?:none|no|keine\w*|ningun\w*|aucun\w*|nenhum\w*)\b`,
  "u",
);
const written =
  /(?:\b(?:[Cc]odes?|CODE|[Cc][oó]digos?|[Rr]abattcode|[Gg]utscheincode|[Cc]up[oó]n|[Cc]upom|[Cc]oupon)(?:['’]?s)?\b)\s*(?:is|ist|es|est|é|will be|:|=|->)?\s*["'“„«]?([A-Z][A-Z0-9_-]{2,19})\b/u;
/** "… 27 dollars, ZEST5)": letters and a figure that stand alone, and no standard's name. */
const alone = /^(?!SPF|IPX|IP\d|USB|UPF|LED|ISO|HDMI|UVA|DIN|WIFI|PFAS|COVID)[A-Z]{3,12}\d{1,3}$/u;
const ofName = String.raw`(?:(?:their |your |the |creator'?s? |own |ihr(?:em|en)? |su |leur |(?:o )?seu )?(?:(?:first ?)?name|handle|[Vv]orname|nombre|prénom|nome|initials)|FIRST ?NAME|NAME|VORNAME|NOMBRE|PRENOM|PRÉNOM|NOME|HANDLE)`;
const pattern = new RegExp(
  String.raw`\b[A-Z][A-Z0-9]{1,15}\s?(?:\+|and|plus|und|y|et|e)\s?${ofName}(?: ?\d{1,2})?|\b${ofName} ?\+ ?[A-Z0-9]{2,12}\b|\b[A-Z]{2,12}[-_](?:(?:first)?name|(?:FIRST)?NAME|VORNAME|NOMBRE|PRENOM|NOME)\b|\b(?:FIRSTNAME|NAME|VORNAME|NOMBRE|PRENOM|NOME)\d{1,2}\b`,
  "u",
);

/** The code that a part gives: one for all, each creator's own, or the word that there is none. */
export function codeIn(text: string, folded: string): RequestedCode | undefined {
  const made = pattern.exec(text)?.[0].trim();
  if (none.test(folded)) return { kind: "none" };
  if (made !== undefined) return { kind: "own", pattern: made };
  const [, code = alone.exec(text)?.[0]] = written.exec(text) ?? [];
  if (code !== undefined) return { kind: "one", code };
  return ownForms.some((form) => form.test(folded)) ? { kind: "own", pattern: undefined } : undefined;
}

/** "same code for all": one for everybody. */
export function isSharedIn(folded: string): boolean {
  return new RegExp(
    String.raw`\b(?:same|one|single|gleiche[rn]?|selbe[rn]?|ein|mismo|meme|mesmo) ${noun}(?: \w{3,20})? (?:for|fur|para|pour) (?:all|every\w*|alle|tod[oa]s|tous|toutes)|${noun} (?:is |ist )?(?:the same )?(?:for|fur|para|pour) (?:all|every\w+|alle|tod[oa]s|tous)\b`,
    "u",
  ).test(folded);
}

const ownLink = new RegExp(
  String.raw`\b(?:each|every\w*|per|own|jede[rs]?|eigene\w*|cada|propi[oa]|propri[oa]|chacun\w*|chaque|propre)\b[^.!?]{0,25}\b(?:link|enlace|lien)s?\b|\b(?:links?|enlaces?|liens?) (?:per|for each|pro|por|par|propi[oa]|propre|proprio)\b`,
  "u",
);

/** "each has a link instead of a code" */
export function hasOwnLink(folded: string): boolean {
  return ownLink.test(folded);
}

/** Words about codes that give none: "codes follow", "same code for all". */
export function isAboutCodes(folded: string): boolean {
  return new RegExp(String.raw`\b${noun}\b`, "u").test(folded);
}
