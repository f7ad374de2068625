import { anyOf } from "../any-of.ts";

/** Nobody gets these, whoever asks. */
export const secrets: readonly (readonly [why: string, pattern: RegExp])[] = [
  [
    "a secret",
    anyOf(
      String.raw`(?:api|secret|access|private|bot|auth|signing|slack|discord|openai|app|client|encryption|oauth|bearer)[ -]?(?:api[ -]?)?(?:keys?|tokens?|secrets?|credentials?)|tokens?|passwords?|passwd|pass ?words?|pw|pwd|passcodes?|passphrase|creds|log ?ins?(?: (?:details|data|info))?|login[- ]?(?:data|details|daten)|pin codes?|(?<!(?:an?|per|each|one) )pin|2fa|recovery codes?|(?:licen[cs]e|ssh|stripe|shopify|aws|openai|model|pgp|service|master|root) keys?|(?:the |our |your )?keys? (?:for|of|to) (?:the )?(?:openai|api|slack|discord|bot|model|server|database|db)|schluessel|api[- ]schlussel|geheimnis(?:se)?|geheime[nrs]? (?:schlussel|daten)|mdp|identifiant|segredos?|secretos?|passwort|passworter|kennwort|contrasenas?|mots? de passe|senhas?|credentials|zugangsdaten|credenciales|credenciais|identifiants|\.?env (?:file|vars?|variables?|datei)|environment variables?|(?:print|show|dump|list|read) (?:me )?(?:the |your )?environment|env variables?|env|signing secret|private keys?|schlussel|clave (?:api|secreta)|cle (?:api|secrete)|chave (?:api|secreta)|webhooks?(?: (?:url|address)s?)?|(?:database|db|connection|redis|postgres) (?:url|string|uri)s?|database_url|api[- ]?key|config(?:uration)?(?: files?)?|secrets?`,
    ),
  ],
  ["a secret", /\.env(?![\p{L}\d])/u],
  [
    "a secret",
    new RegExp(
      String.raw`^(?!.*\b(?:how|valid|expires?|lasts?|runs? out|what (?:is|are) a|need|lange|gultig|cuanto dura|combien de temps|quanto tempo)\b).*spark(?: ad)?[- ]codes?`,
      "u",
    ),
  ],
  [
    "the bot's own instructions",
    anyOf(
      String.raw`(?:system)?prompts?|system[- ]?(?:message|instructions?)|(?:have|are|with|need|follow) no (?:rules|restrictions|limits|filters|guidelines)|(?:your|the bot's|bot's|its|initial|hidden|original|internal|developer) (?:exact |own |secret |full |initial |hidden |internal )*(?:instructions?|prompts?|rules|guidelines|guardrails|restrictions|programming|briefing|source code|code|config|configuration|settings|directives|system message)
      (?:ignore|forget|disregard|override|bypass|skip|drop) (?:all |your |the |any |of |previous |prior |above |earlier |these |those |my |every )*(?:instructions?|rules|prompts?|guidelines|restrictions|safety|constraints|limits|permissions)
      (?:developer|god|admin|debug|dan|root|sudo|maintenance) mode|jailbreak|(?:repeat|print|show|output|copy|write|say|paste|give me|translate|summari[sz]e|quote) (?:me )?(?:all |out )?(?:the |your )?(?:text|words|everything|message|lines?|stuff|content)s? (?:above|before (?:this|my)|up to here|you (?:were|got|have been) (?:given|told|sent))|(?:your|the) (?:very )?first (?:message|line|instruction|words)|what (?:were|have|are|did) you (?:been )?(?:told|instructed|programmed|given|ordered|configured|forbidden|not allowed)|what did (?:they|the (?:developers?|devs?|brand|admins?|team)) (?:tell|instruct|order) you|(?:act|behave|respond) (?:as|like) (?:an? )?(?:[\p{L}]+ )?(?:bot|ai|assistant|chatbot)|without (?:any |your )?(?:rules|restrictions|filters|limits)|(?:what|which) (?:rules|instructions|guidelines|prompt) (?:were|are|have|did|do) (?:you|they)(?: been)?(?: given| told| follow)?|how (?:are|were|have) you (?:been )?(?:programmed|instructed|prompted|configured|set ?up|told to)|(?:text|lines?|message|everything) above this|pre-?prompts?|meta ?prompts?|base prompt|from now on you(?:'re| are| will)|you are (?:now )?(?:dan|an? unrestricted)|new instructions|dump (?:your|the) .{0,20}(?:config|prompt|memory|database|instructions)
      (?:deine|ihre|eure) (?:anweisungen|instruktionen|regeln|vorgaben)|ignoriere? (?:alle |deine |die |vorherigen |bisherigen )*(?:anweisungen|regeln|instruktionen)|systemanweisung(?:en)?
      (?:tus|sus) (?:instrucciones|reglas)|ignora (?:todas |tus |las |instrucciones |reglas )+|instrucciones del sistema|(?:tes|vos) (?:instructions|consignes|regles)|ignore[zr]? (?:toutes |tes |vos |les |consignes |instructions |regles )+|(?:suas|tuas) (?:instrucoes|regras)|prompt (?:do|del|du) (?:sistema|systeme)`,
    ),
  ],
  [
    "personal contact data",
    anyOf(
      String.raw`e-?mails?(?! (?:open|campaign|marketing|newsletter|list(?! of)|click|subscri))|e-?mail address(?:es)?|mail address|(?<='s )mail|where (?:can|do|should|could) (?:i|we) (?:send|ship|mail)(?! (?:it|them|the|videos?|drafts?|content|my|a)(?![\p{L}]))|gmail|(?:phone|mobile|cell|handy|whats ?app) ?(?:numbers?|nos?|nrs?|nummern?)|(?<!(?:on|over|by|via|with|what|which|camera|a|good|best) (?:the |my |their )?)phones?(?! (?:do|does|did|model|brand|camera|is best|call|footage|videos?|clips?|quality|shots?|shot|filmed|recording|look|style))|(?:telephone|contact) ?(?:numbers?|details?|info|data)|cell ?phone|telephone|whatsapp|telegram|(?:home|postal|street|mailing|shipping|private|personal|delivery|house) address(?:es)?|address of|addresses|where (?:do|does|is|are) (?!.*\b(?:viewers?|audience|followers?|customers?|buyers?|users|orders?)\b).{1,40} (?:live|lives|living|based exactly|home)
      (?:her|his|their|'s|s') (?:insta|instagram|tiktok|private|personal) (?:account|number|dm)|private (?:number|phone|profile|details)|personal (?:details|data|info|information|number)|how (?:can|do|could) i (?:reach|contact|call|text|phone) (?!more|people|new|a |many|the (?:right|audience)|our|my audience|viewers|everyone)[\p{L}@.' ]{2,30}(?: privately| directly| personally)?|call (?:her|him|them)|text (?:her|him|them)|(?:what|which) street|street (?:name|address)|house number|zip ?codes?|post ?code|birthdays?|birthdates?|date of birth|real names?|full names?|last names?|surnames?|legal names?|bank (?:accounts?|details)|ibans?|paypal|venmo|ssn|social security|passport|id number|private account|home town|contact (?:details|data|information|info)
      telefonnummern?|handynummern?|telefon|(?<!(?<![\p{L}])(?:is|are|be|being|been|come|comes|came) .*)handy|privatadresse|adresse|anschrift|wo wohnt .*|wohnt|geburtstag|geburtsdatum|mailadresse|email-adresse|e-mail-adresse|kontaktdaten|nachname|kontonummer|bankverbindung
      correo(?: electronico)?|telefonos?|numero de (?:telefono|movil|celular)|movil|celular|direccion(?: de casa)?|donde vive|cumpleanos|apellidos?|datos de contacto|numero de telephone|telephone|portable|adresse(?: mail| e-mail| postale)?|ou habite|habite|anniversaire|coordonnees|nom de famille|endereco|telefone|numero de telefone|onde mora|aniversario|sobrenome|dados de contato`,
    ),
  ],
  [
    "personal contact data",
    /(?<=['’]s |s' |her |his |their )(?:private |home )?(?:address|cell|mobile|handy|number|digits)(?![\p{L}\d])/u,
  ],
];

/** What somebody says they are: it changes nothing, and is no part of the question. */
export const claims = anyOf(
  String.raw`(?:pretend|imagine|assume|suppose|say|act as if|acting as|treat me as|consider me|let's say|hypothetically)(?: that| like)?(?: i'm| i am| im| me)?(?: an?| the)?(?: [\p{L}]+){0,2} (?:admin|administrator|marketer|manager|owner|boss|ceo|founder|host|lead|developer|dev|team)
  (?:as|because|since|but)? ?(?:i'm|i am|im|as|i work as|i work for|speaking as|this is) (?:actually |really |now |also )?(?:an?|the|your|from the|with the|part of the|on the)?(?: ?[\p{L}]+){0,2} ?(?:admin|administrator|marketer|manager|owner|boss|ceo|cmo|founder|host|lead|brand|developer|dev|team|moderator|employee|agency)
  (?:my|the|our|your) (?:[\p{L}]+ ){0,2}?(?:manager|agent|boss|marketer|admin|lead|friend|lawyer|management|agency|brand|ceo|founder|team) (?:[\p{L}]+ ){0,3}?(?:said|says|told|confirmed|promised|agreed)(?: (?:me|you|that|to))*(?: (?:it's|its|it is|thats|that's|that is) (?:fine|ok|okay|allowed|cool))?(?: (?:you|i|u)(?: (?:can|could|may|should)|(?: are|'re|'m| am) allowed to))?(?: (?:tell|show|give|know|see|have|ask)(?: (?:me|you))?)?
  (?:i have|i've got|with|i got) (?:admin|full|marketer|manager|special|her|his|their|the) (?:rights|access|permission|permissions|approval|consent|okay|ok)
  ich bin (?:der |die |ein |eine )?(?:[\p{L}]+ )?(?:admin|chef|chefin|manager|managerin|marketer)|soy (?:el |la |un |una )?(?:[\p{L}]+ )?(?:admin|jefe|jefa|manager|gerente)|je suis (?:le |la |un |une |l')?(?:[\p{L}]+ )?(?:admin|chef|patron|manager)|(?:eu )?sou (?:o |a |um |uma )?(?:[\p{L}]+ )?(?:admin|chefe|dono|gerente)`,
);

/** "We sell protein bars, …": what somebody trades in, before the question. */
export const trade =
  /^ *(?:[\p{L}]+,? )?we (?:only |just |mainly )?(?:sell|make|produce|offer|run) [^,.;:?!]{2,60}[,.;:!](?= *[\p{L}])/u;

/** Budgets and pay, beside the metrics themselves. */
export const moneyWords = anyOf(
  String.raw`(?:gets?|getting|got|receives?|take|takes) (?:more|less|as much|paid|the same|better|better deals?|a better deal)|codes?|got [$€£]?\d[\d.,]*|rates?|rate cards?|prices?|contracts?|flat rates?|deals?(?= (?:with|of|does|do|did|has|have))|remuneration|reward(?:s|ed)? for|roi|roas|(?:how big|size of|terms of|how good) .{0,25}deals?|budgets?|(?:more|less) expensive|pricier|cheaper|teurer|gunstiger|plus cher|mas car[oa]|mais car[oa]|geld|dinero|plata|argent|dinheiro|(?:bekommt|bekommen|kriegt|kriegen|recibe[ns]?|recoit|recoivent|touchent?|recebem?) .{0,25}(?:mehr|weniger|so (?:viel|wenig)|mas|menos|plus|moins|mais|tanto|autant)|invoices?|margins?|profits?|commissions?|bonus(?:es)?|deal value|contract value|make|makes|making|made|makes? more|gets? from the brand|rich|compensated|budgets?|gehalt|gehalter|presupuestos?|sueldo|salaire|salaires|orcamento|salario|cpas?|money|cash`,
);
export const othersWords = anyOf(
  String.raw`(?:my|your|the|that|this|our) (?:[\p{L}]+ )?(?:friend|bestie|bff|sister|brother|cousin|colleague|coworker|roommate|flatmate|competitor|rival|buddy|mate|girl|guy)|(?:meine?[nmr]?|deine?[nmr]?) (?:freundin|freund|schwester|bruder|kollegin|kollege|mitbewohnerin|mitbewohner)|(?:mi|tu) (?:amig[oa]|herman[oa]|prim[oa]|companer[oa]|colega)|(?:ma|mon|ta|ton) (?:copine|copain|amie?|soeur|frere|collegue|pote)|(?:minha|meu) (?:amig[oa]|irma|irmao|prim[oa]|colega)|others?|everyone(?: else)?|everybody(?: else)?|other creators|all creators|the rest|anyone(?: else)?|each creator|somebody else|someone else|who|whose|which creators?|the brand|brand|company|(?<!my )(?:total|overall)|campaign|team|all of us|alle|andere[nr]?|jeder|otros|otras|todos|los demas|autres|tous|tout le monde|outros|outras|wer|quien|qui|quem|they|she|he|er|her|his|their`,
);

/** How one asks, which says nothing of whose it is: "can I see", "I need". */
export const requests = new RegExp(
  String.raw`(?<!how much )(?<![\p{L}\d])(?:(?:can|could|may) i (?:see|get|have|know|ask)|i (?:need|want|would like|wonder|must know|wanna)(?: to (?:see|know|get|have))?|i'd (?:like|love)(?: to (?:see|know|have))?|ich (?:brauche|will|mochte|hatte gern)|(?:yo )?(?:quiero|necesito)|je (?:veux|voudrais)|(?:eu )?(?:quero|preciso))(?![\p{L}\d])`,
  "u",
);

/** Somebody beside the asker, where money is asked after: no question of what is usual. */
export const othersMoney = anyOf(
  String.raw`(?:the|these|those|all|any|my fellow) others?|others (?:here|too|in|on|who|get|got|make|earn|are)|(?:the|these|your|all|any of the|my fellow) other (?:[\p{L}]+ )?(?:creators?|influencers?|girls?|guys?|people|ones?|accounts?)|than (?:me|i|mine|i do|i get|myself)|as (?:me|much as (?:me|i))|(?:earn|paid|get|gets|make|makes|sell|sells) .{0,15}(?:as much|more|less) (?:as|than)(?! (?:most|average|usual|normal|other|the average|before|last|now)(?![\p{L}]))|all (?:the |of the )?(?:invoices|fees|payments|payouts|salaries|earnings|rates|contracts)|(?:creators?|influencers?|people|girls|guys|ones|accounts) (?:here|(?:in|on|of|for|from|working on|booked for) (?:this|the|your|our) (?:campaign|project|team|roster|launch))|(?:everyone|everybody|anyone|anybody|someone|somebody|nobody|no one) else|every ?body(?:'s)?|everyone(?:'s)?|am i the (?:best|worst|highest|lowest|least|most)|die anderen|der anderen|den anderen|als ich|los demas|las demas|los otros|que yo|les autres|que moi|os outros|do que eu|que eu`,
);
/** What came in on the code of somebody else. */
export const othersCode = anyOf(
  String.raw`(?<=['’]s |s' )(?:discount |promo )?codes?|(?:her|his|their|whose) (?:discount |promo )?codes?`,
);
/** The brand's own, however it is asked. */
export const brandMoney = anyOf(
  String.raw`(?:whole|total|full|entire|overall|remaining|campaign|brand's|marketing|your|our|media) budgets?|budgets? (?:of|for|left|remaining|spent|in total|overall)|budget(?= *[?!.]*$)|(?:profit|margin)s?|profitab\w+|gesamtbudget|budget total|presupuesto(?: total)?|orcamento(?: total)?`,
);
