import { anyOf } from "../reading/any-of.ts";

/**
 * What a model may not say by itself, in English, German, Spanish, French and Portuguese: each of these would be a figure,
 * a date or a claim that no fact holds. For texts folded to lower case without accents.
 */

const pieces =
  "zero|null|cero|one|eins|uno|two|zwei|zwo|dos|deux|dois|duas|three|drei|tres|trois|four|vier|cuatro|quatre|quatro|five|funf|cinco|cinq|six|sechs|seis|seven|sieben|siete|sept|sete|eight|acht|ocho|huit|oito|nine|neun|nueve|neuf|nove|ten|zehn|diez|dix|dez|eleven|elf|once|onze|twelve|zwolf|doce|douze|doze|thirteen|dreizehn|trece|treize|treze|fourteen|catorce|quatorze|catorze|fifteen|quince|quinze|sixteen|sechzehn|dieciseis|seize|dezesseis|seventeen|siebzehn|diecisiete|dezessete|eighteen|dieciocho|dezoito|nineteen|diecinueve|dezenove|twenty|zwanzig|veinti?|veinte|vingt|vinte|thirty|dreissig|dreißig|treinta|trente|trinta|forty|fourty|vierzig|cuarenta|quarante|quarenta|fifty|funfzig|cincuenta|cinquante|cinquenta|sixty|sechzig|sesenta|soixante|sessenta|seventy|siebzig|setenta|eighty|achtzig|ochenta|oitenta|ninety|neunzig|noventa|hundred|hundert|cien|ciento|cientos|cientas|centos|centas|cents?|cem|cento|doscient[oa]s|trescient[oa]s|quinient[oa]s|duzent[oa]s|trezent[oa]s|quinhent[oa]s|thousand|tausend|mil|miles|mille|milliers?|milhares|million|millionen|millones|millon|milhao|milhoes|billion|milliarden?|milliards?|bilhao|bilhoes";

/** A word made of number words, or of one and an ending: "fifty", "fünfundvierzig", "tenfold", "hundreds". */
export const numberWords = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:${pieces}|und|and|ein)(?=\p{L}))*(?:${pieces})(?:s|te[nrs]?|ste[nrs]?|th|fold|fach|mal|ieme|aine)?(?![\p{L}])`,
  "u",
);

/** Parts, orders and vague amounts are numbers as well; Roman ones are looked for in the text as written. */
export const amounts = anyOf(
  String.raw`half|halves|halved?|quarters?|thirds?|first|firstly|second|secondly|third|thirdly|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last place|dozens?|couple|few|fewer|several|both|single|double[ds]?|doubling|triple[ds]?|twice|thrice|quadruple[ds]?|percent|percentage|per cent|nil|none|zilch|majority|minority
  halb|halbe[nrs]?|halfte|viertel|drittel|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|vierte[nrs]?|dutzend|paar|einige|mehrere|beide|doppelt|verdoppelt|verdreifacht|dreifach|prozent|mehrheit|einmal|zweimal|dreimal
  mitad|cuarto|tercio|primer[oa]?|segund[oa]|tercer[oa]?|docenas?|varios|varias|ambos|ambas|doble|duplic\w+|triple|por ciento|mayoria|medio
  moitie|quart|tiers|premiers?|premieres?|deuxieme|troisieme|seconde?|douzaines?|quelques|plusieurs|doubles?|double[es]*|triple[es]*|pour cent|pourcent|majorite|demie?
  metade|quarto|terco|primeir[oa]|terceir[oa]|duzias?|dobro|dobrou|triplicou|por cento|maioria|alguns|algumas|meia|meio`,
);

export const dates = anyOf(
  String.raw`today|tonight|yesterday|tomorrow|days?|daily|weeks?|weekly|weekends?|fortnights?|months?|monthly|quarterly|years?|yearly|hours?|minutes?|ago|recently|lately|overnight|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|january|february|april|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter
  heute|gestern|morgen|tage?[ns]?|taglich|wochen?|wochentlich|monate?[ns]?|monatlich|jahre?[ns]?|stunden?|minuten?|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|januar|februar|marz|mai|juni|juli|oktober|dezember|weihnachten|ostern|fruhling|sommer|herbst
  hoy|ayer|manana|dias?|semanas?|meses|(?:este|el|del|proximo) mes|mes pasado|anos?|horas?|minutos?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|hace|navidad
  aujourd'hui|hier|demain|jours?|semaines?|mois|ans|annees?|heures?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|noel|paques
  hoje|ontem|amanha|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro|natal`,
);

/** Written with a capital they are months and days; else they are ordinary words. */
export const datesAsWritten =
  /(?<![\p{L}])(?:May|March|MARCH|MAY|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[IVXLCDM]{2,})(?![\p{L}])/u;

export const comparisons = anyOf(
  String.raw`more|most|mostly|less|lesser|least|than|compared?|comparison|versus|vs|better|best|worse|worst|higher|highest|lower|lowest|greater|greatest|bigger|biggest|larger|largest|smaller|smallest|faster|fastest|slower|slowest|stronger|strongest|weaker|weakest|cheaper|cheapest|above|below|beyond|over|under|up|down|ahead|behind|top|bottom|leads?|leading|leader|led|record|peak|unlike|outperform\w*|exceed\w*|surpass\w*|beat|beats|beating|rise|rises|rising|rose|risen|fall|falls|falling|fell|fallen|grow|grows|growing|grew|grown|growth|drop|drops|dropped|dropping|declin\w+|increas\w+|decreas\w+|improv\w+|gain(?:s|ed|ing)?|lost|loses?|jump(?:s|ed)?|soar\w*|surg\w+|climb\w*|dip(?:s|ped)?|slump\w*|plunge\w*|shrink\w*|shrank|rank(?:s|ed|ing)?|equal|same|as many|as much|average|median|total|overall|altogether
  mehr|meiste[nrs]?|weniger|wenigste[nrs]?|als|verglichen|vergleich|besser|beste[nrs]?|schlechter|schlechteste[nrs]?|hoher|hochste[nrs]?|niedriger|niedrigste[nrs]?|grosser|großer|grosste[nrs]?|großte[nrs]?|kleiner|kleinste[nrs]?|starker|starkste[nrs]?|schneller|uber|unter|gestiegen|steigt|stieg|gefallen|fallt|fiel|gesunken|sinkt|sank|gewachsen|wachst|wuchs|wachstum|rekord|spitze|zunahme|abnahme|anstieg|ruckgang|gleich|durchschnitt\w*|insgesamt|gesamt\w*
  mas|menos|que nunca|mejor|mejores|peor|peores|mayor|mayores|menor|menores|maxim[oa]|minim[oa]|comparad[oa]|subio|subieron|sube|bajo|bajaron|baja|crecio|crece|crecimiento|aument\w+|disminu\w+|cayo|cae|lider\w*|record|igual|promedio|total
  plus|moins|meilleure?s?|mieux|pires?|superieure?s?|inferieure?s?|compare|hausse|baisse|augment\w+|diminu\w+|progress\w+|croissance|record|moyenne|davantage|chute
  mais|melhor|melhores|pior|piores|maior|maiores|subiu|subiram|caiu|cairam|cresceu|crescimento|recorde|em media`,
);

/** Figures show what changed, not what caused it. */
export const causes = anyOf(
  String.raw`because|due to|owing to|caused?|causes|causing|led to|leads to|drove|drives|driven by|driving|result(?:s|ed)? (?:of|in|from)|therefore|consequently|hence
  weil|wegen|daher|deshalb|verursacht\w*|porque|debido a|por eso|caus\w+|parce que|en raison de|a cause de|donc|por causa|devido a|por isso`,
);

/** Beside a figure these turn it round, or make it a wish. */
export const turned = anyOf(
  String.raw`thanks to|dank|gracias a|grace a|gracas a|not|no|never|n't|don't|didn't|doesn't|isn't|wasn't|aren't|weren't|can't|cannot|won't|hardly|barely|without|minus|negative|except|only|just|almost|nearly|about|around|roughly|approximately|some|circa|at least|at most|up to|exactly|precisely|each|every|per|apiece|times|if|would|will|shall|could|should|might|may|must|can|expect\w*|target\w*|goals?|aim\w*|forecast\w*|predict\w*|plan\w*|hope\w*|likely|probably|perhaps|maybe|soon|next|instead|false|wrong|fake|lie[sd]?|untrue|ignore\w*
  nicht|kein\w*|nie|niemals|ohne|nur|fast|beinahe|etwa|ungefahr|rund|knapp|mindestens|hochstens|bis zu|je|jede[nrs]?|pro|mal|wenn|falls|wurde\w*|wird|werden|konnte\w*|sollte\w*|soll|ziel\w*|erwart\w+|prognose\w*|hoff\w+|wohl|vielleicht|statt|falsch
  nunca|sin|solo|solamente|casi|cerca de|aproximadamente|unos|unas|al menos|hasta|cada|veces|si|seria|sera|podria\w*|deberia\w*|objetivo\w*|meta|esper\w+|prev\w+|quizas?|tal vez|falso
  ne|pas|jamais|aucune?|sans|seulement|presque|environ|pres de|jusqu\w*|chaque|chacune?|fois|serai\w*|pourrai\w*|devrai\w*|objectifs?|attend\w*|peut-etre|faux
  nao|sem|apenas|somente|quase|pelo menos|ate|cada|vezes|seria|podera\w*|deveria\w*|objetivo\w*|talvez`,
);

/** A figure says itself what it counts: beside it, these would make it another. */
export const measures = anyOf(
  String.raw`views?|viewed|plays?|likes?|liked|comments?|commented|shares?|shared|saves?|saved|orders?|ordered|sales?|sold|sells?|purchases?|conversions?|revenue|money|costs?|spend|spent|spending|paid|pays?|fees?|budgets?|price[ds]?|prices|engagements?|rates?|roas|roi|er|cpa|cpe|cpm|followers?|clicks?|clicked|reach|reached|impressions?|posts?|posted|videos?|clips?|creators?|people|seconds?|watched|watch time|completion|completed|grand|bn|dollars?|euros?|pounds?|usd|eur|gbp|points?
  aufrufe?n?|kommentare?n?|geteilt|bestellungen?|umsatz|kosten|ausgaben|gezahlt|honorar\w*|raten?|follower|klicks?|reichweite|beitrage?n?|verkaufe?n?|verkauft|leute|menschen|sekunden
  vistas?|visualizacion\w*|comentarios?|compartid\w+|pedidos?|ventas?|ingresos|gastos?|gastad\w+|pagad\w+|tasas?|seguidores|clics?|alcance|publicacion\w*|personas|segundos
  vues?|commentaires?|partages?|commandes?|ventes?|revenus?|depenses?|taux|abonnes|portee|publications?|personnes|secondes
  visualizac\w+|curtidas?|compartilhament\w+|vendas?|receitas?|gastos?|taxas?|cliques?|publicac\w+|pessoas`,
);

/** Whoever these are is in another sentence, or nobody. */
export const pronouns = anyOf(
  String.raw`she|he|her|hers|his|him|they|them|their|theirs|herself|himself|this creator|that creator|the creator|the same|the former|the latter|someone|somebody|who|whose
  sie|er|ihr\w*|sein\w*|ihnen|wer|dessen|deren|ella|ellas|ellos|el mismo|su|sus|quien|elle|elles|il|ils|leurs?|sa|ses|lui|ela|elas|ele|eles|dela|dele|deles|delas|quem`,
);

/** Numbers, dates and comparisons of one language that are everyday words of another: "dos" is two, and "of the". */
const everyday: readonly (readonly [word: RegExp, language: RegExp])[] = [
  [/(?<![\p{L}])(?:dos|mas)(?![\p{L}])/gu, /[ãõ]|(?<![\p{L}])(?:uma|com|você|vocês|muito|para os|é)(?![\p{L}])/iu],
  [/(?<![\p{L}])(?:hier|als)(?![\p{L}])/gu, /ß|(?<![\p{L}])(?:und|der|die|das|ist|mit|sehr)(?![\p{L}])/iu],
];

/** The folded text without such words, where the text as written is in their language. */
export function withoutEveryday(folded: string, written: string): string {
  return everyday.reduce(
    (text, [word, language]) => (language.test(written) ? text.replaceAll(word, " ") : text),
    folded,
  );
}
