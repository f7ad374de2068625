import { anyOf } from "../any-of.ts";

// Folded (lower case, no accents), in English, German, Spanish, French and Portuguese.

/** The writer takes back what was said. */
export const retraction = anyOf(String.raw`
  (?<=^|^(?:please|pls|ok|so|no|and|sorry|oh|wait|actually|ups|oops) )(?:scratch|ignore|disregard|forget|skip|strike|drop|delete|cancel|undo) (?:the |my )?(?:\p{L}+ )?§
  (?:scratch|ignore|disregard|forget|skip|strike|drop|delete|cancel|undo) (?:that|this|it|all that|what i (?:said|wrote|sent|posted)|my (?:last|previous|earlier|message|numbers?|post|first)|the (?:last|previous|above|earlier|first)|those|these|me)(?! (?:here|in|into|off|on|at)(?!\p{L}))
  never ?mind|nvm|nevermind|i take (?:it|that) back|retract\p{L}*|wrong (?:chat|channel|person|vid|video|account|number|numbers|creator|screenshot|tab)
  my bad|that was (?:wrong|a mistake|a typo|an old|the old|the wrong|not)|those (?:were|are) (?:wrong|old|not)
  (?:was|were|is|are) (?:wrong|incorrect|a typo|a mistake|not right)|please ignore|false alarm|vergiss (?:das|es|meine|die)|vergesst (?:das|es)
  ignorier(?:t|en|e)? (?:das|die|meine)|doch nicht|falsche[rs]? (?:chat|kanal|video|zahl|zahlen)|war falsch|stimmt nicht|nehme ich zuruck|streich das
  streicht das|olvida (?:eso|lo|mi|el)|olvidad|olviden|ignora (?:eso|mi|lo|el)|me equivoque de|no era|estaba mal|borra eso|dejalo
  oublie(?:z)? (?:ca|cela|mon|le|ce)|laisse(?:z)? tomber|ignore(?:z)? (?:ca|mon|le|ce)|c'etait faux|mauvais (?:chat|canal|video|chiffre)|mauvaise video
  esquece (?:isso|o|a|minha)|esquecam|ignora (?:isso|a|o)|desconsidera\p{L}*|deixa (?:pra la|quieto)|video errado|estava errado|canal errado
`);

/** What was said just before is not meant. */
export const joke = anyOf(String.raw`
  jk|jks|j\/k|(?:just|only|totally|im|i'm|was) (?:kidding|joking|messing|playing)|(?<!you |u |not |no )kidding(?! me| you)|april fools?|i wish(?! \p{L})|in my dreams|sike|psych
  (?:nur |kleiner )?(?:ein )?(?:scherz|spass)(?: gemacht)?|war (?:nur )?(?:ein )?(?:scherz|spass)|es broma|(?:era|es) (?:una )?broma|de broma|je (?:rigole|blague|plaisante)|(?:to|tou|estou) (?:brincando|zoando)|brincadeira|brinks|quem dera|schon war's
`);

/** Right before the value that counts. */
export const correction = anyOf(String.raw`
  i meant?|meant|i mean|sorry|sry|srry|oops|whoops|ups|correction|corrected|correcting|make (?:that|it)|wait|no wait|actually|rather|edit|typo|fix|nope
  should (?:be|say|read)|fat fingers?|ich mein(?:e|te)|meinte|meine naturlich|sorry|korrektur|korrigiere|quatsch|besser gesagt|vielmehr|moment|nein
  updated?|refreshed|exact (?:count|number|figure)|genauer|pardon|tippfehler|richtig ist|richtig sind|quise decir|queria decir|perdon|digo|correccion|corrijo|mejor dicho|o sea|espera|rectifico
  en realidad|disculpa|je voulais dire|pardon|desole|desolee|correction|je corrige|plutot|en fait|erreur|rectification|attends|non|quis dizer
  queria dizer|desculpa|desculpe|correcao|corrigindo|corrijo|alias|opa|perdao|na verdade|errei|ou melhor
`);
