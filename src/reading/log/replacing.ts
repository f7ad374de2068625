import type { Figure } from "./binding.ts";

/** A bare figure that repeats one ("2M views. TWO MILLION") or adds how much it grew ("19k views (+2k)"). */
export function isSaid(figure: Figure, figures: readonly Figure[]): boolean {
  if (figure.token.kind !== "number") return false;
  if (figure.revision === "increase")
    return figures.some(({ of, revision }) => of !== "bare" && revision === undefined);
  return figures.some((one) => one.of !== "bare" && valueOf(one) === valueOf(figure) && figure.revision === undefined);
}

const afterTime = /(?<![\p{L}])(?:after|nach|tras|apres|apos|depois de) (?:\d+|an?|one|two) ?\p{L}+/u;

/** "1k views in the first hour, 7.9k views now" */
const atFirst =
  /(?<![\p{L}])(?:(?:in|within|after|during) (?:the |my |its )?(?:first|1st) (?:\d+ ?)?(?:hour|day|night|week|evening|minute|min|hr|h|few)s?|at first|overnight|in der ersten|en (?:la|las) primer\p{L}*|(?:dans )?la premiere|na primeira|nas primeiras)(?![\p{L}])/u;

const now = /(?<![\p{L}])(?:now|rn|right now|currently|as of now|jetzt|aktuell|ahora|maintenant|agora)(?![\p{L}])/u;

/** "3 sales today, 11 total" and "8.1k views after 24h, 12.6k after 48h": the last is the value so far. */
export function isLaterTotal(figure: Figure, before: Figure): boolean {
  if (figure.of !== "bare" || before.of === "bare" || before.revision !== undefined || figure.revision !== undefined)
    return false;
  if (figure.token.kind !== "number" || before.token.kind !== "number") return false;
  const growth = figure.said === "total" ? valueOf(figure) >= valueOf(before) : isGrowth(before, figure);
  if (!growth) return false;
  const later = afterTime.test(figure.clause.text) && afterTime.test(before.clause.text);
  if (figure.said === "total") return true;
  return figure.clause !== before.clause && (later || now.test(figure.clause.text));
}

/** Five times as much in one message is rather another metric. */
function isGrowth(before: Figure, after: Figure): boolean {
  return valueOf(after) >= valueOf(before) && valueOf(after) <= valueOf(before) * 5;
}

/** The figure told before that this one speaks of again: of the same metric, or the one that it corrects. */
export function revisedBy(figure: Figure, figures: readonly Figure[]): Figure | undefined {
  if (figure.of !== "bare" && !renames(figure, figures)) return figures.find(({ of }) => of === figure.of);
  const alike = figures.filter(({ token }) => token.kind === figure.token.kind);
  const quoted = alike.find(({ clause }) => clause.isQuoted && !figure.clause.isQuoted);
  if (quoted !== undefined) return alike.find(({ of }) => of === "views") ?? quoted;
  const last = alike.at(-1);
  const isNewer = (last?.revision === "past" || last?.revision === "increase") && figure.revision === undefined;
  return figure.revision === "corrects" || isNewer ? last : undefined;
}

/** "3k likes, I meant 3k comments" corrects the metric. */
function renames(figure: Figure, figures: readonly Figure[]): boolean {
  const last = figures.at(-1);
  return (
    figure.revision === "corrects" && last !== undefined && last.of !== figure.of && valueOf(last) === valueOf(figure)
  );
}

export function replaces(figure: Figure, twin: Figure): boolean {
  if (figure.revision === "corrects") return true;
  if (twin.revision === "past" && figure.revision !== "past") return true;
  if (twin.revision === "increase" && figure.revision === undefined) return true;
  if (figure.clause !== twin.clause && atFirst.test(twin.clause.text) && now.test(figure.clause.text)) return true;
  return twin.clause.isQuoted && !figure.clause.isQuoted;
}

export function givesWay(figure: Figure, twin: Figure): boolean {
  if (
    figure.revision === "past" ||
    (figure.revision === "increase" && twin.revision !== "increase" && figure.token.kind === "number")
  )
    return true;
  return figure.token.kind === twin.token.kind && valueOf(figure) === valueOf(twin) && figure.revision === undefined;
}

export function valueOf({ token }: Figure): number {
  return token.kind === "duration" ? token.seconds : token.value;
}

/** "roz: nothing yet", with nothing that says of what. */
export function isNothing({ of, token }: Figure): boolean {
  return of === "bare" && token.kind === "number" && token.isSpelled && token.value === 0;
}
