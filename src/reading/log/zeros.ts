import type { MetricWord } from "./metric-words.ts";
import { fillers } from "./small-words.ts";
import { isFigure, isMark, wordOf, type MetricToken, type Token } from "./tokens.ts";

const none =
  /^(?:no|zero|not|keine?|keinen|nicht|sin|ningun|ninguna|cero|aucune?|pas|nenhuma?|sem|nao|nul|without|ohne|sans)$/u;
const nobody = /^(?:nobody|noone|niemand|keiner|nadie|personne|ninguem|none)$/u;
const nothing = /^(?:nothing|nichts|nada|rien|none|keine|keins|ninguno|ninguna|aucune?|nenhum|nenhuma)$/u;
const yet =
  /^(?:yet|so|far|noch|bisher|bislang|todavia|aun|encore|pour|ainda|hasta|ate|until|still|immer|zero|cero|null)$/u;
const unpaid = /^(?:unpaid|unbezahlt|unentgeltlich)$/u;
const between =
  /^(?:a|single|one|new|any|encore|de|d|se|le|noch|eine|einzige|einziger|einziges|einzigen|solo|sola|seule|so|ni|un|una|une|um|uma|yet|any|tiene|tengo|tenemos|hay|hubo|tem|temos|tenho|teve|had|got|have|gotten|received|made|get|ha|hat|habe)$/u;

/** Puts a zero where words say that there were none: "no orders yet", "nothing paid", "nobody used the code". */
export function withZeros(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, index): Token[] => {
    const { start, end } = token;
    if (isUnused(tokens, index)) return [numberFor(0, start, start), token];
    if (isForFree(tokens, index)) return [token, { ...pay, start: end, end }, numberFor(0, end, end)];
    if (isUnpaid(tokens, index)) return [token, numberFor(0, end, end)];
    if (token.kind === "metric" && (isPlace(tokens, index) || isHabit(tokens, index) || isOneThing(tokens, index)))
      return [{ kind: "word", word: token.word, isCapital: false, isPossessive: false, start, end }];
    if (token.kind !== "word") return [token];
    if (isUse(tokens, index)) return [{ ...orders, word: token.word, start, end }];
    const times = timesUsed(tokens, index);
    if (times !== undefined) return [numberFor(times, start, end), { ...token, word: "times", start: end }];
    if (unpaid.test(token.word)) {
      return [numberFor(0, start, start), { ...pay, start, end }];
    }
    return isNone(tokens, index) ? [numberFor(0, start, end)] : [token];
  });
}

function numberFor(value: number, start: number, end: number): Token {
  return { kind: "number", value, hasUnit: false, isSpelled: true, hasPlus: false, start, end };
}

function isNone(tokens: readonly Token[], index: number): boolean {
  const after = metricAfter(tokens, index);
  if (after !== undefined && saysNone({ tokens, index, after })) return true;
  if (isNoneSold(tokens, index)) return true;
  return nothing.test(wordOf(tokens[index])) && (afterMetric(tokens, index) || afterName(tokens, index));
}

/** "hasn't sold any yet"; "hasn't sold anything" may speak of more than the brand's product. */
function isNoneSold(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  if (wordOf(tokens[index]) !== "any" || before?.kind !== "metric" || !isSold(before)) return false;
  const ends = after === undefined || after.kind === "mark" || yet.test(wordOf(after)) || fillers.has(wordOf(after));
  return ends && isNegated(tokens, index);
}

/** "ROZ10 hasn't been used yet" */
function isUnused(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "metric" || token.metric !== "orders" || wordOf(tokens[index - 1]) !== "been") return false;
  return isNegated(tokens, index) && tokens.slice(0, index).some(({ kind }) => kind === "code");
}

const pay = { kind: "metric", metric: "spend", isVerb: false, word: "paid", isEmoji: false } as const;

/** "maya did it for free", not "got it for free" */
function isForFree(tokens: readonly Token[], index: number): boolean {
  if (wordOf(tokens[index]) !== "free" || wordOf(tokens[index - 1]) !== "for") return false;
  return tokens
    .slice(Math.max(0, index - 5), index)
    .some((token) => /^(?:did|does|doing|posted|made|filmed|worked|works|shot)$/u.test(wordOf(token)));
}

const pays = /^(?:paid|compensated|bezahlt|verguetet|pagado|paye|payee|pago)$/u;

/** "jon wasn't paid", not "wasn't paid yet" or "wasn't paid 300" */
function isUnpaid(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "metric" || !pays.test(token.word)) return false;
  const ahead = tokens.slice(Math.max(0, index - 3), index);
  const denied = ahead.some(
    (one, at) =>
      /^(?:not|never|wasnt|isnt|nicht)$/u.test(wordOf(one)) || (wordOf(one) === "t" && isMark(ahead[at - 1], "'")),
  );
  const rest = tokens.slice(index + 1, index + 4);
  return denied && !rest.some((one) => isFigure(one) || yet.test(wordOf(one)) || nothing.test(wordOf(one)));
}

/** "one marriage proposal in the comments" counts none. */
function isPlace(tokens: readonly Token[], index: number): boolean {
  const [before, article] = [tokens[index - 2], tokens[index - 1]].map(wordOf);
  const inside = /^(?:in|im|en|dans|nos|aux|under|from)$/u;
  return inside.test(article ?? "")
    ? isComments(tokens[index])
    : inside.test(before ?? "") && determiner.test(article ?? "") && isComments(tokens[index]);
}

/** "used to" */
function isHabit(tokens: readonly Token[], index: number): boolean {
  return wordOf(tokens[index]) === "used" && wordOf(tokens[index + 1]) === "to";
}

/** "sold the jacket for $60" is no sale of the brand's. */
function isOneThing(tokens: readonly Token[], index: number): boolean {
  const [article, thing] = tokens.slice(index + 1, index + 3);
  return (
    wordOf(tokens[index]) === "sold" && /^(?:the|my|an?|this|that)$/u.test(wordOf(article)) && thing?.kind === "word"
  );
}

const determiner = /^(?:the|my|your|her|his|their|den|meinen|los|mis|les|mes|os|meus)$/u;

function isComments(token: Token | undefined): boolean {
  return token?.kind === "metric" && token.metric === "comments" && !token.isVerb;
}

/** "the code was used twice" */
function timesUsed(tokens: readonly Token[], index: number): number | undefined {
  const before = tokens[index - 1];
  if (before?.kind !== "metric" || !before.isVerb) return undefined;
  return { once: 1, twice: 2, einmal: 1, zweimal: 2 }[wordOf(tokens[index])];
}

const orders = { kind: "metric", metric: "orders", isVerb: false, isEmoji: false } as const;
const timesWord = /^(?:times|x|mal|veces|fois|vezes)$/u;
const codeWord = /^(?:code|codes|codigo|cupom|cupon|gutscheincode|rabattcode)$/u;

/** "the code (MAYA10) went 7 times": nothing else says what was done so often. */
function isUse(tokens: readonly Token[], index: number): boolean {
  if (!timesWord.test(wordOf(tokens[index])) || tokens[index - 1]?.kind !== "number") return false;
  const near = tokens.slice(Math.max(0, index - 8), index + 5);
  const said = tokens.slice(Math.max(0, index - 3), index + 4).some(({ kind }) => kind === "metric");
  return !said && near.some((token) => token.kind === "code" || codeWord.test(wordOf(token)));
}

/** "paid 200, no invoice" tells of paper. */
const bills = /^(?:invoices?|rechnung|facture|boosts?|boosting|ads|ad spend|spark ads?)$/u;

interface None {
  tokens: readonly Token[];
  index: number;
  after: MetricToken;
}

function saysNone({ tokens, index, after }: None): boolean {
  const word = wordOf(tokens[index]);
  const previous = wordOf(tokens[index - 1]);
  if (nobody.test(word) || (word === "one" && previous === "no")) return after.isVerb && after.metric === "orders";
  if (nothing.test(word) && (after.metric === "spend" || after.metric === "sales")) return true;
  if (word === "any") return isNegated(tokens, index) && !after.isVerb && isSold(after);
  if (!none.test(word)) return false;
  if (/^(?:not|nicht|pas|nao)$/u.test(word))
    return (
      isCount(after) &&
      tokens.slice(index + 1, index + 4).some((token) => /^(?:single|einzige|seule|de|d)$/u.test(wordOf(token)))
    );
  if (after.metric === "spend") return !after.isVerb && !bills.test(after.word);
  if (isSold(after)) return !after.isVerb;
  return isCount(after) && tokens.some((token) => yet.test(wordOf(token)));
}

function isSold({ metric }: MetricWord): boolean {
  return metric === "orders" || metric === "sales";
}

/** "hasn't had any" */
function isNegated(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(Math.max(0, index - 4), index)
    .some(
      (token, at, ahead) =>
        (wordOf(token) === "t" && isMark(ahead[at - 1], "'")) ||
        /^(?:not|never|hasnt|havent|didnt|dont|doesnt)$/u.test(wordOf(token)),
    );
}

function isCount({ metric }: MetricWord): boolean {
  return !["left-out", "revenue", "spend", "watchTimeSec", "completionRate"].includes(metric);
}

function metricAfter(tokens: readonly Token[], index: number): MetricToken | undefined {
  for (let at = index + 1; at < Math.min(tokens.length, index + 4); at += 1) {
    const token = tokens[at];
    if (token?.kind === "metric") return token;
    if (token?.kind === "number" && token.isSpelled && token.value === 1) continue;
    if (token?.kind !== "word" || !(between.test(token.word) || fillers.has(token.word))) return undefined;
  }
  return undefined;
}

/** "orders: none", "paid her nothing". */
function afterMetric(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at];
    if (token?.kind === "metric")
      return token.metric === "spend" || token.metric === "orders" || token.metric === "sales";
    if (
      !isMark(token, ":=") &&
      token?.kind !== "person" &&
      !/^(?:her|him|them|us|me|le|ihr|ihm|noch|yet|lui|so|far)$/u.test(wordOf(token))
    )
      return false;
  }
  return false;
}

/** "Payments: tess $200, val nothing", "TESS10 8 uses, VAL10 none yet". */
function afterName(tokens: readonly Token[], index: number): boolean {
  const before = isMark(tokens[index - 1], ":-–") ? tokens[index - 2] : tokens[index - 1];
  const after = tokens[index + 1];
  return (
    (before?.kind === "person" || before?.kind === "code") &&
    (after === undefined || after.kind === "mark" || yet.test(wordOf(after)))
  );
}
