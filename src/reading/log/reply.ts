import type { Segment } from "./segments.ts";
import type { Field } from "../log-entry.ts";
import type { Metric } from "./metric-words.ts";
import { isFigure, isMark, type Token } from "./tokens.ts";

/** What the answered message gives to its answer, where it has just one of each. */
export interface Answered {
  creator: string | undefined;
  link?: Extract<Token, { kind: "link" }>;
  metric?: Metric;
  /** There is an answered message with exactly one metric: a number alone may answer it. */
  isAsked: boolean;
}

export function answeredBy(
  replyTo: { author: string; text: string } | undefined,
  tokensOf: (text: string, author: string | undefined) => readonly Token[],
): Answered {
  if (replyTo === undefined) return { isAsked: false, creator: undefined };
  const author = replyTo.author.startsWith("@") ? replyTo.author.toLowerCase() : undefined;
  const tokens = tokensOf(replyTo.text, author);
  const links = tokens.filter((token) => token.kind === "link").filter(({ url }) => url !== undefined);
  const people = new Set(
    tokens.flatMap((token) =>
      token.kind === "person" && token.candidates.length === 1
        ? token.candidates
        : token.kind === "link" && token.handle !== undefined
          ? [token.handle]
          : [],
    ),
  );
  const metrics = new Set(
    tokens.flatMap((token, index) =>
      token.kind === "metric" &&
      !isLabel(tokens, index) &&
      !token.isVerb &&
      token.metric !== "left-out" &&
      !token.isEmoji
        ? [token.metric === "sales" ? "orders" : token.metric]
        : [],
    ),
  );
  const creator = people.size === 0 ? author : only(people);
  const link = links.length === 1 ? links[0] : undefined;
  const metric = only(metrics);
  return {
    isAsked: metric !== undefined,
    creator,
    ...(link !== undefined && { link }),
    ...(metric !== undefined && { metric }),
  };
}

/** "Saved: maya, 81k views" is no question for saves. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const after = tokens[index + 2];
  return isMark(tokens[index + 1], ":") && after !== undefined && !isFigure(after);
}

function only<T>(values: ReadonlySet<T>): T | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}

const none =
  /^(?:still |so far |nope,? |sorry,? )*(?:none|nothing|no|nope|zero|zip|nada|not (?:a single )?one|keine?|noch keine?|nichts|ninguno?a?|aucune?|rien|nenhuma?)(?: yet| so far| sadly| still| noch| bisher| aun| encore| ainda| :\()*$/u;

/** "any orders?" – "none yet" */
export function withNone(tokens: readonly Token[], folded: string, { metric }: Answered): Token[] {
  const counts = metric === "orders" || metric === "sales" || metric === "revenue";
  if (!counts || tokens.some(isFigure) || !none.test(folded.trim().replace(/[.!\s]+$/u, ""))) return [...tokens];
  const place = { start: 0, end: tokens.at(-1)?.end ?? 0 };
  const zero: Token = { kind: "number", value: 0, hasUnit: false, isSpelled: true, hasPlus: false, ...place };
  return [zero, { kind: "metric", metric, isVerb: false, word: "", isEmoji: false, ...place }];
}

/** A duration or a share says what it is by its metric alone; one that answers a question has it from there. */
export function withAsked(tokens: readonly Token[], { metric }: Answered): Token[] {
  const [figure, another] = tokens.filter(isFigure);
  const alone = figure !== undefined && another === undefined && !tokens.some(({ kind }) => kind === "metric");
  if (!alone || !(figure.kind === "duration" || figure.kind === "percent") || metric === undefined) return [...tokens];
  const { end } = figure;
  const asked: Token = { kind: "metric", metric, isVerb: false, word: "", isEmoji: false, start: end, end };
  return tokens.flatMap((token) => (token === figure ? [token, asked] : [token]));
}

/** Completes the segments of an answer with what only the answered message says. */
export function takeAnswered(segments: readonly Segment[], { metric, link }: Answered): void {
  const [segment, another] = segments.filter(({ figures, posting }) => figures.length > 0 || posting.isSaid);
  if (segment === undefined || another !== undefined) return;
  const bare = segment.figures.filter(({ of }) => of === "bare");
  const [figure] = bare;
  if (metric !== undefined && figure !== undefined && bare.length === 1)
    figure.of = metricFor(metric, figure.token.kind);
  const isOfThem = segment.people.every(
    ({ candidates }) => link?.handle !== undefined && candidates.includes(link.handle),
  );
  if (link !== undefined && segment.link === undefined && isOfThem) segment.link = link;
}

function metricFor(metric: Metric, kind: Token["kind"]): Field | "bare" {
  if (kind === "money")
    return metric === "spend"
      ? "spend"
      : metric === "revenue" || metric === "orders" || metric === "sales"
        ? "revenue"
        : "bare";
  return metric === "sales" ? "orders" : metric === "left-out" ? "bare" : metric;
}
