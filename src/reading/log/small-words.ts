/** Words that may stand around a figure without changing what it is of, folded. */
export const fillers = words(`
  of de d des du da do das dos di the a an el la los las le les l o os as der die das den dem
  total totals totales totaux overall altogether all so far already ya now currently right at
  organic lifetime unique new-ish nice lovely whole whopping freaking frickin fricking fucking damn solid good great crazy insane
  tiktok video combined-ish in on just only barely like literally actually real legit juicy cool sweet
  people ppl peeps folks customers buyers users persons personas leute personen kunden gente clientes personnes clients pessoas clientas kundinnen
  have has had haben hat han ont ja bereits schon deja times time mal male veces vez fois vezes x
  is are was were be been being sind ist war waren liegt liegen stehen steht son estan esta es esta sont est sao estao
  ish more new newer extra additional another fresh mehr neue neuen weitere zusatzliche mas nuevos nuevas otros otras nouveaux nouvelles novos novas outros outras
  still about around approx approximately roughly almost nearly over ca circa etwa rund fast uber knapp casi unos unas environ presque quase cerca mas mais plus bei
  up sitting hit hits reached got gets get getting did does stands passed crossed touching reading shows showing says
  up to en a con with mit avec com auf zu von et and y e und or-so bzw beziehungsweise respectivamente respectivement
`);

/** Words around a number that stands for itself: none of them says what it counts. */
export const bareWords = words(`
  bzw beziehungsweise respectivamente respectivement w after nach despues tras apres depois apos
  francs franken kronen kroner kronor zloty ish now today tonight atm rn currently already so far still yet again just only wow omg lol lmao lmaoo haha yay yes yeah yep ok okay hey hi
  hello guys team and but is are was it its it's at on for the a an this that my our i im i'm we we're he she her his they their you me us to of in by
  update updated here heres here's almost about around over nearly roughly approx ca up down hit hits got get has have had did does
  jetzt aktuell schon bereits heute gerade derzeit inzwischen mittlerweile bei ist sind hat haben und aber ich bin wir mein meine das der die etwa rund fast stand
  ahora ya hoy actualmente mi mis va vamos tiene tengo esta estan y pero en con la el los las de casi unos
  maintenant deja aujourd hui actuellement mon ma mes est sont a et mais en avec le la les de environ presque
  agora ja hoje atualmente meu minha tem tenho esta e mas em com o os as de quase uns
  overnight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday lunch noon midnight later latest so finally really very much screenshot blurry
  ago since last week sorry oops sry correction meant mean actually wait make edit no not instead rather than
  posted post live said says showing shows stuck sitting standing stands reached total totals both each respectively together combined too well please pls thanks thank fyi btw
`);

/** A number after one of these names a thing: part 2, day 3, video 4. */
export const ordinalNouns = words(`
  part pt parte partie teil video vid vids videos clip clips day dia jour tag round runde ronda week wk woche semana semaine take version v ver no nr num number nummer numero
  top step ep episode season chapter slide reel post posts tiktok phase wave month monat mes mois level batch tier hook q lesson tip rule option variant try attempt
`);

/** Never a creator's name by themselves, though handles contain them. */
export const commonWords = words(`
  the and for with has have had was were are is not but you your our her his she him they them this that these those from into onto out off over under all any some
  can did does get got let may new now old one two see way who why how what when where which will would could should yes yet just only also even ever very more most less
  day days week weeks month year time today video videos vid vids clip clips reel post posts posted live link code codes creator creators campaign brand team
  art life home food fit fitness mom mum dad kid kids dog dogs cat cats love best real the official daily style tips hacks test tests review reviews haul routine tutorial
  tech cook cooks cooking bake bakes baking hair skin skincare makeup glow beauty nail nails brow brows lash lashes run runs running hike hikes hiking trail yoga gym lift lifts knit knits book books
  read reads travel trip shop shopping house garden plant plants music dance game games gaming code coding python data excel math maths science history money finance diy craft crafts
  coffee latte espresso brew cold matcha tea wine beer bread cake vegan recipe recipes kitchen eat eats eating meal meals snack snacks plate lunch dinner
  zero waste refill thrift thrifty sneaks sneakers shoes fashion outfit outfits wear nap naps new born newborn baby midwife nurse doctor teacher lady girl boy man men guy
  con sin por para una uno del las los que mas muy hoy ayer todo toda casa vida cocina rutina rutinas gatos gato perro perros dicas receitas moda
  der die das und mit bei auf von zum zur ein eine ich wir sie ihr ist hat nur auch noch schon sehr mehr haus garten balkon kuche hund hunde katze katzen laufen
  les des une sur pas plus tout tous avec dans chez mon mes ses velo maison cuisine chien chat vie
  views view likes like comments comment shares share saves save orders order sales sale plays play paid pay fee fees sent wired total number numbers stats update screenshot
  hit hits top low high big bit lot lots half end start part side cut cuts set sets sale deal deals box bag kit mini max pro plus add added sum avg per
  ich bin mein dein sein gut super toll nice good great cool wow omg lol lmao okay thanks thank please pls sorry hello hey guys girls babe queen king
  pic pics photo photos foto fotos screen shot shots page sale bio ads spark boost boosted rate rates watch watched watching
  lets make made making take took taken keep kept went going gone come came back down here there then than about around after before until still again once
  her hers mine ours theirs everyone everybody someone anyone nobody none each both same other others another next last first second third final
  ran run ate won met saw put sat lay said says told sold buy bought use used try tried win wins won lost paid owe ask asked send sent gave give given find found feel felt know knew mean means meant think thought look looks looked need needs want wants call called talk show shows shown work works worked play played move moved live lives love loved hate like liked keep kept
  or if no so to by my me up us we do go am an as at be he hi in is it of on oh ok ya yo ur im id vs tv pr qa fb ig tt dm pm em um ha er es et en el la le lo de da se si os ao na un ou ja du wo zu ob tu te ti mi su ni ai eu oi il ce ca ma sa th st nd rd tbh imo fyi btw aka etc
  budget thrift luxury cheap deal deals giveaway
  bro sis ready soon maybe sure okay done due late early morning night noon evening weekend
  mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep oct nov dec
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}
