import type { EntryOf } from "./entry.ts";

/** Whose campaigns these are; every record belongs to exactly one brand. */
export interface Brand {
  id: string;
  name: string;
  /** The same where somebody said it: until then it is called like the space it began in, which names no product. */
  ownName?: string;
  /** IANA name; weeks and days are counted here. */
  zone: string;
  currency: string;
  locale: string;
  /** Readings on Monday before this hour close the week before. */
  closingHour: number;
  spaces: readonly string[];
}

/** A brand as its entries tell it. */
export function brandFrom(id: string, changes: readonly EntryOf<"brand-set">[], spaces: readonly string[]): Brand {
  const brand: Brand = { id, name: id, zone: "UTC", currency: "USD", locale: "en-US", closingHour: 12, spaces };
  for (const { name, zone, currency, locale, closingHour, via } of changes) {
    if (name !== undefined && via !== "start") brand.ownName = name;
    brand.name = name ?? brand.name;
    brand.zone = zone ?? brand.zone;
    brand.currency = currency ?? brand.currency;
    brand.locale = locale ?? brand.locale;
    brand.closingHour = closingHour ?? brand.closingHour;
  }
  return brand;
}
