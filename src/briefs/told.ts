import type { BriefRequest, Demand } from "../campaigns/brief-request.ts";
import { blanksOf, type Blank, type Brief } from "./brief.ts";

/** What the requester is told beside the brief: what was left out and why, what works instead, and what is still blank. */
export function toldOf(request: BriefRequest, brief: Brief): string[] {
  const demands = [...new Set(request.refused.map(({ demand }) => demand))];
  return [
    ...demands.map((demand) => reasons[demand]),
    ...(request.isGift && !demands.includes("hidden disclosure") ? [gift] : []),
    ...missing(request, brief),
  ];
}

const gift = "A gifted product is a partnership too, so the brief asks for disclosure.";

/** Never in the words of the demand: a claim that was left out is not repeated. */
const reasons: Readonly<Record<Demand, string>> = {
  script:
    "I kept the thought and left out the lines to be said word for word: a script sounds like an ad and gets skipped. Creators know their audience better than we do; in their own words it is believed.",
  "hidden disclosure":
    "The brief asks for clear disclosure, in the video and at the start of the caption; a comment, a thank-you or a tag among others is not enough, and a gifted product counts as well. Hiding it risks the post and the brand; said openly it earns trust.",
  "invented experience":
    "I left out the experience that nobody has had: creators may only tell what they lived through. What works: send the product early and let them say what surprised them.",
  "health promise":
    "I left out the claim about health or effects: it could not be proven, and the platform and the law are strict about it. What works: their own experience, and facts that stand on the label.",
  "income promise":
    "I left out the claim about money: a promise of earnings misleads people. What works: how somebody really uses it, as the hook of their own true story.",
  guarantee:
    "I left out the guarantee: nobody can promise results for everyone. What works: what it did for this one person.",
  "attack on a competitor":
    "I left out the words about other brands: they can be held against you, and they lend the rival your video. What works: showing what yours does.",
  "praise only":
    "I left the opinion to the creator: a review has to be honest, and one thing they would change makes the rest believable.",
  "follower cut-off":
    "I left out the follower limit: fit with the audience counts, not size. Micro creators have 10,000–100,000 followers, TikTok shows videos by interest, and turning small accounts away is one of the playbook's mistakes.",
  "views only":
    "I left out the target in views: nobody can promise views, and judging by views alone is one of the playbook's mistakes. Look at comments, saves and orders by code over weeks: early signals come after 2–4 weeks, stronger ones after 2–3 months.",
  "extreme transformation":
    "I left out the transformation: everyday habits are believed, extreme before-and-after pictures are not, and they are close to a promise.",
  "mandatory hook":
    "I left the hook to each creator, with three options: the same opening in every video tires people, and their own keeps viewers watching.",
  "shot list":
    "I left out the dictated shots and seconds: native, simple videos outperform produced ones. Up to three things that must be seen are enough.",
  "hashtag wall": "I left out the list of hashtags: a wall of them hides the disclosure. Up to three are enough.",
  "trending sound":
    "I left out the popular song: a commercial post needs music from TikTok's Commercial Music Library or a licence, or it is muted.",
  "false urgency": "I left out the urgency that is not true: it misleads people. A real end date can be given.",
  "hidden instructions": "A line was addressed to me and not to creators; I left it out.",
  "somebody's pay": "I left out what others are paid: pay is between each creator and the brand.",
};

const blankNames: Readonly<Record<Blank, string>> = {
  price: "price",
  code: "code",
  link: "link",
  window: "dates to post",
  contact: "review contact",
  rights: "usage rights",
};

function missing({ product, brand, isAd }: BriefRequest, brief: Brief): string[] {
  const blanks = [
    ...(product === undefined ? ["product"] : []),
    ...(brand === undefined && product !== undefined ? ["brand name"] : []),
    ...blanksOf(brief).map((blank) => blankNames[blank]),
  ];
  return [
    ...(blanks.length === 0 ? [] : [`Blanks to fill, since I invent nothing: ${blanks.join(", ")}.`]),
    ...(isAd === undefined
      ? ["It is written for a post of the creator's own; tell me if you will run it as an ad."]
      : []),
  ];
}
