import { near, phrases } from "./near.ts";

const notShown = String.raw`hid(?:e|ing|den)|blur\w*|cover\w*|crop\w*|mask|smudge|pixelate|tape over|bury|burying|buried|omit|skip|drop|remove|lose|avoid|without|no|not|don'?t|dont|never|leave (?:it |them )?(?:out|off)|rather not|instead of|only|just|take out`;
const ad = String.raw`#ad|#sponsored|#werbung|#anzeige|ads? (?:label|tag|hashtag|disclosure|toggle)|an ad|ad thing|disclos\w+|(?:collab|paid|sponsor\w*|partner\w*) (?:bit|part|label|tag|thing)|it was paid|disclaimers?|sponsor\w*|paid[- ]partnership|partnership (?:label|toggle|stuff|tag)|ad label|gifted tag`;
const notSeen = String.raw`hidden|at the (?:very )?(?:end|bottom)|very last|last thing|see more|out of sight|same colou?r|covered|blurred|cropped|unreadable|off[- ]screen|sticker|isn'?t (?:required|needed|necessary)|not required|come off|taken? (?:it )?(?:off|down)|subtl\w+|discreet\w*|unobtrusive\w*|faint\w*|for a (?:split )?second|below the fold|behind|tiny|small (?:font|print)|white text|invisible|not needed|unnecessary|optional|switched off|under \d+|(?:in|as) (?:the |a )?(?:last |first |pinned )?comments?|after the|somewhere|(?:in|at) the (?:last|final) seconds?|kills?|hurts?|reach|flop\w*`;

/** What keeps from the audience that somebody was paid. */
export const hiddenDisclosure = phrases(
  near(notShown, ad),
  near(
    "do (?:i|we|they|you) (?:really |rly |even |actually |still )*(?:have|need) to|must i|should i|gotta",
    "label|disclose|tag|mark|declare|mention|say",
    15,
  ),
  near(ad, notSeen),
  near("#?(?:collab|partner|sp|gifted|ambassador)", "is enough|instead|suffices|will do", 30),
  String.raw`(?:look|seem|feel|sound|come across)\w* like (?:a |an )?(?:friend'?s?|friendly|personal|private|honest) (?:advice|tip|recommendation),? (?:and )?(?:not|no|rather than|instead of)`,
  "(?:wie|als) (?:ein )?(?:tipp|rat|ratschlag|empfehlung) (?:unter|von|einer?s?) freund\\w*[^.!?]{0,15}(?:nicht|keine|statt)|wirk\\w+ (?:nicht )?wie (?:keine )?werbung|nicht (?:nach|wie) werbung",
  "pare(?:zca|zcan|ca|cam)\\w* (?:un |una |um |uma )?(?:consejo|recomendacion|conselho|dica|recomendacao|algo (?:natural|espontaneo)|organic\\w*|espontane\\w*)|que no (?:parezca|suene a) (?:publicidad|anuncio)|que nao pareca (?:publi\\w*|anuncio)",
  "(?:air|comme|pass\\w+ pour|ressembl\\w+ a) (?:d'un |un )?conseil (?:d'ami\\w*|entre ami\\w*)|(?:pas|sans) (?:avoir )?l'air d'une? pub\\w*",
  "^no (?:es |sea )?(?:publicidad|anuncio)|^nao (?:e |seja )?(?:publicidade|anuncio)|^pas (?:de |une )?pub(?:licite)?|^keine werbung",
  "white text|secretly|undercover|stealth",
  String.raw`(?:look|seem|feel|sound|come across)\w* (?:like (?:it'?s |it is )?)?(?:an? )?(?:organic|unpaid|unsponsored|not sponsored|genuine find)`,
  "(?:nobody|no one|people|they|viewers) (?:should|needs? to|has to|have to|must|can|don'?t|won'?t|shouldn'?t|needn'?t)? ?(?:even |ever )?(?:know|find out|notices?|see it'?s|tell it'?s|realiz\\w+|realis\\w+)",
  near(
    "(?:say|says|saying) nothing|not a word|keep quiet|no word",
    String.raw`pa(?:id|y|ying)|sponsor\w*|gift\w*|deal|money|collab\w*`,
    30,
  ),
  near("don'?t (?:tell|mention|say|let)", String.raw`paid|sponsor\w*|gift\w*|free|deal|ad|collab\w*`, 30),
  near(
    "pretend|act|say|as if|like",
    String.raw`not paid|unpaid|isn'?t an ad|is not an ad|no deal|bought it (?:your|them|him|her)sel\w+|paid for it (?:your|them)sel\w+`,
    60,
  ),
  near("just|simply|only|can we", String.raw`(?:say|write|put) ['"]?(?:thx|thanks|thank you)`, 20),
  String.raw`nicht als werbung|ohne (?:werbe)?kennzeichnung`,
  near("statt|anstatt|anstelle(?: von)?|lieber als", "#?werbung|#?anzeige|werbekennzeichnung|kennzeichnung", 8),
  near("en (?:vez|lugar) de|au lieu de|em vez de", "#?publi\\w*|#?pub|#?anuncio|publicidad", 8),
  near("werbung|werbe\\w+|anzeige|kennzeichnung", "unauffallig\\w*|dezent\\w*|versteckt\\w*|unsichtbar\\w*", 40),
  near("no se (?:note|vea|sepa)|sin que se (?:note|vea)|disimul\\w+", "publi\\w*|anuncio|pagad\\w+|patrocin\\w+", 25),
  near(
    "(?:pas|sans) que (?:ca|cela|on) (?:se )?(?:voie|sache|remarque)|discret\\w*",
    "paye\\w*|pub\\w*|sponsor\\w*|partenariat",
    25,
  ),
  near(
    "ninguem (?:pode|deve|vai|precisa) (?:perceber|saber|notar)|discret\\w+|disfarc\\w+",
    "publi\\w*|pag[ao]\\w*|patrocin\\w+",
    25,
  ),
  near(
    "werbung|anzeige|kennzeichnung",
    "weglassen|verstecken|nicht|ohne|(?:ganz |erst )(?:ans?|am|zum) (?:ende|schluss)|ans ende|ganz unten|klein",
    30,
  ),
  near("(?:niemand|keiner) (?:soll|darf|muss)?", "werbung|anzeige|bezahlt|kooperation|gesponsert", 30),
  near(
    "nadie (?:debe |puede |tiene que )?(?:mencion|sep|dig|not)\\w+",
    "publicidad|anuncio|pagad\\w+|patrocin\\w+",
    30,
  ),
  near(
    "personne ne (?:doit |peut )?(?:mentionn|sach|savoir|di[rst])\\w*",
    "paye\\w*|publicite|sponsor\\w*|partenariat",
    30,
  ),
  near("ninguem (?:mencion|diga|saiba)\\w*", "publi\\w*|pag[ao]\\w*|patrocin\\w+|parceria", 30),
  near("(?:#?publi|publicidad|anuncio|#ad)\\b", "al final|abajo del todo|en pequeno|letra pequena", 30),
  near("(?:#?pub|publicite|la mention|partenariat)\\b", "a la (?:toute )?fin|tout en bas|en tout petit", 30),
  near("(?:#?publi|publicidade|#ad)\\b", "no (?:fim|final) da|la embaixo|em letra pequena", 30),
  near(String.raw`weglassen|verstecken|ohne|keine?n?`, String.raw`#?werbung|#?anzeige|kennzeichnung`, 20),
  near(
    String.raw`sin|ocult\w+|escond\w+|no (?:poner|pongan|digan|decir|diga|menciones?|mencionen)`,
    String.raw`#?publi\w*|anuncio|patrocin\w+|colaboracion|pagad\w+|#ad`,
    30,
  ),
  near(
    String.raw`ne (?:mettez|mets|dites|dis|mentionnez|signalez) pas|sans|cacher|cachez|masquer|ne pas (?:mettre|dire|mentionner)|pas besoin de`,
    String.raw`#?pub|publicite|sponsor\w+|partenariat|collaboration|mention`,
    30,
  ),
  near(
    String.raw`sem|escond\w+|nao (?:colocar|coloquem|dizer|digam|mencionar|precisa\w*)`,
    String.raw`#?publi\w*|anuncio|patrocin\w+|parceria`,
    30,
  ),
);

const nobodyTried = String.raw`haven'?t|hasn'?t|didn'?t|isn'?t|isnt|is not|not|won'?t|wont|doesn'?t|doesnt|until|before`;

/** What somebody is to tell who has not lived through it. */
export const inventedExperience = phrases(
  String.raw`pretend(?:ing)?|make (?:it |something )?up|made[- ]up|invent\w*|act as (?:if|though)|act like|lie about|fake (?:reviews?|testimonials?|results?|stor(?:y|ies)|before)`,
  String.raw`even if (?:they|you|she|he)(?:'ve| have)? (?:never|not|haven'?t)|haven'?t (?:tried|used|tested|got)|never (?:tried|used|tested)|without (?:trying|testing|using)`,
  near(
    nobodyTried,
    String.raw`ship(?:s|ping|ped)?|(?:yet )?(?:out|available|launched|arrive[sd]?|delivered|received?)`,
    12,
  ),
  String.raw`before (?:they|she|he|you) (?:get|got|receive\w*|tr(?:y|ied))`,
  near(
    String.raw`(?:say|says|claim|tell|mention)`,
    String.raw`(?:used?|been using|tried|owned|owning|wearing|drinking|taking|sleeping)(?: \w+){0,4} (?:for )?(?:\d+|a|one|two|three|four|five|six|several|many|all) ?(?:years?|months?|weeks?|winters?|summers?|seasons?)`,
  ),
  near(
    String.raw`(?:talk about|say|tell|describe|explain|mention|share)`,
    String.raw`how (?:it|they|this|the \w+)(?:'s| has| have)? (?:kept|survived|lasted|changed|helped|saved|made|fixed|cleared|got|gave|transformed|cured)`,
    20,
  ),
  near(
    String.raw`say|says|tell|tells|mention\w*|claim|claims|swear|write`,
    String.raw`\b(?:they|you|i|we)(?:'ve| have| had)? (?:\w+ )?(?:bought|paid|got rid|lost|quit|switched|slept|stopped|been|found|discovered|threw)|\b(?:my|your|their|his|her) (?:\w+ ){1,3}(?:went|was|were|is|are|swore|loves?|loved|disappeared|vanished|noticed)`,
    20,
  ),
  near("tells?|says?|present", "as (?:their|your|his|her) own(?: story)?", 20),
  near(
    "sagen?|sagt|erzahl\\w+|behaupt\\w+",
    "(?:seit|schon) (?:jahren|monaten|langem)|(?:schon )?seit \\w+ (?:jahren?|monaten?|wochen)",
    40,
  ),
  near(
    "sagen?|sagt|erzahl\\w+|behaupt\\w+",
    "(?:ihr|sein|mein|eu(?:er|r))e?[rnms]? (?:kind(?:er)?|sohn|tochter|mann|frau|hund|katze|mutter|vater)\\b",
    20,
  ),
  "(?:auch|selbst) wenn (?:sie|er|es) (?:\\w+ )?(?:noch nie|nie|keine?n? \\w+ ha(?:ben|t))|obwohl (?:sie|niemand|keiner) [^.!?]{0,20}(?:nie|noch nicht)",
  near("di(?:gan?|cen)|cuent\\w+", "(?:desde )?hace (?:\\w+ )?(?:anos?|meses|semanas)", 40),
  near("dis(?:ent|ez)|raconte\\w*|qu'(?:ils|elles)", "depuis (?:\\w+ )?(?:des )?(?:ans|annees|mois)", 40),
  near("digam?|dizem|contem", "ha (?:\\w+ )?(?:anos|meses|semanas)", 40),
  "(?:stumbled|happened|came) (?:up)?(?:on|across) (?:it|this|them)",
  "tun (?:so )?als ob|so tun|vorgeben",
  String.raw`erfinde\w*|erfunden\w*|nie (?:benutzt|getestet|probiert)`,
  String.raw`finj\w+|fing\w+|hagan como si|como si (?:lo|la|llev|hubier)\w*|invent\w+ (?:una|que|historia|experiencia)|sin haberlo probado`,
  String.raw`faire semblant|fass?ent semblant|comme s'ils|inventer|sans l'avoir (?:teste|essaye)`,
  "fingir|finjam|finja|inventar|sem ter (?:testado|usado)",
);

const unknown = String.raw`codes?|fees?|prices?|discounts?|dates?|numbers?|figures?|honorar\w*|preise?|rabatte?|zahlen?|termine?|codigos?|tarifas?|precios?|descuentos?|fechas?|cifras?|remises?|prix|cachets?|chiffres?|precos?|caches?|descontos?|datas?|numeros?|cupom|cupons|cupon(?:es)?`;

/** A fact that nobody gave, asked for all the same. */
export const madeUpFacts = phrases(
  near(
    "guess|make up|making up|invent|come up with|think of|estimate|denk dir|ausdenken|erfind\\w*|rat(?:e|et)? (?:mal|einfach)|schatz\\w*|inventa(?:te|os|d|n)?|invent(?:ez|e|em|es)|adivin\\w+|devin\\w+|imagin(?:ez|e)|chut[ae]\\w*",
    unknown,
    20,
  ),
  near(unknown, "(?:made|make it) up|ausdenken|erfinden", 20),
  near(
    "whatever|irgendein\\w*|cualquier|n'importe quel(?:le)?|qualquer",
    "codes?\\b|codigos?|fees?\\b|honorar|preis\\b|precio|prix|preco|cupom",
    3,
  ),
);

export const praiseOnly = phrases(
  String.raw`only (?:say )?(?:positive|good|nice)(?: \w+)?|nothing (?:negative|bad|critical)|no (?:criticism|negative\w*|downsides?|cons)|positive (?:\w+ )?only|only (?:5|five)[- ]stars?|(?:5|five)[- ]star (?:reviews?|ratings?)`,
  String.raw`(?:must|have to|has to|need to) (?:love|like|praise|recommend|be positive|rave)|not allowed to criti\w+|(?:don'?t|never|do not) (?:criti\w+|say anything (?:bad|negative))`,
  near(
    String.raw`(?:who\w*|anyone who|if (?:they|someone)) (?:mentions?|says?|criti\w+|complains?)`,
    String.raw`(?:doesn'?t|doesnt|won'?t|not) (?:get )?paid|no (?:pay\w*|fee)|is out|gets? cut`,
    60,
  ),
  near(
    String.raw`delet\w+|hid(?:e|ing)|remov\w+|block|losch\w+|borr\w+|supprim\w+|apag\w+`,
    String.raw`(?:negative|critical|bad|honest) (?:comments?|reviews?)|(?:negative|schlechte|kritische)n? kommentare|comentarios (?:negativos|malos|ruins)|commentaires negatifs`,
    20,
  ),
  String.raw`keine kritik|nur (?:positiv\w*|gutes|lob)|nichts negatives`,
  String.raw`solo (?:cosas )?(?:positiv\w+|buen\w+)|nada negativo|sin criticas`,
  "(?:que )?du positif|rien de negatif|aucune critique",
  String.raw`so (?:coisas )?(?:positiv\w+|boas)|nada de negativo|sem criticas`,
);

const bad = String.raw`garbage|trash|sucks?|bad|worse|scam\w*|rip-?offs?|toxic|poison\w*|cheap (?:copy|knock-?off)|fake|overpriced|inferior|liars?|lie|dangerous|wrecks?|ruins?|destroys?|damages?|harms?|catch(?:es)? fire|full of (?:chemicals|plastic|junk|sugar)|chemicals|break(?:s|ing)? (?:after|within|in)|leak(?:s|ing)?|taste of|explodes?|falls? apart|stinks?`;

export const attack = phrases(
  String.raw`mak(?:e|es|ing) (?!it\b|them\b|you\b|your\b|our\b)[\w-]+ look (?:bad|cheap|silly|stupid|old)`,
  String.raw`(?:trash|bash|diss|roast|drag|slam|mock|attack|shade|throw shade at|make fun of|talk (?:bad|trash|shit) about|bad-?mouth|call out)(?:es|ing)? (?!my|our|your|it\b|me\b|us\b|themsel)(?:\w+ ){0,2}(?:competit\w+|brands?|rivals?|others?|theirs?|them|[\w-]+)`,
  near("say|tell|mention|show|claim|explain|make clear|write", String.raw`better than|worse than|${bad}`),
  near("call(?:s|ing)?", `(?:them|theirs|[\\w-]+) (?:an? |the )?(?:${bad})`, 10),
  near(
    "show|shows|film|compare|say|mention",
    String.raw`how (?:the )?(?!our|my|your|its?\b|this)[\w-]+'s (?:\w+ )?(?:dies|fails|breaks|leaks|melts|cracks|tears|rips|rusts|falls apart|gives up|stinks)`,
    25,
  ),
  String.raw`(?:is|are|it'?s) (?:so much |way |far |a lot )?(?:better than|superior to) (?!expected|i |you )`,
  near(String.raw`competit\w+|rivals?|other (?:brands?|\w+s)|those things|theirs`, bad, 30),
  near(
    String.raw`bins?|throw(?:s|ing)?|toss(?:es|ing)?|chuck(?:s|ing)?|pour(?:s|ing)?|smash\w*|dump(?:s|ing)?|trashes`,
    String.raw`on camera|(?:in|into|down) the (?:bin|trash|garbage|rubbish|toilet|drain)|(?:is|are) ${bad}`,
  ),
  String.raw`schlecht(?:mach|red)\w*|besser als (?!erwartet|gedacht)`,
  near(
    String.raw`konkurren\w+|mitbewerber\w*|wettbewerber\w*|andere marken`,
    String.raw`schlecht\w*|mull|muell|mies|gift\w*|schrott|abzocke`,
    30,
  ),
  "hablar mal de|mejor que (?:la competencia|los demas)",
  near("competencia|otras marcas", String.raw`basura|mal[ao]?|peor|veneno|estafa`, 30),
  String.raw`critiquer|denigrer|mieux que (?:la|les)|meilleure? que`,
  near(String.raw`concurrents?|concurrence|autres marques`, "nul|mauvais|pire|poison|arnaque", 30),
  String.raw`falar mal d[aoe]|melhor (?:do )?que (?:a|as|os)`,
  near(String.raw`concorren\w+|outras marcas`, "lixo|ruim|pior|veneno", 30),
);

const urgent = String.raw`only (?:\d+|a few) (?:left|remaining)|almost (?:sold out|gone)|selling out|last chance|only today|today only|ends (?:tonight|today)|price (?:doubles|goes up)`;

export const falseUrgency = phrases(
  near("say|says|tell|claim|pretend|write|finish|end|make", urgent),
  "fake (?:scarcity|urgency|countdown|discount|price)",
  near(
    "even if|although|though|but",
    String.raw`isn'?t true|plenty|unlimited|not sold|doesn'?t end|have enough|who checks`,
    30,
  ),
  near("stock is", "unlimited|plenty", 10),
);
