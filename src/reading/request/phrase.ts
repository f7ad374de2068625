/** What people shorten while they type, in full. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/\babt\b/giu, "about"],
  [/\bppl\b/giu, "people"],
  [/\bw\/o\b/giu, "without"],
  [/\bw\/\s?/giu, "with "],
  [/\b(?:bc|cuz)\b/giu, "because"],
  [/\bsmth\b/giu, "something"],
  [/\bthru\b/giu, "through"],
  [/(?<!\p{L})vid(s?)(?!\p{L})/giu, "video$1"],
  [/(?<!\p{L})u(?!\p{L})/gu, "you"],
  [/(?<!\p{L})ur(?!\p{L})/gu, "your"],
  [/\bbcp\b/giu, "beaucoup"],
  [/(?<!\p{L})q(?!\p{L})/gu, "que"],
  [/\bi\b(?=\s)/gu, "I"],
  [/\busb[- ]?c\b/gu, "USB-C"],
  [/^(\p{L}+)\s[=>-]+\s/gu, "$1: "],
  [/\bgen z\b/giu, "Gen Z"],
  [/\s?(?::-?\)|;-?\)|xd\b|\^\^)\s?/giu, " "],
  [/!!+/gu, "!"],
  [
    /^(?:(?:i|we) (?:really )?(?:don'?t|do not) (?:care|mind)|(?:it )?(?:doesn'?t|does not) matter) how (?:you|they) /iu,
    "however you ",
  ],
  [/\bup to (?:them|you) what\b/giu, "what is up to you"],
  [/\bup to them\b/giu, "up to you"],
];

const before =
  /^(?:[:\s]+|(?:and|und|also|plus|but|oh|btw|so|just|honestly|basically|actually|note that|please note(?: that)?|(?:the )?facts?(?: (?:you|they|we) (?:may|can|could) (?:use|mention))?\s?:|it comes|say(?: that)?|tell (?:them|people|everyone)(?: that)?|mention(?: that)?|talk about|y|et|pero|aber|mais|mas|e)\s+|(?:it|they|this|that)(?:'s|s|'re| is| are)?\s+(?!\p{L}+s?\s+(?:themsel|their))|(?:es|sie) (?:ist|sind)\s+|(?:es|est|c'est|é)\s+|please:\s*)+/iu;
const behind =
  /\s+(?:maybe|perhaps|or whatever|or something|or so|lol|haha|rn|tho|though|please|pls|plz|bitte|danke|por favor|porfa|gracias|stp|svp|merci|again|thx|thanks|quizás|peut-être|talvez|vielleicht)\b[.!? ]*$|[\s,;:?!.]+$/iu;

/** A phrase begins no sentence. */
const begins =
  /^(?:In|The|An?|It|All|With|No|They|You|Each|Every|Also|Creators?|Creador[ae]s|Créat\p{L}+|Criador[ae]s|Die|Der|Das|Eine?|Mit|El|Las?|Los|Con|Les?|Avec|Com)(?= )/u;

/** Words as typed, without what people shorten. */
export function inFullOf(said: string): string {
  return inFull.reduce((text, [short, long]) => text.replace(short, long), said).trim();
}

/** A phrase as it may stand in a brief: in full, without the words that tied it to the message it was typed in. */
export function phraseOf(said: string): string {
  const full = inFullOf(said);
  const bare = full.replace(before, "").replace(behind, "").replace(behind, "");
  return (bare === "" ? full : bare)
    .replace(/\s{2,}/gu, " ")
    .replace(begins, (word) => word.toLowerCase())
    .trim();
}

/** Who is told to do it, and how; several may follow each other: "would love if they just show …". */
const orders =
  /^(?:(?:so|and|also|maybe|perhaps|just|please|und|y|et|e|nur|bitte)\s+|(?:i|we)(?:'d| would)? (?:would )?(?:really )?(?:love|like|want|need|prefer)(?: it)?(?: if| to(?: see)?| for| [\p{L} ]{2,40}? to(?= (?:film|show|use|try|take)))?\s+|(?:would )?love (?:it )?(?:if|to see)\s+|want(?:ing)? (?:to see\s+)?|can (?:we|you|they) (?:(?:get|have|let|ask) )?(?:them |creators )?(?:to )?|(?:let|have|get|ask) (?:them|everyone|people|creators)(?: to)?\s+|(?:they|creators?|people|everyone|everybody|each (?:one|creator|of them)|every creator)\s+(?:(?:should|can|could|may|might|must|will|need to|have to|get to)\s+)?(?:just\s+|simply\s+|also\s+|all\s+)*|(?:sie|alle|die creator|creator|jede[rs]?)\s+(?:sollen|können|dürfen|sollten|zeigen)\s+(?:gern\s+|einfach\s+)?|(?:cada (?:creador|creadora|criador|criadora|quien)|chaque (?:créateur|créatrice)|chacun[e]?|los creadores|las creadoras|os criadores|qu'ils|qu'elles|ils|elles|que)\s+(?:muestr[ae]n?|enseñ[ae]n?|cuent[ae]n?|mostr[ae]m?|mostra|montren?t?|raconten?t?)\s+|(?:(?:ellos|ellas|eles|elas|ils|elles)\s+)?(?:pueden|podem|peuvent)\s+|je veux\s+|quiero\s+|quero\s+)+/iu;

/** An idea as an offer to the one who reads it: "they should show the mess too" is "show the mess too". */
export function offerOf(said: string): string {
  const bare = phraseOf(
    inFullOf(said)
      .replace(orders, "")
      .replace(/\b(?:must|has to|have to|should) be /iu, ""),
  );
  return bare.replace(/\b(?:they|them|themselves|their|theirs)\b/giu, (word) => toReader[word.toLowerCase()] ?? word);
}

const toReader: Readonly<Record<string, string>> = {
  they: "you",
  them: "it",
  themselves: "yourself",
  their: "your",
  theirs: "yours",
};

/** What somebody who writes for themselves wants to do: "i want to bake bread in it", "je randonne bcp". */
export function ownIdeaIn(said: string): string | undefined {
  const full = phraseOf(said);
  const [, wish] =
    /^I(?:'d| would)? (?:want|plan|like|love|am going|'m going|wanna)(?: to)? (.+)$/iu.exec(full) ??
    /^(?:ich (?:will|möchte)|je (?:veux|voudrais)|quiero|quisiera|quero|queria) (.+)$/iu.exec(full) ??
    [];
  if (wish !== undefined) return wish;
  const spoken =
    /^(je|ich|I) (?!keep|just|need|think|guess|hope|don|can|will|have|was|m\b|brauche|suche|cherche)(\p{L}{2,}?)(e?)( .+)?$/u.exec(
      full,
    );
  if (spoken === null) return undefined;
  const [, who, stem = "", e = "", rest = ""] = spoken;
  if (who === "I") return `you ${stem}${e}${rest}`;
  if (e === "") return undefined;
  return who === "je" ? `tu ${stem}es${rest}` : `du ${stem}st${rest}`;
}
