import { anyOf } from "../any-of.ts";

/** Who posts, and who watches: what a part says of them is said of the work, not of the product. */
const people = anyOf(`
  them|everyone|everybody|every1|anyone|anybody|nobody|no one|whoever|squad|folks|creators?|influencers?|tiktokers?|accounts?|profiles?|followers?|subscribers?|friends? of theirs|all of (?:you|them)|only [\\w ]{0,20}ones|verified
  they(?! (?:come|are|have|had|last|fit|weigh|cost|hold|clip|fold|stack|stay|melt|smell|taste|don'?t|do not|keep|run|charge|dry|ship|hate|love|like|own|live))
  alle (?:lesen|sagen|posten|mussen|sollen|zeigen)|jede[rs]? (?:muss|soll|sagt|postet)|follower\\w*|wer|niemand
  todos|todas|nadie|seguidores|cuentas|quien no|creador\\w*
  ils|elles|tous|toutes|personne ne|abonnes|comptes|createur\\w*|creatrice\\w*
  ninguem|contas|criador\\w*|quem nao`);

/** What is spoken, shown or written in the video, and how far it gets. */
const making = anyOf(`
  say|says|tell|tells|claim|claims|mention|hint|recite|read (?:it|this|that|the|our|out|aloud)|swear|wording|paragraph|slogan|captions?|hashtags?|disclos\\w+|ad label|sponsor\\w*|collabs?|views|plays|viral|flops?|footage|likeness|in perpetuity|perpetual\\w*|exclusiv\\w+|competitors?|rivals?|giveaway|first comment|comments? section
  sag\\w*|erwahn\\w+|vorlesen|aufrufe|reichweite|hashtag\\w*|werbehinweis|kennzeich\\w+|konkurrenz\\w*|exklusiv\\w*
  digan?|decir|mencion\\w+|lean|publicidad|visualizaciones|alcance|competencia|exclusiv\\w+|otras marcas
  dis(?:ent|ez)|dire|mentionn\\w+|lisent|publicite|vues|portee|concurren\\w+|exclusivite|autres marques
  digam|dizer|mencion\\w+|leiam|publicidade|visualizacoes|alcance|concorren\\w+|exclusividade|outras marcas`);

/** What hangs on it. */
const terms = anyOf(`
  pay|pays|paid|unpaid|payment|paying|fees?|bonus|penalt(?:y|ies)|fines|fined|refund\\w*|otherwise|or else|unless|only if|even though|no exceptions
  bezahl\\w*|honorar|gage|strafe|sonst|ausser wenn|nur wenn
  pag[aou]\\w*|cobr\\w+|multa|si no|solo si|salvo que
  paie\\w*|payons|paye\\w*|cachet|penalite|sinon|seulement si|sauf si
  senao|so se|cache|a nao ser que`);

/** Verbs that tell somebody to do something else than to use and film it. */
const told =
  /^(?:(?:and|also|please|pls|then|but|so|just|und|bitte|y|et|e) )*(?:make sure|ensure|keep (?:it|the|any|all|quiet|your)|put|attach|add|include|give (?:each|them|us|it|the)|make (?:them|it|sure|everyone|\w+ look)|get (?:them|everyone|people)|have (?:them|everyone|people|your)|let (?:them|people)|force|ask|remind|warn|write|never|always|accept|reject|delete|remove|hide|tag|reply|post|upload|compare|send|learn|repeat|copy|instead of|start|open|begin|end|finish|follow|sign|buy|note|use (?:emojis?|our|only|this|these)|remember|do not forget|don'?t forget|statt|anstatt|achtet|vergesst|asegur\w+|recuerd\w+|assur\w+|n'oubli\w+|garant\w+|lembr\w+)\b/u;

/** "must", "sollen": what somebody has to do. */
const must = anyOf(`
  must|have to|has to|needs? to|should|shall|may not|required|mandatory|obliged|forbidden|not allowed
  mussen|muss|sollen|soll|durfen nicht|darf nicht|pflicht|verboten
  deben?|tienen? que|obligatori[oa]s?|prohibid[oa]s?|no pueden?
  doit|doivent|il faut|il ne faut pas|obligatoires?|interdit\\w*
  devem?|tem que|precisam?|obrigatori[oa]s?|proibid[oa]s?`);

/** First person and second: words put into a mouth. */
const mouth = anyOf(`my|i|i'?ve|i'?m|you'?ll|your (?:life|kids?|boyfriend|husband|wife|mom|mum|doctor|partner|family)`);

/** Words that no label could prove. */
const boast = anyOf(
  `in the (?:whole )?world|world'?s best|number one|ever made|unbeatable|(?:only|last) [\\w ]{3,20} (?:you|your \\w+)(?:'ll| will) ever need|nobody comes close|auf der welt|del mundo|du monde|do mundo`,
);

/** What nobody would say of a product: an order, a condition, a word on people or pay. Such a part is no fact for a brief. */
export function isOrder(folded: string): boolean {
  return told.test(folded) || [people, making, terms, must, mouth, boast].some((sign) => sign.test(folded));
}

/** What hangs on pay or rights and what is said of others is no idea for a video either. */
export function isCondition(folded: string): boolean {
  return terms.test(folded) || condition.test(folded);
}

/** What no creator can stand for as a message: pay and rights, a boast, or a result promised to everybody. */
export function isHollow(folded: string): boolean {
  return [hanging, condition, boast, promised].some((sign) => sign.test(folded));
}

const hanging = anyOf(
  `no pay|unpaid|won'?t (?:be|get) paid|penalt(?:y|ies)|or else|multa|strafe|amende|penalite|followers?|abonnes|seguidores`,
);

/** "anyone who takes it will …", "jeder wird …" */
const promised =
  /\b(?:anyone|anybody|everyone|everybody|whoever|all (?:users|customers|buyers)) [^.!?]{0,30}?\b(?:will|is going to|becomes?|gets?|ends? up)\b|\b(?:jede[rs]?|alle|wer) [^.!?]{0,30}?\b(?:wird|werden)\b/u;

/** What pay hangs on, or is taken away for. */
export function isPenalty(folded: string): boolean {
  return penalty.test(folded);
}

const penalty = anyOf(
  `only (?:if|when)|nur wenn|erst ab|solo si|(?:seulement|uniquement) si|so se|penalt(?:y|ies)|fines|fined|deduct\\w*|if they|if it|unless|strafe|abgezogen|multa|descont\\w+ se|amende|si no|sinon|senao`,
);

const condition = anyOf(`
  rights?|in perpetuity|perpetual\\w*|for ?ever|exclusiv\\w+|competitors?|rivals?|other brands?|followers?|viral|buy (?:it|the \\w+|one) (?:yourself|themselves)|own money|captions?|copied|delete|hashtags?
  rechte|konkurrenz\\w*|derechos|competencia|droits|concurren\\w+|direitos|concorren\\w+`);
