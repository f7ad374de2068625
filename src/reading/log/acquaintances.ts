const related =
  "sister|brother|sis|bro|cousin|friend|bf|gf|boyfriend|girlfriend|husband|wife|roommate|flatmate|neighbou?r|bestie|nephew|niece|twin|mate|buddy|partner|ex|coach|trainer|landlord|colleague|coworker|boss|uncle|aunt|teacher|client";
/** Called by what they are: "my dad joke has 9k views" is a video's. */
const nameless = "mom|mum|mother|dad|father|dog|cat|kid|kids|baby|nan|nana|grandma|grandpa|gran|son|daughter";
const has = "(?:got|has|had|hit|did|is|made|just|went|gets?)";
const said = "(?:says?|said|thinks?|and|one|video|vid|clip|post|tiktok)";
const adverb = "(?:just|already|also|only|still|now|really|literally|somehow|actually)";
const theirVideo = String.raw`'s(?: \p{L}+){0,2} (?:video|vid|clip|post|one|tiktok|account|page)`;
const theirs = String.raw`(?: \p{L}+'s(?: \p{L}+){0,3})?`;

/** Results of somebody near the writer, "my sister lena has 40k views". Folded. */
export const acquaintances = new RegExp(
  String.raw`(?<![\p{L}\d])(?:my|our|a|his|her) (?:best |little |big |older |younger )?(?:` +
    String.raw`(?:${related})(?:${theirVideo}|'s|${theirs}(?: (?!${said})\p{L}+){0,2})|` +
    `(?:${nameless})(?:${theirVideo}|'s|${theirs}(?: ${adverb}){0,2})` +
    String.raw`) ${has}(?![\p{L}\d])`,
  "u",
);
