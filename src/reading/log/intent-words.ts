import { anyOf } from "../any-of.ts";

// Folded (lower case, no accents), in English, German, Spanish, French and Portuguese.

/** Someone wants the bot to break its rules, or to book results for everyone. */
export const injection = anyOf(String.raw`
  (?:ignore|disregard|forget) (?:everything|all(?! that)|anything|the above|any|whatever)
  from now on
  (?:ignore|disregard|forget|override|bypass|skip|drop) .{0,30}(?:rules?|instructions?|prompts?|guidelines?|restrictions?|guardrails?|filters?|checks?|training)
  (?:ignorier\p{L}*|vergiss|missachte\p{L}*|umgeh\p{L}*) .{0,30}(?:regeln?|anweisung\p{L}*|vorgaben|prompts?)
  (?:ignora|ignore|olvida|olvide|omite|salta) .{0,30}(?:reglas?|instruccion\p{L}*|ordenes|indicaciones)
  (?:ignore|ignorez|oublie|oubliez) .{0,30}(?:regles?|consignes?|instructions?)
  (?:ignore|ignora|esqueca|esquece|desconsidere) .{0,30}(?:regras?|instruco\p{L}*|ordens)|system ?(?:prompt|override|message|note|instruction|mode)s?
  you are (?:now|no longer)|(?:new|updated) (?:instructions?|rules?|system|policy|policies)|ai assistant|add § to (?:every|all|each|any|my|the)|(?:every|each|any) (?:view|like|order) count
  (?:developer|debug|admin|god|maintenance|root|sudo|dan) ?(?:mode|override|access|command)|sudo|jailbreak
  (?:i|we) (?:order|command|instruct|demand|authori[sz]e|require) (?:you|u|that you)|dear (?:bot|ai)|as (?:the|your) (?:\p{L}+ ){0,2}(?:owner|admin|administrator|manager|boss|ceo|developer)
  as an? (?:ai|admin|administrator|developer|language model)|act as|pretend
  (?:mark|set|change|update|record|credit|register|make|bump|put|write|log|give|report|inflate|raise|boost|replace|overwrite|store|save) (?:all|every|everyone|everybody|each|any) .{0,40}
  (?:log|set|mark|record|add|book|count|give|write) .{0,40} (?:for|to) (?:everyone|everybody|all|all of (?:us|them)|each creator|every creator)
  (?:setze|setz|markiere|trage?|andere|erhohe) (?:alle|jede[nrs]?|bei allen) .{0,40}
  (?:marca|pon|cambia|registra|actualiza) (?:todos?|todas?|cada) .{0,40}|(?:mets|mettez|marque|change|enregistre) (?:tous|toutes|chaque) .{0,40}
  (?:marque|coloque|mude|registre|atualize) (?:todos?|todas?|cada) .{0,40}
  (?:set|change|bump|inflate|raise|increase|edit) (?:my|her|his|their|our) (?:\p{L}+ )?(?:views?|likes?|numbers?|stats|orders?|sales|results?|fee|count|counts|total)
`);

/** A word to the bot, where it opens the message. */
export const command = new RegExp(
  "^(?:please |pls |plz |hey |hi |ok |bitte |por favor |s'il te plait |can you (?:please )?|could you (?:please )?|bot,? |looseleaf,? )*" +
    "(?:undo|delete|remove|cancel|revert|erase|clear|wipe|unlog|void|reset|show(?: me)?|list|rank|compare|export|import|remind|summari[sz]e|generate|draft|write|create|add creator|find|search|calculate|tell me|give me|send me|pull(?: up)?|" +
    "losch\\p{L}*|entfern\\p{L}*|ruckgangig|zeig\\p{L}*|storni\\p{L}*|mach .{0,20}ruckgangig|vergleich\\p{L}*|" +
    "borra\\p{L}*|elimina\\p{L}*|deshaz|deshacer|quita|muestra\\p{L}*|ensena\\p{L}*|anula\\p{L}*|compara\\p{L}*|" +
    "supprim\\p{L}*|annul\\p{L}*|efface\\p{L}*|enleve\\p{L}*|montre\\p{L}*|retire\\p{L}*|affiche\\p{L}*|" +
    "apag\\p{L}*|remov\\p{L}*|desfaz\\p{L}*|exclu\\p{L}*|mostr\\p{L}*|cancel\\p{L}*|anul\\p{L}*)(?![\\p{L}\\d])",
  "u",
);

/** How to write a log, not a log. */
export const example = anyOf(String.raw`
  (?:please|pls) use ?:|samples? ?:|sample (?:log|message|entry|text)
  (?:template|format|vorlage|muster|plantilla|formato|modele|modelo)(?: is)? ?:
  (?:template|format|vorlage|muster|plantilla|formato|modele|modelo) (?:for|to|fur|para|pour) (?:\p{L}+ ){0,3}\p{L}+ ?(?::|→|->|=>|=)(?= ?["'“”„«‘’])
  (?<=^|\n)test(?:ing)? ?:|this is (?:just |only )?a test|fake it|(?:just|simply|you can|you just) (?:type|write|say)
  e\.?g\.?|for example|for instance|examples?
  (?:in|use|using|follow|correct|right|preferred) (?:the |this |following |right )?(?:format|template)|in (?:the|this) form|(?:reply|answer|respond) with|(?:log|write|post|send|report|type|format)(?: it| them)? like (?:this|so)
  (?:write|send|post|type|enter|log|report|submit|share|format|use|put|drop) (?:it|them|results?|your (?:\p{L}+ )?(?:numbers?|results?|stats|views)|numbers?|stats|logs?|everything) (?:like|as|in|using)(?! of)
  @(?:handle|name|names|creator|user|tiktok_handle|someone|somebody|yourhandle|yourname|your_handle|creatorname|username|handle_here|creator_name|name_here|johndoe|janedoe|xyz|nombre|benutzername|pseudo|fulana|fulano)
  z\. ?b\.?|zb|zum beispiel|beispiel|beispielsweise|so (?:schreiben|eintragen|melden|posten)|por ejemplo|p\. ?ej\.?|ejemplo
  (?:este|el siguiente|en|con el) formato|par exemple|exemple|p\. ?ex\.?|por exemplo|exemplo
`);

export const hypothetical = anyOf(String.raw`
  (?<!ask |asks |asked |asking |see |wonder |wondering |know |sure |idea |tell |check )if(?! (?:any(?:one|body)(?:'s| is|'re| are)? (?:curious|interested|wondering|wonders|needs?|wants?|cares?|asks)|you(?:'re| are)? (?:curious|interested|wondering|need|want|care|dare|click|look|believe|know)|u (?:need|want)|needed|that helps|i (?:read|see|remember|recall)|it helps))
  assum(?:e|es|ing|ption)|suppos(?:e|ing)|imagin(?:e|ing)|(?:let'?s|lets|just) say|say (?:we|she|he|they|you|it|@+)|what if|hypothetical\p{L}*|in theory
  theoretically|unless|in case|(?<!(?:thought|figured|expected|sure|knew|believed) (?:(?:it|this|that|she|he|they|i|my \p{L}+|the \p{L}+) )?)would(?: be| have)?|(?<!(?:thought|figured|expected|sure|knew|believed) )(?:we|i|she|he|they|you|it)'d(?! say \d)|once (?:she|he|we|it|they|you|u|i|this|your|her|his|my|the|@+)
  when (?:she|he|we|it|they|you|u|i|this|@+) (?:hits?|reach\p{L}*|gets?|pass\p{L}*|cross\p{L}*|do|does)|as soon as|until(?! now)|wenn|falls|angenommen
  sobald|bis wir|mal angenommen|nehmen wir an|stell\p{L}* dir vor|ware(?:st|n(?= (?:cool|super|toll|schon|geil|gut|nice|ein traum)))?|wurde(?:n|st)?(?! .{0,60}(?:ge\p{L}{3,}[tn]|benutzt|verwendet|verkauft|bestellt|hochgeladen|uberwiesen|bezahlt|veroffentlicht)(?!\p{L}))|hatte(?:n|st)? (?:wir|sie|er) .{0,30}(?:dann|ware)
  si (?!tiene|lleva|va |ya |senor|claro|oui)\p{L}+|supon(?:gamos|iendo|te|ga)|imagina(?:te|mos)?|digamos|en caso de
  cuando (?:llegue|alcance|pase|tenga)\p{L}*|seria(?:n)?|en cuanto|supposons|imaginons|imagine|disons|admettons|des que
  quand (?:elle|il|on|tu|vous|ca|@+) (?:aura|atteindra|fera|passera|arrivera)\p{L}*|serait|serais
  se (?:(?:o |a )?(?:@+|\p{L}+) (?:chegar|bater|der|passar|tiver|fizer|atingir)|ela|ele|a gente|a @+|@+|voce|chegar|bater|der|tiver|eu|nos|o video|todo)|caso|suponha(?:mos)?|supondo|vamos supor
  quando (?:chegar|bater|passar|tiver|ela|ele|@+)\p{L}*|assim que
`);

/** A clause after a wish that states a fact again. */
export const factual = anyOf(String.raw`
  now|currently|rn|this morning|it says|right now|so far|already|as of|at the moment|atm|today|is at|is on|sits at|we're at|she's at|he's at|i'm at|it's at|up to now|jetzt
  aktuell|derzeit|momentan|bisher|bereits|gerade bei|steht bei|sind es|ist bei|ahora|actualmente|ya|de momento|hasta ahora|va por|lleva|tiene|tengo
  llevo|maintenant|actuellement|pour l'instant|deja|est a|en est a|on est a|agora|atualmente|ja|por enquanto|ate agora|esta com|tem|tenho
`);
