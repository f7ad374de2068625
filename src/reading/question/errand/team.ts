import { anyOf } from "../../any-of.ts";
import type { Way } from "./way.ts";

/** What a team asks that costs, bookings and weeks answer. */
export const team: readonly Way[] = [
  {
    name: "roster",
    by: "team",
    says: [
      anyOf(
        String.raw`(?:list|show(?: me)?|see|name) (?:all |the |our |my |of |us |every )*(?:creators|influencers|people)(?=[ ?!.]*$)|who(?:'s| is| are|s) (?:all )?(?:in|on|part of|booked|taking part|working)(?: (?:in|on|for))? (?:the |our |this )?(?:campaign|team|roster|list)|list of (?:all |the |our )*(?:creators|influencers)|(?:the |our )(?:roster|creator list)|(?:liste|zeig)(?: mir)? (?:alle |die |unsere )*creator\w*|wer ist (?:alles )?dabei|lista de (?:los |nuestros )?creadores|liste des createurs|lista de criadores`,
      ),
    ],
    not: anyOf("good|best|top|worst|by|with|without|over|under|above|below|who haven't|not|recommend\\w*"),
  },
  {
    name: "leaders",
    by: "team",
    says: [anyOf("who(?:'s| is|s)? (?:winning|leading|ahead|in the lead|in front|on top|the leader)(?=[ ?!.]*$)")],
  },
  {
    name: "rebook",
    by: "team",
    says: [
      anyOf(
        String.raw`re-?book(?:ed|ing)?|re-?hire|book(?:ed|ing)? again|hire again|(?:work|working|continue|keep working|carry on|go on) with (?:again|next|further)|(?:who|which|whom).* (?:work with again|keep|renew|continue with|bring back|invite back|book next|use again)|wieder (?:buchen|beauftragen)|erneut buchen|volver a (?:contratar|trabajar)|repetir con|(?:a |re)rebooker|retravailler|reconduire|contratar de novo|trabalhar de novo|recontratar`,
      ),
    ],
  },
  {
    name: "plan",
    by: "team",
    says: [
      /(?:[$€£] ?)?\d[\d.,]* ?(?:k|thousand|dollars?|bucks|euros?|pounds?|usd|eur|gbp|[$€£]|mil|tausend)?(?![\p{L}\d%])/u,
      anyOf(
        String.raw`what (?:would|could|can|does|do|will|might|should) .{0,40}(?:get|buy|bring|give)(?: us| me)?|(?:what|how much|how many [\p{L}]+) (?:can|could|would|do) (?:we|i) (?:get|buy|afford|do|book|have|hire)(?: [\p{L}]+)? (?:for|with|on)|how (?:far|many [\p{L}]+) (?:do|does|would|will|can|could) .{0,30}(?:get|go|buy|last|cover)|(?:with|for) (?:a )?(?:budget|another|an extra)|plan (?:for|with)|was (?:bekommen|kriegen) wir fur|was bringen (?:uns )?|que (?:conseguimos|obtenemos|nos dan) (?:con|por)|qu'est-ce qu'on (?:a|obtient) (?:pour|avec)|qu'obtient-on|o que (?:conseguimos|da para fazer) com`,
      ),
      /[$€£]|\d ?k(?![\p{L}])|dollar|buck|euro|pound|usd|eur|gbp|budget|\d{3}/u,
    ],
    not: anyOf(
      "followers?|views|seguidores|abonnes|micro\\w*|per|a post|each|one post|macro|mega|creator with|someone with|playbook|article|price|fee",
    ),
  },
  {
    name: "owed",
    by: "team",
    says: [
      anyOf(
        String.raw`owe[sd]?|owing|outstanding|unpaid|(?:open|pending|due) (?:payments?|invoices?|fees?)|payments? (?:due|open|pending|outstanding|left)|(?:has|have|is|are|was|were)(?:n't| not|nt) (?:yet )?(?:been )?paid|not (?:yet )?(?:been )?paid|waiting to (?:get|be) paid|(?:waits?|waiting) (?:for|on) (?:their |the |any )?(?:money|payments?|pay|fees?)|still (?:to pay|unpaid|need to be paid|have to pay|has to be paid|waiting for (?:money|payment)|need to pay)|(?:who|whom) (?:do|must|should) (?:we|i) (?:still )?(?:have to |need to )?pay|left to pay|schulden wir|ausstehend\w*|offene (?:zahlungen|honorare|rechnungen)|(?:noch )?nicht bezahlt|(?:aun|todavia) debemos|cuanto debemos|sin pagar|pagos pendientes|combien devons|devons-nous (?:encore|toujours) (?:payer|de l'argent)|impayes?|pas encore paye\w*|reste a payer|quanto devemos|ainda devemos|ainda nao (?:foi|foram) pag\w+|pagamentos pendentes`,
      ),
    ],
    not: anyOf(
      "numbers|stats|results|readings|figures|posts? (?:does|do)|many posts|many videos|disclos\\w*|cpa|roas|us (?:posts?|videos?)",
    ),
  },
  {
    name: "budget",
    by: "team",
    says: [
      anyOf("budgets?|presupuesto|orcamento|money (?:left|remaining)|any money|how much money (?:do|have) we"),
      anyOf(
        String.raw`left|remaining|remains?|rest|still have|over|under|on|so far|used|spent|gone|available|how's|our|the|ubrig|noch|verbraucht|queda|quedan|disponible|reste|restant|resta|sobra`,
      ),
    ],
    not: anyOf(
      "should|per|roughly|increasing|increase|micro\\w*|macros?|small|tiny|little|low|big|ads?|case|split|example|brand|start|usual\\w*|typical\\w*|normal\\w*|without|extend\\w*|lifespan|one post|a post|whole|entire",
    ),
  },
  {
    name: "profit",
    by: "team",
    says: [
      anyOf(
        String.raw`(?:are|were|is) (?:we|it|this|the campaign|the whole thing|[\p{L} ]+ campaign) (?:[\p{L}]+ )?(?:profitable|in profit|making money|losing money|in the (?:black|red)|paying off|worth it|worth the money)|(?:did|does|has|have) (?:the|this|our|we|it)(?: campaign)? (?:make|made|lose|lost|earn|earned|pay|paid)(?: us)?(?: any| back)? ?(?:money|a profit|profit|a loss|off|for itself|itself off)|(?:break(?:ing)?|broken?) even|profit or loss|mak(?:e|es|ing) us (?:any |some )?money|haben wir gewinn|ist die kampagne (?:profitabel|rentabel)|(?:es|fue) rentable|rentable la campana|hemos ganado dinero|(?:est-ce )?rentable|avons-nous gagne|e lucrativa|deu lucro`,
      ),
    ],
    not: anyOf("micro\\w*|in general|playbook|article|brands?|strategy|influencer marketing"),
  },
  {
    name: "overdue",
    by: "team",
    says: [
      anyOf(
        String.raw`overdue|when(?:'s| is| are|s) [\p{L}@._]+(?:'s)? (?:(?:next |first |last )?(?:posts?|videos?|clips?) )?due|when (?:does|do|must|should) [\p{L}@._]+ (?:have to )?post(?=[ ?!.]*$)|(?:who|anyone|anybody|is somebody|which creators) (?:is|are|'s)? ?(?:late|behind schedule|running late)|behind (?:on|with) (?:posting|their|the|posts?|videos?)|late with (?:their|her|his|a) (?:posts?|videos?)|missed (?:the|their|her|his) (?:deadline|due date)|(?:deadlines?|due dates?)|(?:posts?|videos?|who|what) (?:is |are )?(?:still )?due(?! to)|how many (?:posts|videos) (?:does|do) [\p{L}@._]+ (?:still )?owe|uberfallig\w*|zu spat|atrasad[oa]s?|con retraso|en retard|(?:em )?atraso`,
      ),
    ],
    not: anyOf("pay|paid|payments?|invoices?|fees?|money"),
  },
  {
    name: "stale",
    by: "team",
    says: [
      anyOf("numbers?|figures?|readings?|results?|data|stats|zahlen|numeros|datos|chiffres|dados|reported"),
      anyOf(
        String.raw`(?:are|is|have|has|still|who|whose|which) .*(?:old|stale|outdated|out of date|missing|not (?:yet )?(?:sent|reported|fresh|in)|owes?|to send|to report|to log|haven't|hasn't|without)|(?:missing|old|stale|outdated) (?:numbers?|figures?|readings?)|(?:hasn't|haven't|not|didn't) (?:yet )?(?:sent|send|reported|report|logged|log)|fehlen|veraltet|alte|alt|faltan|antiguos|manquent|manquants?|vieux|anciens|faltam|antigos`,
      ),
    ],
    not: anyOf("should|ads?|order numbers?|how old"),
  },
  {
    name: "summary",
    by: "team",
    says: [
      anyOf(
        String.raw`(?:summary|recap|report|update|overview|wrap-?up|zusammenfassung|bericht|resumen|informe|resume|rapport|resumo|relatorio)(?: .{0,40})? (?:for|to|fur|para|pour) (?:my |the |our |a |meinen |den |die |mi |el |la |mon |ma |le |o |a |meu |minha )?(?:boss|client|ceo|cmo|management|manager|leadership|team|meeting|stakeholders?|investors?|chef\w*|kunden?|leitung|jefe|jefa|cliente|patron|direction|equipe|chefe)|(?:weekly|week's|monday) (?:summary|recap|report|update)|what (?:happened|went on|was new|changed) (?:last|this) week|what(?:'s| is) (?:new|happening)(?: this week)?(?=[ ?!.]*$)|was (?:war|ist|geschah) (?:letzte|diese) woche(?: passiert| los)?|que paso la semana pasada|que s'est-il passe la semaine derniere|o que aconteceu (?:na )?semana passada`,
      ),
    ],
  },
  {
    name: "next",
    by: "team",
    says: [
      anyOf(
        String.raw`what (?:should|do|must|shall|can) (?:i|we) (?:need to |have to |still |now |got to )*(?:do|focus on|look at|take care of|work on|tackle|prioriti[sz]e)(?: (?:next|today|now|this week|first|right now|about it))*(?=[ ?!.]*$)|what(?:'s| is|s) (?:next|to do|open|pending|urgent|waiting|left to do|on today)(?: (?:for me|for us|today|now))?(?=[ ?!.]*$)|(?:any |my |our |the )(?:to-?dos?|tasks|action items|next steps)|next steps(?=[ ?!.]*$)|what needs (?:my |our )?(?:attention|doing)|anything (?:i|we) (?:should|need to) (?:do|know|look at)|was (?:muss|soll|sollte|mussen|sollen|sollten) (?:ich|wir) (?:heute|jetzt|als nachstes)(?: (?:tun|machen))?|was steht an|que (?:debo|tengo que|hay que) hacer(?: (?:hoy|ahora))?|que (?:dois-je|faut-il) faire(?: (?:aujourd'hui|maintenant))?|o que (?:devo|tenho que|preciso) fazer(?: (?:hoje|agora))?`,
      ),
    ],
  },
  {
    name: "worth",
    by: "team",
    ofSomebody: true,
    says: [
      anyOf(
        String.raw`(?:is|was|were|are|has) .{2,40} (?:been )?(?:worth (?:it|the (?:money|fee|price|cost))|too expensive|overpaid|underpaid)|(?:should|shall|can|could) (?:we|i) (?:pay|give|offer) .{2,30} (?:more|less|a bonus|a raise)|(?:should|shall) (?:we|i) (?:drop|keep|fire|book|cut|replace|continue with|hire) [\p{L}@._]+|hat sich .{2,30} gelohnt|(?:valio|vale) la pena|valait le coup|vaut le coup|valeu a pena`,
      ),
    ],
    not: anyOf("micro\\w*|macros?|creators?|influencers?|tiktok|ads?|codes?|campaign|small|large|big|this|ugc|agency"),
  },
  {
    name: "briefing",
    by: "team",
    says: [
      anyOf(
        String.raw`(?:write|draft|make|create|prepare|need|want|schreib\w*|erstell\w*|haz|escribe|redige|ecris|escreva|faz) (?:me |us |a |an |the |new |ein |einen |un |uma? |le )*(?:brief(?:ing)?s?)(?: .*)?`,
      ),
    ],
    not: anyOf("how|should|what|which|why|do we|too"),
  },
];
