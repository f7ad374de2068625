import type { Booking } from "../campaigns/booking.ts";
import type { Campaign } from "../campaigns/campaign.ts";
import type { Language } from "../campaigns/brief-request.ts";
import type { Known } from "./draft.ts";

/**
 * What a booking and its campaign say of a brief: the creator's own code, until when, how many posts, usage rights. A day that
 * has passed is nothing to plan with. `today` is a day in the brand's zone.
 */
export function termsOf(
  booking: Booking | undefined,
  { endOn }: Pick<Campaign, "endOn">,
  { language, today }: { language: Language; today: string },
): Omit<Known, "place"> {
  const words = wordings[language];
  const until = (...days: readonly (string | undefined)[]) => {
    const day = days.find((each) => each !== undefined && each >= today);
    return day && `${words.until} ${dayIn(language, day)}`;
  };
  return {
    code: booking?.code,
    window: until(booking?.dueOn, endOn),
    deliverables: booking?.posts === undefined ? undefined : words.posts(booking.posts),
    rights: until(booking?.rightsUntil),
  };
}

function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
}

const wordings: Readonly<Record<Language, { until: string; posts: (many: number) => string }>> = {
  en: { until: "until", posts: (many) => `${many} ${many === 1 ? "post" : "posts"}` },
  de: { until: "bis", posts: (many) => `${many} ${many === 1 ? "Post" : "Posts"}` },
  es: { until: "hasta el", posts: (many) => `${many} ${many === 1 ? "publicación" : "publicaciones"}` },
  fr: { until: "jusqu'au", posts: (many) => `${many} ${many === 1 ? "publication" : "publications"}` },
  pt: { until: "até", posts: (many) => `${many} ${many === 1 ? "publicação" : "publicações"}` },
};
