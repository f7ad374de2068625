import { near, phrases } from "./near.ts";

const elsewhere = String.raw`(?:other|competing|rival|competitor\w*|rivals?|anyone else|anybody else)`;

/** Whom else a creator may work for is agreed with each of them, for a time and at a price. */
export const exclusivity = phrases(
  "exclusivity|exclusive (?:to us|deal|contract|partner\\w*|rights)|exclusively (?:for|with) us|loyal to us",
  String.raw`no other [\w ]{0,24}(?:brands?|deals?|collabs?|partners?|sponsors?)|no (?:competitor\w*|rival\w*|competing)`,
  near(
    String.raw`not|never|don'?t|can'?t|cannot|mustn'?t|won'?t|refuse to|turn down|stop`,
    `(?:work\\w*|post\\w*|collaborat\\w*|promot\\w*|partner\\w*|deals?) (?:\\w+ )?(?:with|for|about|of|from)? ?(?:any |all )?${elsewhere}`,
    15,
  ),
  String.raw`exklusivitat|exklusiv (?:fur|bei) uns|keine? ander\w+ (?:marken?|kooperation\w*)|nicht fur (?:die )?(?:konkurrenz|andere)`,
  near(String.raw`exclusividad\w*|no (?:puede\w*|podran?)`, "otras? marcas?|competencia|12 meses", 40),
  near(String.raw`exclusivite|pas (?:de|d'|travailler avec d')`, "autres? marques?|concurren\\w+", 25),
  near(String.raw`exclusividade|nao pode\w*`, "outras? marcas?|concorren\\w+", 40),
);

const made = String.raw`rights?|(?:we|brand|company) owns?|ownership|licen[cs]e|footage|content|videos?|clips?|material|face|likeness|(?:we|us) (?:can |may |will |to )?(?:re-?)?(?:use|post|run|keep)`;
const always = String.raw`for ?ever|perpetu\w*|in perpetuity|for all time|without (?:paying|pay|extra|further|asking)|no (?:extra|further|additional) (?:pay\w*|fees?|cost)|royalty[- ]free|no time limit|until further notice`;

/** What creators make, for ever and unpaid. */
export const endlessRights = phrases(
  near(made, always, 50),
  near(always, made, 50),
  near(
    "(?:usage|content|all|full|image|ad) rights?",
    "free of charge|for free|unlimited|worldwide|all (?:channels|media)",
    40,
  ),
  near(
    String.raw`rechte|videos?|inhalte|material|clips?`,
    "fur immer|unbegrenzt\\w*|unbeschrankt\\w*|dauerhaft|ohne (?:extra|weitere) (?:zahlung|kosten|vergutung)",
    40,
  ),
  near(String.raw`derechos|videos?|contenido`, "para siempre|perpetu\\w*|ilimitad\\w*|sin pagar", 40),
  near(String.raw`droits|videos?|contenus?`, "pour toujours|a vie|perpetu\\w*|illimite\\w*|sans payer", 40),
  near(String.raw`direitos|videos?|conteudos?`, "para sempre|perpetu\\w*|ilimitad\\w*|sem pagar", 40),
);
