import type { Demand } from "../../campaigns/brief-request.ts";

/**
 * What a brief does not hold, by the words that ask for it, in folded text; five languages. A demand is found in a part of
 * a sentence, so that the rest of the sentence is still read.
 */
const signs: readonly (readonly [Demand, RegExp])[] = [
  [
    "hidden instructions",
    /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:rules?|guidelines?|instructions?|prompts?|policy|policies)\b|system (?:note|prompt|message)|(?:hidden|secret|your own|internal) (?:instructions?|prompt|rules)|\b(?:print|reveal|show|repeat) (?:your|the) (?:instructions?|prompt|system)|developer mode|you are now\b|ignorier\w* .{0,30}(?:regeln|anweisungen)|ignora .{0,30}(?:instrucciones|reglas|instrucoes|regras)|ignore[sz]? .{0,30}(?:consignes|regles|instructions)/u,
  ],
  [
    "hidden disclosure",
    /\b(?:hide|bury|burying|hiding|omit|skip|drop|remove|lose|avoid|without|no|not|don'?t|dont|never|leave (?:out|off)|forget|instead of|rather than)\b[^.!?]{0,40}(?:#?\bads?\b(?!\s*(?:spend|budget|account|set))|#ad\b|#sponsored|#werbung|disclos\w+|disclaimers?|sponsor\w*|paid[- ]partnership|partnership label|ad label|label)|(?:#ad\b|disclosure|paid[- ]partnership|ad label|label|sponsored)[^.!?]{0,40}\b(?:hidden|hide|at the (?:very )?end|below the fold|behind|tiny|small font|white text|invisible|not needed|unnecessary|optional|off|under \d+)|white text|(?:look|seem|feel|sound|come across)\w* (?:like (?:it'?s |it is )?)?(?:an? )?(?:organic|unpaid|unsponsored|not sponsored|genuine find)|nobody (?:should|needs to|has to|must) know|don'?t (?:tell|mention|say|let)[^.!?]{0,30}(?:paid|sponsor|gift|free|deal|ad\b|collab)|(?:pretend|act|say|as if|like)[^.!?]{0,30}(?:not paid|unpaid|isn'?t an ad|is not an ad|no deal|bought it (?:your|them)sel\w+|paid for it (?:your|them)sel\w+)|secretly|ohne (?:werbe)?kennzeichnung|nicht als werbung|(?:werbung|anzeige|kennzeichnung)[^.!?]{0,30}(?:weglassen|verstecken|nicht|ohne|ganz am ende|klein)|(?:weglassen|verstecken|ohne|keine?n?)[^.!?]{0,20}(?:werbung|anzeige|kennzeichnung)|sin (?:poner|decir|mencionar|indicar|etiqueta)?[^.!?]{0,25}(?:#?publi\w*|anuncio|patrocin\w+|colaboracion)|(?:ocult\w+|escond\w+|no (?:poner|pongan|digan|mencionen|menciones|decir))[^.!?]{0,30}(?:#?publi\w*|anuncio|patrocin\w+|colaboracion|pagad\w+|#ad)|(?:sans|cacher|cachez|masquer|ne pas (?:mettre|dire|mentionner)|pas besoin de)[^.!?]{0,30}(?:#?pub\b|publicite|sponsor\w+|partenariat|collaboration|mention)|(?:sem|escond\w+|nao (?:colocar|dizer|mencionar|precisa\w*))[^.!?]{0,30}(?:#?publi\w*|anuncio|patrocin\w+|parceria)/u,
  ],
  [
    "script",
    /\b(?:exactly|exact (?:words|line|sentence|text|script)|word[- ]for[- ]word|verbatim|to the letter|no deviations?|do not deviate|without changing|not change a word|read (?:this|the following|it) (?:out|aloud)|the following (?:line|sentence|script|text)|fixed script|full script|use this script|script (?:for|to|with|below|attached)|(?:write|need|want|give|send)[^.!?]{0,25}\bscripts?\b|scripted|same (?:line|sentence|words|script)|memori[sz]e|must say|have to say|has to say|should all say|everyone (?:says|say)|line by line|wortwortlich|wortlich|wort fur wort|genau (?:das|diesen satz|diesen text|so)|exakt(?:en|e|er)? (?:satz|text|wortlaut|so|das)|(?:diesen|folgenden) (?:satz|text)|auswendig|skript|drehbuch|al pie de la letra|palabra por palabra|exactamente|textualmente|(?:un |el |este )guion|guion (?:completo|cerrado|exacto|fijo)|literalmente (?:esto|esta frase)|mot (?:pour|a) mot|exactement|un script|le script|texte exact|a la lettre|palavra por palavra|exatamente|um roteiro|o roteiro|roteiro (?:fixo|exato|completo)|ao pe da letra)\b/u,
  ],
  [
    "invented experience",
    /\b(?:pretend|fake|make up|made[- ]up|invent|act as (?:if|though)|act like|lie about|even if (?:they|you|she|he)(?:'ve| have)? (?:never|not|haven'?t)|haven'?t (?:tried|used|tested)|(?:have |has )?never (?:tried|used|tested)|without (?:trying|testing|using)|before (?:they|she|he|you) (?:get|got|receive\w*|tr(?:y|ied))|(?:say|claim|tell)[^.!?]{0,40}(?:used|using|been using|tried|owned|wearing|drinking|taking) (?:it|this|them|ours?)?[^.!?]{0,15}(?:for )?(?:\d+|a|one|two|three|six|several|many|years?|months?|weeks?) ?(?:years?|months?|weeks?|days?)?|fake (?:reviews?|testimonials?|results|before)|invented (?:story|review|experience)|story (?:can|may) be (?:fake|invented|made up)|tun (?:so )?als ob|so tun|vorgeben|erfinde\w*|erfunden\w*|nie (?:benutzt|getestet|probiert)|finj\w+|fing\w+|hagan como si|como si (?:lo|la|llev|hubier)\w*|invent\w+ (?:una|que|historia|experiencia)|sin haberlo probado|faire semblant|fass?ent semblant|comme s'ils|inventer|sans l'avoir (?:teste|essaye)|fingir|finjam|finja|inventar|sem ter (?:testado|usado))\b/u,
  ],
  [
    "income promise",
    /\b(?:made|make|makes|making|earn|earns|earned|earning)\b[^.!?]{0,25}(?:[$€£]\s?\d|\d[\d.,]*\s?(?:k|€|\$|dollars?|euros?|usd|bucks)\b|money (?:fast|while|from home|online)|a fortune|thousands)|\b(?:passive income|get rich|quick (?:cash|money)|financial freedom|risk[- ]free (?:returns?|profit)|guaranteed (?:returns?|profit|income|yield)|double (?:your|their) (?:money|income|savings)|quit (?:your|their|my) (?:job|9)|\d+ ?% (?:returns?|profit|yield|apy|rendite|rendement)|reich werden|schnell(?:es)? geld|passives einkommen|\d[\d.]* ?(?:€|euro) (?:verdien|pro|im monat)|verdien\w+ [^.!?]{0,20}\d|garantierte rendite|hacerse rico|hazte rico|gana\w* [^.!?]{0,15}(?:\d|dinero)|ingresos pasivos|devenir riche|gagn\w+ [^.!?]{0,15}(?:\d|de l'argent)|revenus? passifs?|ficar rico|ganh\w+ [^.!?]{0,15}(?:r\$|\d|dinheiro)|renda passiva)/u,
  ],
  [
    "health promise",
    /\b(?:cures?|curing|cured|heals?|healing|healed|treats? (?:acne|eczema|anxiety|depress|insomnia|psoriasis|adhd|pain|arthritis|diabetes|migraine)\w*|prevents? (?:cancer|disease|illness|aging|ageing|acne|colds?|flu|covid|hair ?loss|\w+itis)\w*|reverses? (?:aging|ageing|wrinkles|diabetes|hair ?loss|grey|gray)\w*|eliminates? (?:wrinkles|acne|anxiety|pain|cellulite|toxins)|gets? rid of (?:acne|eczema|wrinkles|anxiety|cellulite|pain|depression|insomnia|fat)|fix(?:es)? (?:anxiety|depression|insomnia|hormones|your gut|acne|adhd|back pain)|replaces? (?:medication|meds|therapy|your doctor|antidepressants|sleeping pills)|instead of (?:medication|meds|your pills|therapy|antidepressants)|clinically proven|medically proven|doctors? (?:recommend|approved?)\w*|dermatologist[- ]approved|detox\w*|fda[- ]approved|no more (?:acne|anxiety|pain|wrinkles|insomnia)|miracle|(?:lose|losing|lost|drop|burn)s? (?:up to )?\d+ ?(?:kg|kilos?|lbs?|pounds?)|(?:burns?|melts?) (?:belly )?fat|weight ?loss|boosts? (?:immunity|(?:the|your) immune)|immune system|100 ?% (?:protection|safe|effective)|total protection|lowers? (?:blood pressure|cholesterol)|balances? (?:your )?hormones|anti-?(?:cancer|depressant)|heilt|heilung|lindert|gegen (?:krebs|depression\w*|angst\w*|schlaflosigkeit|akne|neurodermitis|migrane|diabetes|arthrose)|medizinisch (?:bewiesen|bestatigt)|klinisch (?:bewiesen|getestet)|entgift\w+|\d+ ?kilo (?:abnehmen|weniger|in)|nimmt? \d+ ?(?:kg|kilo)|abnehm\w+|cura[nr]?|curan|sana[nr]? (?:la|el)|elimina[nr]? (?:la |el |las |los )?(?:acne|arrugas|celulitis|ansiedad|toxinas|grasa)|adelgaz\w+|baja[rn]? \d+ ?kilos?|pierd\w+ \d+ ?(?:kg|kilos?)|perder \d+ ?(?:kg|kilos?|quilos?)|quema grasa|clinicamente (?:probado|comprovado)|contra (?:el )?(?:insomnio|cancer|ansiedad|depresion)|guerit|guerir|soigne[nr]?t?|fait maigrir|maigrir|perdre \d+ ?(?:kg|kilos?)|brule les graisses|cliniquement prouve|anti-?cellulite|emagrec\w+|queima gordura|trata (?:a )?(?:ansiedade|depressao|acne))\b/u,
  ],
  [
    "guarantee",
    /\b(?:guarantee[ds]?(?! (?:of )?(?:return|refund))(?:\s+(?:results?|success|to work|in \d+))?|garantiert\w*|garantizad[oa]s?|garanti[es]?|garantid[oa]s?|100 ?% (?:results|works|success)|works? (?:for everyone|every time|instantly|overnight)|instant results|overnight results)\b/u,
  ],
  [
    "attack on a competitor",
    /\b(?:(?:trash|bash|diss|roast|drag|slam|mock|attack|destroy|shade|throw shade at|make fun of|talk (?:bad|trash) about|bad-?mouth)(?:es|ing)?\b|(?:say|tell|mention|show|claim|explain|make clear)[^.!?]{0,40}(?:better than|worse than|inferior|garbage|trash|sucks?|is bad|scam|rip-?off|toxic|poison\w*|cheap (?:copy|knock-?off)|fake)|(?:is|are|it'?s) (?:so much |way |far |a lot )?(?:better than|superior to) [A-Z@]|(?:competitors?|competition|rivals?|other brands?)[^.!?]{0,30}(?:trash|garbage|bad|worse|sucks?|suck|scam|toxic|poison\w*|overpriced|inferior|lie)|schlecht(?:mach|red)\w*|(?:konkurrenz|mitbewerber\w*|wettbewerber\w*)[^.!?]{0,30}(?:schlecht|mull|muell|mies|gift\w*|schrott|abzocke)|besser als (?!erwartet|gedacht)|hablar mal de|mejor que (?:la competencia|[A-Z])|(?:la )?competencia[^.!?]{0,30}(?:basura|mal[ao]?|peor|veneno|estafa)|critiquer|denigrer|mieux que|meilleure? que|(?:concurrents?|concurrence)[^.!?]{0,30}(?:nul|mauvais|pire|poison|arnaque)|falar mal d[aoe]|melhor (?:do )?que|concorren\w+[^.!?]{0,30}(?:lixo|ruim|pior|veneno))/iu,
  ],
  [
    "praise only",
    /\b(?:only (?:say )?(?:positive|good|nice)|nothing (?:negative|bad)|no (?:criticism|negative|downsides?|cons)|positive (?:reviews?|opinions?|comments?|feedback) only|only (?:5|five)[- ]stars?|(?:5|five)[- ]star (?:reviews?|rating)|must (?:love|like|praise|recommend|be positive)|have to (?:love|like|praise|be positive)|has to (?:love|be positive)|not allowed to criti\w+|(?:don'?t|never|do not) (?:criti\w+|say anything (?:bad|negative))|keine kritik|nur (?:positiv\w*|gutes|lob)|nichts negatives|solo (?:cosas )?(?:positiv\w+|buen\w+)|nada negativo|sin criticas|(?:que )?du positif|rien de negatif|aucune critique|so (?:coisas )?(?:positiv\w+|boas)|nada de negativo|sem criticas)\b/u,
  ],
  [
    "follower cut-off",
    /(?:\d+ ?k?\+?|\d[\d.,]*) ?(?:tsd\.? )?(?:\+ )?(?:followers?|follower:?innen|seguidores|abonnes|subs(?:cribers)?)\b[^.!?]{0,40}(?:only|minimum|min\b|need not|not apply|or more|at least|rejected?|don'?t|no\b|out|above|required|mindestens|minimo|mehr)|(?:less|fewer|under|below|smaller|at least|minimum(?: of)?|min\.?|more than|over|above|only|mindestens|weniger als|unter|ab|menos de|minimo|mas de|moins de|minimum|plus de|au moins|pelo menos|mais de|abaixo de)[^.!?]{0,20}\d[\d.,]* ?(?:k|mil|tsd\.?|tausend|mille)? ?(?:followers?|seguidores|abonnes|subs(?:cribers)?)\b|(?:no|skip|reject|exclude|without) (?:small|smaller|tiny|nano|micro)[- ]?(?:creators?|accounts?|influencers?)|(?:small|tiny|nano) (?:creators?|accounts?)[^.!?]{0,20}(?:need not|not apply|rejected|out\b|don'?t)|only (?:big|large|huge|macro|mega) (?:creators?|accounts?|influencers?|names)/u,
  ],
  [
    "views only",
    /(?:must|have to|has to|need to|needs to|should|required to|guarantee\w*|minimum(?: of)?|at least|or no (?:pay\w*|money|fee)|muss|mussen|mindestens|tiene[ns]? que|deben?|minimo|doi(?:t|vent)|au moins|tem que|devem?|pelo menos)[^.!?]{0,40}\d[\d.,]* ?(?:k|m|mio\.?|mil|tsd\.?|million\w*|millones)? ?(?:views?|plays?|aufrufe|vistas|visualizaciones|reproducciones|vues|visualizacoes)|\d[\d.,]* ?(?:k|m|mil|tsd\.?|million\w*)? ?(?:views?|plays?|aufrufe|vistas|visualizaciones|vues|visualizacoes)[^.!?]{0,40}(?:or no (?:pay\w*|money|fee)|or (?:they|you|she|he) (?:don'?t|won'?t) get paid|minimum|guaranteed|within|in (?:the first )?\d+ ?(?:h\b|hours?|days?|stunden|tage|horas|dias|heures|jours)|sonst|o no cobra|sinon|ou nao recebe)|(?:no|without) (?:pay\w*|money|fee)[^.!?]{0,25}(?:views|viral)|(?:only|just) (?:views|the view ?count|view numbers?) (?:count|matter)|(?:success|performance|kpi|goal|target|measured?|metric)[^.!?]{0,25}(?:only|just|purely|solely)[^.!?]{0,15}views|views? (?:is|are|as) (?:the )?only|paid per view|must go viral|guarantee\w* (?:to go )?viral|(?:nur|einzig)[^.!?]{0,15}(?:views|aufrufe) zahl\w*|solo (?:importan|cuentan)[^.!?]{0,10}(?:vistas|visualizaciones|views)|seules? les vues|so (?:importam|contam)[^.!?]{0,10}(?:views|visualizacoes)/u,
  ],
  [
    "extreme transformation",
    /(?:before|vorher)[ /&-]*(?:and |und |\/ ?)?(?:after|nachher)|antes (?:y|e) despues|antes e depois|avant[ /-]*(?:et )?apres|(?:dramatic|extreme|insane|crazy|shocking|radical) (?:transformations?|results?|weight|change)|(?:bikini|beach|summer) body|six[- ]pack in|glow[- ]?up in \d+/u,
  ],
  [
    "mandatory hook",
    /(?:everyone|everybody|all|every (?:video|creator|post)|each (?:video|creator))[^.!?]{0,30}(?:same|start|starts|begin|begins|open|opens)[^.!?]{0,25}(?:hook|with)|(?:mandatory|required|same|fixed|one) hook|hook (?:must|has to|is mandatory)|must (?:start|open|begin) with|(?:alle|jede\w*)[^.!?]{0,25}(?:gleiche\w*|selben) (?:hook|einstieg)|(?:todos|todas)[^.!?]{0,25}mismo (?:gancho|hook)|(?:tous|toutes)[^.!?]{0,25}meme (?:hook|accroche)|(?:todos|todas)[^.!?]{0,25}mesmo (?:gancho|hook)|\bhook ?[=:] ?['"]/u,
  ],
  [
    "shot list",
    /(?:shot[- ]?list|story ?board\w*|shot by shot|(?:every|each|all) (?:shot|frame|scene|second)s?\b|second by second|camera (?:angle|must|has to|at)|\b(?:close-?up|wide shot|b-?roll|overhead shot)\b|(?:second|sec|sek\w*|segundo|seconde)s? ?\d{1,2} ?(?:-|to|bis|a)|\b0?\d{1,2} ?[-–] ?\d{1,2} ?(?:s|sec|sek|seconds|sekunden|segundos|secondes)\b|kameraeinstellung|einstellung fur einstellung|plano por plano|plan par plan)/u,
  ],
  [
    "hashtag wall",
    /\b(?:[4-9]|\d{2,}|all|these) (?:required |mandatory |other )?(?:hashtags?|#s)\b|(?:#[\p{L}\d_]+[\s,]*){4,}/u,
  ],
  [
    "trending sound",
    /(?:trending|viral|popular|famous|chart|top ?40|copyrighted|angesagte\w*|tendencia|tendance|em alta)[^.!?,]{0,12} (?:sounds?|songs?|music|audios?|tracks?|musik|lied|cancion\w*|musica|musique)|\b(?:use|with|to|over) (?:the )?(?:new )?(?:taylor swift|beyonce|drake|ariana grande|bad bunny|billie eilish|sabrina carpenter|the weeknd|dua lipa|rihanna)[^.!?,]{0,20}\b(?:song|sound|track|music|audio)|(?:taylor swift|beyonce|drake|ariana grande|bad bunny|billie eilish|sabrina carpenter|the weeknd|dua lipa|rihanna)(?:'s)? (?:song|sound|track|music|audio)/u,
  ],
  [
    "false urgency",
    /(?:say|tell|claim|pretend|write)[^.!?]{0,40}(?:only \d+ left|almost (?:sold out|gone)|selling out|last chance|ends (?:tonight|today))[^.!?]{0,40}(?:even|although|though|not true|isn'?t|fake)?|fake (?:scarcity|urgency|countdown|discount|price)|(?:even if|although|though) (?:it|there|we)[^.!?]{0,25}(?:isn'?t true|plenty|not sold|doesn'?t end|have (?:plenty|enough))/u,
  ],
  [
    "somebody's pay",
    /\b(?:include|list|print|show|put|mention|add|share|tell)[^.!?]{0,30}\b(?:everyone|everybody|each other|other creators?|all creators?|the others?|competitors?)\b[^.!?]{0,20}\b(?:fees?|pay|paid|rates?|salary)|(?:what|how much) (?:the )?(?:others?|everyone|everybody|\w+) (?:gets?|is|are|was|were) paid/u,
  ],
];

/** What a part of a sentence demands that no brief holds; both texts are of the same length, one folded. */
export function demandsIn(folded: string): readonly Demand[] {
  return signs.filter(([, sign]) => sign.test(folded)).map(([demand]) => demand);
}

const warned: readonly Demand[] = [
  ...(["script", "health promise", "income promise", "guarantee", "attack on a competitor"] as const),
  ...(["extreme transformation", "hashtag wall", "shot list", "false urgency", "follower cut-off"] as const),
];

/** "no before and after", "please avoid health claims": the requester says what this house says. */
export function isWarning(folded: string, demands: readonly Demand[]): boolean {
  return (
    demands.length > 0 &&
    beginsWithNo.test(folded) &&
    !/deviat|without changing|change a word/u.test(folded) &&
    demands.every((demand) => warned.includes(demand))
  );
}

const beginsWithNo =
  /^(?:(?:and|but|please|pls|also|so|just|bitte|und|y|et|e) )*(?:no|not|avoid|don'?t|do not|never|without|nothing|kein\w*|nicht|ohne|nada de|sin|evit\w+|pas de|pas d'|sans|nao|sem|nunca)\b/u;
