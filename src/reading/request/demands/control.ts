import { near, phrases } from "./near.ts";

/** Words to the machine, in the place of words about a product. */
export const instructions = phrases(
  String.raw`new (?:system )?(?:instructions?|rules?|prompt)|you are (?:a|an|no longer) \w+|(?:reveal|leak|output|print|show|export) (?:me )?(?:your|the|all)(?: \w+'?s?){0,3} (?:guidelines?|rules|config\w*|settings|emails?|addresses|database|logs?)`,
  near("ignore|disregard|forget|override|bypass", String.raw`rules?|guidelines?|instructions?|prompts?|polic(?:y|ies)`),
  String.raw`system (?:note|prompt|message|override)|<\/?(?:system|request|assistant|user)>|(?:hidden|secret|your own|internal) (?:instructions?|prompt|rules)|(?:debug|developer|admin) mode|you are now|the (?:assistant|bot|ai|model) (?:must|should|has to)|(?:note|p\.?s\.?|message)?,? ?(?:from|to) (?:the )?(?:tiktok trust|system|assistant|bot|ai)|from now on you|(?:answer|act|respond) as \w+bot|the admin has approved|bot token`,
  String.raw`(?:print|reveal|show|repeat|list|dump) (?:your|the|all)(?: \w+'?){0,2} (?:instructions?|prompt|system|codes|passwords?|keys?|tokens?)|account passwords?`,
  near(String.raw`ignorier\w*`, "regeln|anweisungen", 30),
  near("ignora", String.raw`instrucciones|reglas|instrucoes|regras`, 30),
  near(String.raw`ignore[sz]?`, "consignes|regles|instructions", 30),
);

/** Lines to be spoken as they stand. */
export const script = phrases(
  String.raw`exactly (?:this|these|the|as|like)|exactly|exact (?:words|line|sentence|text|script)|word[- ]for[- ]word|verbatim|to the letter|no deviations?|do not deviate|without changing|not change a word|line by line|identical|memori[sz]e`,
  String.raw`read (?:this|the following|it) (?:out|aloud)|the following (?:line|sentence|script|text)|(?:fixed|full|use this) script|script (?:for|to|with|below|attached)|(?:one|this|our|the) script|scripted|what they read|top to bottom|improvis\w+|same for (?:all|everyone)(?: \d+)?(?: \w+)?|same (?:line|sentence|words|script)`,
  near("write|need|want|give|send", String.raw`scripts?`, 25),
  String.raw`voice ?-?overs?|teleprompters?|reads? (?:it|this|that|them) (?:off|out|aloud|down)|by heart|recit\w+|(?:repeat|parrot)s? (?:it|this|that|them)?(?: \w+)? ?after (?:me|us)|same wording|(?:everyone|everybody|all|each|them) (?:all )?the same|^(?:text|copy|wording|lines?|spoken|vo)\s?[:=].*`,
  near(
    String.raw`text|copy|wording|paragraph|slogan|sentence|lines?`,
    "(?:they|to|you|everyone|each|all)(?: (?:all|will|must|can|should|just))? (?:read|recite|say|speak|learn|repeat|memori[sz]e)",
    20,
  ),
  near(
    "read|recite|repeat|learn|deliver|quote",
    "(?:our|the|this|my) (?:text|copy|wording|paragraph|slogan|sentence|lines?)",
    10,
  ),
  String.raw`(?:les|lest|lesen|vorlesen|ablesen|aufsagen)[^.!?]{0,25}(?:text|satz|zeilen?|vor\b|ab\b)|(?:text|satz|zeilen?)[^.!?]{0,15}(?:vorlesen|ablesen|aufsagen)`,
  near("lea[ns]?|lean|leer|reciten?", "(?:el|este|nuestro) texto|tal cual", 15),
  near("lis(?:ent|ez|e)|lire|recitent?", "(?:le|ce|notre) texte|tel quel", 15),
  near("leiam?|ler|recitem?", "(?:o|este|nosso) texto|tal e qual", 15),
  String.raw`(?:must|have to|has to|should all|everyone|every1|everybody|all of them) (?:say|says)`,
  String.raw`(?:alle|jede\w*|creator) (?:mussen|muss|sollen|soll)? ?sag\w+|wortwortlich|wortlich|wort fur wort|genau (?:das|diesen satz|diesen text|so)|exakt(?:en|e|er)? (?:satz|text|wortlaut|so|das)|(?:diesen|folgenden) (?:satz|text)|auswendig|skript|drehbuch`,
  near("read|reads|say", "out loud|aloud", 20),
  near(
    "something|text|anything",
    "(?:i|we|they|you|creators) can (?:just |basically |simply |literally )*(?:read|recite|say|repeat)",
    10,
  ),
  "(?:complete|full|entire|whole|ready|finished) (?:text|wording|speech|copy)|(?:kompletten?|ganzen?|fertigen?|vollen?) (?:text|sprechtext)|sprechtext\\w*|(?:texto|discurso) (?:completo|entero|inteiro|pronto)|texte (?:complet|entier|tout fait)",
  "(?:was|das|den|zum) (?:ich |wir |sie |man |alle )?(?:\\w+ ){0,2}(?:ablesen|vorlesen)",
  near(
    "algo|texto",
    "(?:que|para) (?:yo |ellas |ellos |eu |elas |eles )?(?:pueda[ns]?|possam?|solo |so )? ?(?:leer|ler|recitar)",
    10,
  ),
  "(?:texte|quelque chose) (?:a|que je puisse|qu'(?:ils|elles) puissent) (?:lire|reciter)",
  "al pie de la letra|palabra por palabra|exactamente|textualmente|(?:un |el |este )guion|literalmente (?:esto|esta frase)",
  "mot (?:pour|a) mot|exactement|(?:un|le) script|texte exact|a la lettre",
  "palavra por palavra|exatamente|(?:um|o) roteiro|roteiro (?:fixo|exato|completo)|ao pe da letra",
);

const everyone = String.raw`everyone|everybody|all|them|creators?|every1|every(?: single)? (?:video|creator|post|one)|each (?:video|creator)`;
const begin = String.raw`(?:start|open|begin)s?(?: (?:w|with|w\/))?`;

export const mandatoryHook = phrases(
  near(
    everyone,
    `same ${begin}|${begin} (?:with|on|by) (?!their own|a hook of)|${begin}[^.!?]{0,20}(?:hook|['"][^'"]*)|(?:must|has to|have to) ${begin}`,
    30,
  ),
  String.raw`(?:opening|first|closing|last|final) (?:line|sentence|words?|hook)s? (?:for (?:all|everyone|everybody|each|them)|=|:)|^hook$|^mandatory$|^required$|first (?:word|line|sentence|words|second)s? (?:has|have|must|should|needs?)(?: to)? be|(?:mandatory|required|(?:exact )?same|fixed|one) hook|hook (?:must|has to|is mandatory)|must (?:start|open|begin) with|hook ?[=:] ?['"].*`,
  near(String.raw`alle|jede\w*`, String.raw`(?:gleiche\w*|(?:dem)?selben) (?:hook|einstieg|satz|wort\w*)`, 25),
  near(
    "todos|todas|todo mundo|todo el mundo|tout le monde|tous|toutes|alle|jede",
    String.raw`(?:empiec\w+|empez\w+|empiez\w+|comien\w+|comec\w+|commenc\w+|anfang\w+|beginn\w+)`,
    20,
  ),
  near("todos|todas", "mism[oa] (?:gancho|hook)|mesm[oa] (?:gancho|hook)", 25),
  near("tous|toutes", "meme (?:hook|accroche)", 25),
);

export const shotList = phrases(
  String.raw`shot[- ]?list|story ?board\w*|shot by shot|second by second|camera (?:angles?|must|has to|at)|ring ?light|(?:white|plain|neutral|black|grey|green) background|\d{1,2}:\d{2} ?(?:-|–|to|bis|a) ?\d{1,2}:\d{2}(?: .*)?|close[- ]?ups?|wide shot|b-?roll|overhead shot|shots:.*|same (?:\d+ |three |four |five )?(?:light|angles?|scenes?|shots?)`,
  String.raw`(?:every|each|all) (?:shot|frame|scene|second)s?|(?:second|sec|sek\w*|segundo|seconde)s? ?\d{1,2} ?(?:-|–|to|bis|a) ?\d{0,2}(?: .*)?`,
  String.raw`\d{1,2} ?[-–] ?\d{1,2} ?(?:s|sec|sek|seconds|sekunden|segundos|secondes)\s?:?\s+(?!vid|clip|long|vertical|max|each|tiktok|reel|per ).+`,
  "kameraeinstellung|einstellung fur einstellung|plano por plano|plan par plan",
);

export const hashtagWall = new RegExp(
  String.raw`\b(?:[4-9]|\d{2,}|all these) (?:required |mandatory |other )?(?:hashtags?|#s)\b|(?:#[\p{L}\d_]+[\s,]*){4,}`,
  "u",
);

/** More than a video holds: "all nine points are mandatory". */
export const tooMuch = phrases(
  near(
    "everything|all of (?:it|this|them|these)|all (?:the )?(?:\\w+ )?(?:points|items|things)",
    "(?:must|has to|have to|needs? to|should) (?:be |go )?(?:in\\b|included|mentioned|shown|there)|(?:is|are) (?:mandatory|required|a must)",
    25,
  ),
  "(?:[4-9]|1\\d|four|five|six|seven|eight|nine|ten) (?:must[- ]?haves?|musts|mandatory \\w+|required (?:points|items|scenes|elements|mentions))",
  near(
    "alles|alle (?:\\w+ )?punkte",
    "(?:muss|mussen) (?:rein|vorkommen|drin|enthalten|dabei)|(?:ist|sind) pflicht",
    30,
  ),
  "(?:[4-9]|1\\d) (?:pflichtpunkte|pflichtinhalte|puntos obligatorios|points obligatoires|pontos obrigatorios)",
  near(
    "todo|todos los puntos",
    "(?:tiene|tienen|debe|deben) (?:que )?(?:estar|salir|aparecer|ir)|(?:es|son) obligatori\\w+",
    20,
  ),
  near("tout|tous les points", "(?:doit|doivent) (?:y )?(?:etre|figurer|apparaitre)|(?:est|sont) obligatoires?", 20),
  near(
    "tudo|todos os pontos",
    "(?:tem|precisa|deve|devem) (?:que |de )?(?:estar|entrar|aparecer)|(?:e|sao) obrigatori\\w+",
    20,
  ),
);

const stars = String.raw`taylor swift|beyonce|drake|ariana grande|bad bunny|billie eilish|sabrina carpenter|the weeknd|dua lipa|rihanna|harry styles|olivia rodrigo|shakira|karol g`;

export const trendingSound = phrases(
  String.raw`(?:trending|viral|popular|famous|chart|top ?40|copyrighted|angesagte\w*)[^.!?,]{0,12} (?:sounds?|songs?|music|audios?|tracks?|musik|lied|hits?)|chart hit|(?:new )?hit (?:by|from|song)`,
  String.raw`(?:sounds?|songs?|audios?|cancion\w*|musica|musique|son) (?:en |em |de |del )?(?:tendencia|tendance|alta|viral\w*|moda|momento)`,
  near(stars, "song|sound|track|music|audio", 20),
  near("song|sound|track|music|audio", stars, 20),
);

const count = String.raw`\d[\d.,]* ?(?:k|m|mil|tsd\.?|tausend|mille|million\w*|millones|mio\.?)?`;
const notViews = String.raw`(?![\w.,]* ?(?:views?|plays?|aufrufe|vistas|visualiza\w+|vues|sales|orders|likes))`;
const people = String.raw`creators?|accounts?|people|influencers?|creador\w*|criador\w*|createur\w*`;
const followers = String.raw`followers?|follower:?innen|seguidores|abonnes|subs(?:cribers)?`;

export const followerCutOff = phrases(
  near(
    `${count}\\+? ?(?:${followers})`,
    String.raw`only|minimum|min|need not|not apply|or more|at least|rejected?|don'?t|no|out|above|required|mindestens|minimo|mehr`,
  ),
  near(
    String.raw`less|fewer|under|below|smaller|at least|minimum|min|more than|over|above|only|mindestens|weniger als|unter|ab|menos de|minimo|mas de|moins de|plus de|au moins|pelo menos|mais de|abaixo de`,
    `${count} ?(?:${followers})`,
    20,
  ),
  String.raw`(?:anybody|anyone|any|no ?one|nobody|everyone|whoever|creators?|accounts?|profiles?|people|ppl|wer|quien\w*|ceux qui|quem)(?: \w+)? (?:under|below|smaller than|(?:with |w\/ ?|has |have |is |are )?(?:less|fewer) than|unter|weniger als|menos de|moins de) ${count}${notViews}`,
  near(
    "(?:isn'?t|is not|aren'?t|are not|not yet|hasn'?t) (?:yet )?(?:at|over|above|past|reached)",
    `${count}${notViews}`,
    10,
  ),
  near(
    "from|over|above|starting at|ab|desde|a partir de|mindestens|accept|take",
    `${count} (?:upwards?|up|and up|and above|onwards?|aufwarts|en adelante|et plus|para cima)`,
    30,
  ),
  `${count}\\+ (?:only|or nothing|minimum|and up)|(?:only|just|nur|solo|seulement) (?:with |from |ab )?${count}\\+`,
  String.raw`(?:only|just|nur|solo|so|seulement) (?:(?:take|want|book|use|hire|need|accept|invite) )?(?:${people}) (?:over|above|from|with (?:more than |over |at least |a minimum of )?|uber|ab|mit (?:mehr als )?|con mas de|com mais de|avec plus de) ?${count}`,
  String.raw`(?:no|skip|reject|exclude|without) (?:small|smaller|tiny|nano|micro)[- ]?(?:creators?|accounts?|influencers?)|only (?:want |take |book |need )?(?:big|large|huge|macro|mega) (?:creators?|accounts?|influencers?|names)`,
  near(
    "(?:small|smaller|tiny|nano|micro|little) (?:ones?|guys|creators?|accounts?|profiles?|channels?|influencers?)",
    String.raw`need not|not apply|rejected|out|don'?t|stay away|not welcome|no thanks|gets? a no|waste`,
    20,
  ),
);

const views = String.raw`views?|plays?|aufrufe|vistas|visualizaciones|reproducciones|vues|visualizacoes|per (?:vid|video|post)`;
const soon = String.raw`within|in (?:the )?(?:first )?(?:\d+|one|a) ?(?:h|hours?|days?|weeks?|stunden|tage|horas|dias|heures|jours)|in the first week|by day \d+`;

export const viewsOnly = phrases(
  near(
    String.raw`promise|must|have to|has to|needs? to|should|required to|guarantee\w*|min(?:imum)?|at least|or no (?:pay\w*|money|fee)|muss|mussen|mindestens|tiene[ns]? que|deben?|minimo|doi(?:t|vent)|au moins|tem que|devem?|pelo menos`,
    `${count} ?(?:${views}|sales|orders|conversions|verkaufe|ventas|ventes|vendas)`,
  ),
  String.raw`(?:reach|hit|get|bring) (?:at least |min(?:imum)? )?\d[\d.,]* ?(?:k|m)(?: each| per \w+)?|(?:pays?|give) (?:it |the fee |the money )?back`,
  near(
    `${count} ?(?:${views})`,
    String.raw`or no (?:pay\w*|money|fee)|or (?:they|you|she|he) (?:don'?t|won'?t) get paid|minimum|guaranteed|sonst|o no cobra|sinon|ou nao recebe|${soon}`,
  ),
  near(`min(?:imum)? ${count}`, soon, 30),
  near("no|without", String.raw`(?:pay\w*|money|fee) (?:\w+ ){0,4}(?:views|viral)`, 5),
  String.raw`(?:only|just) (?:views|the view ?count|view numbers?) (?:count|matters?)|(?:only|single|sole) (?:kpi|goal|target|metric|thing)[^.!?]{0,15}views|(?:success|performance|kpi|goal|metric)s? (?:=|is|are|means?) (?:\w+ )?views`,
  String.raw`views? (?:is|are|as) (?:the )?only|paid per view|(?:must|has to|have to|unless it) (?:go(?:es)? viral|blows? up)|guarantee\w* (?:to go )?viral|repeats? the video(?: for free)?|or we cancel|under \d+k? after (?:one|a|\d+) (?:days?|weeks?|hours?)|(?:ask for|want) (?:the|our) money back`,
  near(
    String.raw`fees?|pa(?:y|ys|id|ying|yment)|bonus|money|honorar|gage|bezahl\w*|zahlen|pag\w+|cobr\w+|paie\w*|payons|cachet`,
    "only (?:if|when|after|from|above)|depends? on|only for|unless|nur (?:ab|wenn|bei)|erst ab|solo si|que si|(?:seulement|uniquement) si|si no|so se|somente se|a partir",
    25,
  ),
  near(
    "only|just|nur|erst|solo|ne|on ne|so",
    String.raw`(?:pa(?:y|id)|bezahl\w*|zahlen|pag\w+|cobr\w+|paie\w*|payons) (?:if|when|after|wenn|ab|si|que si|se)`,
    20,
  ),
  near(
    String.raw`who\w*|any(?:one|body)|every(?:one|body)|they|creators?|if (?:it|the|a)`,
    "gets? (?:nothing|no money|zero)|(?:another|again|it|one|reshoot\\w*|redo\\w*|repeat\\w*)[^.!?]{0,15} (?:unpaid|for free|at no cost)|reshoots?|redo(?:es)? it",
    60,
  ),
  near(
    `(?:under|below|less than|fewer than|unter|weniger als|menos de|moins de) ${count} ?(?:${views})`,
    "paid|pay|fee|money|nothing|out|repeats?|kein|bezahlt|cobra|paye|recebe",
    40,
  ),
  String.raw`goes viral|going viral|(?:lowest|fewest|worst|least) (?:views|plays|reach)`,
  near(
    `${count} ?(?:${views})`,
    String.raw`or (?:the|no|we|they|you|it|nothing|else)|void|cancel\w*|by (?:mon|tues|wednes|thurs|fri|satur|sun)day`,
    30,
  ),
  near("nur|einzig", String.raw`(?:views|aufrufe) zahl\w*`, 15),
  near("solo (?:importan|cuentan)|so (?:importam|contam)", "vistas|visualizaciones|views|visualizacoes", 10),
  "seules? les vues",
);

export const othersPay = phrases(
  near(
    "include|list|print|show|put|mention|add|share|tell",
    String.raw`(?:everyone|everybody|each other|other creators?|all creators?|the others?|competitors?)(?:'s)? (?:\w+ )?(?:fees?|pay|paid|rates?|salary)`,
    30,
  ),
  String.raw`how much (?:the )?(?:others?|everyone|everybody) (?:gets?|is|are|was|were) paid`,
);
