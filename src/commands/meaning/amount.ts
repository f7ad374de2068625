import type { Campaign } from "../../campaigns/campaign.ts";
import { toMinor } from "../../campaigns/currency.ts";
import { UserError } from "../../core/errors.ts";

/** A sum as it was written, in major units. */
export interface Amount {
  amount: number;
  /** undefined: nobody named one, so it is the campaign's. */
  currency: string | undefined;
}

/** In minor units of the campaign's currency. Throws UserError on any other: money is never converted. */
export function centsIn({ name, currency }: Pick<Campaign, "name" | "currency">, told: Amount): number {
  if (told.currency !== undefined && told.currency !== currency)
    throw new UserError(
      `${name} counts in ${currency}, and I do not convert ${told.currency}. Say the sum in ${currency}; nothing was stored.`,
    );
  return Math.round(toMinor(told.amount, currency));
}
