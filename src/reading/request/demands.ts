import type { Demand } from "../../campaigns/brief-request.ts";
import { guarantee, healthPromise, incomePromise, transformation } from "./demands/claims.ts";
import * as control from "./demands/control.ts";
import { endlessRights, exclusivity } from "./demands/terms.ts";
import {
  attack,
  falseUrgency,
  hiddenDisclosure,
  inventedExperience,
  madeUpFacts,
  praiseOnly,
} from "./demands/honesty.ts";

/**
 * What a brief does not hold, by the words that ask for it, in folded text; five languages. A demand is found in a part of a
 * sentence, so that the rest of the sentence is still read.
 */
const signs: Readonly<Record<Demand, RegExp>> = {
  "hidden instructions": control.instructions,
  "hidden disclosure": hiddenDisclosure,
  script: control.script,
  "invented experience": inventedExperience,
  "health promise": healthPromise,
  "income promise": incomePromise,
  guarantee,
  "attack on a competitor": attack,
  "praise only": praiseOnly,
  "follower cut-off": control.followerCutOff,
  "views only": control.viewsOnly,
  "extreme transformation": transformation,
  "mandatory hook": control.mandatoryHook,
  "made-up facts": madeUpFacts,
  "too many musts": control.tooMuch,
  "shot list": control.shotList,
  "hashtag wall": control.hashtagWall,
  "trending sound": control.trendingSound,
  "false urgency": falseUrgency,
  "somebody's pay": control.othersPay,
  exclusivity,
  "endless rights": endlessRights,
};

/** What a part of a sentence demands that no brief holds. */
export function demandsIn(folded: string): readonly Demand[] {
  const said = folded.replace(/\b(?:without|no|not) (?:a )?(?:discount |promo )?codes?\b/gu, "");
  return (Object.keys(signs) as Demand[]).filter((demand) => signs[demand].test(said));
}

const warned: ReadonlySet<Demand> = new Set([
  ...(["script", "health promise", "income promise", "guarantee", "attack on a competitor"] as const),
  ...([
    "extreme transformation",
    "hashtag wall",
    "shot list",
    "false urgency",
    "follower cut-off",
    "views only",
  ] as const),
]);

/** "no before and after", "please avoid health claims": the requester says what this house says. */
export function isWarning(folded: string, demands: readonly Demand[]): boolean {
  const isMeant =
    beginsWithNo.test(folded) &&
    !/deviat|improvis|needed|required|necessary|notig|without changing|change a word|one under|under \d/u.test(folded);
  return demands.length > 0 && isMeant && demands.every((demand) => warned.has(demand));
}

const beginsWithNo =
  /^(?:(?:and|but|please|pls|also|so|just|bitte|und|y|et|e) )*(?:no|not|avoid|don'?t|do not|never|without|nothing|kein\w*|nicht|ohne|nada de|sin|evit\w+|pas de|pas d'|sans|nao|sem|nunca)\b/u;
