import { fold } from "../fold.ts";

/** Formats and scenes that a creator may take up or leave. */
const ideas =
  /^(?:just |maybe |please )?(?:try|use|wear|film|cook|bake|taste|build|paint|draw|test|pack) (?:it|them|one|the|something|your|a)\b|\b(?:taste test|unboxing|grwm|get ready with me|day in (?:the|my|a) life|tutorial|how[- ]to|demo|recipe|pov|story ?time|duet|stitch|haul|routine|review|challenge|vlog|asmr|skit|q ?& ?a|q and a|before bed|tone|ton|tono|let them|they (?:can|could|should|may)|would love|side by side|walk ?through|first impressions?|packing|pack with me|morning|show (?:how|it|them|the|your|something)|something else|^if (?:they|you)|must|have to|has to|mussen?|deben?|tienen que|doivent|devem|pueden|podem|peuvent|konnen|durfen|roast|to (?:film|show|use|try)|up to (?:them|you)|explain\w*|how (?:they|you)|what (?:they|you) (?:really )?\w+|use it (?:in|on|during|for|while|at)|welcome|(?:is|are) (?:ok|fine)|\w+ ok|okay|polished|unpolished|mess|habits?|zeigen|muestren?|ensenen?|mostrem?|mostra|montrent?|geschmackstest|verkostung|anleitung|rezept|alltag\w*|receta|cata|prueba de sabor|rutina|tutoriel|recette|degustation|receita|rotina|degustacao)\b/u;

/** Words said to the bot, not about the product. */
const chatter =
  /^(?:please|pls|plz|thx|thanks?(?: you)?|ty|cheers|asap|lol|haha|ok(?:ay)?|hi|hey|hello|hiya|yo|so|also|and|und|y|et|e|but|oh|btw|fyi|bitte|danke\w*|hallo|moin|servus|por|favor|porfa|gracias|hola|buenas|svp|stp|merci|bonjour|salut|obrigad[oa]|ola|oi|team|guys|everyone|all|again|basically|honestly|actually|quick(?:ly)?|need|want|write|draft|make|create|do|give me|send(?: me)?|can you|could you|would you|we need|i need|we want|i want|i'd like|schreib\w*|mach\w*|erstell\w*|brauche\w*|ich|wir|kannst du|konntest du|kurz\w*|haz\w*|escrib\w*|necesit\w*|quiero|queremos|fais|ecris|redige|peux-tu|pouvez-vous|faca|escreva|preciso|pode|the|a|an|my|our|this|that|it|something|up|me|us|new|short|loose|nice|good|great|punchy|energy|energetic|vibes|fun|funny|snappy|catchy|simple|keep|tone|casual|friendly|brief(?:ing|s)?|creator|creators|influencers?|targets?|goal|top|put at the top|in the brief|into the brief|put that|in|for|ein|eine|einen|un|una|une|um|uma|le|el|o|fur|para|pour|on|of|to|gern\w*|gerne|auf|deutsch|english|englisch|en|espanol|ingles|francais|portugues|em|lang|long|kurz|court|corto|curto|with|without|i|you|can|could|would|is|be|as|at|from|by|everybody|each|every|lines?|right|ok\?|\d+)$/u;

/** What a part says about the product or the work once the words to the bot are gone; undefined where nothing is left. */
export function substance(text: string): string | undefined {
  if (isForTheBot.test(fold(text))) return undefined;
  const said = text
    .replace(/^(?:please|pls|bitte|also)\s*:\s*/iu, "")
    .replace(/\b(?:lol|haha|thx|thanks|pls|please|bitte|danke|gracias|merci)\b[!. ]*$/iu, "")
    .trim();
  const words = fold(said).match(/[\p{L}\d'&?-]+/gu) ?? [];
  const own = words.filter((word) => !chatter.test(word.replace(/\?+$/u, "")));
  if (!/\p{L}{3}|\p{L}\d|\d ?\p{L}/u.test(said.replace(/@[\w.]+/gu, "")) || own.length === 0 || isAboutPeople(said))
    return undefined;
  return said.replace(/"|(?<!\p{L})'|'$/gu, "");
}

/** Greetings, and what speaks of the brief itself. */
const isForTheBot =
  /^(?:heads[- ]?up|fyi|oops|quick one|b2[bc]|(?:good )?(?:morning|evening|afternoon)|(?:y|and|or|o|ou|oder)? ?(?:whatever|egal was|lo que sea|peu importe|tanto faz))\b.{0,4}$|\b(?:sorry|wrong (?:keyboard|chat|channel)|desole|perdon|desculpa)\b|\b(?:need|brauche\w*|necesito|preciso|besoin) .{0,20}\b(?:in \d+ ?(?:min|h)\w*|by (?:noon|tonight|tomorrow|today)|asap|bis (?:heute|morgen)|para hoy|pour ce soir|para hoje)\b|^(?:\d|one|two|three) must[- ]?haves?\b|^(?:in )?(?:english|german|french|spanish|portuguese) is (?:fine|ok)|\b(?:deix\w+|dej\w+|laiss\w+|lass\w*|give|let) .{0,25}(?:a vontade|libre\w*|libertad|liberte|freiraum|freie hand|freiheit|free rein|freedom|livre\w*|liberdade)\b|\b(?:br(?:ie|ei|i)f(?:ing|s)?|tbd|tba|dates? (?:open|follow)|hype)\b|^in (?:german|english|spanish|french|portuguese)(?: (?:please|pls))?$|^(?:h(?:ey|i|ello|ola|allo)+\w{0,3}|holaa*|moin|servus|salut|coucou|bonjour|oi+|ola|bom dia|boa tarde|buenos dias|guten \w+)\b.{0,20}$|^(?:cant|can'?t|cannot) find|^(?:i|we) (?:just )?need\b.{0,25}$|^(?:write|do|make|keep|put) (?:it|this|that|me)\b|^(?:everyone|everybody) has one$|^(?:non[- ]?negotiable|mandatory|final|period|no discussion|no exceptions?)$|^(?:a )?(?:short|quick|small|little|loose) one\b|^(?:(?:saves|comments|likes|shares|orders|views|sales)(?:,? and | & |, |$))+$|^(?:y |und |and )?(?:cortito|kurz|short|en \w+ plis|auf \w+)$|\b(?:exceptions?|ausnahmen?|excepciones|excecoes)$/u;

/** How many creators there are, and their names, are no facts about the product. */
function isAboutPeople(text: string): boolean {
  return (
    howMany.test(fold(text)) ||
    /^\p{L}+:? \p{Lu}\p{Ll}+(?:,? (?:and |und |y |et |e )?\p{Lu}\p{Ll}+)*$/u.test(
      creatorFirst.test(fold(text)) ? text : "",
    )
  );
}

const creatorFirst = /^(?:creator\w*|creador\w*|createur\w*|criador\w*|influencers?)\b/u;
const howMany =
  /\b(?:\d+|(?:a )?(?:dozen|handful of|few)|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|drei|vier|funf|sechs|acht|zehn|zwolf|zwanzig|cinco|seis|ocho|diez|doce|veinte|cinq|huit|dix|douze|vingt|dez|doze|vinte) (?:\w+ ){0,2}(?:creators?|influencers?|ppl|people|girls|guys|folks|creador\w*|createur\w*|creatrices?|criador\w*)\b/u;

export function isIdea(text: string): boolean {
  return ideas.test(fold(text));
}

/** What the requester says of themselves and of the plan: "we want evergreen content", "I keep overthinking it". */
export function isForUs(folded: string): boolean {
  return /^(?:(?:and|but|so|because|bc|cause|also|we just|und|y|et|e) )*(?:(?:we|i|wir|ich|nous|nosotros|je|eu) (?:just |really |only |also )?(?:want|need|keep|think|guess|hope|feel|are|have|had|did|do|will|would|can|cant|don'?t|look|try|tried|know|plan|start|brauchen|wollen|haben|suchen|voulons|avons|cherchons|queremos|buscamos|tenemos|ai|vais|quero)\b(?!.{0,60}\b(?:something else|explain|show|film|use|try)\b)|(?:we'?re|we'?ve|i'?m|i'?ve|we'?d|i'?d|we'?ll|i'?ll)\b(?!.{0,60}\b(?:to (?:film|show|use|try|see|take))\b)|(?:our|my|the) (?:reach|boss|manager|budget|deadline|ceo|client|legal|team)\b|suchen wir\b|buscamos\b|queremos\b|can (?:you|u|we|i)\b(?!.{0,30}\b(?:get|let|have) them)|same (?:creators|people)|nobody told|legal\b|.{0,20}\begal$|its? a waste\b)/u.test(
    folded,
  );
}
