import type { Context } from "../../core/context.ts";
import { buttons, line } from "../../core/line.ts";
import type { Draft } from "../../core/records.ts";
import type { Reply } from "../../core/reply.ts";
import { seesMoneyOf } from "../../core/rights.ts";
import type { LogOptions } from "../log.ts";
import type { Outcome } from "./drafts.ts";

export interface Logged {
  given: LogOptions;
  batch: string;
}

type Habit = Extract<Draft, { type: "habit-set" }>;

/** The first answer to "so far, or more?" is how this campaign's people tell their orders. */
export function habitOf(outcomes: readonly Outcome[], { counted }: LogOptions): Habit[] {
  const sold = outcomes.find(({ sale, target }) => sale !== undefined && target.campaign.ordersAre === undefined);
  if (sold === undefined || counted === undefined) return [];
  return [{ type: "habit-set", campaign: sold.target.campaign.id, ordersAre: counted }];
}

/** What was remembered, for those who just said it. */
export function habitTold(habits: readonly Habit[], outcomes: readonly Outcome[]): Reply {
  return habits.map(({ campaign, ordersAre }) => {
    const name = outcomes.find(({ target }) => target.campaign.id === campaign)?.target.campaign.name ?? campaign;
    const taken = ordersAre === "added" ? "as added to those before" : "as all so far";
    return { kind: "text", text: line`From now on orders of ${name} are taken ${[taken]}.` };
  });
}

/** Asked once a campaign. The number is for those who may see it. */
export function howCounted(outcomes: readonly Outcome[], { given, batch }: Logged, context: Context): Reply {
  const unsaid = outcomes.find(
    ({ sale, target }) => sale?.counted === "unsaid" && target.campaign.ordersAre === undefined,
  );
  if (unsaid === undefined) return [];
  const again = (counted: "total" | "added") => ({ name: "log", options: { ...given, counted, replaces: batch } });
  const ask: Reply = [
    {
      kind: "text",
      text: [
        "Is that all so far, or more on top? I will remember it for ",
        { said: `${unsaid.target.campaign.name}.` },
      ],
    },
    ...buttons({ label: "So far", call: again("total") }, { label: "More on top", call: again("added") }),
  ];
  return seesMoneyOf(context.records.money, unsaid.target.creator.id) ? ask : [{ kind: "aside", reply: ask }];
}
