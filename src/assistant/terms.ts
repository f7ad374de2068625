import { fold } from "../reading/fold.ts";

/** Phrases that mean more than their words. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:not|never)(?: to)? do\b|\bdon'?ts\b|\bdo's and\b/g, "mistake"],
  [
    /\b(?:how many|number of|amount of|wie viele|anzahl|cuant[oa]s|combien de|quant[oa]s) (?:tiktok |micro[- ]?|small )*(?:creators?|influencers?|people|kreator\w*|creadores|createurs|criadores|influenciadores)\b/g,
    "volume creators",
  ],
  [/[$€£] ?\d[\d.,]*k?|\b\d[\d.,]* ?(?:[$€£]|(?:bucks|dollars?|usd|eur|euros?|quid|pounds?)\b)/g, "amount pay"],
  [/\b\d+(?:[.,]\d+)? ?(?:%|percent|per cent|prozent)/g, "$& percentage"],
  [
    /\b(?!(?:50|3) )\d{1,3} (?:(?:micro|small|tiktok|large|big|huge|major|famous)[- ]?)*(?:creators|influencers|people|names|criadores|creadores|createurs)\b/g,
    "$& volume",
  ],
  [/\b\d+(?:[.,]\d{3})+\b|\b\d+ ?k\b|\b\d{4,6}\b(?<!\b20\d\d)/g, "size"],
  [/\b(?:short|quick|final|right) answer\b|\b(?:in )?(?:one|a) (?:sentence|word|nutshell)\b|\btl;?dr\b/g, ""],
  [
    /\b(?:max|min|maximum|minimum|least|most)(?: number of| amount of)? (?:creators|influencers)\b/g,
    "minimum maximum volume",
  ],
  [
    /\b(?:(?:have|need|obliged|forced) to|must|should (?:i|we|they)) (?:say|mention|tell|mark|label|declare|disclose|tag)\b/g,
    "mandatory disclose",
  ],
  [
    /\b(?:(?:have|need|obliged|forced|required) to|must|should (?:i|we|they)|do (?:i|we)|muss ich|tengo que|dois-je|tenho que) (?:write|put|add|include|show|use|flag|schreiben|poner|mettre|colocar|escribir|ecrire|escrever) (?:that |it'?s |an? |as |the |word |["'#])*(?:ads?|advert|werbung|anzeige|publicidad|publicite|publicidade|sponsored|gifted)\b/g,
    "mandatory disclose ad",
  ],
  [
    /\b(?:what(?:'?s| is| are)|was (?:ist|sind)|que (?:es|son)|c'est quoi|o que (?:e|sao)) (?:an? |eine? |une? |uma? )?(?=(?:tiktok )?(?:micro|mikro)[\w-]*(?: (?:influencer|creator)s?)?[ ?!.]*$)/g,
    "define ",
  ],
  [
    /\bmuss (?:ich|man) (?:[\w-]+ ){0,3}(?:werbung|anzeige|kennzeichnen|markieren)\b|\b(?:tengo que|hay que|dois-je|faut-il|tenho que|preciso) (?:[\w-]+ ){0,2}(?:marcar\w*|indicar\w*|signaler|sinalizar)\b/g,
    "mandatory disclose",
  ],
  [/\bwas (?:bekommt|kriegt|verdient) (?:man|jemand)\b/g, "pay"],
  [
    /\b(?:get|gets|getting|got) (?:per|for (?:an?|one|each|every)) (?:single )?(?:posts?|videos?|clips?|tiktoks?)\b/g,
    "pay post",
  ],
  [/\b(?:steer|stay|keep) (?:clear|away) (?:of|from)\b/g, "avoid"],
  [/\bdown the (?:road|line)\b/g, "long-term"],
  [/\bone[- ]?offs?\b/g, "one-off ongoing"],
  [/\bfirst (?:step|campaign|time)\b/g, "start"],
  [/\blong[- ]term\b/g, "long-term ongoing sustainable"],
  [/\bfor you page\b/g, "algorithm"],
  [/\b(?:7|seven|six|6)[- ]figures?\b|\bbig numbers\b/g, "million"],
  [/\bpaid (?:ads?|media|advertising|social)\b/g, "paidads"],
  [/\bword[- ]for[- ]word\b|\btalking points\b|\bexact (?:lines|words|wording)\b/g, "script guideline"],
];

export function tokensOf(words: string): string[] {
  return phrases
    .reduce((text, [pattern, meaning]) => text.replace(pattern, meaning), fold(words))
    .replaceAll("’", "'")
    .split(/[^\p{L}\d#%$']+/u)
    .map((token) => token.replace(/^'+|'(?:s|re|ve|ll|d|m)$|n't$|'+$/g, ""))
    .filter((token) => token !== "");
}

/** A word's meaning as the index knows it: its stem, or the word it stands for; nothing for words that mean little. */
export function meaningOf(token: string): string[] | null {
  const folded = fold(token);
  if (little.has(folded)) return null;
  const same = meanings.get(folded);
  if (same !== undefined) return same;
  const stemmed = stem(folded);
  return meanings.get(stemmed) ?? [stemmed];
}

/** Endings off, so that "disclosing" finds "disclose"; the result is no word, and need not be one. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const bare = word
    .replace(/(?:ies)$/, "y")
    .replace(/(?<=(?:s|x|ch|sh))es$/, "")
    .replace(/(?<![su])s$/, "")
    .replace(/(?<=.{3})(?:ing|ed)$/, "")
    .replace(/(?<=.{4})ly$/, "");
  return bare.replace(/(.)\1$/, "$1").replace(/(?<=.{3})e$/, "");
}

const little = new Set(
  `a an the of to in on at for and or is are was were be been am do does did done have has had it its that this these those there here what which how where i we you they he she me us my our your their his her them with without by from as about than then so if but not no can could would will shall may might must should per please pls tell show give know think say said get got any some one thing things really just also too very much many more most into over out up down let need want like ok okay hi hey top intern interns here right wants idea ideas tldr section bullet bullets deck slide boss ceo cfo client colleague short roughly sentence bullets point remind again forgot btw hello lol tho stuff bit sort anyway exactly specifically playbook article according tiktok s t re ve ll d m dont doesnt whats hows im people person recommend good isn aren see seeing lots lot five mean them write writing few even still ever now today kind kinds sort sorts well handy brainer person these different actually kind way go going make makes
  der die das den dem des ein eine einen einem einer und oder aber ist sind war hat haben wie was wer wen wo wann pro welche welcher welches viel viele mehr im am in an auf aus bei mit nach von vom zu zum zur fur uber man sich auch es wir uns unser unsere ich mir mein bis braucht sollte sollten soll sollen kann konnen muss mussen bekommen bekommt machen
  el la los las lo un una unos unas y o es son como que quien cual cuales cuanto cuanta cuantos cuantas por para con sin de del al en se nos nuestro nuestra mi tu su hay debe debemos debo
  le les des et ou est sont comment qui quoi quel quelle quels quelles combien pour avec sans du au aux en ce cette ces nos notre mon ma mes se il elle nous vous on faut doit devrait t
  os as um uma uns umas e ou sao que quem qual quais quanto quanta quantos quantas por para com sem do da dos das no na nos nas em se meu minha nosso nossa deve devemos deveria ate ver usar darf darfst dieses diesen dies drunter reicht genug puedo puede podemos este esse essa posso puis puis-je peut peux benutzen verwenden nutzen utiliser utilizar schreiben poner mettre colocar c'est quoi quoi est-ce hasta hace falta ver usar necesitamos necesito necesita necesitan besoin precisamos precisa preciso brauchen brauche brauch avoir`.split(
    /\s+/,
  ),
);

/** Each line: the word that the playbook has, and those that stand for it. Folded; stems are tried as well. */
const lines = `
creator: influencer influencers kreator kreatoren creatorn creador creadora creadores createur createurs criador criadora criadores influenceur influenceurs influenciador influenciadores influencern influencer's
micro creator: microinfluencer microinfluencers mikroinfluencer microinfluenceur microinfluenceurs microinfluenciador microinfluenciadores microcreator microcreators
micro: mikro micros
large: big bigger huge major famous giant grosse grossen grosser gross grandes grande grand grands gros star stars mega
macro: macros celebrity celebrities celeb celebs
small: kleinem kleines tiny little smaller kleine kleinen kleiner kleines klein pequeno pequenos pequena pequenas petit petits petite petites kleinere
follower: followers seguidores seguidor abonnes abonne subscribers follow gefolgschaft
campaign: campaigns kampagne kampagnen campana campanas campagne campagnes campanha campanhas
pay: pays paid paying payment charge charges charging price prices pricing fee fees compensation money zahlen zahlt zahle bezahlen bezahlt honorar verdienen verdient preis preise pagar paga pagan pago precio precios tarifa tarifas cobra cobran cobrar payer paye paient prix tarif tarifs cachet paga pagam pagamos preco precos cobrar cache earn earns spend budget verlangen verlangt verlange gage gagne gagnent gagner ganha ganham gana ganan
cost: costs costing kosten kostet gekostet cuesta cuestan costar coute coutent cout couts custa custam
rate: rates quote taxa taux tasa
post: posts video videos clip clips beitrag beitrage publicacion publicaciones publication publicacao tiktoks
long: lange longer tiempo tiempos temps tempo dauer dauert dauern tarda tardan longtemps demora duracion duree
result: results effect effects impact outcome outcomes ergebnis ergebnisse resultado resultados resultat resultats payoff success erfolg erfolge exito
strong: stronger strongest starke starkere starker fuertes fuerte forts fortes forte
early: erste fruhe primeras primeros premiers premieres primeiros primeiras sooner
signal: signals signs sign anzeichen senales senal signaux signes sinais sinal
week: weeks wochen woche semana semanas semaine semaines
month: months monate monat monaten meses mes mois
trust: trusts trusted trusting trustworthy believable believe believes believed faith vertrauen vertraut confianza confian confiance confianca credible credibility glaubwurdig glaubwurdigkeit
disclose: discloses disclosed disclosing disclosure disclosures disclosur sponsorship sponsorships offenlegung kennzeichnungspflicht kennzeichnen kennzeichnung transparent transparency divulgar label labels labelled labeling etiquetar mentionner declarar offenlegen
script: scripts voiceover teleprompter scripted scripting skript skripte drehbuch guion guiones scenario texte roteiro roteiros storyboard
guideline: guidelines briefing vorgaben richtlinien pautas directrices consignes diretrizes brief instructions instruction dictate prescribe
freedom: free liberty freiheit freiheiten libertad liberte liberdade
mistake: mistakes error errors fehler errores erreur erreurs erros erro nogo nogos gos pitfall pitfalls faux blunder blunders avoid avoiding vermeiden evitar eviter
industry: industries niche niches vertical verticals sector sectors category categories branche branchen nischen nische industria industrias sectores nichos nicho secteurs secteur industrie setores setor
benefit: benefits gain gains profit profits profitieren profitiert beneficio beneficia benefician beneficiam profitent profite advantage advantages vorteil vorteile ventajas avantages vantagens
algorithm: algorithmus algoritmo algorithme fyp foryou
beauty: skincare makeup cosmetics kosmetik belleza beaute beleza cosmetic
trend: trends tendencia tendencias tendance tendances
ad: ads advert adverts advertising advertisement advertisements werbung anzeigen anzeige publicidad anuncios anuncio publicite pub pubs publicidade publicitaire publicitaires publicitaria publicitario
fatigue: tired bored boring bore boredom sick mude mudigkeit cansados cansancio lassitude fatiga fadiga annoyed repetitive
viewer: viewers audience audiences zuschauer publikum audiencia publico spectateurs
audience: audiences viewer viewers publikum zielgruppe audiencia publico
small business: kleinunternehmen pymes pyme pme pequenas-empresas shop shops
business: businesses unternehmen firma firmen empresa empresas negocio negocios entreprise entreprises company companies
software: saas
sustainable: sustainability nachhaltig sostenible durable dauerhaft lasting sustentavel
fad: hype
minimum: min minimal minimo
maximum: max maximal maximo
limit: limits limited cap capped restrict restricted
variety: vary varies varied varying diverse diversity
work: works working funktioniert funktionieren funciona funcionan fonctionne marche wirkt
number: zahl anzahl numero nombre count
many: muchos
cheaper: cheap gunstiger billiger barato barata moins-cher lower
engagement: engage interaction interactions interaktion interaktionsrate engagementrate interaccion engajamento er
conversion: conversions konversion conversao conversiones
brand: brands marke marken marca marcas marque marques
product: products produkt produkte producto productos produit produits produto produtos
gift: barter freebie freebies samples sample gifts gifting gifted geschenk geschenke gratis regalo regalos regalar cadeau cadeaux presente presentes brinde free
book: booked booking buchen hire hiring contratar reserver engager
choose: select pick selecting choosing picking recognize recognise spot erkennen erkennt woran auswahlen elegir choisir escolher
start: starts begin begins beginning starten anfangen beginnen empezar commencer comecar kick launch
measure: measures measuring measured messen medir mesurer judge evaluate assess
track: tracking tracks tracken verfolgen rastrear suivre rastreamento
code: codes
reach: reichweite alcance portee
viral: virality
million: millions millionen millon millones milhao milhoes mio
partner: partners partnership partnerships collaboration collaborations collab collabs kooperation kooperationen colaboracion colaboraciones partenariat partenariats parceria parcerias deal deals
ongoing: continuous lasting permanent laufende duradera recurring
better: besser mejor mieux melhor beat beats outperform outperforms
honest: ehrlich honesto honnete sincere
music: song songs sound sounds audio musik lied lieder musica cancion canciones musique chanson chansons
allowed: permitted legal erlaubt permitido permis autorise
toggle: switch setting schalter
define: definition definicion definicao defined means meaning bedeutet bedeutung significa signifie qualify qualifies qualifie
why: warum wieso weshalb porque pourquoi reason reasons grund grunde razon raison
compare: compared comparison versus vs vergleich comparado compare
increase: increased increases grow grew growth uplift rise rose raised
sale: sales revenue verkaufe ventas ventes vendas
reply: replies replied answer answers answering respond responds
structure: structured organise organize organize aufbau aufbauen estructura structurer estrutura
`;

const meanings = new Map<string, string[]>();
for (const line of lines.trim().split("\n")) {
  const [word = "", others = ""] = line.split(": ");
  const same = word.split(" ").map(stem);
  for (const other of [word.includes(" ") ? "" : word, ...others.split(" ")]) {
    if (other === "") continue;
    if (!meanings.has(other)) meanings.set(other, same);
    if (!meanings.has(stem(other))) meanings.set(stem(other), same);
  }
}
