import { anyOf } from "../../any-of.ts";
import type { Way } from "./way.ts";

const asks = anyOf(
  "what|which|where|when|how|who|whose|tell|show|give|see|send|find|forgot|need|list|do i have|have i|wie|was|welche[nrs]?|wo|wann|wer|que|cual(?:es)?|donde|cuando|quien|quel(?:le)?s?|ou|quand|qui|qual|quais|onde|quando|quem|c'est quoi",
);

const money = anyOf(
  "money|paid|payments?|pay|fees?|payouts?|geld|bezahl\\w*|honorar|zahlung(?:en)?|dinero|pagos?|pagan|cobro|argent|pay[e]e?|paiements?|cachet|dinheiro|pagamentos?|pagam|recebo",
);

/** What creators ask of their own. */
export const own: readonly Way[] = [
  {
    name: "ideas",
    by: "creators",
    says: [
      anyOf(
        String.raw`what (?:should|can|could|do|shall) i (?:post|film|make|shoot|record|create|talk about)(?: (?:about|next|today|this week|now))?(?=[ ?!.]*$)|(?:any|some|got|have|give me|need|out of|no) (?:[\p{L}]+ )?ideas(?! (?:whose|who|what|which|why|how|if|when))|idea (?:for (?:a |my )?(?:next )?(?:video|post|clip))|inspiration|i(?:'m| am|m) stuck|what (?:works|worked) (?:best )?(?:here|for others|so far)|was soll ich (?:posten|filmen|machen)|(?:irgendwelche )?ideen|que (?:publico|subo|grabo)|(?:alguna|unas) ideas?|que (?:dois-je |puis-je )?(?:poster|publier|filmer)|des idees|o que (?:eu )?(?:posto|devo postar|gravo)|alguma ideia`,
      ),
    ],
  },
  {
    name: "own due",
    by: "creators",
    says: [
      anyOf(
        String.raw`(?:my|next|the) (?:[\p{L}]+ )?(?:deadlines?|due dates?)|(?:post|video|it|brief|draft) (?:is )?due|am i (?:overdue|late|behind)|(?:is|are) (?:my |the )?(?:next )?(?:posts?|videos?) due|due (?:next|this week|today|tomorrow|from me)|what (?:do|must|should) i (?:still |need to |have to |got )*(?:do|post|deliver|owe)(?: (?:next|today|now|this week))?(?=[ ?!.]*$)|what(?:'s| is|s) (?:still )?(?:left|open|missing)(?: for me| to do)?|what am i (?:still )?missing|how many (?:more )?(?:posts|videos) (?:do|must|should) i (?:still )?(?:owe|have to|need to|have left)|how many (?:more )?(?:posts|videos) (?:are (?:still )?(?:left|missing|open)|left)|when (?:do|must) i (?:have to |need to )?(?:post|publish|deliver|upload)|by when|how long (?:until|till|before) (?:my|the next) (?:post|video)|(?:do i|i) (?:still )?owe (?:you )?(?:any |a )?(?:posts?|videos?)|how long do i (?:still )?have
        (?:mein(?:e)? )?(?:deadline|abgabetermin|frist)|was muss ich (?:noch|als nachstes)|(?:bis )?wann muss (?:ich|mein)|wie viele (?:posts|videos|beitrage) (?:muss|schulde|fehlen) (?:ich|mir)?
        (?:mi )?(?:fecha limite|plazo|proxima entrega)|que me (?:falta|queda)|(?:para )?cuando tengo que (?:publicar|subir|entregar)|cuant[oa]s (?:videos|posts|publicaciones) (?:me faltan|debo|me quedan)
        (?:ma )?date limite|mon echeance|que dois-je (?:encore )?(?:faire|publier|poster)|(?:pour )?quand dois-je (?:publier|poster)|(?:qu'est-ce qu'il|il) me reste|combien de (?:videos|posts|publications) (?:me reste|dois-je)
        (?:meu )?prazo|data limite|o que (?:me |ainda )?falta|(?:ate )?quando (?:tenho que|devo|preciso) (?:postar|publicar)|quantos (?:videos|posts) (?:faltam|devo)`,
      ),
    ],
    not: anyOf("best time|script|usually|in general|normally"),
  },
  {
    name: "own code",
    by: "creators",
    says: [
      asks,
      anyOf(
        "(?:my|mine) (?:discount |promo |coupon |own )?codes?|mein(?:en)? (?:rabatt)?code|mi codigo|mon code|meu (?:codigo|cupom)|do i have a code",
      ),
    ],
    not: anyOf(
      "bring|brought|orders?|sales|sold|sell|used|uses?|revenue|made|make|earn\\w*|performing|doing|enough|disclos\\w*|often|many|much|spark",
    ),
  },
  {
    name: "pay day",
    by: "creators",
    says: [
      money,
      anyOf(
        "when (?:do|will|am|is|are|can) (?:i|my)|what day (?:do|will|am) i|wann (?:bekomme|kriege|werde|kommt)|cuando (?:me pagan|cobro|recibo|llega)|quand (?:suis-je|vais-je|est-ce que je|serai-je)|quando (?:recebo|me pagam|vou receber)",
      ),
    ],
    not: anyOf("should|usual|usually|normal|normally|typical|charge|fair|negotiate"),
  },
  {
    name: "own money",
    by: "creators",
    says: [
      money,
      anyOf(
        String.raw`when (?:do|will|am|is|are|can) (?:i|my)|(?:have|am|did|was|will) i (?:been |be |get |getting |already )*paid|my (?:money|fee|payment|pay|payout)|do (?:you|they|we) (?:still )?owe me|(?:you|they|we) owe me|(?:mein|meine|mi|mis|mon|meu|minha) (?:geld|honorar|dinero|pago|pagos|argent|paiement|cachet|dinheiro|pagamento)|wann (?:bekomme|kriege|werde) ich|wurde ich|cuando (?:me pagan|cobro)|me han pagado|quand (?:suis-je|vais-je|est-ce que je)|quando (?:recebo|me pagam)|ja fui pag[oa]`,
      ),
    ],
    not: anyOf("should|usual|usually|normal|normally|typical|charge|fair|negotiate"),
  },
  {
    name: "own brief",
    by: "creators",
    says: [
      anyOf(
        "(?:my|mein(?:en)?|mi|mon|meu) (?:brief(?:ing)?|checklist|checkliste)|(?:see|show|show me|read|find|open|send me|get|have|need|lost|where is|where's|wheres|what's in|download) (?:me )?(?:the|a|our) (?:brief(?:ing)?|checklist)|wo (?:ist|finde ich) (?:das|mein) briefing|donde esta (?:el|mi) brief(?:ing)?|ou est (?:le|mon) brief(?:ing)?|onde esta (?:o|meu) brief(?:ing)?",
      ),
    ],
    not: anyOf("should|too|how long|free|follow exactly"),
  },
  {
    name: "standing",
    by: "creators",
    says: [
      anyOf(
        String.raw`(?:am|are|is) (?:i|my (?:numbers|views|videos?|posts?|er|engagement rate)) (?:[\p{L}]+ )?(?:above|below|over|under|near|better than|worse than|like|behind|up to) (?:the |than )?(?:average|median|others|the rest|everyone|par|normal)|how do(?: i| my [\p{L}]+) (?:compare|stack up|measure up|rank)|compared? (?:to|with) (?:the )?(?:others|other creators|everyone|everybody|average|the rest)|how many (?:views|likes|comments) do i need|(?:is|are) \d[\d.,]*k? (?:views|likes) (?:good|ok|okay|a lot|bad|enough|decent|many|normal)|am i doing (?:ok|okay|well|good|fine|enough)|am i (?:any )?(?:good|bad)(?: enough)?(?=[ ?!.]*$)|bin ich (?:besser|schlechter|uber|unter)|(?:estoy|soy) (?:por encima|por debajo|mejor|peor)|suis-je (?:au-dessus|en dessous|meilleure?|dans la moyenne)|estou (?:acima|abaixo|melhor|pior)`,
      ),
    ],
    not: anyOf("playbook|article|micro\\w*|benchmark|industry"),
  },
  {
    name: "quiet",
    by: "creators",
    says: [
      anyOf(
        String.raw`(?:stop|quit|no more|don't|do not|end|leave) (?:[\p{L}]+ )?(?:messag\w*|remind\w*|dms?|ping\w*|notif\w*|spam\w*|bothering|writing|tagging|mention\w*|shout-?outs?)(?: me)?|(?:turn|switch) (?:[\p{L}-]+ ){0,3}(?:off|on)|(?:reminders?|notifications?|shout-?outs?) (?:off|on)|unsubscribe|opt[- ]?out|mute|(?:erinnerungen|benachrichtigungen) (?:aus|ab|an)\w*|keine (?:nachrichten|erinnerungen)(?: mehr)?|(?:no me|deja de) (?:escribas|escribir\w*|mandes?|mandar\w*)|desactivar?|darme de baja|(?:arrete|arretez|ne) (?:de )?m'(?:ecrire|envoyer|ecris)|desactiver|(?:pare|para) de me (?:escrever|mandar)|desativar`,
      ),
    ],
    not: anyOf("toggle|disclos\\w*|ads?"),
  },
  {
    name: "contact",
    by: "creators",
    says: [
      anyOf(
        String.raw`who (?:do|can|should|could) i (?:ask|talk|speak|write|turn|contact|message|go)(?: to)?|who(?:'s| is|s) (?:my|the|our) (?:contact|manager|person|boss|responsible)|my contact(?: person)?|(?:talk|speak) to (?:a human|a person|someone|somebody|the team)|i have a question|can i ask (?:you |someone |the team )?(?:something|a question)|(?:mein )?ansprechpartner(?:in)?|an wen (?:kann|soll) ich|con quien (?:hablo|puedo hablar)|mi contacto|a qui (?:puis-je|dois-je)|mon contact|com quem (?:falo|posso falar)|meu contato`,
      ),
    ],
  },
  {
    name: "leaders",
    by: "creators",
    says: [
      anyOf(
        String.raw`who(?:'s| is|s)? (?:winning|leading|ahead|in the lead|in front|first|number one|on top|the leader)|am i (?:the )?(?:first|winning|leading|ahead|last|in the lead|number one|on top|in the top.*)|(?:what|which) (?:place|rank|position) am i(?: in| on)?|my (?:rank|place|position|ranking)|leaderboard|wer (?:gewinnt|fuhrt|liegt vorn\w*)|quien (?:gana|va ganando|va primero)|qui (?:gagne|est en tete|mene)|quem (?:esta ganhando|ganha|lidera)`,
      ),
    ],
    not: anyOf("2026|brands?|tiktok"),
  },
];
