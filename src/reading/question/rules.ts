import { anyOf } from "../any-of.ts";

const must = String.raw`(?:have to|must|need to|needs to|should (?:i|we|they)|do (?:i|we|they)|obliged to|required to|forced to|muss (?:ich|man)|mussen wir|tengo que|hay que|tenemos que|dois-je|faut-il|devons-nous|tenho que|preciso|temos que)`;
const may = String.raw`(?:can|may|could|allowed to|ok(?:ay)? to|darf|durfen|kann|puedo|podemos|se puede|puis-je|peut-on|je peux|posso|podemos)`;
const ad = String.raw`(?:ads?|advert(?:isement|ising)?|sponsored|paid|partnership|gift(?:ed)?|werbung|anzeige|publicidad|anuncio|publicite|pub|publicidade|publi)`;
const say = String.raw`(?:say|claim|promise|write|tell (?:people|them|everyone|my followers)|sagen|behaupten|versprechen|decir|prometer|dire|promettre|dizer)`;
const cure = String.raw`(?:cure[sd]?|heal(?:s|ed)?|treat(?:s|ed)?|prevent(?:s|ed)?|help(?:s|ed)? (?:me )?(?:with|against|to (?:lose|sleep|heal))|fix(?:es|ed)?|los[te] weight|lose (?:weight|\d+)|weight loss|acne|health\w*|medical\w*|clinically|doctors?|wrinkles?|eczema|pain|go(?:es)? away|guarantee\w*|heilt|geheilt|hilft gegen|gegen|cura|curo|ayuda (?:a|con|contra)|adelgaza\w*|guerit|gueri|soigne\w*|aide (?:a|contre)|perdre du poids|curou|ajuda (?:a|contra|com)|emagrec\w*)`;
const music =
  "(?:songs?|sounds?|music|audios?|tracks?|musik|lied|lieder|musica|cancion(?:es)?|musique|chansons?|son|som)";

/** Countries that rules are of, by the markets that rules name. */
const countries: readonly (readonly [markets: readonly string[], words: RegExp])[] = [
  [["US"], anyOf("usa|united states|america|american|in the us|us rules|ftc")],
  [["GB"], anyOf("uk|united kingdom|britain|england|british|gb|asa|cap code")],
  [["DE", "EEA"], anyOf("germany|german|deutschland|alemania|allemagne|alemanha")],
  [["FR", "EEA"], anyOf("france|french|frankreich|francia|franca")],
  [["IT", "EEA"], anyOf("italy|italian|italien|italia|italie")],
  [["ES", "EEA"], anyOf("spain|spanish|spanien|espana|espagne|espanha")],
  [["PT", "EEA"], anyOf("portugal|portuguese")],
  [["BR"], anyOf("brazil|brasil(?:ien)?|bresil")],
];

/** The markets of the country that is named; empty where none is. */
export function marketsIn(folded: string): readonly string[] {
  return countries.flatMap(([markets, words]) => (words.test(folded) ? markets : []));
}

/** These the rules answer: labels, music, claims, and what may be advertised. */
export const rules = anyOf(
  String.raw`#ad|disclos\w+|(?:have to|must|need to|should i|do i|do we|should we|obliged to|forced to) .{0,20}(?:say|mention|mark|tell|declare|flag|tag) .{0,30}(?:ad|ads|advert|sponsored|paid|partnership|gifted|gift)|label(?:s|ed|led|ing)?|toggle|kennzeichn\w*|commercial music|licen[cs]e[ds]?|copyright(?:ed)?|(?:can|may|allowed to|could) .{0,30}(?:use|used|using) .{0,30}(?:songs?|sounds?|music|audio)|(?:songs?|sounds?|music) .{0,20}(?:allowed|ok|okay|muted|legal)|spark (?:ad )?codes?.*(?:valid|long|last|expire)|(?:valid|long|last|expire).*spark (?:ad )?codes?|(?:prohibited|banned|allowed) (?:categor\w+|products?)|(?:alcohol|supplements|gambling|cbd|weight loss|medicines?|vapes?) .{0,20}(?:allowed|ok|okay|banned|legal|prohibited)|(?:write|say|wording|label|rules) .{0,20}(?:in|for) (?:the )?(?:germany|france|italy|uk|us|usa|europe)|ai (?:voices?|videos?|images?|avatars?)|branded content|ai[- ]generated|ftc|asa|cap code|advertis(?:e|ing) (?:alcohol|supplements)
    ${must} (?:[\p{L}]+ )?(?:say|write|put|add|include|show|use|mention|mark|tell|declare|flag|tag|label|schreiben|kennzeichnen|markieren|poner|marcar|decir|mettre|mentionner|signaler|colocar|dizer|es als|lo como)(?: .{0,30})? ["'#]*${ad}
    muss (?:ich|man) .{0,12}(?:werbung|anzeige|#ad)(?: .{0,25})?
    ${must} (?:mark|flag|label|declare|disclose|tag)(?: (?:it|this|that|them|my (?:video|post)|the (?:video|post)))?(?=[ ?!.]*$)|(?:muss ich|tengo que|dois-je|tenho que) .{0,20}(?:kennzeichnen|markieren|marcar\w*|indicar\w*|signaler|sinalizar)
    (?:is|are|ist|es|est|e) (?:saying |writing |just |only |the word |the tag )*["'#]*(?:gifted|sponsored|ad|advert|werbung|anzeige|collab|paid partnership|publicidad|publicite|publi|publicidade|a hashtag|a tag|the tag)["']? (?:alone )?(?:enough|ok|okay|sufficient|allowed|fine|genug|suficiente|suffisant)|(?:reicht|basta|suffit)(?: .{0,15})? ["'#]*(?:hashtag|gifted|ad|werbung|anzeige|publicidad|publicite|publicidade|code|codigo)
    ${may} .{0,15}${say} .{0,40}${cure}|(?:health|medical|income|healing|medicinal) claims?|claims? (?:to avoid|allowed|ok|are)|what (?:can(?:'t|not| not)?|may|am i allowed to|are we allowed to) (?:i |we )?(?:not )?(?:say|claim|promise)(?: .{0,20})?(?=[ ?!.]*$)
    (?:which|what|welche|que|quel(?:le)?s?|qual|quais) ${music} (?:can|may|could|am i|are we|is|are|darf|kann|puedo|podemos|puis-je|peut-on|posso)(?: .{0,20})?(?:use|allowed|ok|permitted|legal|benutzen|verwenden|nutzen|usar|utiliser|employer)|${may} .{0,30}(?:use|put|add|benutzen|verwenden|nutzen|usar|utiliser|${music}) .{0,30}(?:${music}|benutzen|verwenden|nutzen)`,
);
