import { dayOf } from "../../campaigns/calendar/week.ts";
import { callName } from "../../campaigns/selection.ts";
import { counted, day, line, listed } from "../../core/line.ts";
import type { Finding } from "./finding.ts";
import type { House } from "./house.ts";
import { untoldWeeks } from "./summary-checks.ts";

/** One thing that may be wrong: what it is about, and what to do about it. Adapters add their own. */
export interface Check {
  /** For "Fine: …". */
  about: string;
  look(house: House): Finding | undefined;
}

export const checks: readonly Check[] = [
  { about: "campaign", look: noCampaign },
  { about: "dates", look: overdueClosing },
  { about: "team room", look: noTeamRoom },
  { about: "results room", look: noResultsRoom },
  { about: "rooms apart", look: mixedRoom },
  { about: "time zone", look: stillUtc },
  { about: "admin", look: noAdmin },
  { about: "links", look: unlinked },
  { about: "claims", look: openClaims },
  { about: "codes", look: sharedCodes },
  { about: "due days", look: withoutDueDay },
  { about: "fees", look: withoutFee },
  { about: "weekly summary", look: untoldWeeks },
  { about: "clock", look: clockBehind },
];

function noCampaign({ campaigns }: House): Finding | undefined {
  if (campaigns.some(({ closed }) => !closed)) return undefined;
  return {
    problem: ["No campaign is running."],
    fix: ["Make one: campaign new."],
    button: { label: "New campaign", call: { name: "campaign new", options: {}, form: true } },
  };
}

function overdueClosing({ campaigns, brand, now }: House): Finding | undefined {
  const today = dayOf(now, brand.zone);
  const over = campaigns.find(({ closed, endOn }) => !closed && endOn !== undefined && daysAfter(endOn, today) > 30);
  if (over?.endOn === undefined) return undefined;
  return {
    problem: line`${over.name} ended on ${day(over.endOn)} and is still open.`,
    fix: ["Close it, or give it a later end with campaign new."],
    button: { label: `Close ${over.name}`, call: { name: "campaign close", options: { campaign: over.id } } },
  };
}

function noTeamRoom({ rooms }: House): Finding | undefined {
  if (rooms.some(({ purposes }) => purposes.includes("team"))) return undefined;
  return { problem: ["No room is the team's, so money is shown in none."], fix: ["Say in it: setup rooms here team."] };
}

function noResultsRoom({ rooms }: House): Finding | undefined {
  if (rooms.some(({ purposes }) => purposes.includes("results"))) return undefined;
  return { problem: ["I listen for results in no room."], fix: ["Say in one: setup rooms here results."] };
}

function mixedRoom({ rooms }: House): Finding | undefined {
  const mixed = rooms.find(({ purposes }) => purposes.includes("team") && purposes.includes("creators"));
  if (mixed === undefined) return undefined;
  return {
    problem: line`${{ chatter: mixed.id }} is the team's and the creators': money stays hidden there.`,
    fix: ["Give each a room of its own with setup rooms."],
  };
}

function stillUtc({ brand }: House): Finding | undefined {
  if (brand.zone !== "UTC") return undefined;
  return {
    problem: ["The time zone is still UTC, so weeks may begin at the wrong hour."],
    fix: ["Say yours, like: setup brand zone:Europe/London."],
    button: { label: "Set the zone", call: { name: "setup brand", options: {}, form: true } },
  };
}

function noAdmin({ roles }: House): Finding | undefined {
  if (roles.some(({ role }) => role === "admin")) return undefined;
  return {
    problem: ["No person or role is named admin."],
    fix: ["Name one: setup roles, the person, and admin."],
  };
}

function unlinked(house: House): Finding | undefined {
  const booked = new Set(agreedIn(house).map(({ creator }) => creator));
  const alone = house.creators.filter(({ id, users }) => booked.has(id) && users.length === 0);
  if (alone.length === 0) return undefined;
  return {
    problem: line`${counted(alone.length, "booked creator is", "booked creators are")} linked to nobody here (${listed(alone.map(callName), 4)}).`,
    fix: ["Link them: creator link, the creator and the person. Or they say it themselves when they log."],
  };
}

function openClaims({ claims }: House): Finding | undefined {
  const open = claims.filter(({ handle }) => handle !== undefined).length;
  if (open === 0) return undefined;
  return {
    problem: line`${counted(open, "person waits", "people wait")} to be confirmed as a creator.`,
    fix: ["Confirm them with creator link."],
  };
}

function sharedCodes(house: House): Finding | undefined {
  const { creators } = house;
  for (const [, bookings] of Map.groupBy(runningBookings(house), ({ campaign, code }) => `${campaign} ${code ?? ""}`)) {
    const code = bookings[0]?.code;
    if (code === undefined || bookings.length < 2) continue;
    const names = bookings.flatMap((booking) => creators.find(({ id }) => id === booking.creator) ?? []).map(callName);
    return {
      problem: line`Code ${code} belongs to ${listed(names)}: its orders cannot be told apart.`,
      fix: ["Give one of them another: creator add, the handle and code:NEW."],
    };
  }
  return undefined;
}

function withoutDueDay(house: House): Finding | undefined {
  const posted = new Set(house.posts.map(({ campaign, creator }) => `${campaign} ${creator}`));
  const open = agreedIn(house).filter(
    ({ dueOn, campaign, creator }) => dueOn === undefined && !posted.has(`${campaign} ${creator}`),
  );
  if (open.length === 0) return undefined;
  return {
    problem: line`${counted(open.length, "agreed booking has", "agreed bookings have")} no due day, so nobody can be overdue.`,
    fix: ["Set it: creator add, the handles and due:2026-03-29."],
  };
}

function withoutFee(house: House): Finding | undefined {
  const open = agreedIn(house).filter(({ feeCents, giftCents }) => feeCents === undefined && giftCents === undefined);
  if (!house.seesMoney || open.length === 0) return undefined;
  return {
    problem: line`${counted(open.length, "agreed booking has", "agreed bookings have")} neither a fee nor a gift, so costs leave them out.`,
    fix: ["Set it: costs committed, the creators and the sum."],
  };
}

function clockBehind({ newestAt, now }: House): Finding | undefined {
  if (newestAt === undefined || Date.parse(newestAt) - Date.parse(now) < 60_000) return undefined;
  return {
    problem: ["This machine's clock is behind: the newest entry was recorded later than now."],
    fix: ["Set the clock by NTP; due days and weeks depend on it."],
  };
}

function runningBookings({ campaigns, bookings }: House): House["bookings"] {
  const running = new Set(campaigns.filter(({ closed }) => !closed).map(({ id }) => id));
  return bookings.filter(({ campaign, stage }) => running.has(campaign) && stage !== "declined" && stage !== "dropped");
}

function agreedIn(house: House): House["bookings"] {
  return runningBookings(house).filter(({ stage }) => stage === "agreed" || stage === "product sent");
}

function daysAfter(day: string, today: string): number {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000;
}
