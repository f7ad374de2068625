import type { Speaker } from "./asking.ts";
import type { Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import { valueOf } from "./replacing.ts";
import type { Segment } from "./segments.ts";
import { wordOf, type Token } from "./tokens.ts";

const got =
  /(?<![\p{L}])(?:got|received|recieved|have) (?:my |the |your |our |a )?(?:payment of )?$|(?<![\p{L}])(?:recibi|me llegaron|me pagaron|hab|habe|bekam|j'ai eu|thanks? (?:you )?(?:so much |again )?for|thx for|ty for|danke fur|gracias por|merci pour|obrigad[oa] (?:pel[oa]s?|por)|caiu|caiu o) (?:mis? |my |the |los |die |meine |mes |les |os |meus )?$/u;
const fromYou =
  /^ ?(?:payment |fee )?(?:(?:from|by) (?:you|u|y'all|the team|the brand)|landed|arrived|came in|came through|just came|sind (?:da|angekommen)|ist (?:da|angekommen)|(?:han )?llega\p{L}*|sont arrives?|bien recus?|chegaram|cairam|is in my|hit my (?:account|bank|paypal))/u;

/** "$200 to cai, done", "$300 went out to tamsin" */
function goesTo({ tokens }: Clause, sum: Token): boolean {
  const at = tokens.indexOf(sum);
  const to = tokens.findIndex((token, index) => index > at && !going.test(wordOf(token)));
  const payee = tokens[to + 1];
  return (
    /^(?:to|an|a|para|pra|pro|behind)$/u.test(wordOf(tokens[to])) &&
    (payee?.kind === "person" || /^(?:her|him|them|ihr|ihm)$/u.test(wordOf(payee)))
  );
}

const gift =
  /(?<![\p{L}])(?:gifted|gift|gifting|product only|geschenkt|geschenk|regalado|regalo|offert|cadeau|presente|brinde)(?![\p{L}])/u;

/** A sum right behind the words of a gift ("gifted cot (£289)"), or in a sentence with "no fee", is what the gift is worth. */
export function leaveGifts(segments: readonly Segment[], clauses: readonly Clause[]): void {
  for (const { figures } of segments) {
    const unpaid = figures.find((figure) => figure.of === "spend" && valueOf(figure) === 0);
    for (const figure of figures) {
      const before = clauses[clauses.indexOf(figure.clause) - 1];
      const given = before?.sentence === figure.clause.sentence && gift.test(before.text) && !namesOne(figure.clause);
      const beside = given || figure.clause.sentence === unpaid?.clause.sentence;
      if (figure.of === "bare" && figure.token.kind === "money" && beside) figure.of = "noise";
    }
  }
}

function namesOne({ tokens }: Clause): boolean {
  return tokens.some(({ kind }) => kind === "person");
}

const going = /^(?:went|goes|gone|going|is|was|has|been|out|over|just|off|ging|fue|salio|est|parti|foi)$/u;

/** "noor got $300 from us" */
const fromUs = /^ ?(?:from|out of) us(?![\p{L}])/u;

/** "noor got her £300" */
const theirs = /(?<![\p{L}])(?:got|received|has|hat) (?:her|his|their|ihr|seine?|ihre?) $/u;

/** "took $300 for the video" */
const took = /(?<![\p{L}])(?:took|got|nahm|bekam|gets?) $/u;
/** "we gave noor $130 for the top ten" */
const gave =
  /(?<![\p{L}])(?:gave|handed|tipped|gaben|gab|dimos|dio|avons donne|demos|deu) (?:@+|her|him|them|ihr|ihm|le) $/u;
/** "4 orders, and i got my €90" */
const mine = /(?<![\p{L}])(?:got|received|have) my (?:payment of )?$/u;
const did = /(?<![\p{L}])(?:did|made|delivered|filmed|shot) (?:\S+ ){1,3}(?:videos?|vids?|clips?|posts?|reels?) for $/u;
const forVideo =
  /^ (?:for|fur|por|pour) (?:the|this|her|his|their|my|one|two|it|das|el|la|o|\d) ?(?:\p{L}+ )?(?:videos?|vids?|clips?|posts?|reels?|tiktoks?)(?![\p{L}])/u;

/** What a creator says to have got from the brand is the fee: "got my £180", "the £180 came through". */
export function takePay(segments: readonly Segment[], speaker: Speaker): void {
  for (const { figures } of segments) {
    const sums = figures.filter(({ of, token }) => of === "bare" && token.kind === "money");
    const [sum] = sums;
    if (sum === undefined || sums.length > 1) continue;
    const earned = figures.some(({ of }) => of === "orders" || of === "revenue");
    if (isGiven(sum) || (!earned && isReceived(sum, speaker))) sum.of = "spend";
  }
}

/** By words that only the brand's money goes with; told beside orders too. */
function isGiven(sum: Figure): boolean {
  const [ahead, behind] = around(sum);
  return (
    fromUs.test(behind) ||
    (took.test(ahead) && forVideo.test(behind)) ||
    goesTo(sum.clause, sum.token) ||
    gave.test(ahead) ||
    mine.test(ahead) ||
    did.test(ahead)
  );
}

/** By words that money from sales goes with as well. */
function isReceived(sum: Figure, { isCreator }: Speaker): boolean {
  const [ahead, behind] = around(sum);
  return theirs.test(ahead) || (isCreator && (got.test(ahead) || fromYou.test(behind)));
}

/** What its clause says before and after a sum. */
function around({ clause, token }: Figure): [ahead: string, behind: string] {
  const start = clause.tokens[0]?.start ?? 0;
  return [clause.text.slice(0, token.start - start), clause.text.slice(token.end - start)];
}
