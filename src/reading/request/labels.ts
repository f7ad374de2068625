/** What stands behind a label: "main point: …", "audience: …", "contact: …". */
export interface Labelled {
  brand?: string;
  message?: string;
  audience?: string;
  deliverables?: string;
  resultsAfter?: string;
  rights?: string;
  contact?: string;
}

const is = String.raw`\s?(?:is|are|should be|would be|ist|sind|es|son|est|sont|e|sao|[=:]|->|=>)*\s*(?:that |dass |que )?`;
const number = String.raw`(?:(?<!\d)(?:[1-9]|1[0-2])(?!\d)|an?|one|two|three|four|six|eight|ten|twelve|ein|zwei|drei|vier|sechs|acht|un|una|dos|tres|cuatro|seis|ocho|deux|trois|quatre|six|huit|um|uma|dois|duas|quatro|oito)`;
const spans = String.raw`(?:days|weeks|months|tage|wochen|monate?n?|dias|semanas|meses|jours|semaines|mois)`;

/** People by what they do or have, in the plural: no product is called so. */
const folk = String.raw`(?:grand)?parents|moms|mums|dads|famil(?:ies|ien|ias)|students|teachers|freelancers|couples|cooks|girlies|newbies|beginners|runners|hikers|campers|commuters|cyclists|climbers|surfers|swimmers|gardeners|bakers|gamers|readers|travell?ers|(?:\w+ )?owners|(?:\w+ )lovers|seniors|teenagers|eltern|studierende|studenten|anfanger|wanderer|laufer(?:innen)?|pendler|radfahrer|camper(?! ?van)|senioren|\w+(?:halter|besitzer|backer|gartner|liebhaber)(?:innen)?|madres|padres|estudiantes|senderistas|corredor[ae]s|ciclistas|viajer[oa]s|duen[oa]s|principiantes|etudiant(?:e?s)|randonneu(?:rs|ses)|voyageurs|coureurs|cyclistes|debutants|familles|mamans|couples|parejas|paare|casais|maes|estudantes|viajantes|don[oa]s|iniciantes`;
const crowd = String.raw`(?:(?!(?:for|by|with|to|made|loved|from|our|the|fur|von|para|por|pour|all|no|not|use|show|tell|let|ask|creat\w+|creador\w*|criador\w*|influencers?)\b)[\p{L}-]{2,} )?(?:${folk})(?:(?: ?[+&] ?| (?:and|or|und|oder|y|o|et|ou|e|in|of|with|who|from|on|at|going|training|learning|living|working|moving|looking|trying|starting|studying|aus|mit|en|de|con|em|au|aux|avec) ).{2,80})?`;

const labels: readonly (readonly [keyof Labelled, RegExp])[] = [
  [
    "brand",
    /^(?:(?:its |it'?s )?(?:called|named|namens|heisst|se llama|s'appelle|chama-se)|(?:the )?(?:brand|marke|marca|marque)(?: name)?)\b\s?(?:is|ist|es|est|e|=|:)?\s*(.{2,40})$/u,
  ],
  [
    "message",
    new RegExp(
      String.raw`(?:(?:^|\b)(?:main|key|core|one|single|only|central|haupt|kern|wichtigste\w*)[ -]?(?:point|message|msg|thing|takeaway|idea|benefit|botschaft|aussage|message only)s?(?: only| to (?:get across|land|remember|say))?(?=\s?(?:is|are|should|would|ist|sind|es|son|est|sont|e|sao|[=:>-]))|^(?:the )?(?:main|key|core) (?:message|msg|point)|^(?:the )?(?:das wichtigste|am wichtigsten|hauptsache|lo mas importante|le plus important|o mais importante|most important(?: thing)?|big thing|what matters(?: most)?|say(?=:)|angle|takeaway|point|message|why|botschaft|hauptbotschaft|kernbotschaft|mensaje(?: (?:principal|clave))?|idea (?:principal|clave)|a ideia|la idea|l'idee|idee (?:principale|cle|centrale)|lo (?:mas )?importante|wichtig|importante|important|message (?:cle|principal)|l'essentiel|mensagem(?: (?:principal|chave))?|ideia principal)\b(?: only)?)${is}(.{3,200})$`,
      "u",
    ),
  ],
  [
    "message",
    /\b(?:as long as|so long as|solange|mientras|con tal de|siempre que|tant qu[e']|du moment qu[e']|desde que|contanto que) ?(?:people|they|viewers|everyone|one|on|les gens|man|die leute|alle|se|la gente|as pessoas|a gente|fique|quede)? ?(?:get|gets|know|see|hear|understand|learn|realise|realize|entend|comprend|voi[te]|sait|merkt|versteht|sieht|hort|weiss|entienda|vea|sepa|note|oiga|entenda|veja|saiba|ouca|claro) (?:that |que |qu'|dass )?(.{3,200})$/u,
  ],
  [
    "message",
    /^(?:please |pls )?(?:focus(?:ing)? on|highlight|emphasi[sz]e|lean (?:on|into)|(?:people|they|viewers) (?:should|to) (?:know|remember|understand|see)(?: that)?|fokus auf|im mittelpunkt steht|es geht um|destacar|destaquen|mettre en avant|mettez en avant|foco (?:em|no|na))\s(?:that |how )?(.{3,200})$/u,
  ],
  [
    "audience",
    /^(?:the )?(?:target(?:ing| audience| group)?|audience|aimed at|who|zielgruppe|fur die zielgruppe|public(?: cible)?(?= ?:)|publico(?: objetivo| alvo)?|a quien|cible|pour qui|dirigid[oa] a|destine a|voltad[oa] (?:para|a)|para quem(?= ?[:=]))\s?(?:is|are|ist|sind|es|est|e|=|:)?\s(.{3,120})$/u,
  ],
  [
    "audience",
    /^(?:it'?s )?(?:for|fur|para|pour) ((?:people|ppl|anyone|beginners|parents|moms|mums|dads|students|women|men|teens|runners|leute|menschen|eltern|anfanger\w*|gente|personas|principiantes|quienes|les gens|ceux|quem|pessoas|iniciantes)\b.{0,100})$/u,
  ],
  [
    "audience",
    /\bso (?:that )?(gen ?z|gen ?x|millennials|boomers|kids|beginners|parents|students|people|teens)\b[^.!?]{0,20} (?:gets?|understands?) it\b/u,
  ],
  ["audience", new RegExp(`^(?:it'?s )?(?:(?:for|fur|para|pour) )?(${crowd})$`, "u")],
  [
    "audience",
    /^(?:(?:we|wir|estamos|nous|on|a gente) ?)?(?:'?re |are |is |sind )?(?:talking to|speaking to|addressing|going after|reaching(?: out to)?|trying to reach|want to reach|sprechen|wollen|queremos llegar a|hablamos (?:a|con)|nos dirigimos a|nous parlons (?:a|aux)|on s'adresse a|nous visons|falamos com|queremos (?:alcancar|atingir|falar com)) (.{3,100}?)(?: an| ansprechen| erreichen)?$/u,
  ],
  ["audience", /^(?:for|fur|para|pour) ((?:[\p{L}-]+ ){1,3}(?:who|die|que|qui) .{3,100})$/u],
  ["audience", /^(.{3,60}?) (?:is|are) (?:the|our) (?:target )?(?:audience|group)$/u],
  ["audience", /\b(?:videos?|vids?|clips?|posts?|it) (?:is|are|should be) (?:for|aimed at) (?!\w+ days?\b)(.{3,60})$/u],
  [
    "contact",
    /^(?:the )?(?:(?:contact|reviewer|ansprechpartner\w*|kontakt|contacto|contact|contato)(?: person)?(?: (?:for|fur|para|pour) (?:all |any |the )?(?:questions?|drafts?|reviews?|fragen|preguntas|dudas|les questions|duvidas))(?: (?:is|ist|es|est|e))?|(?:drafts|everything|videos|entwurfe|alles) (?:goe?s?|gehen|geht) (?:to|an)|(?:review|approval|sign[- ]?off|freigabe|abnahme|validation|relecture|aprovacion|revision|aprobacion|aprovacao|revisao)(?: (?:is|done|comes?|runs|macht|lauft|kommt|erfolgt|ist|es|est|e|fait|la hace|la da|faz))*(?: (?:by|from|with|via|through|uber|durch|bei|von|mit|par|avec|por|con|com))?\s?:?)\s(?!rights?\b|needed|required|notig|within|in \d)(.{2,60})$/u,
  ],
  [
    "contact",
    /^(\p{L}{3,20}) (?:reviews|approves|signs off|checks|pruft|gibt frei|revisa|aprueba|relit|valide|aprova)(?: (?:facts|drafts|videos|everything|them|alles|todo|tout|tudo).*)?$/u,
  ],
  [
    "contact",
    /^(?:contact|questions? (?:to|go to)|review(?:ed)? by|send (?:drafts?|questions) to|kontakt|fragen an|ansprechpartner\w*|contacto|preguntas a|dudas a|contato|duvidas com|questions a)\s?(?:is|ist|es|est|=|:)?\s(.{2,80})$/u,
  ],
  [
    "rights",
    new RegExp(
      String.raw`((?:usage|content|footage|ad|nutzungs|derechos de|droits d'|direitos de)\s?-?(?:rights?|rechte|uso|usage|utilisation)[^.!?]{2,60}|${number} ${spans} (?:of )?(?:usage|nutzung\w*|de uso|d'utilisation|rights)[^.!?]{0,20}|(?:we|wir) (?:may|can|durfen) (?:use|repost|run)[^.!?]{3,60}|^we (?:run|use|boost|repost) (?:them|it|the \w+) [^.!?]{3,60})`,
      "u",
    ),
  ],
  [
    "deliverables",
    new RegExp(
      String.raw`(?<![\p{L}\d])(${number} (?:tiktoks?|videos?|vids|posts?|clips?|beitrage?|publicaciones)(?!\p{L})(?: (?:each|per creator|pro creator|pro person|per person|por persona|par personne|por pessoa|je creator|cada un[oa]|por creador\w*|chacune?|par createur|por criador\w*))?(?:[^.!?]{0,6}\d{1,2} ?(?:-|–|to|bis) ?\d{1,2} ?(?:s|sec|seconds|sek\w*|segundos|secondes)\b)?)`,
      "u",
    ),
  ],
  [
    "resultsAfter",
    new RegExp(
      String.raw`(?:results?|performance|numbers|review(?:ed)?|evaluate|measure|judge|check|look(?: at)?|saves|orders|ergebnisse?|auswert\w*|resultados?|resultats?|bilan|medi\w+|mesur\w+)[^.!?]{0,40}?(?:after|over|in|at|nach|uber|despues de|tras|a las|en|apres|sur|depois de|em|apos)\s(${number}\s?-?\s?${spans})`,
      "u",
    ),
  ],
];

/** The first label that fits takes the part; both texts are of the same length. */
export function labelledIn(text: string, folded: string): Labelled {
  const found: Labelled = {};
  for (const [name, label] of labels) {
    const match = label.exec(folded);
    const value = match?.[1];
    if (match === null || value === undefined || found[name] !== undefined) continue;
    const at = match.index + match[0].lastIndexOf(value);
    found[name] = text
      .slice(at, at + value.length)
      .replace(/^["']|["']$/gu, "")
      .replace(
        /^(?:people|viewers|everyone|everybody|they) (?:gets?|knows?|understands?|sees?|reali[sz]es?|learns?)(?: that)? (?=(?:its?|it'?s|they|the|this|you)\b)/iu,
        "",
      )
      .replace(
        /^(?:(?:very|quite|ganz|muy|tres|bem) )?(?:simple|clear|easy|short|einfach|klar|sencill[oa]|clair[e]?|simples)\s?:\s*/iu,
        "",
      )
      .trim();
  }
  return found;
}
