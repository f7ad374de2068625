export type Tight =
  | ("line to be spoken" | "dictated shot" | "beat by the second" | "must" | "call to action" | "key message")
  | ("mandatory hook" | "hashtag" | "ad-speak" | "no deviation");
export type Vague = "no audience" | "no fact" | "no disclosure" | "no window" | "no rights" | "no contact";

interface TightSign {
  what: Tight;
  /** How many a line holds. */
  countIn: (line: string, lines: readonly string[]) => number;
}

interface VagueSign {
  what: Vague;
  isThere: (text: string) => boolean;
}

/** Lines about disclosure, music, rights and claims are the law's, not the brand's taste: they may command. */
const ofTheLaw =
  /disclos|#ad\b|\bads?\b.{0,30}(?:seen|said|label|caption|toggle)|paid[- ]partnership|branded content|commercial music|licen[cs]e|kennzeichn|werbung|anzeige|markeninhalt|publicidad|publicité|publicidade|contenido de marca|contenu de marque|conteúdo de marca|colaboración pagada|partenariat rémunéré|parceria paga|\bclaims?\b|legal (?:advice|line|notice)|label says|rechts/iu;

/** Words in quotation marks, four or more: shorter ones name a label or a thing. */
const quoted = /["“„«]\s?([^"“”„«»\n]{8,400})\s?["”“»]|(?<![\p{L}\d])['‘]([^'‘’\n]{12,400})['’](?![\p{L}\d])/gu;
const sayIt =
  /^\s*(?:[-*•\d.)]+\s*)?(?:(?:vo|voice ?-?over|audio|line|spoken|dialogue|script|say|creator(?: says)?|you say|on camera|text|sag(?:e|t)?|sprecher(?:in)?|di|decir|voz|dis|dire|voix|diga|fala|locução)\s*(?:\([^)]*\))?\s*[:–-])\s*\S+(?:\s+\S+){2,}/iu;
const firstPerson =
  /^\s*(?:[-*•\d.)]+\s*)?(?:hi|hey|hello|what'?s up|ok|omg|hallo|hola|salut|oi)\b[^\n]{0,30}\b(?:guys|everyone|friends|besties|fam|ihr|leute|chicos|chicas|à tous|gente|pessoal)\b/iu;

const cameras =
  /(?<![\p{L}\d])(?:close-?ups?|wide shot|medium shot|over-?head shot|establishing shot|b-?roll|camera (?:angle|at|pans?|zooms?|moves?|on)|zoom(?:s)? (?:in|out|to)|pan(?:s)? (?:to|left|right|up|down)|cut to|jump cut|fade (?:in|out|to)|hold (?:the )?(?:product|bottle|pack(?:age)?|box|tube|jar|can)\b[^.\n]{0,40}(?:camera|face|logo|seconds?)|logo (?:facing|visible|toward)|facing (?:the )?camera|(?:white|plain|neutral|grey|pink|clean) background|(?:with|use|use a|a|the) ring ?light|(?:on|with|use) (?:a |the |your )?tripod|eye level|slow[- ]motion|shot \d|scene \d|frame \d|wear (?:a |the )?(?:white|black|red|blue|pink|neutral|brand)|look (?:into|at) the camera|smile (?:at|into)|großaufnahme|nahaufnahme|kamera(?:fahrt|winkel|schwenk)|schnitt auf|szene \d|weißer hintergrund|primer plano|plano \d|escena \d|fondo blanco|gros plan|plan \d|scène \d|fond blanc|plano fechado|cena \d|fundo branco)(?![\p{L}\d])/giu;

export const beats =
  /(?:\b|^)(?:0?\d:\d{2}\s*(?:-|–|to|bis|a|à)\s*0?\d:\d{2}|\d{1,2}\s*(?:-|–|to|bis|a|à)\s*\d{1,2}\s*(?:s|sec|secs|seconds|sek|sekunden|segundos|secondes)\b|(?:at |second |sec |sekunde |segundo |seconde )\d{1,2}\b(?!\s*(?:%|[ap]\.?m\b|h\b|uhr\b)|:\d{2})|\b0{1,2}:\d{2}\b|(?:first|last|next) \d{1,2} (?:seconds|sec|s)\b|\d{1,2}\s?s\s?[:–-])/giu;

export const commands =
  /(?<![\p{L}\d])(?:must|have to|has to|need to|needs to|required|mandatory|always|make sure|ensure|obligatory|do not|don'?t|never|muss|müssen|musst|pflicht|unbedingt|immer|darf nicht|niemals|tienes que|tiene que|debes?|deben|obligatori[oa]s?|siempre|nunca|asegúrate|tu dois|doit|doivent|vous devez|obligatoires?|toujours|jamais|il faut|tem que|deve|devem|obrigatóri[oa]s?|sempre)(?![\p{L}\d])/giu;

export const actions =
  /(?<![\p{L}\d])(?:link in (?:my |the |your )?bio|use (?:my |the |your |their )?(?:own )?code|with (?:my|your) code|(?:your|own|my) code|follow (?:us|@\w+|the brand)|tag @?\w+|comment (?:below|\w+ to)|like and (?:share|subscribe|follow)|share (?:this|with)|shop now|buy now|order now|swipe up|sign up|download (?:the app|now)|save this (?:video|post)|turn on notifications|visit (?:our|the)? ?(?:website|site|store|shop)|join (?:the|our) (?:list|newsletter)|jetzt (?:kaufen|bestellen)|link in der bio|compra ahora|enlace en (?:la )?bio|lien en bio|achetez|compre agora|link na bio)(?![\p{L}\d])/giu;

export const messages =
  /\b(?:key|main|core) (?:messages?|points?|takeaways?)\b|kernbotschaft\w*|mensajes? (?:clave|principal\w*)|messages? clés?|mensage(?:m|ns) (?:chave|principa\w*)/iu;

export const adSpeak =
  /(?<![\p{L}\d])(?:game[- ]?changer|game[- ]changing|revolutionary|revolutioni[sz]e\w*|must[- ]have|best[- ]in[- ]class|world[- ]class|cutting[- ]edge|unparalleled|unmatched|life[- ]changing|changed my life|holy grail|obsessed|ultimate|amazing|incredible|innovative|premium quality|the best \w+ (?:ever|on the market|in the world)|number one|#1|once in a lifetime|don'?t miss out|limited time only|einzigartig\w*|revolutionär\w*|weltklasse|bahnbrechend\w*|revolucionari[oa]|increíble|imprescindible|révolutionnaire|incroyable|indispensable|revolucionári[oa]|incrível|imperdível)(?![\p{L}\d])/giu;

const exactness =
  /(?<![\p{L}\d])(?:exactly|word[- ]for[- ]word|verbatim|no deviations?|do not deviate|don'?t deviate|do not change|don'?t change|as written|stick to the script|follow the script|to the letter|no improvis\w+|wortwörtlich|wörtlich|keine abweichung\w*|genau so|al pie de la letra|exactamente|sin cambios|mot pour mot|exactement|à la lettre|palavra por palavra|exatamente|sem alterações)(?![\p{L}\d])/giu;

const hook =
  /(?:mandatory|required|fixed|same) hook|(?:hook|opening|intro|einstieg|gancho|accroche)\s*(?:\([^)]*(?:mandatory|required|exact|fixed)[^)]*\)|must be|has to be|is mandatory|:\s*["“„«'])|(?:must|has to|have to) (?:start|open|begin) with/giu;

/** Those of the disclosure do not count. */
export const hashtags = /#(?!ad\b|werbung\b|anzeige\b|pub\w*\b|sponsored\b|1\b)[\p{L}][\p{L}\d_]*/giu;

const matches = (pattern: RegExp) => (line: string) => line.match(pattern)?.length ?? 0;
const unlessLaw = (count: (line: string) => number) => (line: string) => (ofTheLaw.test(line) ? 0 : count(line));

function spoken(line: string): number {
  const quotes = [...line.matchAll(quoted)].filter(
    (match) => (match[1] ?? match[2] ?? "").trim().split(/\s+/u).length >= 4,
  );
  if (quotes.length > 0) return quotes.length;
  return sayIt.test(line) || firstPerson.test(line) ? 1 : 0;
}

export const tightSigns: readonly TightSign[] = [
  { what: "line to be spoken", countIn: unlessLaw(spoken) },
  { what: "dictated shot", countIn: unlessLaw(matches(cameras)) },
  { what: "beat by the second", countIn: unlessLaw(matches(beats)) },
  { what: "must", countIn: unlessLaw((line) => matches(commands)(line.replaceAll(quoted, ""))) },
  { what: "call to action", countIn: unlessLaw(matches(actions)) },
  { what: "key message", countIn: keyMessages },
  { what: "mandatory hook", countIn: matches(hook) },
  {
    what: "hashtag",
    countIn: matches(hashtags),
  },
  { what: "ad-speak", countIn: unlessLaw(matches(adSpeak)) },
  { what: "no deviation", countIn: unlessLaw(matches(exactness)) },
];

/** The label itself, and each item of the list behind it. */
function keyMessages(line: string, lines: readonly string[]): number {
  if (!messages.test(line)) return 0;
  const at = lines.indexOf(line);
  const behind = lines.slice(at + 1).findIndex((next) => !/^\s*(?:[-*•]|\d+[.)])/u.test(next));
  const items = behind === -1 ? lines.length - at - 1 : behind;
  return Math.max(1, items);
}

const there = (pattern: RegExp) => (text: string) => pattern.test(text);

export const vagueSigns: readonly VagueSign[] = [
  {
    what: "no disclosure",
    isThere: there(
      /disclos|#ad\b|paid[- ]partnership|sponsored|that it is an ad|advert(?:isement)?|kennzeichn|#?werbung|#?anzeige|publicidad|publicité|publicidade|#publi|#pub\b|partenariat rémunéré|parceria paga|colaboración pagada/iu,
    ),
  },
  {
    what: "no fact",
    isThere: there(
      /[$€£₹]\s?\d|\d\s?(?:[$€£]|%|g\b|ml\b|cm\b|kg\b|oz\b|hours?|minutes?|days|weeks|stunden|horas|heures)|good to know|facts?\b|made (?:of|from|in)|contains|without|free of|gut zu wissen|bueno saber|bon à savoir|bom saber|show \S+|zeig \S+|enseña \S+|montre \S+|mostre \S+|it (?:is|has|comes|works|does)\b/iu,
    ),
  },
  {
    what: "no audience",
    isThere: there(
      /(?<![\p{L}\d])(?:audience|target|for (?:people|anyone|parents|moms|dads|students|runners|those|women|men|teens)|who it is for|one person|your (?:followers|viewers)|people who|aimed at|für wen|zielgruppe|publikum|para quién|público|pour qui|public|para quem)(?![\p{L}\d])/iu,
    ),
  },
  {
    what: "no window",
    isThere: there(
      /\b(?:when|window|post (?:between|by|on|from|any|in)|go live|live (?:between|by|on|from)|between .{1,20} and|by (?:the )?\d|deadline|due|until|wann|zeitraum|bis (?:zum )?\d|cuándo|fecha|plazo|hasta el|quand|avant le|période|quando|prazo|até)\b|\b\d{1,2}(?:st|nd|rd|th)?\s?(?:-|–|to)\s?\d{1,2}\s?\w*/iu,
    ),
  },
  {
    what: "no rights",
    isThere: there(
      /(?<![\p{L}\d])(?:usage|rights?|whitelist\w*|spark|licen[cs]e to use|we may (?:use|repost|share)|repost|nutzungsrecht\w*|derechos|droits|direitos)(?![\p{L}\d])/iu,
    ),
  },
  {
    what: "no contact",
    isThere: there(
      /\b(?:questions?|contact|ask (?:me|us|\p{Lu}\p{L}+)|reach (?:out|us|me)|review|dm (?:me|us)|email|e-mail|message (?:me|us)|fragen|kontakt|ansprech\w+|preguntas|contacto|dudas|perguntas|contato|dúvidas)\b|@[\w.]+\.\w{2,}/iu,
    ),
  },
];
