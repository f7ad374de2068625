import { anyOf } from "../any-of.ts";

// Folded (lower case, no accents), in English, German, Spanish, French and Portuguese.

/** What is wished, expected, promised, asked for or set aside. */
export const unreal = anyOf(String.raw`
  first (?:one |person |creator )?to \p{Sc}?§|ping me|(?:who|whoever|everyone|one|most \p{L}+|highest \p{L}+) wins?|wins? (?:an?|the|this|\p{Sc}|\d)|prizes?|(?:let me know|tell me|remind me|dm me) (?:when|once|at)|turn(?:ed|s)? down|declin(?:ed|es)|reject(?:ed|s)|refus(?:ed|es)|contract|(?:contract|brief|agency|agent|manager|client|deal|offer|emails?|mail|invoice) says? \D{0,3}§|pays?(?! ?:)|told me \p{L}+ pay
  (?:had |has |have )?better (?:hit|reach|get|do|make)|(?:watch|bet) (?:this|it|that|me|him|her|them|we|she|he|mine) \p{L}+|(?:please|pls|plz|bitte|por favor|svp) .{0,40}(?:send|wire|transfer|uberweis\p{L}*|transfer\p{L}*)|signed (?:for|at)|get (?:me|us|this|it|her|him) to §|mein tipp|tippe|landet bei|(?:i )?reckon|help (?:me|us|it|this) (?:get|hit|reach)|my (?:bet|guess|prediction)|@+ says? \p{Sc}§|(?:fee|pay|price|rate|budget) range|reserved|pray(?:s|ing|ers?)?|wishing|(?:on|in) (?:my|our|her|his|the) way to|here (?:we|i) come|close to (?:hitting|reaching|breaking|§$)|(?:views|likes|orders|sales|plays) (?:short|behind|away|ahead of|left)
  (?:i|we|they|you|u) charge|to charge
  can'?t wait|excited (?:to|for)|(?<!managed |days |day |hours |hour |hrs |weeks |week |minutes |first |creator |creators |one |person |ever |only |video |vid |post |fastest |happy |proud |glad |stoked |enough )to (?:hit|reach|pass|cross|break|get to)|(?:can|could|to|we|i'd|i) offer|offer (?:her|him|them|\D?§)|too (?:much|high|low|expensive|little)
  's rates?|rates? (?:went|goes|increased|rose|jumped)|let'?s (?:cap|pay|give|offer|boost|keep|do|spend|budget|see|say|wait)|cap (?:spend|fees?|it|that|the \p{L}+) (?:at|to)|pay (?:them|up to|no more|at most)|per (?:creator|post|person|head)|top performers?|(?:the|our|\d|two|three) winners? (?:gets?|wins?|will|receives?|is|are)|everyone (?:gets|who|with)|whoever|thinking (?:of|about)|consider(?:s|ing)?|maybe (?:pay|we|offer)|approve[ds]?
  fingers crossed (?:for|we|it|she|he|that|this)|have \D{0,4}[\d.,k]+ (?:\p{L}+ )?left
  goals?|targets?|targett?ing|aim(?:s|ing|ed)?(?: for| at| to)?|kpis?|quotas?|benchmarks?|threshold|objectives?|hope(?:s|d|fully)?|hoping
  wish(?:es|ing)?|(?<!n't |not )wants?|wanna|wanted(?! to (?:share|say|tell|let|update|show|report))|needs?(?: to)?|have to (?:hit|reach|get)|must (?:hit|reach|get|have §)|trying (?:to|for)|would love|dream(?:s|t|ed|ing)?(?= (?:of|that|about|we|i|it|my|her|his|she|he|they)(?!\p{L}))
  manifest(?:ing)?|let'?s (?:get|hit|make|reach|aim|push|try)|road to|to go|away from|short of|shy of|bonus(?:es)?|unlocks?|kicks? in|minimum|at minimum
  min\.? of|required?|requirements?|qualif(?:y|ies)|eligible|guarantee[ds]?|promise[ds]?|commit(?:ted|s|ment)? to
  will|won'?t|(?:i|we|it|she|he|they|you|that|this|there)'ll|gonna|going to(?! the)|should|shall|(?<!than (?:\p{L}+ )?)expect(?:s|ed|ing|ation)?|predict(?:s|ed|ing|ion|ions)?
  forecast(?:s|ed|ing)?|project(?:ed|ion|ions|ing)|estimates?|estimating|might|could (?:hit|reach|get|be|do|make|see)|may (?:hit|reach|get)
  on (?:track|pace|course)|head(?:ed|ing) (?:for|to|towards)
  by (?:tomorrow|tmrw|tonight|eow|eom|eod|next|then|the end|end|mid|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this time|the weekend|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])
  next (?:stop|milestone|level)|next (?:week|month|time|one|campaign|round|video|wave)|tomorrow|about to|i bet|betting|guess(?:ing)?(?! (?:what|who)|$)|in the (?:next|coming)
  soon(?! as)|eventually
  posting (?:tomorrow|tonight|later|soon|next|on|this|in|it|mine|sunday|monday|tuesday|wednesday|thursday|friday|saturday|at)
  uploading (?:tomorrow|tonight|later|soon|next|on)|(?:filming|shooting) (?:tomorrow|tonight|it|next|the|this|on)|due|deadline|scheduled|plans? to
  planning|planned|supposed to|can do|can get
  ask(?:s|ed|ing)?(?: us)?(?: for)? (?:\p{L}{0,2}\p{Sc})?§|(?:is|was|are|'s) asking|asking price|asked \D{0,3}§|quot(?:es?|ed|ing)|rate cards?
  (?:her|his|their|my|your|usual|normal|day|flat|going) rates?|(?<!(?:completion|finish|watch|through|view|retention|engagement|er|save|like|share|click|conversion|hook|hold) )rates? (?:is|are|was|for|at|of)|offer(?:s|ed|ing)|counter(?:s|ed|ing|offer)?
  negotiat\p{L}*|willing|charges|(?<!marriage )propos(?:e|es|ed|al|ing)|how about|happy to|(?:can|could|shall|should|may) (?:we|i|you) (?:pay|do|offer|get)
  can(?:'t| not)? pay|maximum|max of|accept(?:s|ed|ing)?|agree[ds]? (?:on|to|at)|deal for|counterpropos\p{L}*|instead of \D{0,3}§ (?:next|this) time
  invoice(?:d)? (?:will|due)|owe[sd]?(?: (?:her|him|them|us|me))?|still (?:to pay|owed|unpaid|pending|outstanding)|pending|outstanding|to be paid
  (?:haven'?t|hasn'?t|didn'?t|not) (?:yet |been |even )*paid (?=.{0,25}\d)\p{L}+|not paid(?: \p{L}+)? yet
  budgets?(?:ed)?|allocat\p{L}*|set aside|earmark\p{L}*|caps?(?:ped)? (?:at|of|is)|pool of|ceiling|pot of|left to spend|(?<!sent .{0,30})remaining
`);

/** The same in German, Spanish, French and Portuguese. */
export const unrealElsewhere = anyOf(String.raw`
  ziel(?:e|en|wert)?|zielen auf|hoff(?:e|en|t|entlich)|wunsch\p{L}*|wollen|will|mochte\p{L}*|brauch(?:e|en|t|st)|soll(?:en|te|ten|st)?|muss(?:en|t)?
  erwart\p{L}*|prognos\p{L}*|schatz(?:e|en|ung)|rechne(?:n)? (?:mit|damit)|vermutlich|wahrscheinlich|wird(?! von)|werden(?! von)|werde|bald
  (?<!heute |gestern |am )morgen|nachste[nrsm]?|bis (?:morgen|freitag|montag|dienstag|mittwoch|donnerstag|samstag|sonntag|ende|zum(?! (?:ende|schluss)(?! (?:der|des|von)))|mitte)|kriegt bonus
  pramie|budget|etat|eingeplant|geplant|verlangt|fordert|angebot\p{L}*|bietet?n?|mochte §|verhandel\p{L}*|versprech\p{L}*|verspricht|versprochen
  zugesagt|auf kurs|hatte gern(?:e)?|konnte(?:n|st)?|vorschlag\p{L}*|objetivos?|metas?|espero|esperamos|ojala|esperando|quier(?:e|o|en|emos)|queremos
  necesit\p{L}*|hace falta|hay que|deberia\p{L}*|tendria\p{L}*|podria\p{L}*|llegara\p{L}*|alcanzara\p{L}*|prevision\p{L}*|previst\p{L}*|preve(?:mos|o)?
  pronostic\p{L}*|calcul(?:o|amos)|seguramente|va a|van a|vamos a|voy a|manana(?! he)|pronto|proxim[oa]s?
  para el (?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|final)|antes del|hasta (?:los|las) \d|bono|bonificacion|minimo|presupuesto
  reservad\p{L}*|pid(?:e|en|io|iendo) \D{0,3}§|ofrec\p{L}*|oferta|propon\p{L}*|propuesta|negoci\p{L}*|cobraria|su tarifa|tarifas?|prometi?\p{L}*|publicare
  subire|objectifs?|(?:le|notre|mon) but|espere\p{L}*|esperons|j'espere|on espere|veut|veux|voulons|voudrait|souhait\p{L}*|besoin|il faut|faut|devrait
  devrais|devraient|pourrait|prevoi\p{L}*|prevu\p{L}*|estim(?:e|ons|ation)|sans doute|(?:va|vais|vas|vont|allons|allez) \p{L}+(?:er|ir|re)|probablement|(?:on|je|elle|il|tu) v(?:a|ais|as) \p{L}+er|vais
  allons|demain|bientot|prochain\p{L}*|d'ici|avant (?:vendredi|lundi|mardi|mercredi|jeudi|samedi|dimanche|fin)|prime|palier|reservee?|demande(?:nt)? \D{0,3}§
  reclame|propose|proposition|offre|negoci\p{L}*|son tarif|ses tarifs|tarifs?|promis|promet|(?:on|je|nous|wir) vis(?:e|ons)|apunt(?:o|amos) a|peilen|visamos|enveloppe|publierai|posterai|meta|alvo|tomara|espero
  esperamos|esperando|quer|quero|queremos|precis\p{L}*|deve(?:ria|mos|m)?|poderia|previsao|prevemos|provavelmente|vai \p{L}+r|vou|vamos \p{L}+r|amanha
  em breve|ate (?:amanha|sexta|segunda|terca|quarta|quinta|sabado|domingo|o fim|final)|bonus|orcamento|reservamos|(?:pediu|pede|pedindo) \D{0,4}§|cobra|cobraria
  ofereceu|oferecemos|oferta|proposta|propos|negoci\p{L}*|prometeu|promete|postarei
`);

const reached = "hits?|reached|smashed|met|crushed|passed|beat|crossed|achieved|exceeded|surpassed";
const goals = "goals?|targets?|quotas?|kpis?|benchmarks?|objectives?";

const numbers =
  "(?:the |my |some |more |her |his |your )*(?:numbers?|stats|results?|figures|data|insights|analytics|updates?|screenshots?)";

/** Words of wishing that hand over what was wished for: "as promised: 9k views", "the stats you wanted", "with no budget". */
export const delivered = anyOf(String.raw`
  as (?:promised|requested|agreed|discussed|planned|expected|asked|wanted|versprochen|gewunscht|prometido|promis|promise)|like (?:i )?promised|(?:i )?promised (?:you |u |y'all )?${numbers}
  ${numbers} (?:that |which )?(?:you|u|we|she|he|they|y'all|@+)(?: all| guys)? (?:wanted|needed|asked for|requested|were (?:asking|waiting) for)|(?:you|u|she|he|they|y'all)(?: all| guys)? (?:wanted|needed|asked for|requested) ${numbers}
  (?:i )?hope (?:you|u|y'all)(?:'re| are| r) (?:all )?(?:sitting|ready|well|good|proud|happy)|(?:with )?(?:no|zero|a tiny) budget(?! of)|on a budget(?! of)
  (?:above|below|under|over|beyond|past|ahead of|better than|worse than|more than|less than|near) (?:the |our |her |his |my )?(?:goals?|targets?|kpis?|benchmarks?|expected|planned|forecast|expectations?)
`);

/** A goal that was reached is told as a result: "hit my goal of 10k views". The first group stays. */
export const attained = new RegExp(
  `(?<!n't |not |never |to )((?<![\\p{L}])(?:${reached})) (?:\\p{L}+ )?(?:${goals})(?![\\p{L}])|` +
    "(?<!(?:to|let's|lets|me|us|you|u|i|will|i'll|we'll|can|could|should|might|must|may|gonna|who|not|n't|never) )((?<![\\p{L}])(?:beat|broke|smashed|topped|crushed)) (?:my|our|her|his|the) (?:\\p{L}+ )?(?:record|best|pb)(?: of [\\d.,]+ ?[a-z]*(?: (?:views|likes|plays))?)?(?![\\p{L}])|" +
    "(?<![\\p{L}])(?:vs|versus|against) [\\d.,]+ ?[a-z]* (?:\\p{L}+ )?(?:planned|expected|projected|forecast|targeted|budgeted|estimated)(?![\\p{L}])|" +
    `(?<![\\p{L}])(?:out )?(?:of|towards|against) (?:the|an?|our|her|his|my) [\\d.,]+ ?[a-z]* (?:\\p{L}+ )?(?:${goals})(?![\\p{L}])|` +
    `(?<![\\p{L}])(?:${goals}) (?:is |was |has been |got )?(?:hit|reached|smashed|met|crushed|achieved|exceeded)(?![\\p{L}])|` +
    "(?<![\\p{L}])ziel(?: von [\\d.,]+ ?\\p{L}*(?: aufrufen?)?)? (?:ist )?(?:erreicht|geknackt|geschafft|ubertroffen)|" +
    "(?<![\\p{L}])(?:alcance|alcanzamos|cumpli|cumplimos|logre|logramos|supere|superamos|bati|batimos|atingi|atingimos|alcancei|alcancamos) (?:\\p{L}+ )?(?:objetivo|meta)|" +
    "(?<![\\p{L}])(?:objetivo|meta)s? (?:cumplid|alcanzad|conseguid|superad|batid|alcancad|atingid)[oa]s?|" +
    "(?<![\\p{L}])objectif(?: de [\\d.,]+ ?\\p{L}*(?: vues)?)? (?:atteint|depasse)|(?:atteint|depasse) (?:mon |l'|notre |son )objectif",
  "gu",
);
