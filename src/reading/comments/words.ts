import type { Theme } from "../../campaigns/voice.ts";
import { anyOf } from "../any-of.ts";

// Folded: lower case, no accents. A line for each language: English, German, Spanish, French, Portuguese.

export const asks = anyOf(`
  who|what|whats|where|wheres|when|why|how|which|is it|is this|are these|does|do you|did|can i|can you|could you|will it|would (?:it|this|you)|should i|link (?:please|pls)|anyone know|any idea|question
  wer|was|wo|woher|wann|warum|wie|welche|welcher|welches|ist das|ist es|kann ich|kann man|gibt es|hilft das|weiss jemand|frage
  quien|que es|donde|cuando|por que|como|cual|cuanto|cuesta|es bueno|sirve|se puede|alguien sabe|pregunta
  qui|quoi|ou est|ou trouver|quand|pourquoi|comment|quel|quelle|combien|est ce que|c est (?:quoi|combien)|ca marche|peut on|quelqu un sait
  quem|o que|onde|quando|por que|como|qual|quanto|sera que|funciona|da para|alguem sabe|duvida
`);

export const disclosure = anyOf(`
  (?:is )?(?:this|it) (?:is )?(?:an? )?(?:ad|advert|sponsored|paid)|sponsored|#ad|another ad|paid partnership|paid to say|undisclosed|not disclosed|disclos\\w+|just an ad|promo post
  werbung|anzeige|bezahlt dafur|gesponsert|schleichwerbung|nicht gekennzeichnet|kennzeichn\\w+
  es publicidad|anuncio|patrocinado|te pagan|te pagaron|publi|colaboracion pagada
  c est une pub|encore une pub|une pub|sponsorise|partenariat|placement de produit|publicite
  e publi|publi|e propaganda|propaganda|patrocinado|te pagaram|publicidade
`);

export const intent = anyOf(`
  (?:i )?(?:just )?(?:bought|ordered|got mine|purchased)|(?:i )?need (?:this|it|one)|take my money|adding (?:this|it) to (?:my )?cart|in my cart|(?:i m |am )?buying|ran to the store|can t wait to (?:get|try|use)|(?:i )?want (?:this|it|one)|on my (?:list|wishlist)|gonna (?:buy|try|order)|going to (?:buy|try|order)|sold|ordering
  bestellt|gekauft|brauche ich|will ich|muss ich haben|mir (?:gleich |auch )?(?:geholt|bestellt|gekauft)|kaufe ich|probiere ich|auf meiner liste|schon im warenkorb
  lo compre|la compre|lo quiero|la quiero|lo necesito|me lo compro|lo voy a (?:comprar|probar)|ya lo pedi|pedido
  je le veux|je la veux|j ai commande|commande|je l ai achete|j achete|il me le faut|il me la faut|je vais (?:l acheter|essayer|tester)|je viens de (?:le |la |l |les )?(?:commander|acheter)
  comprei|quero|preciso|vou comprar|vou testar|ja pedi|no carrinho|necessito
`);

export const objection = anyOf(`
  too (?:expensive|pricey|much|greasy|sticky|small|sweet)|overpriced|scam|fake|waste of money|(?:doesn t|does not|didn t|did not) (?:work|help|do anything)|(?:does|did) nothing|broke me out|irritat\\w+|allergic|burns|stings|smells bad|cheap quality|not worth|i don t believe|lies|lie|disappointed|never again|hate|returned it|cheaper elsewhere|overrated|useless|leaks?|broke after
  zu teuer|uberteuert|abzocke|geldverschwendung|funktioniert nicht|hilft nicht|(?:bringt|hilft) (?:absolut |gar |rein )?nichts|gefallt mir nicht|mag ich nicht|brennt|ausschlag|reizt|stinkt|glaube ich nicht|enttauscht|nie wieder|lohnt sich nicht|schlechte qualitat|kaputt
  muy caro|carisimo|demasiado caro|estafa|mentira|no funciona|no sirve|me irrito|(?:me )?salieron|no me gust[oa]|alergia|pica|huele mal|no vale la pena|no me lo creo|decepcion\\w*|nunca mas
  trop cher|arnaque|mensonge|ne marche pas|marche pas|fonctionne pas|irrite|allergie|pique|sent mauvais|ne vaut pas|pas convaincue?|(?:j |n )?aime pas|decue?|plus jamais|hors de prix
  muito caro|carissimo|golpe|mentira|nao funciona|nao funcionou|nao gost\\w+|irritou|alergia|arde|cheira mal|nao vale a pena|nao acredito|decepcion\\w*|nunca mais
`);

export const praise = anyOf(`
  love|loving|obsessed|amazing|so good|the best|great|perfect|beautiful|gorgeous|works so well|game changer|holy grail|nice|cute|yum|yummy|delicious|recommend|worth it|pretty|stunning|lovely|glowing|thank you|helpful|works for me
  liebe|toll|super|mega|perfekt|wunderschon|genial|lecker|empfehle|beste|danke|hilft mir|klasse|(?:so|sehr|wie) schon|hubsch
  me encanta|lo amo|la amo|increible|buenisimo|genial|perfecto|precios[oa]|hermos[oa]|bonit[oa]|guap[oa]|ric[oa]|recomiendo|gracias|lo mejor
  j adore|trop bien|genial|parfait|magnifique|superbe|joli|jolie|delicieux|je recommande|merci|top|la meilleure|le meilleur
  amo|adoro|amei|incrivel|maravilhos\\w+|perfeito|lindo|linda|delicia|recomendo|obrigad\\w+|melhor|otimo
`);

/** What people say before they ask. */
export const fillers =
  /^(?:(?:ok|okay|but|and|so|wait|hey|hi|omg|pls|please|girl|und|aber|hallo|y|pero|hola|et|mais|salut|coucou|e|mas|oi|gente)[\s,!]+|¿)*/u;

/** Turns praise and objection round when it stands right before them: "not bad", "don't love". */
export const negation =
  /(?:not|don t|doesn t|didn t|isn t|never|nicht|kein|keine|no|ne|pas|nao)\s+(?:so |that |really |wirklich |tan |vraiment |muito )?$/u;
export const mildlyGood = anyOf("not bad|nicht schlecht|nada mal|pas mal|nada mau");

export const hearts = /[\u2764\u{1F60D}\u{1F525}\u{1F970}\u{1F44F}\u{1F495}\u{1F496}\u{1F64C}\u{1F929}]/u;
export const grimaces = /[\u{1F621}\u{1F92E}\u{1F922}\u{1F44E}\u{1F644}\u{1F620}]/u;

export const themeWords: Readonly<Record<Theme, RegExp>> = {
  code: anyOf(`
    code|discount|promo code|coupon|voucher
    rabatt|rabattcode|gutschein
    codigo|descuento|cupon
    code promo|reduction
    cupom|desconto
  `),
  price: anyOf(`
    price|pricey|cost|costs|how much|expensive|overpriced|cheap|cheaper|afford
    preis|kostet|kosten|teuer|uberteuert|gunstig|wie viel
    precio|cuesta|cuanto vale|caro|cara|barato|carisimo
    prix|combien|coute|cher|chere|hors de prix
    preco|quanto custa|quanto e|caro|cara|barato|carissimo
  `),
  skin: anyOf(`
    skin|oily|dry skin|acne|sensitive|eczema|rosacea|pores|breakouts?|broke me out|skin type|pimples?
    haut|fettige|trockene|akne|empfindlich\\w*|pickel|unreinheiten|neurodermitis
    piel|grasa|seca|acne|sensible|granos|poros
    peau|grasse|seche|acne|sensible|boutons|eczema
    pele|oleosa|seca|acne|sensivel|espinhas?|poros
  `),
  ingredients: anyOf(`
    ingredients?|vegan|cruelty free|gluten|sugar|alcohol free|fragrance|perfume free|contains?|natural|parabens?|palm oil|lactose|nuts?
    inhaltsstoffe|zutaten|vegan|tierversuche|zucker|gluten|parfum|enthalt|laktose
    ingredientes?|vegan[oa]|azucar|gluten|contiene|lactosa|perfume
    ingredients?|vegan|sucre|gluten|contient|lactose|parfum|composition
    ingredientes?|vegan[oa]|acucar|gluten|contem|lactose|perfume
  `),
  taste: anyOf(`
    tastes?|flavou?rs?|sweet|bitter|delicious|yummy
    schmeckt|geschmack|suss|bitter|lecker
    sabe|sabor|sabores|dulce|amargo
    gout|gouts|sucre|amer
    gosto|sabor|sabores|doce|amargo
  `),
  size: anyOf(`
    sizes?|sizing|fits?|tall|petite|plus size|too small|too big|how big|dimensions
    grossen?|passt es|zu klein|zu gross|wie gross
    tallas?|tamano|pequeno|grande|medidas
    tailles?|trop petit|trop grand|dimensions
    tamanhos?|numeracao|pequeno|medidas
  `),
  shipping: anyOf(`
    ship|ships|shipping|deliver\\w*|arrive\\w*|international|available in|how long does it take
    versand|liefer\\w*|versendet|nach osterreich|in die schweiz
    envio|envios|envian|llega|entrega
    livraison|livre[zs]?|expedie\\w*|arrive
    frete|entrega|entregam|envia\\w*|chega
  `),
  use: anyOf(`
    how (?:do|to|often)|use it|apply|application|before or after|morning or night|tutorial|routine|steps?
    wie (?:benutzt|verwendet|oft|wendet)|anwend\\w+|auftragen|benutzen
    como se (?:usa|aplica)|como (?:usar|aplicar|lo usas)|cada cuanto|aplica\\w*
    comment (?:on |tu )?(?:l )?(?:utilise|applique)\\w*|combien de fois|appliquer
    como (?:usa|usar|aplica|passar|se usa)|quantas vezes|aplica\\w*
  `),
  works: anyOf(`
    does (?:it|this) (?:really |actually )?work|really work|actually work|works|effective|results|scam|fake|believe|legit
    hilft das|wirkt|funktioniert|bringt das|ergebnis\\w*|glaube
    funciona|sirve|resultados|de verdad|estafa|mentira
    ca marche|marche|fonctionne|efficace|resultats?|arnaque
    funciona|funcionou|resultados?|de verdade|golpe
  `),
  lasting: anyOf(`
    how long does (?:it|one|a bottle) last|last|lasts|lasting|battery|durable|hold up|all day
    halt es|halt das|haltbar|akku|wie lange halt
    dura|cuanto dura|bateria|duracion
    tient|dure|combien de temps|batterie|autonomie
    dura|quanto tempo|bateria|duracao
  `),
  where: anyOf(`
    where (?:can i |do you |to |did you )?(?:buy|get|find)|where is (?:this|it) from|link|which (?:store|shop)|available
    wo (?:gibt|kann|kaufst|hast|finde)\\w*|woher|link
    donde (?:lo |la |se )?(?:compr\\w*|venden|consigo|encuentro)|enlace|link
    ou (?:trouver|acheter|l as tu|est ce)|lien
    onde (?:compra\\w*|vende\\w*|encontro|acho)|link
  `),
};
