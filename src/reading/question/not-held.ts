import { anyOf } from "../any-of.ts";
import { anyMetric } from "./metrics.ts";

const measured = String.raw`(?:${anyMetric}|followers?|follower|seguidores|abonnes|leads|viral|results?)`;

/** What will be: nobody knows. */
export const forecasts: readonly RegExp[] = [
  anyOf(
    String.raw`guess|end up with|wind up (?:with|at)|predict(?:s|ed|ion|ions)?|forecast(?:s|ed|ing)?|projections?|projected|extrapolate|vorhersage|vorhersagen|prognosen?|prognostiziere|hochrechnung|prediccion(?:es)?|predecir|pronostico|previsions?|previsao|previsoes|prever|prever|crystal ball`,
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?:will|'ll|won't|gonna|going to|werden|wird|wirst|tendremos|tendra|vamos a|va a|aurons|aura|allons|va|teremos|tera|vamos|vai)(?![\p{L}]).*${measured}`,
    "u",
  ),
  new RegExp(
    String.raw`${measured}.*(?<![\p{L}])(?:will|gonna|going to|werden|wird|tendremos|aurons|teremos)(?![\p{L}])`,
    "u",
  ),
  new RegExp(
    String.raw`(?:${anyMetric}).*(?<![\p{L}])(?:next (?:week|month|quarter|year|campaign)|tomorrow|nachste[nrsm]? (?:woche|monat|jahr)|morgen|(?:proxim[oa]|que viene) (?:semana|mes)?|(?:semana|mes) que viene|manana|(?:semaine|mois) prochaine?|demain|proxim[oa] (?:semana|mes)|amanha)(?![\p{L}])`,
    "u",
  ),
  new RegExp(
    String.raw`(?:next (?:week|month|quarter|year)|tomorrow|nachste[nrsm]? (?:woche|monat)|proxim[oa] (?:semana|mes)|(?:semaine|mois) prochaine?).*(?:${anyMetric})`,
    "u",
  ),
  new RegExp(
    String.raw`(?:${anyMetric}).*(?<![\p{L}])by (?:the end of|end of|january|february|march|april|may|june|july|august|september|october|november|december|christmas|summer|winter|spring|easter|year)`,
    "u",
  ),
  new RegExp(
    String.raw`(?:${anyMetric}).*(?<![\p{L}])(?:would|could|might)(?![\p{L}]).*(?<![\p{L}])(?:bring|get|make|sell|generate|add|yield|deliver|need|take)(?![\p{L}])|(?<![\p{L}])(?:if|suppose|assuming) (?:we|i|they) (?:double|triple|add|increase|raise|cut|halve|spend|spent|doubled|tripled|book|booked|hire|hired|had|put|keep|paid|pay)(?![\p{L}]).*(?:${anyMetric})`,
    "u",
  ),
  new RegExp(
    String.raw`(?:how (?:many|much)|what).*(?:should we|can we|could we|do we|are we) expect.*(?:${anyMetric})|expected (?:${anyMetric})|(?:hit|reach) (?:our|the) (?:goal|target|budget)`,
    "u",
  ),
];

/** What comes of somebody in particular; what videos do in general the playbook tells. */
export const willHappen =
  /(?<![\p{L}])(?:when (?:is|will|does|do)|will|is|are|going to|gonna)(?![\p{L}]).*(?<![\p{L}])(?:go(?:ing)? viral|blow(?:ing)? up|take off|(?:his|her|their|my|our|the) next (?:video|post|clip|tiktok)|post(?:ing)? (?:next|again|tomorrow))(?![\p{L}])/u;

export const platforms = anyOf(
  String.raw`instagram|insta|ig|reels?|you ?tubers?|you ?tube|yt|(?<=youtube |yt )shorts|facebook|fb|meta|pinterest|snap(?:chat)?|twitter|linkedin|twitch|threads|bluesky|amazon|google ads|google|spotify|podcasts?|reddit|whatsapp channels?|newsletters?|(?<!(?:like|than|as|vs) (?:an? )?)(?:tv|television)|billboards? ads|radio`,
);

/** Not in any record that this bot keeps. */
export const notLogged: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    "audience",
    anyOf(
      String.raw`how old|ages?|age (?:groups?|range|split|distribution)|genders?|gender split|male|female|men|women|demographics?|countr(?:y|ies)|locations?|located|cit(?:y|ies)|regions?|nationalit(?:y|ies)|languages?|time ?zones?|devices?|iphone|android|unique viewers|wie alt|alter|geschlecht|landern?|demografie|edad(?:es)?|genero|paises|pais|ciudades|demografia|age|sexe|pays|villes|demographie|idade|genero|paises|cidades`,
    ),
  ],
  [
    "viewers",
    anyOf(
      "(?:share|percent|percentage|proportion|part|how many) of (?:the |our |my |her |his |their |\\S+['’]s? )?(?:viewers|audience|followers|people)",
    ),
  ],
  [
    "followers",
    anyOf(
      String.raw`(?:gain(?:ed)?|new|lost|lose|grow(?:n|th)?|how many|more|most|fewest|many) (?:[\p{L}]+ )?(?:followers?|subscribers)(?! (?:size|range|size))|followers? (?:growth|gained|gain|count|counts|numbers?|lost|did|does|do|has|have|on|for)|follower (?:hat|haben|hatte) .*gewonnen|follower[- ]?(?:wachstum|zuwachs)|neue follower|nuevos seguidores|nouveaux abonnes|novos seguidores|crecimiento de seguidores`,
    ),
  ],
  [
    "traffic",
    anyOf(
      String.raw`clicks?|ctr|click[- ]?through(?: rates?)?|link clicks|swipe ups?|impressions?|conversion rates?|cvr|bounce rates?|(?:e-?mail )?open rates?|sessions?|traffic|page ?views|website visits?|visits?|visitors|landing page|add to carts?|carts?|sign-?ups?|downloads?|installs?|klicks?|klickrate|reichweite|conversion-rate|clics?|tasa de (?:clics|conversion)|alcance|taux de (?:clics?|conversion)|portee|cliques|taxa de (?:cliques|conversao)|profile (?:views|visits)|reach`,
    ),
  ],
  [
    "shop",
    anyOf(
      String.raw`(?:in|from) (?:the )?(?:stores|shops|supermarkets?)|in[- ]store|offline|refunds?|refunded|refund rates?|returns|returned|return rates?|chargebacks?|(?:profit |gross |net )?margins?|profits?|aov|average order value|basket(?: size)?|repeat (?:customers?|buyers?|purchases?|orders?)|new customers|ltv|lifetime value|churn|stock(?: levels?)?|(?<!ad )inventory|shipping|deliver(?:y|ies)|tax(?:es)?|vat|customer reviews?|star rating|nps|gewinn|marge|retouren|warenkorb|beneficio|margen|devoluciones|benefice|marge|retours|panier moyen|lucro|margem|devolucoes`,
    ),
  ],
  [
    "products",
    anyOf(
      String.raw`(?:which|what|best|top|most)[- ](?:popular |selling )*(?:products?|items?|skus?|colou?rs?|sizes?|variants?|flavou?rs?|shades?)|welches produkt|que producto|quel produit|qual produto`,
    ),
  ],
  ["profit", anyOf("profitable|profitability|net|rentable|lucrati(?:ve|vo)")],
  [
    "others",
    anyOf(
      String.raw`competitors?(?:'s)?|competition|competing brands?|rivals?|other brands|market share|konkurrenz|wettbewerber|competencia|competidores|concurrents?|concurrence|concorrentes?|concorrencia|share of voice|brand (?:lift|awareness|sentiment|favou?rability|consideration|affinity|image|equity|perception|recognition)|awareness|search volume|mentions`,
    ),
  ],
  [
    "comments' words",
    anyOf(
      String.raw`(?:sentiment|tone|mood) (?:of|in|under) (?:the |our |her |his |my )?comments|(?:positive|negative|mean|bad|nice|hate) comments|(?:our|my|her|his) comment sentiment|what (?:do|are|did) (?:people|viewers|they) (?:say|saying|write|ask|asking|comment)(?:ing)?.*|stimmung`,
    ),
  ],
  [
    "direct messages",
    anyOf("dms?|direct messages|stories|story views|livestreams?|lives(?= streams?)|live ?streams?|duets?|stitches"),
  ],
];

/** Asked of the article, and not in it. */
export const notInArticle: readonly RegExp[] = [
  anyOf(
    String.raw`(?:best|right|optimal|ideal|good) (?:time|times|day|days|hour|hours)(?: of (?:the )?(?:day|week))? to (?:post|publish|upload)|when (?:to|should (?:we|i|they|creators|you)) (?:post|publish|upload)|posting times?|what (?:time|day) (?:should|do|is best)|(?:what|which) (?:day|hour) .{0,30}(?:post|publish|upload)|what time(?: of (?:the )?day)? (?:should|do|can|to|would|must) .{0,20}(?:post|publish|upload)|wann (?:soll|sollte|sollten|posten|poste).{0,30}|beste (?:uhrzeit|zeit) zum posten|mejor hora.{0,20}|meilleure? (?:heure|moment).{0,20}|melhor (?:hora|horario).{0,20}
    hashtags?|captions? (?:length|long)|(?:words|characters) (?:in|per) (?:a |the )?captions?|how long .{0,20}captions?|subtitles?|emojis?|thumbnails?|cover images?|commissions?|exchange rates?|video length|length of (?:a |the )?videos?|how long (?:should|must|can|do|does) (?:a |the |our |their |my |an? )?(?:tiktok |ideal |good |creator |each |every )?(?:videos?|clips?|posts?|tiktoks?|content)(?: be| last)?|ideal length|wie lang (?:soll|sollte|sollten|darf|muss|ist).{0,30}video.{0,10}|duracion ideal.*|how many seconds|seconds should
    how often (?:[\p{L}]+ ){0,3}(?:should|must|do|does|can|to|we)(?![\p{L}]).*|posting frequency|(?:posts?|videos?) per (?:day|creator should|week should)|how many (?:posts|videos|tiktoks|clips) (?:should|must|does each|do they|per creator should|does a).*
    (?:trending|viral|popular|best|which|what) (?:sounds?|songs?|audios?|music|filters?|effects?)(?: (?:is|are) (?:trending|hot|popular))?(?: (?:right )?now)?|(?:sounds?|songs?) (?:are|is) trending|welche sounds?.*|angesagte sounds?|que sonidos?.*|quels sons.*|which (?:filter|effect|challenge)s?.*
    who (?:wrote|is the author|published|made (?:this|the|it)|authored|conducted).*|author|which stud(?:y|ies).*|what stud(?:y|ies).*|source of|sample size|tools?(?: should| do| to| for).{0,30}|(?:which|what|best|recommend|good) (?:an? )?(?:tools?|software|agency|agencies|apps? (?:should|to|for)|platform to|marketplace)s?.*
    tiktok ads? .{0,20}(?:costs?|price)|(?:costs?|prices?) of (?:tiktok )?ads|(?:contract|caption|e-?mail|outreach|dm|message|invoice) templates?|(?:have|got|need|want|give me|send me|any|is there|where.{0,12}|share) (?:an? |the |some |any )?(?:[\p{L}]+ )?templates?|(?:write|draft|need|sign|include in) (?:an? |the )?contract|vertrag|contrato|contrat|lawyers?|tax(?:es)?|legal(?:ly)? (?:binding|risk)s?|insurance|how many (?:people|users|accounts|adults|teens) (?:use (?:it|tiktok|the app|the platform)|are (?:there )?on|does tiktok).*|(?:monthly )?active users|(?:recall|sentiment)(?![\p{L}]).{0,25}(?:percent(?:age)?|%|how much)|(?:how much|what percentage|what percent|by what)(?![\p{L}]).{0,30}(?:recall|sentiment)|(?:next|upcoming|coming|future) (?:[\p{L}]+ )?(?:algorithm )?(?:updates?|changes?|rollouts?|releases?)|tiktok'?s? (?:revenue|users|market|stock|ceo|ban)|ban(?:ned|s)?(?: (?:of|in).*)?|market size|industry (?:size|worth)|how many (?:[\p{L}-]+ ){0,2}(?:creators|influencers|tiktokers|micros)(?: (?:are|exist)(?: there)?)? (?:exist|worldwide|globally|in the world|in total on tiktok|on tiktok|on the platform)
    names? of (?:good |some |any )?(?:creators|influencers)|recommend (?:me )?(?:some |a few |\d+ )?(?:creators|influencers)|list of (?:good |micro[- ])?(?:creators|influencers)|which (?:camera|phone|mic|equipment|editing app).*|cameras?|microphones?|lighting|ring light|tiktok shop|live ?stream(?:s|ing)?|affiliate commission.*|commission (?:rates?|percent\w*).*|discount (?:size|percentage|should).*|usage rights (?:cost|fee|price).*|exclusivity|whitelisting.*`,
  ),
  anyOf(
    String.raw`nanos?(?:[- ]?(?:influencers?|creators?)s?)?(?! (?:and|or|creators in|shift)).*(?:${anyMetric}|rates?|charge|followers?|range|defin\w*|count|how many|what is|price)|followers? .{0,30}(?:macro|mega|celebrity|mid-tier).*|(?:what is|what's|define|definition|how many followers|what counts).*(?:nano|macro|mega|mid-tier|celebrit).*|(?:${anyMetric}|charge|price|rates?).*(?:nano|mega|mid-tier)[- ]?(?:influencers?|creators?|accounts?)?s?|(?:macro|mega|celebrity|large|big) (?:influencers?|creators?|accounts?)?.{0,12}(?:charge|fees?|in dollars).*|(?:dollar|euro|usd|exact) (?:price|cost|amount|fee|rate)s? .{0,25}(?:macro|mega|celebrit\\w*|large|big)(?![\\p{L}])|(?:rates?|fees?|prices?) (?:of|for) an? (?:macro|mega|celebrity|star).*`,
  ),
];

/** The two campaigns that the article tells of. */
export const caseWords = anyOf(
  String.raw`case stud(?:y|ies)|(?:in|of|from|about) (?:the|that|this) case|(?:the|an?|that|your) (?:[\p{L}]+ )?example|50[- ](?:micro[- ]?)?(?:creators?|influencers?|micros?|small)(?:[- ](?:campaign|case|example|brand|ones))?|50 small ones|fifty (?:creators?|influencers?|micros?)|(?:saas|software) (?:brand|company|example|case|firm|startup|one|campaign)|(?:the |that )?(?:one |consumer |example )brand(?= |$|\?)(?!s)|consumer brand|42 ?%|18 ?%|(?:the brand|(?<!(?:a|any|our|my|new|young|small) )brand) with|success story|(?:from )?(?:3|three) (?:large|big)(?: names| creators| influencers)?|fallstudie|caso de estudio|caso|etude de cas|estudo de caso`,
);
/** What it does not tell of them. */
export const caseUnknown = anyOf(
  String.raw`names?|called|who (?:was|is|were|did|ran)|which (?:brand|company|agency|products?|platform|country|creators?|niche|market|month|year)|what (?:brand|company|agency|products?|country|niche|was the (?:brand|product|company))|(?:cost|spend|pay|paid|budget)(?!.*\b(?:less|lower|change|compared|increase|percent|%)\b)(?: .{0,30})?(?:in total|total|exactly|dollars|overall|each|per creator|amount)?|total (?:cost|spend|budget)|exact(?:ly)?|in (?:dollars|euros|usd)|how many (?:leads|videos|posts|orders|sales|followers|customers|signups|clicks|views)|how much revenue|how much (?:money|did (?:it|they|the \w+|that \w+) (?:cost|spend|pay|make|earn))|when (?:was|did)|what year|roi|roas|cpa|cpm|agency|absolute|engagement rate|welche marke|wie hiess|que marca|quelle marque|qual marca|what did (?:the |that )?.{0,30}cost`,
);

/** Numbers that only a benchmark could give, and the article has none of them. */
export const normOf = anyOf(
  String.raw`average|avg|typical|typically|normal|normally|usual|usually|standard|benchmarks?|good|decent|healthy|realistic|ideal|industry|acceptable|durchschnittlich\w*|typisch\w*|normale?[rs]?|ublich\w*|gute[rs]?|promedio|tipic[oa]|normal|buen[oa]?|moyenn?e?|typique|bonn?e?|medi[oa]|tipic[oa]|bo[am]`,
);

/** Why something happened. */
export const causes = anyOf(
  String.raw`why|how come|what(?:'s| is| was)? (?:caused?|causing|the reason|behind|driving|drove|explains?|made)|reasons? (?:for|behind|why)|what happened (?:to|with)|because of|due to|responsible for|caused|impact of|effect of|warum|wieso|weshalb|woran|por que|a que se debe|pourquoi|porque|por que`,
);

/** Of something else altogether, though a word of it may be ours too. */
export const offTopic = anyOf(
  String.raw`weather|rain(?:ing)?|snow|flights?|hotels?|trains?|restaurants?|recipes?|cook me|jokes?|poems?|lyrics|riddles?|horoscopes?|presidents?|elections?|politics|capital (?:city )?of|meaning of life|translate|python|javascript|write (?:me )?(?:some |a )?(?:code|script in|essay|letter|poem)|football|soccer|basketball|match score|bitcoin|crypto|stock price|what time is it|what day is it|who are you|what(?:'s|s| is) your name|exchange rate|how far is|elon musk|easter|moon|mars|lipstick|mascara|shampoo|laptop|pizza|rice|poem|song lyrics|are you (?:human|a bot|real)|movies?|netflix|medicine|doctor|lottery|homework|birthday party|wetter|regnet|witz|rezept|hauptstadt|ubersetze|clima|tiempo hara|chiste|receta|traduce|meteo|blague|recette|traduis|piada|receita de|traduza|bundesliga`,
);
