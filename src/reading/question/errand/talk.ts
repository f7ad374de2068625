import { anyOf } from "../../any-of.ts";
import type { Way } from "./way.ts";

/** Greetings, what this is, and how things are done here. */
export const talk: readonly Way[] = [
  {
    name: "hello",
    by: "anybody",
    says: [
      /^[ ]*(?:(?:hi|hello|hey|heya|hiya|yo|howdy|hallo|moin|servus|hola|buenas|salut|bonjour|coucou|oi|ola|bom dia|guten (?:tag|morgen)|good (?:morning|afternoon|evening)|buenos dias|test(?:ing)?|ping)(?: (?:there|all|team|everyone|bot|looseleaf|again|zusammen|a todos|tout le monde))?[ !.?,]*)+$/u,
    ],
  },
  {
    name: "thanks",
    by: "anybody",
    says: [
      /^[ ]*(?:(?:ok|okay|cool|great|nice|perfect|super|good (?:job|work|bot)|well done|got it|alright|awesome|thanks|thank you|thx|ty|cheers|danke(?: schon)?|vielen dank|gracias|muchas gracias|vale|genial|merci(?: beaucoup)?|d'accord|obrigad[oa]|valeu|beleza|so much|a lot|for that|all good|appreciate it|appreciated|very much|bot)[ !.?,]*)+$/u,
    ],
  },
  {
    name: "self",
    by: "anybody",
    says: [
      /^[ ]*(?:(?:so|hi|hey|hello|ok),? )?(?:who|what) are you(?: exactly)?[ ?!.]*$|(?:are )?(?:you|u) (?:a |an )?(?:bot|robot|human|real|ai|person)|what (?:else |all )?(?:can|do) you (?:do|know|help)(?! (?:about|store|keep|save|have|think))|what can i (?:ask|do here|say)|how (?:do you work|does this (?:bot )?work|can you help)|wer bist du|bist du ein bot|was kannst du|quien eres|eres un bot|que (?:puedes|sabes) hacer|qui es-?tu|es-?tu un (?:bot|robot)|que (?:peux|sais)-?tu faire|tu (?:peux|sais) faire quoi|quem (?:e|es) (?:voce|tu)|(?:voce )?e um bot|o que (?:voce )?(?:pode|sabe|consegue)(?: voce)? fazer/u,
    ],
  },
  {
    name: "logging",
    by: "anybody",
    says: [
      anyOf(
        String.raw`how (?:do|can|should|could|would|to) (?:i |we |they |creators )?(?:log|enter|report|record|submit|send|share|add|give|post|put in|upload)(?: (?:in|you|my|the|our|their|more|new|some|their))*(?: (?:numbers?|results?|views|stats|figures|orders?|sales|screenshots?|a post|likes|data))?(?=[ ?!.]*$)|(?:forgot|forget|missed|late|too late|didn't) (?:to )?(?:log|logging|report|send|sending)(?: .*)?|where (?:do|can|should) i (?:log|send|enter|put|report|post)(?: (?:in|my|the|our))* ?(?:numbers?|results?|views|stats|figures|orders?)?
        wie (?:logge|melde|trage|schicke|sende) ich .*|wo (?:trage|melde|schicke) ich .*|como (?:registro|envio|mando|apunto|anoto|reporto|subo) .*|comment (?:j'|je |puis-je |est-ce que je |dois-je )?(?:enregistre\w*|envoie|envoyer|saisi\w*|declare\w*) .*|como (?:eu )?(?:registro|envio|mando|lanco) .*|how does logging work`,
      ),
    ],
    not: anyOf("brief|products?|contract|invoice|ads?|disclos\\w*"),
  },
  {
    name: "correcting",
    by: "anybody",
    says: [
      anyOf(
        String.raw`(?:my |the |those |these |your )?(?:numbers?|views|figures?|stats|data|orders|log|entry|count) (?:is|are|was|were|seem|seems|look|looks) (?:[\p{L}]+ )?(?:wrong|incorrect|off|not right|not correct|false)|^[ ]*(?:that|this|it)(?:'s| is|s) (?:wrong|not right|not correct|incorrect)[ .!]*$|(?:i |made )?(?:a )?(?:mistake|typo|error) in (?:my|the) (?:numbers?|log|views|post)|(?:fix|correct|change|edit|delete|remove|undo) (?:my|the|a|an|that|this|what i) (?:[\p{L}]+ )?(?:numbers?|entry|entries|log|views|mistake|reading|logged|result|results)|i (?:logged|typed|sent|entered|posted|gave|wrote) (?:the |a )?(?:wrong|incorrect).*
        (?:das|meine zahlen|die zahlen) (?:ist|sind) falsch|(?:das|meine zahlen|die zahlen) stimmt? nicht|(?:esta|estan) mal|(?:mis )?(?:numeros|datos) (?:son|estan) (?:incorrect\w*|mal|equivocad\w*)|c'est faux|mes chiffres sont faux|(?:meus )?numeros estao errados|esta errado`,
      ),
    ],
  },
  {
    name: "handle",
    by: "anybody",
    says: [
      anyOf(
        String.raw`(?:change|changed|new|rename|renamed|update|switch|switched|andern|geandert|neuer|cambiar|cambie|nuevo|changer|change|nouveau|mudar|mudei|novo)(?: (?:my|his|her|their|a|the|tiktok|meinen|mi|mon|meu|de))* (?:handle|username|user name|account name|@name|tiktok name|benutzernamen?|usuario|pseudo|nom d'utilisateur|nome de usuario)`,
      ),
    ],
  },
  {
    name: "time",
    by: "anybody",
    says: [
      anyOf(
        String.raw`when (?:does|did|will|do) (?:it|this|the campaign|we|our campaign) (?:end|start|begin|finish|close|stop|run out)|how (?:many|much) (?:days?|weeks?|time)(?: (?:do|does|is|are) (?:we|it|there)(?: have)?)? (?:left|remaining|to go)|how long (?:does|will|is|do) (?:it|this|the campaign|we|our campaign)(?: still)? (?:run|go(?: on)?|last|left)|(?:the )?campaign(?:'s)? (?:dates?|end|start|timeline)|(?:end|start|last|first) (?:date|day) of (?:the|our|this) campaign|which week (?:are we in|is (?:it|this))|wann (?:endet|beginnt|startet) (?:es|die kampagne)|wie lange (?:noch|lauft (?:es|die kampagne))|cuando (?:termina|empieza|acaba)(?: la campana)?|cuantos dias quedan|quand (?:finit|commence|se termine)(?: la campagne)?|combien de jours (?:reste|restent)|quando (?:termina|comeca|acaba)(?: a campanha)?|quantos dias faltam`,
      ),
    ],
    not: anyOf("code|codes|brief|post|posts|pay|paid|spark|rights|discount|micro\\w*|results?|numbers"),
  },
  {
    name: "whose handle",
    by: "anybody",
    ofSomebody: true,
    says: [
      anyOf(
        String.raw`(?:what(?:'s| is|s)|whats|tell me|which is|give me) (?:the )?[\p{L}\d._@]+(?:['’]?s)?(?: [\p{L}]\.?)?(?:['’]s)? (?:tiktok )?(?:handle|@|username|user name|tiktok name|tiktok account|account name)|(?:handle|username|tiktok account) of [\p{L}@._]+`,
      ),
    ],
    not: anyOf("change|changed|new|old|former|rename"),
  },
  {
    name: "privacy",
    by: "anybody",
    says: [
      anyOf(
        String.raw`who (?:can |else )?(?:sees?|can see|has access|reads?|looks at) (?:to )?(?:my|our|these|the|what i) .*|(?:can|do|will) (?:others|other creators|everyone|everybody|people|they) see (?:my|what i) .*|what (?:data |information |info )?(?:do|does|did) (?:you|it|this bot|the bot|looseleaf) (?:store|keep|save|know|collect|have) (?:about|on|of) (?:me|us|creators|people)|(?:is|are) my (?:data|numbers|pay|fee|orders) (?:private|safe|public|secret|visible)|privacy|gdpr|dsgvo|rgpd|lgpd|delete my (?:data|account|profile)|wer sieht (?:meine|das|die) .*|was speicherst du.*|quien ve mis .*|que (?:guardas|datos guardas).*|qui voit mes .*|quelles donnees.*|quem ve (?:os )?meus .*|que dados.*`,
      ),
    ],
  },
  {
    name: "deleting",
    by: "anybody",
    says: [
      anyOf(
        String.raw`(?:delete|erase|wipe|remove|reset|clear|destroy|drop) (?:everything|all(?: (?:of it|the data|data|our data|records))?|the (?:campaign|database|data)|it all)|losche alles|alles loschen|borra(?:r)? todo|(?:supprime[rz]?|efface[rz]?) tout|(?:apaga[r]?|excluir?|exclua) tudo|(?:log|sign) ?(?:out|off|me out)(?=[ ?!.]*$)`,
      ),
    ],
  },
];
