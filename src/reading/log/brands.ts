/** Famous brands and accounts, folded; patterns where they are written in several ways. */
const brands = `
  nike adidas puma reebok asics hoka salomon vans converse crocs birkenstock gymshark lululemon alo vuori skims patagonia carhartt
  shein zara h&m primark asos uniqlo mango zalando vinted temu amazon ebay etsy walmart costco ikea decathlon mercadona lidl aldi edeka rewe kaufland rossmann
  sephora ulta glossier fenty rhode cerave neutrogena nivea dove garnier maybelline l'?oreal nyx essie olaplex redken revlon clinique kiehl'?s lush elemis aveda
  starbucks mcdonald'?s kfc wendy'?s chipotle dunkin'? nespresso lavazza pepsi coke coca[-_]cola red_bull monster_energy oatly poppi olipop prime liquid_death heinz hershey'?s nutella oreo haribo doritos pringles
  hellofresh feastables huel athletic_greens ag1 myprotein duolingo ryanair easyjet lufthansa airbnb booking\\.com uber deliveroo zomato swiggy
  netflix spotify disney hbo nintendo playstation xbox lego hasbro mattel samsung google microsoft sony logitech razer bosch makita dyson stanley gopro canon nikon fender ableton shimano
  purina pedigree chewy the_ordinary rare_beauty charlotte_tilbury drunk_elephant dm_drogerie o_boticario natura nubank
  mrbeast mr_beast charli(?:_d.amelio)? khaby(?:_lame)? kylie(?:_jenner)? kim_k\\p{L}* bella_poarch addison_rae alix_earle
`;

/** Famous brands' numbers are never the campaign's: "nike has 2M views". */
export const knownBrands = new RegExp(
  String.raw`(?<![\p{L}\d]|(?:my|our) )(?:${brands.trim().split(/\s+/u).join("|").replaceAll("_", " ")})` +
    String.raw`(?:'s|'|(?: just| only| also)? (?:has|have|had|is|was|got|gets?|with|at|did|does|hits?|reached|made|(?:paid|pays|spent|spends)(?! (?:@|me|us|her|him|them))|posted|dropped|released|launched)|(?: \p{L}+)? (?:campaign|ad|video|vid|post|collab|reel|tiktok))(?![\p{L}\d])`,
  "u",
);
