import { escaped } from "./filters.ts";
import { isPlainWord } from "./plain-words.ts";
import { isOfQuestions } from "./spelling.ts";
import type { Wording } from "./wording.ts";

const word = String.raw`[\p{L}\d&'’+-]+`;
const generic = String.raw`pro|je|nach|bei|von|fur|par|por|cada|chaque|die|der|das|la|le|les|el|los|unsere[nr]?|nuestra|notre|nossa|o|e|y|et|und|the|our|this|that|a|an|my|your|whole|entire|current|ongoing|running|last|next|each|every|per|by|one|any|all|which|what|new|first|second|influencer|tiktok|marketing|micro|of|for|in|and|is|did|does|how|was|were|best|top|good|same|active|other|previous|total|overall`;
const own = String.raw`(?!(?:${generic})(?![\p{L}\d]))${word}`;
const occasions =
  "launch|drop|push|promo|promotion|release|collab|relaunch|kickoff|edition|challenge|giveaway|tour|collection|pop-?up|teaser|rollout|blitz|sale";
const occasion = new RegExp(`^(?:${occasions})$`, "u");
const named: readonly RegExp[] = [
  // "campaign spring glow" in quotes, and "the campaign called spring glow".
  /(?<![\p{L}\d])(?:campaigns?|kampagne|campana|campagne|campanha) ["']([^"']{2,60})["']/u,
  /(?<![\p{L}\d])(?:campaign|kampagne|campana|campagne|campanha) (?:called|named|namens|llamada|appelee|chamada) ([\p{L}\d' -]{2,60})/u,
  new RegExp(
    String.raw`(?<=(?:for|of|in|from|on|by|fur|von|bei|de|para|da|pour|^) (?:the )?|^ *[\p{L}_]+ )(?:campaign|kampagne) (${own}(?: ${own}){0,2})(?= *[?!.,]| *$)`,
    "u",
  ),
  new RegExp(String.raw`(?<![\p{L}\d])(${own}(?: ${own}){0,2})['’]?(?:-| )(?:campaign|kampagne)(?![\p{L}\d])`, "u"),
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:campana|campagne|campanha)(?: de| du| da| do)? (${own}(?: ${own}){0,2})(?![\p{L}\d])`,
    "u",
  ),
  new RegExp(String.raw`(?<![\p{L}\d])(${own}(?: ${own})?(?:-| )(?:${occasions}))(?:'s)?(?![\p{L}\d])`, "u"),
];

const strange = String.raw`[\p{L}\d&’-]{3,}`;
/** "revenue for the lunar box", "spent on glass garden": none of the words is one that questions have. */
const placed = new RegExp(
  String.raw`(?<=(?<![\p{L}\d])(?:(?:for|from|in|of|on|by|during|about) the|on) )(${strange} ${strange})(?= *[?!.,]| *$)`,
  "gu",
);

/** "the matcha launch" -> "matcha launch", "spring glow campaign" -> "spring glow": lower case. */
export function takeCampaign(said: Wording, known: readonly string[]): string | undefined {
  for (const name of [...known, ...known.flatMap(beginningsOf)]) {
    const bare = name.toLowerCase();
    if (!said.rest.includes(bare)) continue;
    const match = said.take(
      new RegExp(String.raw`(?<![\p{L}\d])${escaped(bare)}(?:'s)?(?: campaign| kampagne)?(?![\p{L}\d])`, "u"),
    );
    if (match !== undefined) return bare;
  }
  for (const pattern of named) {
    const match = pattern.exec(said.rest);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined || !isOwnName(name)) continue;
    said.fill(match, " ");
    return withoutLeading(name);
  }
  const match = [...said.rest.matchAll(placed)].find(({ 1: name = "" }) => !name.split(" ").some(isOfQuestions));
  if (match === undefined) return undefined;
  said.fill(match, " ");
  return match[1];
}

/** "Spring Glow" of "Spring Glow 2026": two words at least, the most first. */
function beginningsOf(name: string): string[] {
  const words = name.split(" ");
  return words.slice(2).map((_, i) => words.slice(0, words.length - 1 - i).join(" "));
}

/** At least one word of it is no word of questions, and it names no niche. */
function isOwnName(name: string): boolean {
  return (
    name.split(/[ -]/).some((each) => !isPlainWord(each) && !occasion.test(each)) &&
    !/(?:nich|categor|segment)/.test(name)
  );
}

/** "revenue for summer sun" -> the words that belong to the name. */
function withoutLeading(name: string): string {
  const words = name.split(" ");
  while (words.length > 1 && isPlainWord(words[0] ?? "") && !seasonal.test(words[0] ?? "")) words.shift();
  return words.join(" ");
}

const seasonal = /^(?:spring|summer|autumn|fall|winter|new|back|black|big|holiday)$/;
