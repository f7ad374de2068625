import type { Context } from "../../../core/context.ts";
import { drawFigure, type Reader } from "../../../core/draw.ts";
import { buttons, count, counted, day, joined, line, listed } from "../../../core/line.ts";
import type { Block, Button, Line, Reply } from "../../../core/reply.ts";
import type { Plan } from "../plan.ts";
import type { Planned } from "../planned.ts";
import { isPasted, problems } from "./problems.ts";

/** What an import would do: the first line has the counts, then what to know, then the buttons. Nothing is written. */
export function preview(found: Planned, context: Context): Reply {
  const { plan } = found;
  if (plan.writes === 0) return nothingNew(found, context);
  const { call } = context;
  const write: Button = {
    label: doLabel(plan, context.brand),
    style: "primary",
    call: { ...call, options: { ...call.options, ...resolved(found), confirm: true } },
  };
  return [
    { kind: "text", text: line`${summaryOf(found)}` },
    ...knowing(found),
    ...(plan.question === undefined ? [] : [{ kind: "text", text: plan.question } as const]),
    ...buttons(
      ...(plan.question === undefined
        ? [write, lookButton(context), ...others(found, context)]
        : [...others(found, context), lookButton(context)]),
      otherwise(context),
    ),
  ];
}

/** The campaigns that the rows are about. */
export function namesOf({ targets }: Plan): Line {
  return listed(targets.map(({ name }) => name).toSorted(), 3);
}

const mostNotices = 4;

function nothingNew(found: Planned, context: Context): Reply {
  const { plan, name } = found;
  const { rows } = plan.issues;
  const all = line`${counted(plan.tally.known, plan.tally.of)}, all known`;
  const isAll = plan.tally.known > 0;
  return [
    {
      kind: "text",
      text: line`Nothing new in ${name}${isAll ? line`: ${all}` : line``}${rows.length > 0 ? line`, ${counted(rows.length, "row")} left out` : line``}.`,
    },
    ...problems(plan, 1),
    ...buttons(rows.length > 0 || !isAll ? lookButton(context) : undefined, isAll ? undefined : otherwise(context)),
  ];
}

function summaryOf(found: Planned): Line {
  const { plan, name } = found;
  const { issues, added, changed, tally } = plan;
  const pasted = issues.rows.filter(isPasted).length;
  const out = issues.rows.length - pasted;
  const parts: Line[] = [
    ...(tally.of === "creator" ? peopleParts(plan) : figureParts(plan)),
    ...(out > 0 ? [leftOut(found, out)] : []),
    ...(pasted > 0 ? [line`${counted(pasted, "row")} pasted twice`] : []),
  ];
  const about = tally.of === "creator" ? line`` : peopleLine(added.length, changed.length);
  return line`${headOf(plan)} in ${name}${spanOf(plan)}: ${joined(parts, ", ")}.${about}`;
}

function headOf({ kind, people, tally }: Plan): Line {
  const all = tally.fresh + tally.corrected + tally.known;
  switch (kind) {
    case "results":
      return line`${counted(all, "reading")} of ${counted(tally.posts, "post")} by ${counted(people, "creator")}`;
    case "creators":
      return line`${counted(people, "creator")} with bookings`;
    case "candidates":
      return line`${counted(people, "candidate")}`;
    case "orders":
      return line`Orders of ${counted(people, "code")}`;
  }
}

function spanOf({ tally: { from, to } }: Plan): Line {
  if (from === undefined || to === undefined) return line``;
  return from === to ? line`, ${day(from)}` : line`, ${day(from)} to ${day(to)}`;
}

function figureParts({ tally: { fresh, corrected, known, sales } }: Plan): Line[] {
  const parts = [
    ...(fresh > 0 ? [line`${fresh} new`] : []),
    ...(corrected > 0 ? [line`${corrected} corrected`] : []),
    ...(known > 0 ? [line`${known} known`] : []),
    ...(sales > 0 ? [line`${counted(sales, "sales figure")}`] : []),
  ];
  return parts.length === 0 ? [line`no figures`] : parts;
}

function peopleParts({ added, changed, people }: Plan): Line[] {
  const here = people - added.length;
  const [first] = changed;
  const change =
    first &&
    line` (${first.handle}, ${joined(first.what, ", ")}${changed.length > 1 ? line`, and ${changed.length - 1} more change` : line``})`;
  return [
    ...(added.length > 0 ? [line`${added.length} new`] : []),
    ...(here > 0 ? [line`${here} already here${change ?? line``}`] : []),
  ];
}

function peopleLine(added: number, changed: number): Line {
  if (added + changed === 0) return line``;
  const parts = [
    ...(added > 0 ? [line`${counted(added, "new creator")}`] : []),
    ...(changed > 0 ? [line`${changed} changed`] : []),
  ];
  return line` ${joined(parts, ", ")}.`;
}

function leftOut({ plan: { issues } }: Planned, out: number): Line {
  const left = issues.rows.filter((issue) => !isPasted(issue)).toSorted((a, b) => a.line - b.line);
  const [first] = left;
  if (out === 1 && first !== undefined) return line`1 row left out (line ${String(first.line)}: ${first.sentence})`;
  const lines = listed(
    left.map(({ line: at }) => String(at)),
    4,
  );
  return line`${counted(out, "row")} left out (lines ${lines})`;
}

/** What a person should know before pressing: new campaigns, what was settled, changes, what is left out. */
function knowing(found: Planned): Block[] {
  const { plan, settled, table } = found;
  const made = plan.targets.filter(({ isNew }) => isNew);
  const isNow =
    !settled.read.isGiven &&
    !table.columns.some(({ field }) => field === "readAt" || field === "from" || field === "to");
  const lines: Line[] = [
    ...(made.length > 0
      ? [
          line`New campaign: ${listed(
            made.map(({ name, currency }) => `${name}, in ${currency}`),
            3,
          )}.`,
        ]
      : []),
    ...(made.length === 0 && plan.targets.length > 0 ? [line`For ${namesOf(plan)}.`] : []),
    ...(isNow && plan.kind !== "creators" && plan.kind !== "candidates"
      ? [line`The table has no date of reading: taken as read now.`]
      : []),
    ...plan.notices.slice(0, mostNotices),
    ...(plan.tally.of === "creator" ? [] : changeLines(plan)),
  ];
  const told: Block[] = lines.length === 0 ? [] : [{ kind: "text", text: joined(lines, " ") }];
  return [...told, ...problems(plan, 2)];
}

function changeLines({ changed }: Plan): Line[] {
  if (changed.length === 0) return [];
  const shown = changed.slice(0, 3).map(({ handle, what }) => line`${handle} (${joined(what.slice(0, 3), ", ")})`);
  const rest = changed.length - shown.length;
  return [line`Changes: ${joined(shown, ", ")}${rest > 0 ? line` and ${rest} more` : line``}.`];
}

function doLabel({ kind, tally, added, changed, writes }: Plan, reader: Reader): string {
  const n = (value: number) => drawFigure(count(value), reader);
  if (kind === "creators" || kind === "candidates") {
    const others = writes > 0 && added.length + changed.length === 0;
    if (others) return "Book them";
    const add = added.length > 0 ? [`Add ${n(added.length)}`] : [];
    const update = changed.length > 0 ? [`update ${n(changed.length)}`] : [];
    const label = [...add, ...update].join(" and ");
    return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  }
  const all = tally.fresh + tally.corrected;
  if (all === 0) return "Store the changes";
  const noun = `${tally.of}${all === 1 ? "" : "s"}`;
  return tally.fresh === 0 ? `Correct ${n(all)} ${noun}` : `Add ${n(all)} ${noun}`;
}

/** What was open is settled in the button: the same campaign, whatever room it is pressed in. */
function resolved({ settled: { chosen } }: Planned): { campaign?: string } {
  return chosen === undefined ? {} : { campaign: chosen.isNew ? chosen.name : chosen.id };
}

function lookButton({ call }: Context): Button {
  return { label: "Look at the rows", call: { ...call, options: { ...call.options, rows: true } } };
}

function others({ plan: { alternatives } }: Planned, { call }: Context): Button[] {
  return alternatives.map(({ label, options }) => ({
    label,
    call: { ...call, options: { ...call.options, ...options } },
  }));
}

function otherwise({ call }: Context): Button {
  return { label: "Read it as something else", call: { ...call, form: true } };
}
