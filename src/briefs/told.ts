import type { BriefRequest, Demand } from "../campaigns/brief-request.ts";
import { blanksOf, type Blank, type Brief } from "./brief.ts";

/**
 * What the requester is told beside the brief: what was left out and why, what works instead, and what is still blank; of
 * several briefs, what is blank in all of them.
 */
export function toldOf(request: BriefRequest, brief: Brief, blanks = blanksOf(brief)): string[] {
  const demands = [...new Set(request.refused.map(({ demand }) => demand))];
  return [
    ...demands.map((demand) => reasons[demand]),
    ...asideTold(request.aside),
    ...(request.isGift && !demands.includes("hidden disclosure") ? [gift] : []),
    ...missing(request, blanks),
  ];
}

/** Quoted to the requester alone, who may know better: it was no fact about the product that we could tell for one. */
function asideTold(aside: readonly string[]): string[] {
  const words = aside
    .filter((said) => !/\s/u.test(said))
    .map((word) => `What is “${word}” about? Say it in a sentence.`);
  const sentences = aside.filter((said) => /\s/u.test(said));
  return [...words, ...sentencesTold(sentences)];
}

function sentencesTold(aside: readonly string[]): string[] {
  if (aside.length === 0) return [];
  const quoted = aside.slice(0, 3).map((said) => `“${shortened(said)}”`);
  return [
    `I left this out, as it reads like an order, a condition or a boast and not like a fact about the product: ${quoted.join(", ")}. What works: the product, the one message, and their own way.`,
  ];
}

const longest = 90;

function shortened(said: string): string {
  return said.length <= longest ? said : `${said.slice(0, longest).replace(/\s\S*$/u, "")} …`;
}

const gift = "A gift is a partnership too, so the brief asks for disclosure.";

/** Never in the words of the demand: a claim that was left out is not repeated. */
const reasons: Readonly<Record<Demand, string>> = {
  script:
    "I kept the thought and left out the lines: word for word they sound like an ad, and creators know their audience best. In their own words it is believed.",
  "hidden disclosure":
    "Disclosure stays, in the video and at the start of the caption, for gifts and commission too; a comment, a thank-you or one tag among many is not enough. Hidden, it risks the post and the brand; said openly, it earns trust.",
  "invented experience":
    "I left out what nobody has lived through: creators tell only what they have really tried or bought. Send the product first, or let it be a first look.",
  "health promise":
    "I left out the claims about health, treatment and medicine: they could not be proven, and the platform and the law are strict. What works: their own experience, and what stands on the label.",
  "income promise":
    "I left out the claims about money and risk: a promise of earnings or savings misleads people. What works: how somebody really uses it, with a true hook of their own.",
  guarantee: "I left out the guarantee: nobody can promise a result. What works: what it did for this one person.",
  "attack on a competitor":
    "I left out the words against other brands: they can be held against you, and they lend the rival your video. What works: showing what yours does.",
  "praise only":
    "I left the opinion to the creators, downsides included: honesty is what builds trust, and a paid review has to be honest.",
  "follower cut-off":
    "I left out the follower limit: fit with the audience counts, not size. Micro creators have 10,000–100,000 followers, and turning small accounts away is one of the playbook's mistakes.",
  "views only":
    "I left out the target and what hangs on it: nobody can promise views or sales, and views alone say little. Look at comments, saves and orders by code: early signals after 2–4 weeks, stronger ones after 2–3 months.",
  "extreme transformation":
    "I left out the before and after: everyday habits and real routines are believed, and such pictures are close to a promise.",
  "mandatory hook":
    "I left the opening to each creator, with three options: their own is believed, and the same one in every video tires people.",
  "made-up facts":
    "I left blank what nobody gave: a code, fee, price or date that is made up misleads creators, and then you. Fill it in when it is set.",
  "too many musts":
    "I cut the list to one message and three musts: controlled at every point, a video sounds like an ad. Whatever else is on it, creators may use or leave.",
  "shot list":
    "I left out the shots and seconds: simple, native videos that differ outperform produced ones. Up to three things that must be seen are enough.",
  "hashtag wall": "I left out the list of hashtags: a wall of them hides the disclosure. Up to three are enough.",
  "trending sound":
    "I left out the popular song: a commercial post needs music from TikTok's Commercial Music Library or a licence, or it is muted. Their own sound is fine.",
  "false urgency": "I left out the urgency that is not true: it misleads people. A real end date can be given.",
  "hidden instructions": "One line was addressed to me and not to creators; I left it out.",
  exclusivity:
    "I left out the exclusivity: whom else they work for is agreed with each creator, with rivals named, an end and a price, and not set by a brief.",
  "endless rights":
    "I left usage rights to fill: for ever and unpaid is what creators turn down. Name where, how long, and organic or paid.",
  "somebody's pay": "I left out what others are paid: pay is between each creator and the brand.",
};

export const blankNames: Readonly<Record<Blank, string>> = {
  price: "price",
  code: "code",
  link: "link",
  window: "dates to post",
  contact: "review contact",
  rights: "usage rights",
};

function missing({ product, brand, code, offer, isAd }: BriefRequest, blank: readonly Blank[]): string[] {
  if (product === undefined) return ["What is it for? Name the product, and the brief is yours to send."];
  const left = blank.filter((each) => !(each === "code" && code?.kind === "none"));
  const blanks = [
    ...(brand === undefined && !isBranded(product) ? ["brand name"] : []),
    ...(code !== undefined && code.kind !== "none" && offer === undefined ? ["what the code gives"] : []),
    ...left.map((each) => blankNames[each]),
  ];
  return [
    ...(blanks.length === 0 ? [] : [`Blanks to fill: ${blanks.join(", ")}.`]),
    ...(isAd === undefined ? ["Written for the creator's own post; say so if it will run as an ad."] : []),
  ];
}

/** A name stands in it: a capital inside it, or two words with one where every noun has one. */
export function isBranded(product: string): boolean {
  return /\p{L}.*\s\p{Lu}\p{L}|^\p{Lu}[\p{L}\d]+(?: \p{Ll}|$)|^\p{Lu}\p{L}*\p{Ll}\p{Lu}/u.test(product);
}
