import type { Subject } from "../../campaigns/brief-request.ts";
import { anyOf } from "../any-of.ts";

/** Words that tell what a product is, the ones with rules of their own first; in folded text. */
const words: readonly (readonly [Subject, RegExp])[] = [
  [
    "home",
    anyOf(
      `(?:milk|coffee|tea|water|juice|ice cream|popcorn|bread|pasta|soda|cocktail) (?:frothers?|makers?|machines?|grinders?|mugs?|cups?|kettles?|filters?|dispensers?|bottles?|tins?|boxes|knife|knives)|lunch ?box(?:es)?|milchaufschaumer\\w*|kaffee(?:maschine|muhle|becher)\\w*|brot(?:back|dose|box|form|messer)\\w*`,
    ),
  ],
  [
    "food",
    anyOf(`ice cream|peanut butter|crema de cacahuete|cream cheese|sour cream|protein bars?|cream filling|vanilleeis`),
  ],
  [
    "clinic",
    anyOf(`clinics?|botox|fillers?|liposuction|cosmetic surgery|klinik\\w*|clinica|clinique|schonheits-?op\\w*|lasik`),
  ],
  [
    "weight loss",
    anyOf(
      `weight[- ]?loss|slimming|fat burner|diet (?:tea|pills?)|skinny tea|detox tea|abnehm\\w*|adelgaz\\w*|minceur|emagrec\\w*`,
    ),
  ],
  ["energy drink", anyOf(`energy drinks?|energydrinks?|bebida energetica|boisson energisante`)],
  [
    "alcohol",
    anyOf(
      `wine|beer|gin|vodka|whisk(?:e)?y|rum|tequila|prosecco|champagne|hard seltzer|alcohol\\w*|cocktails? (?:in|kit)|wein|bier|vino|cerveza|vin|biere|vinho|cerveja|aperitif`,
    ),
  ],
  [
    "gambling",
    anyOf(`casino|betting|bets?|sportsbook|lottery|gambling|poker|wett\\w+|apuestas|paris sportifs|apostas`),
  ],
  [
    "supplements",
    anyOf(
      `supplements?|zinc|gummies|vitamins?|magnesium|collagen|probiotics?|creatine|ashwagandha|omega-?3|protein powder|pre-?workout|melatonin|electrolytes?|capsules|nahrungserganzung\\w*|vitamine?|kapseln|kollagen\\w*|magnesio|suplementos?|colageno|vitaminas?|complements? alimentaires?|collagene`,
    ),
  ],
  [
    "sun care",
    anyOf(
      `sunscreen|spf ?\\d*|sun ?cream|sunblock|sonnen(?:creme|schutz|milch)\\w*|protector solar|creme solaire|ecran solaire|protetor solar`,
    ),
  ],
  [
    "baby",
    anyOf(
      `baby|babies|toddlers?|infants?|newborn|diapers?|nappies|stroller|pram|pacifier|kinderwagen|windeln|bebe|bebes|panales|poussette|couches|fraldas|carrinho de bebe`,
    ),
  ],
  [
    "finance",
    anyOf(
      `savings? app|debt app|budget(?:ing)? app|bank(?:ing)?|invest\\w*|trading|stocks?|etfs?|crypto\\w*|bitcoin|credit cards?|loans?|insurance|fintech|sparen|spar-?app|konto|versicherung|geldanlage|ahorr\\w*|inversion\\w*|cuenta|epargne|assurance|banque|poupanca|investiment\\w*|conta digital|cartao`,
    ),
  ],
  [
    "pets",
    anyOf(
      `pets?|cats?|dogs?|puppy|kitten|litter|leash|aquarium|hund\\w*|katze\\w*|katzen\\w*|haustier\\w*|perros?|gatos?|mascotas?|chiens?|chats?|cachorros?`,
    ),
  ],
  [
    "beauty",
    anyOf(
      `serums?|skin ?care|moisturi[sz]er|cleanser|toner|face (?:mask|cream|wash|oil)|(?:clay|sheet|lip|overnight) masks?|hair (?:mask|oil|care|serum|dryer|clip\\w*)|shampoo|conditioner|lip\\w*|mascara|foundation|concealer|blush|make-?up|perfume|fragrance|deodorant|nail\\w*|lash\\w*|brow\\w*|retinol|cream|lotion|soap|razor|creme|gesichts\\w*|haar\\w*|hautpflege|parfum|seife|crema|champu|serum|maquillaje|piel|cheveux|peau|soin|shampoing|parfum|maquillage|savon|creme|cabelo|pele|batom|sabonete|maquiagem`,
    ),
  ],
  [
    "fitness",
    anyOf(
      `fitness|resistance bands?|yoga|gym|workouts?|dumbbells?|kettlebells?|running|treadmill|protein|pilates|leggings|sports?|foam roller|jump rope|fitnessband\\w*|hanteln?|sport\\w*|lauf(?!t(?![a-z]))\\w*|trainings?\\w*|entrenamiento|deporte|esterilla|musculation|tapis de yoga|treino|academia|corrida`,
    ),
  ],
  [
    "drink",
    anyOf(
      `tea|coffee|matcha|oat milk|milk|juice|smoothie|kombucha|soda|water|lemonade|drinks?|cold brew|espresso|tee|kaffee|hafer\\w*|milch|saft|limo\\w*|cafe|leche|zumo|bebida|lait|jus|boisson|cha|leite|suco`,
    ),
  ],
  [
    "food",
    anyOf(
      `snacks?|chocolate|cookies?|granola|sauces?|hot sauce|ice cream|bars?|noodles?|ramen|pasta|spices?|cereal|popcorn|chips|crisps|nuts|honey|peanut butter|bread|cheese|food|meal kits?|recipe\\w*|schoko\\w*|musli|eis|nudeln|gewurz\\w*|brot|kase|snack|comida|salsa|galletas|helado|queso|chocolat|biscuits?|glace|fromage|nourriture|biscoitos?|sorvete|queijo|molho|tempero`,
    ),
  ],
  [
    "education",
    anyOf(
      `courses?|class(?:es)?|learning|language app|tutor\\w*|school|study|students?|e-?books?|workshop|bootcamp|kurs\\w*|lern\\w*|sprach\\w*|schule|cursos?|aprend\\w*|idiomas|clases|cours|apprend\\w*|langues?|formation|aulas?|estud\\w*`,
    ),
  ],
  [
    "tech",
    anyOf(
      `apps?|software|saas|tool|headphones?|earbuds?|phone\\w*|chargers?|powerbank|camera|keyboard|laptop|monitor|gadget|smart ?watch|robot|vacuum|tracker|speaker|tablet|microphone|projector|vpn|platform|kopfhorer|handy\\w*|ladegerat|kamera|saug\\w*|auriculares|movil|camara|telephone|casque|ecouteurs|fones?|celular|aplicativo`,
    ),
  ],
  [
    "fashion",
    anyOf(
      `dress\\w*|shirts?|hoodies?|jeans|sneakers?|shoes?|boots|sandals|jacket|coat|(?:hand|tote|shoulder|belt)[- ]?bags?|handbags?|backpack|jewel\\w*|necklace|earrings?|rings?|sunglasses|watch|swim\\w*|bikini|socks|hats?|clothing|kleid\\w*|schuhe?|tasche\\w*|rucksack|schmuck|ropa|vestido|zapat\\w*|bolso|mochila|joyas|robe|chaussures|sac|bijoux|vetements|roupas?|sapatos?|bolsa|tenis`,
    ),
  ],
  [
    "travel",
    anyOf(
      `travel|luggage|suitcase|hotel|flights?|hostel|trip|camping|tent|reise\\w*|koffer|zelt|viaje\\w*|maleta|voyage|valise|viagem|mala`,
    ),
  ],
  [
    "home",
    anyOf(
      `desk|chair|lamp|candles?|pillow|sleep mask|mattress|blanket|bedding|sheets|curtains?|plants?|garden|balcony|kitchen|pan|pots?|knife|blender|air fryer|cleaning|detergent|mop|fountain|storage|sofa|rug|mug|bottle|flask|diffuser|watering|fryer|balkon\\w*|bewasser\\w*|garten\\w*|pflanz\\w*|kissen|matratze|kerze\\w*|lampe|\\w*flasche\\w*|pfanne|schreibtisch|stuhl|decke|escritorio|silla|lampara|velas?|almohada|colchon|sarten|limpieza|bureau|chaise|bougies?|oreiller|matelas|poele|balcon|mesa|cadeira|luminaria|travesseiro|panela|limpeza`,
    ),
  ],
];

/** undefined where no word tells. */
export function subjectOf(folded: string): Subject | undefined {
  return words.find(([, sign]) => sign.test(folded))?.[0];
}
