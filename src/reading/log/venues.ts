import { sentencesOf, type Clause } from "./clauses.ts";
import { isFigure, wordOf, type Token } from "./tokens.ts";

const others =
  /^(?:instagram|insta|ig|reels|igtv|youtube|yt|shorts|facebook|fb|snapchat|snap|spotlight|twitter|pinterest|linkedin|twitch|reddit|bluesky|strava|patreon|lemon8)$/u;
/** Words that name a platform only after "on". */
const othersAfterOn = /^(?:x|threads|discord)$/u;
const ours = /^(?:tiktok|tiktoks|tt|here|hier|aqui|ici)$/u;
const on = /^(?:on|in|from|via|at|to|over|auf|bei|en|sur|chez|no|na|em|con|and|und|y|et|e)$/u;
const alongside = /(?<![\p{L}])(?:too|also|as well|cross ?post\p{L}*|auch|tambien|aussi|tambem)(?![\p{L}])/u;
/** What stands between a video of ours and the one it is compared with. */
const against = /^(?:vs|versus|than|but|while|compared|als|que|pero|aber|mais|mas)$/u;

interface Place {
  token: Token;
  clause: Clause;
}

/**
 * Without the figures told of another platform: "12k views here, 30k on Instagram". A platform after its figures takes those
 * that no other platform or name is nearer to; one before them takes what follows.
 */
export function onlyOurVenue(clauses: readonly Clause[]): Clause[] {
  if (!clauses.some(({ tokens }) => tokens.some(isOther))) return [...clauses];
  const gone = new Set<Token>();
  for (const clausesOfOne of sentencesOf(clauses)) {
    const sentence = clausesOfOne.flatMap((clause) => clause.tokens.map((token): Place => ({ token, clause })));
    sentence.forEach(({ token, clause }, at) => {
      if (!isOther(token, clause.tokens.indexOf(token), clause.tokens)) return;
      const taken = figuresBefore(sentence, at);
      for (const figure of taken.length > 0 ? taken : figuresAfter(sentence, at)) gone.add(figure);
    });
    for (const metric of sharedMetrics(sentence, gone)) gone.delete(metric);
  }
  return clauses.map((clause) => ({ ...clause, tokens: clause.tokens.filter((token) => !gone.has(token)) }));
}

/** "TikTok 12k, Instagram 8k views": the metric is that of both. */
function sharedMetrics(sentence: readonly Place[], gone: ReadonlySet<Token>): Token[] {
  const left = sentence.some(
    ({ token }, at) => isFigure(token) && !gone.has(token) && metricNear(sentence, at) === undefined,
  );
  return left ? sentence.flatMap(({ token }) => (token.kind === "metric" ? [token] : [])) : [];
}

function isOther(token: Token, index: number, tokens: readonly Token[]): boolean {
  if (token.kind !== "word") return false;
  return others.test(token.word) || (othersAfterOn.test(token.word) && wordOf(tokens[index - 1]) === "on");
}

function isVenue({ token, clause }: Place): boolean {
  return isOther(token, clause.tokens.indexOf(token), clause.tokens) || ours.test(wordOf(token));
}

/** "300 likes on Instagram": back to another platform, a name, a comparison, or a metric that was told already. */
function figuresBefore(sentence: readonly Place[], at: number): Token[] {
  const taken: Token[] = [];
  const metrics = new Set<string>();
  if (!trails(sentence, at)) return taken;
  for (let index = at - 1; index >= 0; index -= 1) {
    const place = sentence[index];
    if (place === undefined || isVenue(place) || place.token.kind === "person" || against.test(wordOf(place.token)))
      break;
    if (!isFigure(place.token)) continue;
    const metric = metricNear(sentence, index);
    if (metric !== undefined && metrics.has(metric.metric)) break;
    taken.push(place.token, ...(metric === undefined ? [] : [metric]));
    if (metric === undefined) break;
    metrics.add(metric.metric);
  }
  return taken;
}

/** "8k on Instagram", "8k views insta", not "(insta got 8k)". */
function trails(sentence: readonly Place[], at: number): boolean {
  const before = sentence[at - 1];
  const clause = sentence[at]?.clause;
  if (!sentence.slice(0, at).some((place) => place.clause === clause && isFigure(place.token))) return false;
  if (on.test(wordOf(before?.token))) return true;
  return (isFigure(before?.token) || before?.token.kind === "metric") && !isFigure(sentence[at + 1]?.token);
}

/** "Instagram: 8k views, 200 likes", up to the next platform or name. */
function figuresAfter(sentence: readonly Place[], at: number): Token[] {
  const taken: Token[] = [];
  const first = sentence[at];
  if (first === undefined) return taken;
  const rest = sentence.slice(at + 1);
  const here = rest.some(({ token, clause }) => clause === first.clause && isFigure(token));
  if (!here && alongside.test(first.clause.text)) return taken;
  for (const [index, place] of rest.entries()) {
    if (isVenue(place) || place.token.kind === "person" || self.test(wordOf(place.token))) break;
    if (!isFigure(place.token)) continue;
    const metric = metricNear(rest, index);
    taken.push(place.token, ...(metric === undefined ? [] : [metric]));
  }
  return taken;
}

const self = /^(?:i|im|i'm|mine|but|aber|pero|mais|mas)$/u;

function metricNear(sentence: readonly Place[], index: number) {
  for (const step of [1, -1]) {
    for (let at = index + step; Math.abs(at - index) <= 3; at += step) {
      const place = sentence[at];
      if (place === undefined || isFigure(place.token) || isVenue(place) || place.clause !== sentence[index]?.clause)
        break;
      if (place.token.kind === "metric")
        return step === -1 && isFigure(sentence[at - 1]?.token) ? undefined : place.token;
    }
  }
  return undefined;
}
