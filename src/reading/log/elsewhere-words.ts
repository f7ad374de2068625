import { anyOf } from "../any-of.ts";

// Folded (lower case, no accents), in English, German, Spanish, French and Portuguese.

/** Results of someone or something else: other brands, earlier campaigns. */
export const elsewhere = anyOf(String.raw`
  (?:no one|nobody) (?:has|have|had|got|hit|hits|reached|gets)|on average (?:our|we|they|creators?|everyone|people|videos?)|(?:our|most|other|some) (?:creators|people|videos|vids) (?:get|do|have|got|had)|in (?:january|february|march|april|may|june|july|august|september|october|november|december) .{0,30}(?:had|did|got|hit|made|was|were)|(?:january|february|march|april|may|june|july|august|september|october|november|december) campaign|(?:a|an old|another) (?:friend|mate|buddy|colleague) (?:of|got|has|had)|someone (?:on here|else|i know|said)
  (?:on|in|from|to) (?:my|her|his|our|the|a) (?:story|stories|live|livestream|insta|ig)
  (?:my|our|her|his|their|your|the) (?:usual |normal )?average(?! watch| view| time| order)|(?:my|our|a|his|her) (?:best |little |big |older |younger )?(?:sister|brother|sis|bro|cousin|friend|mom|mum|mother|dad|father|bf|gf|boyfriend|girlfriend|husband|wife|roommate|flatmate|neighbou?r|bestie|dog|cat|kid|kids|baby|nan|nana|grandma|grandpa|gran|nephew|niece|twin|mate|buddy|partner|ex|coach|trainer|landlord|colleague|coworker|boss|son|daughter|uncle|aunt|teacher|client)(?:'s(?: \p{L}+){0,2} (?:video|vid|clip|post|one|tiktok|account|page)|'s|(?: \p{L}+'s(?: \p{L}+){0,3})?(?: (?!says?|said|thinks?|and|one|video|vid|clip|post|tiktok)\p{L}+){0,2}) (?:got|has|had|hit|did|is|made|just|went|gets?)|(?:saw|seen|watched|found|look at|looking at|check out|inspired by) (?:a|an|this|some|that|one|another)(?! (?:lot|bit))|(?:this|that|the) (?:sound|song|hashtag|audio|filter) (?:has|have|got|with|is)|tiktok says (?:the|an?|that|average|to|you)|some (?:guy|girl|dude|random|creator)|this (?:guy|girl|dude)|(?:an)?other creators?|influencers?|(?:mi|su) (?:hermana|hermano|prima|primo|amiga|amigo|novia|novio|mujer|marido) (?:tiene|hizo|llego|consiguio)|meine? (?:schwester|bruder|freundin|freund|cousine|cousin|mutter|vater|frau|mann) (?:hat|hatte|ist)|m(?:a|on) (?:soeur|frere|copine|copain|ami|amie|cousine|cousin|mere|pere|femme|mari) (?:a|est|fait)|(?:minha|meu) (?:irma|irmao|amiga|amigo|prima|primo|namorada|namorado|mae|pai|esposa|marido) (?:tem|fez|bateu|chegou)
  inspo|inspiration|for reference|as a reference|tweets?|subreddit|podcast|(?:the|your|our|their) (?:brand|company|shop|store)'s (?:own |official |main )?(?:video|vid|tiktok|clip|post|reel|account|page|numbers)
  (?:my|her|his|their) (?:other|second|old|personal|main|private|backup) (?:account|acc|page|channel|profile)|(?:her|his|their|my|@'s) stor(?:y|ies) (?:had|has|got|is at|did)
  competitors?(?:'s)?|competition|competing|rivals?(?:'s)?|(?:an)?other (?:brands?|compan(?:y|ies)|agency|campaign|client|launch)(?:'s)?
  who else|(?:my|our|her|his|the|@+'s|@+) (?:usual|normal|typical)(?! (?:video|vid|post|clip))|always (?:get|gets|has|have|do|does|did|got)|(?:gets?|got|does|do|did|has|have) .{1,25} on average
  (?:old|previous|prev|last|former) (?:record|best|high|pb)|(?:record|best|pb) (?:of|was|is) §|per (?:video|vid|post|clip|creator)|(?:views|likes|orders|sales|comments|plays) (?:each|every|an?) (?:video|vid|post|clip|tiktok)
  (?:on|with|for) theirs|(?:paid|pays|gave) (?:someone|somebody|people|influencers?)|was @+'s|back when|(?:her|his|their) (?:last|previous|prior|old) (?:one|video|vid|post|clip)s?(?: \p{L}+){0,3} (?:did|had|got|was|hit|made|reached|brought)|(?:my|her|his|their|the) old account|other people(?:'s)?|different (?:brand|campaign|client)|their (?:campaign|ad|launch|brand|spot|collab)|brand x|industry|on average across tiktok
  case stud(?:y|ies)
  (?:the|our|my|their) (?:spring|summer|autumn|fall|winter|holiday|christmas|xmas|easter|q[1-4]|black friday) (?:campaign|collab|launch) (?:did|got|had|hit|made|reached|ended|brought)
  (?:last|previous|prior|earlier|old|past) (?:campaign|collab|collaboration|deal|brand deal|launch|wave|partnership|sponsorship|drop|round|season|cycle|flight|brief)s?(?:'s)?
  last (?:year|season|summer|winter|spring|fall|autumn|quarter|month|january|february|march|april|may|june|july|august|september|october|november|december|time|round)(?:'s)?
  a year ago|years? ago|months? ago|back in (?:\p{L}+|20\d\d)|in 20(?:1\d|2[0-5])|used to (?:get|do|have|average)|usually
  normally|typically|averag(?:e|es|ed|ing) (?:\p{L}+ ){0,2}\D?§(?! ?(?:s|sec|secs|seconds?|sek|sekunden|seg|segundos|secondes)(?!\p{L}))|avg views|konkurrenz\p{L}*|mitbewerber\p{L}*|wettbewerb\p{L}*
  andere[nrs]? (?:marke|firma|kampagne)\p{L}*|letzte[nrs]? (?:kampagne|jahr|saison|mal|runde|kooperation|quartal|sommer|winter)
  vorige[nrs]? (?:kampagne|jahr)|fruhere[nrs]? kampagne|vorjahr|damals|normalerweise|im schnitt §(?! ?(?:s|sec|secs|seconds?|sek|sekunden|seg|segundos|secondes)(?!\p{L}))|durchschnittlich §(?! ?(?:s|sec|secs|seconds?|sek|sekunden|seg|segundos|secondes)(?!\p{L}))|(?:la )?competencia
  otra (?:marca|campana)|otras marcas|(?:la )?campana (?:pasada|anterior)|(?:el )?ano pasado|ultima campana
  campana de (?:navidad|verano|primavera|invierno|otono)|la otra vez|(?:la )?vez pasada|normalmente|(?<!\d ?(?:s|seg|segundos)(?: \p{L}+)? )(?:de media|en promedio)(?! (?:de )?[\d.,]+ ?(?:s|seg|segundos)(?!\p{L}))|concurrents?
  (?:la )?concurrence|une? autre (?:marque|campagne)|d'autres marques|campagne (?:precedente|passee|derniere)|derniere campagne|l'annee derniere
  l'an (?:dernier|passe)|la derniere fois|d'habitude|en moyenne §(?! ?(?:s|sec|secs|seconds?|sek|sekunden|seg|segundos|secondes)(?!\p{L}))|concorrentes?|(?:a )?concorrencia|outra (?:marca|campanha)|outras marcas
  campanha (?:passada|anterior)|ultima campanha|ano passado|da ultima vez|(?<!\d ?(?:s|seg|segundos)(?: \p{L}+)? )(?:na media|em media)(?! (?:de )?[\d.,]+ ?(?:s|seg|segundos)(?!\p{L}))|geralmente
`);

/** Famous brands whose numbers are never the campaign's. */
export const knownBrands = anyOf(String.raw`
  (?:nike|adidas|puma|gymshark|lululemon|sephora|ulta|glossier|fenty|rare beauty|rhode|cerave|the ordinary|dyson|stanley|starbucks|mcdonald'?s|chipotle|duolingo|ryanair|netflix|spotify|shein|zara|h&m|primark|asos|samsung|red bull|coca[- ]cola|coke|pepsi|prime|liquid death|poppi|olipop|oatly|nespresso|dunkin'?|ikea|lidl|aldi|walmart|temu|crocs|birkenstock|skims|maybelline|l'oreal|loreal|nyx|charlotte tilbury|drunk elephant|hellofresh|gopro|lego|nintendo|mrbeast|mr beast|charli(?: d.amelio)?|khaby(?: lame)?|kylie(?: jenner)?|kim k\p{L}*|bella poarch|addison rae|alix earle|feastables|huel|athletic greens|ag1|dm drogerie|rossmann|decathlon|mercadona|o boticario)(?:'s|'| has| have| is| got| gets| get| with| at| did| does| hit| campaign| ad| video| vid| post| collab)
`);
