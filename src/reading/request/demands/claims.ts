import { near, phrases } from "./near.ts";

const illness = String.raw`acne|eczema|psoriasis|anxiety|depression|insomnia|adhd|(?:joint |back )?pain|arthritis|diabetes|migraines?|headaches?|cancer|disease|illness|wrinkles|cellulite|hair ?loss|colds?|flu|covid|toxins|inflammation|\w+itis|\w{3,}osis`;
const complaint = String.raw`${illness}|rash(?:es)?|spots|pimples|blemishes|bloating|cramps|itch\w*|panic attacks?|stress|snoring|dandruff|burn-?out|exhaustion|cavit(?:y|ies)|bad breath|hangovers?|brain fog|mood swings|dark circles|stretch marks|fatigue|allerg(?:y|ies)|symptoms?`;
const krankheit = String.raw`krebs|depression\w*|angst\w*|schlaflosigkeit|akne|neurodermitis|migrane|diabetes|arthrose|\w*schmerzen|falten`;
const enfermedad = String.raw`acne|arrugas|celulitis|ansiedad|insomnio|cancer|depresion|toxinas|grasa|dolor(?:es)?`;

/** Effects on body and mind that nobody may promise. */
export const healthPromise = phrases(
  String.raw`cures?|curing|cured|heals?|healing|healed|miracle|detox\w*|weight ?loss|immune system|total protection|fat burner`,
  near(
    String.raw`treats?|prevents?|revers\w+|eliminates?|gets? rid of|fix(?:es)?|no more|removes?|wipes? out|stops?|against|take[sn]? away`,
    illness,
    15,
  ),
  near("ends?|zero|bye|goodbye to|no more|beats?|fights?|kills?|never|relie(?:f|ves?)|forget", complaint, 12),
  near("detects?|diagnos(?:es|ing)|screens? for", `${illness}|(?:sleep )?apno?ea|heart \\w+|strokes?`, 12),
  "(?:won'?t|don'?t|never|no longer) (?:even |ever )?(?:need|have) (?:to (?:see|visit|go to) )?(?:the|a|your|any) (?:doctor|gp|dermatologist|dentist|therapist|physio)",
  "no (?:doctor|therapist|therapy|dentist|medication|medicine|pills?|surgery|prescription)s? (?:needed|required|necessary|anymore)|(?:skip|forget|ditch|fire) (?:the|your) (?:doctor|therapist|dentist|meds|medication|physio)",
  near(complaint, "gone|disappear(?:s|ed)?|away|vanish\\w*|clears? up|overnight|in \\d+ (?:days?|nights?|weeks?)", 20),
  String.raw`(?:as (?:good|strong|effective)|stronger|better|works?)[^.!?]{0,10} (?:as|than|like) (?:any |prescription |your |the )*(?:pills?|drugs?|medication|medicine|meds|therapy|botox)|prescription[- ]strength`,
  near("sleep", "(?:like a baby|through) every (?:single )?night", 10),
  String.raw`(?:replaces?|instead of) (?:your |their )?(?:medication|meds|medicine|therapy|doctor|antidepressants|sleeping pills|cortisone|pills)`,
  String.raw`(?:clinically|medically|scientifically) (?:proven|tested to)|(?:doctors?|dermatologists?|dentists?|physicians?|vets?) (?:recommend|approve|swear)\w*|(?:doctor|dermatologist|dentist|vet|fda)[- ](?:approved|recommended)`,
  String.raw`(?:lose|losing|lost|drop\w*)s? weight|(?:lose|losing|lost|drop|burn)s? (?:up to )?\d+ ?(?:kg|kilos?|lbs?|pounds?)|(?:burns?|melts?) (?:belly )?fat|boosts? (?:immunity|(?:the|your) immune|metabolism)|lowers? (?:blood pressure|cholesterol)|balances? (?:your )?hormones`,
  near(
    String.raw`empech\w+|evit\w+|previ\w+|verhinder\w+|schutzt vor|protege (?:contra|de)|protects? (?:against|from)`,
    String.raw`cancer|krebs|maladies?|enfermedad\w*|doencas?|krankheit\w*|diseases?|virus`,
    20,
  ),
  String.raw`(?:protects?|protege|schutzt)[^.!?]{0,12}100 ?%|100 ?% (?:protection|schutz|proteccion|protecao|safe|effective)|perfect skin (?:in|day)|anti-?(?:cancer|depressant|cellulite)`,
  String.raw`heilt|heilung|lindert|entgift\w+|abnehm\w+|(?:klinisch|medizinisch) (?:bewiesen|bestatigt|getestet)|nimmt? \d+ ?(?:kg|kilo)|\d+ ?kilo (?:abnehmen|weniger|in)`,
  near("gegen|nie wieder|keine|weg mit", krankheit, 15),
  near(krankheit, "weg|verschwunden|verschwinden", 15),
  String.raw`cura[nr]?|sana[nr]? (?:la|el)|adelgaz\w+|baja[rn]? \d+ ?kilos?|pierd\w+ \d+ ?(?:kg|kilos?)|perder \d+ ?(?:kg|kilos?|quilos?)|quema grasa|clinicamente (?:probado|comprovado)`,
  near("elimina[nr]?|contra|adios a|quita[nr]?", enfermedad, 15),
  String.raw`guerit|guerir|soigne(?:r|nt)?|(?:fait )?maigrir|perdre \d+ ?(?:kg|kilos?)|brule les graisses|cliniquement prouve`,
  String.raw`emagrec\w+|queima gordura|acaba com (?:a|as|o|os) (?:ansiedade|insonia|dor\w*|rugas)|trata (?:a )?(?:ansiedade|depressao|acne)`,
);

const money = String.raw`[$€£]\s?\d[\d.,]*k?|\d[\d.,]*\s?(?:k|€|\$|dollars?|euros?|usd|bucks)|money (?:fast|while|from home|online)|a fortune|thousands`;

export const incomePromise = phrases(
  String.raw`turn(?:s|ed|ing)? [$€£]?\d[\d.,]*k? ?(?:\w+ )?into [$€£]?\d[\d.,]*k?|(?:pays?|paid|paying|covers?|covered) (?:my|your|their|the|all) (?:\w+ )?(?:rent|bills?|mortgage|holidays?|car|tuition|debts?|loans?)`,
  String.raw`(?:zahlt|bezahlt|pago|paye|paga) (?:meine|deine|mi|tu|mon|ton|o meu|o seu|meu|seu) (?:miete|alquiler|loyer|aluguel)`,
  near(money, String.raw`profits?|earnings|income|payouts?|side income`, 10),
  near("profits?|earnings|income|payouts?|bank (?:balance|account)", String.raw`${money}|grow\w*|explod\w*`, 20),
  String.raw`replac\w+ (?:your|their|my|the|a) (?:\w+ )?(?:salary|income|job|wage)|(?:can'?t|cannot|can not|never|won'?t) lose (?:any |your |their )?(?:money|a cent|savings)|zero risk|no risk`,
  near(String.raw`made|makes?|making|earn(?:s|ed|ing)?`, money, 25),
  String.raw`passive income|get rich|quick (?:cash|money)|financial freedom|risk[- ]?free|guaranteed (?:returns?|profits?|income|yield)|(?:double|triple) (?:your|their|my) (?:money|income|savings)|quit (?:your|their|my) (?:job|9)`,
  String.raw`\d+ ?(?:%|percent) (?:returns?|profit|yield|apy|a month|per month|rendite|rendement)|(?:wipes?|erases?|clears?) (?:out )?(?:your|their|all)? ?(?:credit card )?debts?|boosts? (?:your|their)? ?(?:credit )?score`,
  String.raw`debt[- ]free|schuldenfrei|(?:libre|livre)s? de d(?:eud|ivid)as|sans dettes`,
  String.raw`extra (?:[$€£] ?)?\d[\d.,]* ?(?:[$€£]|bucks|dollars|euros|pounds)? ?(?:an?|per|each|every) (?:day|week|month|year)`,
  String.raw`reich werden|schnell(?:es)? geld|passives einkommen|garantierte rendite`,
  near(String.raw`verdien\w+`, String.raw`\d`, 20),
  String.raw`hacerse rico|hazte rico|ingresos pasivos`,
  near(String.raw`gana\w*`, String.raw`\d|dinero`, 15),
  String.raw`devenir riche|revenus? passifs?`,
  near(String.raw`gagn\w+`, String.raw`\d|de l'argent`, 15),
  "ficar rico|renda passiva",
  near(String.raw`ganh\w+`, String.raw`r\$|\d|dinheiro`, 15),
);

export const guarantee = phrases(
  String.raw`guarantee[ds]?(?! (?:return|refund|of return))|100 ?% (?:results|works|success|legit)|works? (?:for everyone|every time|instantly|overnight)|(?:instant|overnight) results`,
  String.raw`garantiert\w*|garantizad[oa]s?|garanti[es]?|garantid[oa]s?`,
);

export const transformation = phrases(
  String.raw`(?:before|vorher)[ /&-]*(?:and |und )?(?:after|nachher)(?: \w+)?|antes (?:y|e) despues|antes e depois|avant[ /-]*(?:et )?apres`,
  String.raw`(?:dramatic|extreme|insane|crazy|shocking|radical) (?:transformations?|results?|weight|change)|(?:bikini|beach|summer) body|six[- ]pack in|glow[- ]?up in \d+`,
  String.raw`extreme? verwandlung\w*|transformacion\w* extrema\w*|transformations? extremes?|transformac\w+ extrema\w*`,
);
