import type { MetricName } from "../../campaigns/figures/metric.ts";
import { anyOf } from "../any-of.ts";

const sold = String.raw`orders?|conversions?|sales?|purchases?|acquisitions?|customers?|buyers?|bestellung(?:en)?|verk[a]uf(?:e|en)?|kauf|kaufe|pedidos?|ventas?|compras?|conversion(?:es)?|adquisicion|commandes?|ventes?|achats?|vendas?|conversao|conversoes|aquisicao`;
const acted = String.raw`engagements?|interactions?|interaktion(?:en)?|interaccion(?:es)?|engajamentos?|interacao|interacoes`;
const perCost = String.raw`costs? (?:us )?per|costs? of (?:an?|one|each|every|a single)|cost for (?:one|each|an?)|price per|kosten (?:pro|je)|cost[eo] por|couts? par|custo por`;
const cheapOrDear = String.raw`(?:cheap|cheaper|cheapest|expensive|pricey|priciest|costly|costliest|efficient|g[u]nstigsten?|g[u]nstige|teuersten?|teure|billigsten?)`;
const howMuch = "(?:how much|wie viel|wieviel|cuanto|combien|quanto)";

/**
 * Words by metric, folded; the first that fits wins, so that the derived come before what they are made of. A lookbehind
 * leaves words standing that say something else as well: "cheapest", "how much".
 */
export const metricPhrases: readonly (readonly [MetricName, RegExp])[] = [
  ["cpe", anyOf(`cpes?|(?:${perCost}) (?:${acted})`)],
  ["cpe", new RegExp(`(?<=${cheapOrDear} )(?:${acted})(?![\\p{L}\\d])`, "u")],
  ["cpa", anyOf(`cpas?|cac|(?:${perCost}) (?:${sold})`)],
  ["cpa", new RegExp(`(?<=${cheapOrDear} )(?:${sold})(?![\\p{L}\\d])`, "u")],
  ["cpa", priced(sold)],
  ["cpe", priced(acted)],
  ["cpm", anyOf("cpms?|cost per mille|cost per (?:thousand|1k|1,?000)(?: views)?")],
  [
    "cpm",
    new RegExp(
      String.raw`(?<=(?:cheap|cost|pay|paid|spen[dt]|expensive|pric|gunstig|kost|barat|caro|car[oa]s?|cher|cout|cust).*)(?<![\p{L}\d])(?:per|for|pro|por|par|pour) (?:a |one )?(?:1[.,]?000|1k|thousand|mille?|tausend)(?: (?:views?|plays|aufrufe|vistas|vues|visualizacoes))?(?![\p{L}\d])`,
      "u",
    ),
  ],
  [
    "median_views",
    anyOf("(?:the )?median(?:e|a|o)?(?: (?:number of )?(?:views|post|video))?(?: (?:per|of a|a) (?:post|video))?"),
  ],
  [
    "er_by_followers",
    anyOf(
      "(?:e\\.?r\\.?|engagement(?:[- ]rate)?) (?:by|per|over|against|on|nach|pro|por|par) (?:the )?(?:followers?|seguidor(?:es)?|abonnes?)",
    ),
  ],
  ["cpv", anyOf(`(?:${perCost}) views?|cpv`)],
  ["cpp", anyOf(`(?:${perCost}) (?:posts?|videos?)`)],
  ["roas", anyOf("roas|returns? on ad(?:vertising)? spend|return on spend|werbeertrag")],
  ["roi", anyOf("roi|return on investment")],
  ["completion_rate", anyOf(completion())],
  ["watch_time", anyOf(watched())],
  [
    "engagement_rate",
    anyOf(
      String.raw`e\.?r\.? by views|engagement[- ]?rates?|eng\.? rates?|er(?! (?:kriegt|bekommt|bekam|verdient|nimmt|verlangt)(?![\p{L}]))|ers|engagements?|interaktionsraten?|interaktion(?:en)?
      tasas? de (?:engagement|interaccion)|interaccion(?:es)?|taux d'(?:engagement|interaction)|taxas? de (?:engajamento|interacao)|engajamento|engaged|engaging|interactions`,
    ),
  ],
  [
    "spend",
    new RegExp(
      String.raw`(?<=(?<![\p{L}\d])(?:i|i've|ive|have i|did i|do i|i have|i did|will i) )(?:made?|making|make)(?![\p{L}\d])`,
      "u",
    ),
  ],
  [
    "revenue",
    anyOf(
      String.raw`revenues?|rev|turnover|turn(?:ed|s)? over|(?:sold|sell|sales|made|make|bring|brought)(?= .*\bin (?:money|cash|dollars|euros|usd|eur)\b)|gmv|incomes?|umsatz|umsatze|einnahmen|erlose?|ingresos?|facturacion|facturado|facturamos|facturo
      chiffre d'affaires?|recettes?|revenus?|receitas?|faturamento|faturou|faturamos|faturado
      (?:earn(?:ed|s|ing)?|made|makes?|making|bring|brought|brings)(?: in)?(?= (?:us|for us|the brand)\b)|(?<=what (?:did|does|do|has|have) .{1,60})(?:bring(?:s|ing)? in|brought in)(?= *(?:$|[?!.,]| (?:last|this|in|so|for us|since|yesterday|today)(?![\p{L}])))|sales (?:value|volume|in (?:cash|money terms|terms of money|dollars|usd|eur|euros?|money|[$€£]))|(?:dollars?|euros?|money) (?:in|from) sales|dollar sales
      (?<=(?:made|makes?|making|brought in|brings? in|generated?s?) (?:us )?(?:the )?(?:most |more |least )?)money
      (?:money|cash)(?= .{0,40}\b(?:came in|comes? in|made?|makes?|making|brought|brings?|generated?|earn(?:ed)?)\b)`,
    ),
  ],
  [
    "revenue",
    new RegExp(
      String.raw`(?<=${howMuch}\b.*)(?<![\p{L}\d])(?:sales|sold|sell|selling|make us|made us|make|made|bring(?:s| in)?|brought(?: in)?|generated?|verkauft|umgesetzt|eingenommen|eingebracht|vendido|vendimos|vendio|vendu|vendemos|vendeu)(?![\p{L}\d])`,
      "u",
    ),
  ],
  [
    "spend",
    anyOf(
      String.raw`ad spend|spend(?:s|ing|ings)?|spent|costs?|costing|fees?|pay|pays|paid(?! (?:ads?|media|advertising|partnerships?|promotion|social))|paying|payouts?|payments?|payroll|expenses?|charge[sd]?|charging|invoice[sd]?|invested
      (?<=how )(?:expensive|costly|pricey)|earn(?:s|ed|ing|ings|ers?)?|salary|salaries|wages?|owed?|owes|owing|compensation
      ausgaben|ausgegeben|geben .{0,20} aus|kosten|kostet|kostete|gekostet|honorare?|gagen?|bezahlt|bezahlen|gezahlt|zahlt|verdien(?:t|en|e|st)?|vergutung|investiert
      gastos?|gastado|gastamos|gastaron|pagado|pagamos|pagaron|pagan?|pagais|pago|pagos|cuestan?|costo|costado|tarifas?|honorarios|ganan?|ganado|gano|gane|cobran?|cobro|cobrado|invertido
      depenses?|depense|paye|payee|payer|payons|payez|payes|paient|cachets?|coute|coutent|couts?|honoraires|gagne|gagnent|gagner|touche|verse
      gastou|gasta|gastaram|pagou|pagaram|pagamos|pagam|cache|custos?|custou|custa|ganha|ganham|ganhou|ganhei|investimos`,
    ),
  ],
  [
    "orders",
    anyOf(
      String.raw`(?:orders|(?<!(?:in|in the|ascending|descending|which|what) )order)(?! values?)|sales?|sold|sells?|sellers?|selling|purchases?|conversions?(?![ -]rates?)|converted|converts?|code uses?|uses|(?<=(?:people|customers|buyers|followers|times|who|anyone|anybody|someone|somebody|many|ones) (?:has |have |had |did )?)used? (?:it|that one|this one|(?:my|the|her|his|their) codes?)|redemptions?|redeem(?:ed)?|buyers?|bought|checkouts?
      bestellungen|bestellung|bestellt|verkaufe|verkaufen|verkauft|kaufe|einlosungen|eingelost|pedidos?|ventas?|vende|venden|vendio|vendido|vendieron|compras?|canjes?
      commandes?|ventes?|vend|vendent|vendu|vendue|achats?|vendas?|vendeu|venderam|vendido|encomendas?|resgates?`,
    ),
  ],
  [
    "views",
    anyOf(
      String.raw`views?|viewed|view count|plays?|vws|eyeballs|aufrufe?n?|videoaufrufe|angesehen(?:e[nrs]?)?|gesehen(?:e[nrs]?)?|vistas?|visitas|visto|visualizaciones|visualizacion|reproducciones
      vues?|visualisations|lectures|visualizacoes|exibicoes|reproducoes|watched`,
    ),
  ],
  [
    "likes",
    anyOf(
      "likes|liked|like count|hearts|gefallt[- ]mir(?:-angaben)?|me gustas?|gelikt(?:e[nrs]?)?|j'aimes?|curtidas?|curtido|gostos",
    ),
  ],
  [
    "comments",
    anyOf(
      "comments|comment(?! (?:va|vont|ca|se|on|est|marche\\w*|je|tu|nous|vous|puis|dois|faire|fait))|commented|kommentare?n?|kommentiert(?:e[nrs]?)?|comentarios?|comentado|commentaires?|commente",
    ),
  ],
  [
    "shares",
    anyOf(
      "shares?(?! of)|shared|reshares?|reposts?|geteilt(?:e[nrs]?)?|teilungen|compartid[oa]s?|compartidos|partages?|partagee?s?|compartilhamentos?|compartilhad[oa]s?|partilhas?",
    ),
  ],
  [
    "saves",
    anyOf(
      "saves|saved|save count|favou?rites|favou?rited|bookmarks?|bookmarked|gespeichert(?:e[nrs]?)?|speicherungen|guardad[oa]s?|favoritos|enregistrements?|enregistree?s?|favoris|sauvegardes|salvos?|salvas?|salvamentos",
    ),
  ],
];

/** Words for videos: how many there are where they are counted, else what a ranking is by. */
export const postWords = String.raw`posts?|videos?|vids?|tiktoks?|clips?|uploads?|beitrage?n?|publicacion(?:es)?|publications?|publicacoes|publicacao`;
/** Where no metric is named, these are about pay: "how much does she get", "what's everyone getting per video". */
export const payPhrases: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<=(?:how much|wie viel|wieviel|cuanto|combien|quanto|(?:^|[,.:;]|wissen|sagen|sag|sag mir|wei(?:ss|ß)t du) *was) .{0,40})(?<![\p{L}\d])(?:gets?|getting|got|gotten|receives?|received|makes?|take home|takes?|took|bekommt|bekommen(?! (?:wir|man))|bekam|kriegt|kriegen(?! (?:wir|man))|gekriegt|erhalt|erhalten|verlangt|nimmt|nehmen(?! (?:wir|man))|recib(?:e|en|io|ieron|i)|cobran?|(?:le|les) (?:dan|dieron|diste|dais)|recu|recoit|recoivent|recebe[mu]?|receberam|recebi|deram)(?![\p{L}\d])`,
    "u",
  ),
  new RegExp(
    String.raw`(?<=(?<![\p{L}])what(?:'s|'re|'d|s| is| are| was| were| do| does| did)? (?!(?:we|i|you|it|this|that|brands?|creators|influencers|people|viewers|customers)(?![\p{L}]))[^,.;?!]{1,40} )(?:gets?|getting|got|gotten|receives?|receiving|received|takes?|taking|took|asks?|asking|asked|(?<!(?:rest|buil[dt]|based?|found(?:ed)?|rel(?:y|ies)|depends?|hinges?|focus(?:es|ed)?|stands?|runs?|works?|agreed?|insists?) )on)(?= (?:per|for|each|here|in here|on this|paid|from (?:you|the brand)|an? (?:video|post|clip|piece|month|week|pop))(?![\p{L}])|[ ]*(?:[,?!.]|$))`,
    "u",
  ),
  /(?<=how much (?:did|do|does|have|has|was|were|is|money) .{0,30})(?<![\p{L}])(?:give|gave|given|hand(?:ed)?)(?= (?:to|my|her|him|them) )/u,
  /(?<![\p{L}\d])(?:gets?|makes?|bekommt|bekommen|kriegt|kriegen|recibe[ns]?|recoit|recoivent|touchent?|recebem?)(?= (?:how much|wie ?viel|cuanto|combien|quanto)(?![\p{L}]))/u,
  /(?<=(?<![\p{L}])(?:who|wer|quien|qui|quem) .{0,20})(?<![\p{L}\d])(?:gets?|bekommt|kriegt|recibe|recoit|recebe)(?= .{0,15}(?:the (?:most|least)|am (?:meisten|wenigsten)|mas|menos|le (?:plus|moins)|mais)(?: (?:here|hier|aqui|ici))?[ ?!.]*$)/u,
];
export const postedWords = String.raw`(?<=(?:did|does|has|have|do) .{1,30})post|posted|posting|uploaded|published|went (?:live|up|out)|gone live|gepostet|veroffentlicht|hochgeladen|publicado|publicaron|publicad[oa]s|publico|subido|publiee?s?|poste|postou|postaram|postad[oa]s|publicou|publicaram`;

function completion(): string {
  return String.raw`(?:(?:what )?(?:share|percent|percentage|part|proportion|fraction|how many|%) of (?:the |our |all |her |his )?(?:viewers|people|audience|views) )?(?:who |that )?(?:watch(?:ed|es|ing)?|stay(?:ed|s)?) (?:.{0,20} )?(?:to|till|until) the (?:very )?end
    completion[- ]?rates?|completions?|finish(?:ing)? rates?|finished(?: watching)?|finish(?:es)? (?:the |their |our |my )?videos?
    watch[- ]?through(?: rates?)?|view[- ]?through(?: rates?)?|full[- ]watch(?: rates?)?|vtr
    abschlussraten?|completion-raten?|bis (?:zum ende|zum schluss) (?:geschaut|gesehen|angesehen)|(?:geschaut|gesehen) bis zum (?:ende|schluss)
    tasas? de (?:finalizacion|visualizacion completa|retencion completa|completado)|ven hasta el final|taux de (?:completion|visionnage complet)|jusqu'au bout|taxas? de (?:conclusao|finalizacao)|ate o fim`;
}

function watched(): string {
  return String.raw`(?:average |avg\.? )?watch[- ]?times?|(?:average |avg\.? )?view(?:ing)? (?:duration|time)s?|watch duration|time watched|seconds watched|average watch(?:ed)?|avg watch(?:ed)?
    watched (?:the )?longest|longest watched|(?<=how long .{0,40})watch(?:ed|ing)?|how long (?:do|does|did|are) (?:the |our |her |his |my )?(?:people|viewers|they|fans|users|someone) (?:stay(?:ing)?(?: on| with| for)?|stick around|hang around|keep watching|last)|wiedergabe(?:zeit|dauer)(?:en)?|sehdauer|tiempo (?:medio |promedio )?de (?:visualizacion|reproduccion)(?: promedio| medio)?
    temps (?:moyen )?de visionnage(?: moyen)?|duree (?:moyenne )?de visionnage|tempo (?:medio )?de (?:exibicao|visualizacao)(?: medio)?|retention time`;
}

/** "what do we pay per order", "what does an order cost": the price of one, in words. */
function priced(things: string): RegExp {
  const spending = String.raw`\b(?:costs?|costing|pay|paying|paid|spend|spending|spent|cheap\w*|expensive|pric\w+|dear\w*)\b`;
  return new RegExp(
    String.raw`(?<=${spending}.*)(?<![\p{L}\d])(?:per|for an?|for one) (?:${things})(?![\p{L}\d])|(?<=what (?:does|do|did) )(?:an?|one|each|every) (?:${things})(?= costs?(?![\p{L}\d]))|(?<=(?:[$€£] ?\d[\d.,]*|\d (?:dollars|euros?|pounds|bucks)) )an? (?:${things})(?![\p{L}\d])`,
    "u",
  );
}
