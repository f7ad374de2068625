import { counted, isGift } from "./bare-figures.ts";
import { pairShares, withMoneyWords } from "./far-pairs.ts";
import { fits } from "./fitting.ts";
import { fillers } from "./small-words.ts";
import { isFigure, isMark, isOrders, wordOf, type FigureToken, type MetricToken, type Token } from "./tokens.ts";

/** Figures and their metrics. */
export type Pairs = ReadonlyMap<FigureToken, MetricToken>;

/** For each figure the metric next to it: right after it or right before it, whichever fits the clause as a whole. */
export function pairUp(tokens: readonly Token[]): Map<FigureToken, MetricToken> {
  if (!tokens.some(isFigure) || !tokens.some(({ kind }) => kind === "metric")) return new Map();
  const after = pairs(tokens, 1);
  const before = pairs(tokens, -1);
  const firstIsFigure = isFigure(tokens.find((token) => isFigure(token) || token.kind === "metric"));
  const afterWins = after.size > before.size || (after.size === before.size && firstIsFigure);
  const [main, other] = afterWins ? [after, before] : [before, after];
  for (const [figure, metric] of main) {
    const noun = other.get(figure);
    if (noun !== undefined && figure.kind === "number" && gives.test(metric.word) && noun.metric !== "left-out")
      main.set(figure, noun);
  }
  const claimed = new Set(main.values());
  for (const [figure, metric] of other) {
    if (!main.has(figure) && !claimed.has(metric)) {
      main.set(figure, metric);
      claimed.add(metric);
    }
  }
  const split = main.size < tokens.filter(isFigure).length ? splitPairs(after, before) : main;
  if (split.size > main.size) return withMoneyWords(tokens, split);
  for (const figure of main.keys()) if (isGift(tokens, figure)) main.delete(figure);
  pairShares(tokens, main, claimed);
  return withMoneyWords(tokens, main);
}

/** "9k plays 💬 63 🔖 702": the first figures take the metric after them, the others the one before. */
function splitPairs(after: Pairs, before: Pairs): Map<FigureToken, MetricToken> {
  const figures = [...new Set([...after.keys(), ...before.keys()])].toSorted((a, b) => a.start - b.start);
  let best = new Map<FigureToken, MetricToken>();
  for (let at = 1; at < figures.length; at += 1) {
    const split = new Map(
      figures.flatMap((figure, index) => {
        const metric = (index < at ? after : before).get(figure);
        return metric === undefined ? [] : [[figure, metric] as const];
      }),
    );
    if (new Set(split.values()).size === split.size && split.size > best.size) best = split;
  }
  return best;
}

/** "drove 31 purchases", "reached 30k views": the noun after the number says what it counts. */
const gives = /^(?:reached|drove|generated|brought in|brought us|made us|earned us)$/u;

/** For each figure the nearest fitting metric in one direction, with only filling words between. */
function pairs(tokens: readonly Token[], step: 1 | -1): Map<FigureToken, MetricToken> {
  const found = new Map<FigureToken, MetricToken>();
  tokens.forEach((token, index) => {
    if (!isFigure(token)) return;
    const metric = neighbour(tokens, index, step);
    if (metric !== undefined) found.set(token, metric);
  });
  return found;
}

function neighbour(tokens: readonly Token[], index: number, step: 1 | -1): MetricToken | undefined {
  const figure = tokens[index] as FigureToken;
  if (step === 1 && arePeople(tokens, index + 1)) return whatPeopleDid(tokens, index);
  let strangers = 0;
  for (let at = index + step; at >= 0 && at < tokens.length && Math.abs(at - index) <= 7; at += step) {
    const token = tokens[at];
    if (token === undefined || isFigure(token)) return undefined;
    if (token.kind === "metric") {
      if (passesOver(tokens, { at, index, step })) continue;
      if (step === 1 && !token.isVerb && isPart(tokens.slice(index + 1, at))) return undefined;
      if (step === 1 && tokens.slice(index + 1, at).some((near) => joined.test(wordOf(near)))) return undefined;
      if (token.word === "worth" && isOrders(tokens[at - 1])) return undefined;
      return fits(figure, token) && directionFits(tokens, { at, index, step }) ? token : undefined;
    }
    if (!isFilling(token, step)) {
      strangers += 1;
      if (!mayBeAdjective(tokens, { at, index, step }) || strangers > 1) return undefined;
    }
  }
  return undefined;
}

const people =
  /^(?:people|ppl|peeps|folks|persons|personas|leute|personen|kunden|gente|personnes|gens|pessoas|customers|viewers)$/u;
const deed = /(?:t|en|ed|aron|ieron|aram|eram|iram|ent)$/u;

/** "9 people", "5 of you" */
function arePeople(tokens: readonly Token[], at: number): boolean {
  return people.test(wordOf(tokens[at])) || (partOf.test(wordOf(tokens[at])) && youOrThem.test(wordOf(tokens[at + 1])));
}

const partOf = /^(?:of|von|de|d)$/u;
const youOrThem = /^(?:you|u|ya|yall|them|us|euch|ihnen|ustedes|vosotros|vous|voces)$/u;

/** "8400 Leute haben mein Video gesehen", "9 people in ohio bought it": the deed may stand far behind. */
function whatPeopleDid(tokens: readonly Token[], index: number): MetricToken | undefined {
  const end = tokens.findIndex((token, at) => at > index && isFigure(token));
  const rest = tokens.slice(index + 1, end === -1 ? undefined : end);
  const did = rest
    .filter((token) => token.kind === "metric")
    .filter(({ metric }) => metric !== "left-out" && metric !== "spend");
  return did.find(({ isVerb, word }) => isVerb || deed.test(word)) ?? did[0];
}

/** "31 of the comments are kind" is no count of comments. */
function isPart(between: readonly Token[]): boolean {
  return between.some(
    (token, at) => wordOf(token) === "of" && /^(?:the|my|these|those|them)$/u.test(wordOf(between[at + 1])),
  );
}

/** "34k with the repost" counts no reposts. */
const joined = /^(?:with|mit|con|avec|com)$/u;

interface Look {
  at: number;
  index: number;
  step: 1 | -1;
}

/** "6 of my followers used LIA10": the followers are those who bought. */
function passesOver(tokens: readonly Token[], { at, step }: Look): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    step === 1 &&
    token?.kind === "metric" &&
    token.metric === "left-out" &&
    /^(?:followers?|viewers?|abonnenten|seguidores|abonnes)/u.test(token.word) &&
    next?.kind === "metric" &&
    next.isVerb &&
    next.metric === "orders" &&
    wordOf(tokens[at - 2]) !== "with"
  );
}

const times = /^(?:times|x|mal|veces|fois|vezes|time)$/u;
export const singular =
  /^(?:like|view|share|save|comment|order|play|fav|use|sale|vu|vue|vista|visto|venta|vente|venda|pay|unit)$/u;

/** "used by 8 people" */
const agents = /^(?:by|von|por|par)$/u;

/** In "20k like this" and "9k paid views" the word says nothing of the figure. */
function isAside(metric: MetricToken, figure: Token | undefined): boolean {
  if (figure?.kind !== "number") return false;
  return (
    (metric.word === "like" && figure.value !== 1) ||
    (/^(?:paid|boosted|promoted)$/u.test(metric.word) && figure.hasUnit)
  );
}

function directionFits(tokens: readonly Token[], { at, index, step }: Look): boolean {
  const metric = tokens[at];
  if (metric?.kind !== "metric") return false;
  if (step === 1) return !isAside(metric, tokens[index]);
  if (metric.isVerb && metric.metric === "comments") return false;
  if (metric.isVerb) return times.test(wordOf(tokens[index + 1])) || agents.test(wordOf(tokens[index - 1]));
  if (/^(?:shared|saved|liked|guardado|compartido|geteilt|gespeichert|partage|enregistre|salvo)$/u.test(metric.word)) {
    return (
      isMark(tokens[at + 1], ":=") ||
      times.test(wordOf(tokens[index + 1])) ||
      times.test(wordOf(tokens[index + 1]).split(" ")[0] ?? "")
    );
  }
  if (tokens[index]?.kind === "number" && counted(tokens, index) && !times.test(wordOf(tokens[index + 1])))
    return false;
  return !singular.test(metric.word) || isMark(tokens[at + 1], ":=") || metric.metric === "spend";
}

const leftJoints = ":=–-→>~(+*";
const rightJoints = "+~)*-";

function isFilling(token: Token, step: 1 | -1): boolean {
  if (token.kind === "mark") return (step === 1 ? rightJoints : leftJoints).includes(token.mark);
  if (token.kind === "word")
    return (
      (fillers.has(token.word) ||
        (step === -1 && agents.test(token.word)) ||
        (step === 1 && codeWord.test(token.word))) &&
      !token.isPossessive
    );
  return token.kind === "bot" || (step === 1 && token.kind === "code") || (step === -1 && token.kind === "person");
}

const codeWord = /^(?:code|codigo|cupon|cupom|gutscheincode|rabattcode)$/u;

/** One unknown word between a large number and its metric may be an adjective: "45k gorgeous views". */
function mayBeAdjective(tokens: readonly Token[], { at, index, step }: Look): boolean {
  const figure = tokens[index];
  const token = tokens[at];
  if (step !== 1 || figure?.kind !== "number" || token?.kind !== "word" || token.isPossessive) return false;
  if (measures.test(token.word)) return false;
  return (figure.hasUnit || figure.value >= 1000) && tokens[at + 1]?.kind === "metric" && at === index + 1;
}

/** "9k minutes watched" */
const measures =
  /^(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|sekunden|minuten|stunden|segundos|minutos|horas|secondes|heures)$/u;
