import { anyOf } from "../any-of.ts";

/** Kinds of creators, which only the playbook speaks of. */
export const kindsOfCreators = anyOf(
  String.raw`micro[- ]?(?:influencers?|creators?|accounts?)?s?|micros?|microinfluencer(?:s|es)?|micro-?influenceu(?:rs?|ses?)|microcreador(?:es)?|microinfluenciador(?:es)?|mikro\w*|macros?|macro[- ]\w+|nanos?|nano[- ]\w+|mega[- ]\w+|celebs?|celebrit(?:y|ies)|influencer marketing|big names?|big ones
  (?:large|larger|big|bigger|huge|major|small|smaller|tiny|little|famous|well-known|grosse[nrsm]?|kleine[nrsm]?|grandes|pequen[oa]s|grands|petits|gros) (?:tiktok )?(?:influencers?|creators?|accounts?|names?|stars?|audiences?|brands?|business(?:es)?|profiles?|influencern|creatorn|creadores|createurs|criadores|influenceurs|influenciadores)
  fyp|for you page|algorithm\w*|algoritmo|algorithme|someone like me|creators like me|people like me|my size|(?:few|fewer|less|little|more|many|\d+k?) followers|an? (?:big(?:ger)? |small(?:er)? |large )?(?:influencer|creator) (?:grows?|gets?|becomes?|is|who|with)|(?:bigger|larger|smaller) an? (?:influencer|creator|account)|paid ads|ugc|polished|b2b|saas|influencers|industries|sectors?|verticals?`,
);

/** How things are or ought to be, not what was measured. */
export const norms = anyOf(
  String.raw`should(?:n't|nt)?|shall|guarantees?|matters?|mistakes?|pitfalls?|when (?:is|should|can|to|does)|fair to|tiktok (?:rewards?|push(?:es)?|prefers?|favou?rs?|decides?|likes?|cares?)|rough|ballpark|collab(?:oration)?s?|too (?:soon|early|late)|how soon|what happens (?:if|to|when)|supposed to|ought to|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?|benchmarks?|in general|generally|any (?:problem|issue|harm) with|(?:problem|wrong|issue) with (?:that|this|it)|ceiling|floor|(?:upper|lower|top|bottom) (?:end|limit|bound)|pay-?off|upsides?|downsides?|or (?:something|anything) else|recommend(?:ed|ation|ations)?|according to|playbook|the article|industry standard|best practices?|ideal(?:ly)?|realistic(?:ally)?|rule of thumb|going rate|market rate|what counts|define|definition|meaning of|what does .* mean|what is an?|what's an?|explain|do (?:most |other |the )?brands|brands (?:really |usually |mostly |often |only |ever )?(?:pay|offer|give|send)|guide|leitfaden|(?:laut|selon|segun|segundo) (?:dem |der |le |la |el |o |a )?(?:guia|artikel|article|articulo|artigo)|(?:an?|une?|eine?[mnr]?|uma?) (?:micro|mikro|nano|macro)[\p{L}-]*|(?:micro|mikro|nano|macro)\S*(?: \S+){0,2} (?:pro|par|por) (?:posts?|videos?|beitrag|publication|publicacion|publicacao)
  why do|why does|why are|why is|does it work|do(?:es)? .{1,40} (?:work|matter|help|hurt|pay off|perform)|range of|how (?:low|high) (?:can|do|does)|is it (?:ok|okay|worth|better|true|possible|enough|smart|a)|is it [\p{L}]+ (?:to|that|if)|is [\p{L}]+ (?:everything|overrated|dead|key|important)|(?:is|are) (?:that|this|it) (?:good|normal|ok|okay|low|high|bad|enough|fine|usual|typical|solid|decent)|(?:is|are|counts? as) (?:good|normal|low|high|bad)(?= *[?!.]*$)|what(?:'s| is|s) an? (?:healthy|good|decent|solid|strong|fair|great|reasonable|acceptable|bad|low|high)|are .{1,30} worth|can (?:i|we|they|you|a|an|one|small|creators|brands)|could (?:i|we|one|an?|somebody|someone)|may (?:i|we)|better to|better than|versus paid|difference|how much (?:cheaper|lower|higher|less|more|better)|how far|worth it|good or bad|any good|ok to|allowed|do (?:we|i|you|they) (?:need|have) to|need to|have to|how to|how (?:do|can|could|would|should) (?:we|i|you|brands?|they|one)|how does|how do .{1,30} (?:help|work)|good (?:way|idea|sign|measure|metric)|bad (?:idea|sign)|a mistake|enough|most important|take(?:s)? to|until|what kind|which kind|what type|possible|expect(?:ed)?|realistic|per post|per video|per collab(?:oration)?|roughly|what (?:an?|one) (?:single )?(?:post|video|clip|collab\w*|micro\w*) (?:costs?|goes for)
  sollte[nst]?|soll(?:en|st)?|darf|durfen|man|ublich(?:e|er|es|erweise)?|normalerweise|typisch(?:e|er|es)?|brauch(?:en|t|e)?|warum funktioniert|lohnt|was kostet ein|richtwert
  deber?i?a(?:n|mos)?|debe(?:n|mos|s)?|se (?:paga|suele|debe|necesita)|normalmente|suelen?|tipic[oa]s?|necesit(?:a|amos|o|an)|hay que|vale la pena|conviene|faut(?:-il)?|doit|doivent|devrait|devrions|d'habitude|normalement|typique|besoin|vaut|deve(?:mos|m|ria|riamos)?|costuma(?:m)?|precis(?:a|amos|o)|vale a pena|e preciso`,
);

/** What one ought to do, also where it is ours: "what should we pay". */
export const oughts = anyOf(
  String.raw`(?:can|could) .{1,30} be (?:our|the|a|an|your)|playbook|(?:the |this )?article(?:'s)?|acc(?:ording|\.)? to|guide|leitfaden|conclusion|strategy|is it (?:worth|ok|okay|smart|good|bad|wrong|fair|normal|better|wise|enough)|should(?:n't|nt)?|shall|supposed to|ought to|need to|have to|do (?:we|i|you) need|enough|worth it|recommend(?:ed)?|can we|could we|can i (?:charge|ask|earn|get|expect)|could i|what can i|sollte[nst]?|soll(?:en)?|mussen|brauchen|lohnt|deber?i?a(?:mos|n)?|debemos|necesitamos|hay que|conviene|devrions|devons|faut(?:-il)?|devemos|deveriamos|precisamos`,
);

/** Whatever else is named beside it, all is asked for. */
export const everything = anyOf("everything|the lot|all (?:the |our |my )?(?:numbers|metrics|figures|kpis|stats)");
/** A plain ask for everything that is known. */
export const overviews: readonly RegExp[] = [
  anyOf(
    String.raw`overview|summary|recap|stats|statistics|status|kpis?|all (?:the |our |my )?(?:metrics|numbers|figures)|dashboard|rundown|(?:full|whole|complete|big) picture|scorecard|snapshot|ubersicht|zusammenfassung|uberblick|statistik(?:en)?|resumen|estadisticas|bilan|statistiques|resumo|estatisticas|summari[sz]e|sum up|report`,
  ),
  new RegExp(
    String.raw`(?<![\p{L}])how(?: well| badly)?(?:'s|'d| ?is|s| are| were| was| did| do| does| has| have|'re| am)(?![\p{L}]).*(?<![\p{L}])(?:doing|doin|going|performing|performed?|do|go|went|looking|look|running|run|getting on|getting along|fare|fared|faring|been|coming along|tracking|holding up|on track|today|so far|am i doing)(?![\p{L}])`,
    "u",
  ),
  anyOf(
    String.raw`wie (?:lauft|laufen|lief|liefen|performt|performen|steht|stehen|macht sich|schlagt sich|geht es)|como (?:va|van|vamos|voy|fue|le va|nos va|esta yendo|esta|estao|estamos|estou|foi|anda|vai)|comment (?:va|vont|se porte|se portent|ca se passe|se passe|marche|s'en sort)|(?:ca )?donne quoi|how am i doing|how (?:are|did) we do(?:ing)?|what'?s the status|how(?: are| is|'s|s) (?:things|everything|business|(?:the|our|my|this) (?:campaign|launch|push|week|month))|where (?:do|are) we(?: stand| at)?`,
  ),
];
/** "is Ben on track": yes or no, by all that is known. */
export const onTrack = anyOf(
  "on track|(?:do|does|did|doing|done|perform(?:ed|ing|s)?) (?:any |much |a lot )?(?:better|worse|well|ok|okay|fine|badly|good|great|poorly)|keeping up",
);
/** Loose words for it: enough beside a name, a time or "our". */
export const looseOverview = anyOf(
  String.raw`everything|results?|numbers?|performance|metrics?|(?<!(?:\d|six|seven|eight|big)[ -])figures?|data|progress|performing|performed|zahlen|ergebnisse?|leistung|numeros|cifras|resultados|datos|rendimiento|chiffres|resultats|performances|dados|desempenho`,
);

/** Several beside each other, by all that is known of them. */
export const comparing =
  /^ *(?:please |can you |could you )?(?:compare|vergleiche?|compara|comparer?|compara)(?![\p{L}])|(?<![\p{L}])(?:vs\.?|versus|gegen)(?![\p{L}])/u;

/** It follows what was said before: "and her last video?" */
export const follows =
  /^[ ]*(?:and|und|y|et|e|also|but|now|ok(?:ay)?|then|what about|how about|what of|same|same for|was ist mit|que tal|et pour|e quanto|only|just|without|excluding|minus|for|by|per|in|since)(?![\p{L}])/u;
/** What of it says nothing more: "by creator" keeps its "by". */
export const leadIn =
  /^[ ]*(?:and|und|y|et|e|also|but|now|ok(?:ay)?|then|what about|how about|what of|same for|same|was ist mit|que tal|et pour|e quanto|only|just)(?![\p{L}])/u;
export const pronouns = anyOf(
  String.raw`her|his|their|hers|she|he|they|him|them|this one|that one|the same|ihre?[nr]?|seine?[nr]?|ella|sus?|elle|lui|ela|ele|dela|dele`,
);

/** A picture of the figures is wanted. */
export const pictures = anyOf(
  "charts?|graphs?|plot(?:ted)?|diagramm?e?|grafik|grafi[ck]os?|grafica|graphiques?|courbe|curva|kurve|visuali[sz]e",
);
