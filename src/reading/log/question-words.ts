// Folded (lower case, no accents), in English, German, Spanish, French and Portuguese.

/** Opens a question in any of the languages. */
export const questionWord = new RegExp(
  "^(?:so |and |but |ok |okay |hey |hi |hello |also |btw |quick (?:question|q),? |guys |team |anyone know |und |y |e |et |also |pero |mais |mas |aber |na |sag mal |oye |dis |gente |pessoal )*[¿]?" +
    "(?:how|what|what's|whats|when|when's|where|where's|who|who's|whose|why|which|anyone|anybody|any (?:idea|news|update|updates|chance|way|numbers)|" +
    "wie|wieviel|wieviele|was|wann|wo|wer|warum|wieso|welche[rsnm]?|weiss jemand|weiß jemand|hat jemand|" +
    "cuant[oa]s?|que tal|que|cuando|donde|quien|quienes|por que|cual|cuales|como|alguien|sabes|saben|" +
    "combien|quel(?:le)?s?|quand|ou en|ou est|qui|pourquoi|comment|est-ce|qu'est-ce|c'est quoi|quelqu'un|sait-on|" +
    "quant[oa]s?|qual|quais|quando|onde|quem|sera que|alguem|cade)(?![\\p{L}\\d])",
  "u",
);

/** Opens a question where a subject follows: "has sky …", "did you …". */
export const questionVerb = new RegExp(
  "^(?:so |and |but |ok |okay |hey |hi |also |btw |wait |um |und |aber |y |e |et )*" +
    "(?:is|are|was|were|do|does|did|has|have|had|can|could|should|shall|would|will|isn't|aren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|shouldn't|won't|wouldn't|am|ist|sind|hat|haben|habt|hast|war|kann|konnen|kannst|konnt|konnte|soll|sollen|darf|darfst|weisst|weißt|gibt|tiene|tienen|ha|han|puede|pueden|podemos|podeis|hay|a-t-elle|a-t-il|peut|peux|pouvez|avez|as|tem|pode|podem|podemos|vale|da pra)" +
    "(?= (?:we|you|u|i|it|this|that|these|those|there|they|she|he|the|my|our|your|her|his|their|a|an|any|anyone|someone|anybody|everyone|all|both|not|wir|ihr|du|sie|er|es|das|der|die|ich|man|jemand|mein|unser|dein|el|la|los|las|ella|alguien|usted|tu|vous|nous|on|quelqu'un|le|les|a|o|os|as|ela|ele|voce|voces|alguem|gente|pra|para)(?![\\p{L}\\d]))",
  "u",
);

/** A question in the middle of a sentence: "… should we boost?" */
export const questionInside =
  /(?<![\p{L}\d])(?:(?:should|do|can|shall|could|would|did|does|is|are|will) (?:we|you|u|they|she|he|it|that|this|i|anyone)|what do|what should|what's|how (?:do|does|is|are|can|should|many|much|about)|why (?:is|do|does|did)|who (?:is|has|can)|any (?:idea|thoughts|chance)|thoughts|sollen wir|soll ich|konnen wir|was meint|que hacemos|que opinan|lo|qu'en pensez|on fait quoi|o que acham|vale a pena)(?![\p{L}\d])/u;

/** Turns the statement before it into a question. */
export const questionTag =
  /^(?:deal|right|correct|no|yes|yeah|yea|ye|true|is that (?:right|correct|true)|isn't it|isnt it|isn't she|isn't he|is it|innit|aren't they|wasn't it|or|or not|agreed|ok|okay|fair|sounds (?:right|good)|confirm|can you confirm|u sure|you sure|sure|oder|oder nicht|stimmt's|stimmts|stimmt das|stimmt|einverstanden|passt(?: das| so)?|in ordnung|geht das|d'accord|de acuerdo|combinado|fechado|richtig|korrekt|nicht wahr|ne|gell|wa|verdad|cierto|no es asi|correcto|o no|si|no|vale|n'est-ce pas|c'est ca|c'est bien ca|hein|non|correct|pas vrai|ne|certo|nao e|nao|correto|ta certo|e isso|e mesmo|confere)$/u;

/** Asks whether the statement before it holds. */
export const doubt =
  /^(?:is (?:that|this|it) (?:right|correct|true|accurate|real|final|legit)|did (?:i|we) (?:get|read|hear) (?:that|it|this))(?![\p{L}\d])/u;
