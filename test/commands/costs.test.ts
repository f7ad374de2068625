import { expect, test } from "vitest";

import { threeCreators } from "../support/three-creators.ts";

async function team() {
  const bot = await threeCreators();
  return { bot, marketer: bot.as("marketer").in("#team") };
}

test("the budget is told against the time", async () => {
  const { marketer } = await team();
  expect((await marketer.say("costs")).text.split("\n")).toEqual([
    "Spring Glow, week 5 of 9: $800.00 of $2,000.00 committed, $0.00 paid.",
    "40.0% of the budget is committed, 46.0% of the time is gone: $1,200.00 not committed yet.",
    "Also: no fee yet for Sana.",
    "[By creator] [Pay those who posted (1)]",
  ]);
});

test("paying without a sum pays what is open, once", async () => {
  const { bot, marketer } = await team();
  expect((await marketer.say("costs paid mia 100")).text).toContain("Mia: $100.00 fee paid, Feb 16. $400.00 open.");
  expect((await marketer.say("costs paid mia")).text).toContain("Mia: $400.00 fee paid, Feb 16. Nothing open.");
  expect((await marketer.say("costs paid mia")).text).toContain("Mia is paid in full already. Nothing was stored");
  expect((await bot.store.costs("home")).map(({ cents }) => cents)).toEqual([10_000, 40_000]);
});

test("more than was agreed is asked about, and a second press logs nothing twice", async () => {
  const { bot, marketer } = await team();
  await marketer.say("costs paid mia");
  const asked = await marketer.say("costs paid mia 250");
  expect(asked.text).toContain("Mia's fee of $500.00 is paid in full already, last on Feb 16. Log $250.00 more?");
  expect(await bot.store.costs("home")).toHaveLength(1);
  await asked.press("Log it");
  expect((await asked.press("Log it")).text).toBe("That was logged already. Nothing was stored twice.");
  expect(await bot.store.costs("home")).toHaveLength(2);
});

test("many are paid after one preview that says who is left out and why", async () => {
  const { bot, marketer } = await team();
  await marketer.say("costs paid jon");
  const preview = await marketer.say("costs paid all");
  expect(preview.text).toBe(
    "1 booking, $500.00 in all; 1 has no fee yet (Sana) and is left out. 1 is paid already.\n[Pay 1] [See the list]",
  );
  expect((await preview.press("See the list")).text).toContain("Mia $500.00");
  await preview.press("Pay 1");
  expect((await preview.press("Pay 1")).text).toContain("Nothing is open any more.");
  expect(await bot.store.costs("home")).toHaveLength(2);
});

test("a group is paid without those who are only invited; whoever is named is paid", async () => {
  const { bot, marketer } = await team();
  await bot.add({ type: "creator-set", creator: "lia", handle: "@lia", name: "Lia" });
  const booked = { type: "booking-set", campaign: "spring-glow", feeCents: 20_000 } as const;
  await bot.add({ ...booked, creator: "lia", stage: "invited" });
  await bot.add({ ...booked, creator: "sana" });
  const preview = await marketer.say("costs paid not posted");
  expect(preview.text).toBe(
    "1 booking, $200.00 in all. 1 has not agreed yet (Lia) and is left out.\n[Pay 1] [See the list]",
  );
  await preview.press("Pay 1");
  expect((await bot.store.costs("home")).map(({ creator }) => creator)).toEqual(["sana"]);
  expect((await marketer.say("costs paid all")).text).toContain("1 has not agreed yet (Lia)");
  expect((await marketer.say("costs paid lia")).text).toContain("Lia: $200.00 fee paid");
});

test("a promised fee is the booking's fee, a bonus comes on top", async () => {
  const { bot, marketer } = await team();
  expect((await marketer.say("costs committed mia 600")).text).toContain("Mia: $600.00 fee committed (was $500.00).");
  expect((await marketer.say("costs committed mia 100 bonus")).text).toContain("Mia: $100.00 bonus committed");
  expect((await marketer.say("costs")).text).toContain("$1,000.00 of $2,000.00 committed");
  expect((await marketer.say("costs paid mia bonus")).text).toContain("Mia: $100.00 bonus paid, Feb 16. Nothing open.");
  expect(await bot.store.bookings("home")).toContainEqual(
    expect.objectContaining({ creator: "mia", feeCents: 60_000 }),
  );
});

test("money of another currency is refused, not converted", async () => {
  const { bot, marketer } = await team();
  expect((await marketer.say("costs paid mia 250 EUR")).text).toContain("Spring Glow counts in USD");
  expect(await bot.store.costs("home")).toEqual([]);
});

test("in a creators' room nothing is told and nothing is stored", async () => {
  const { bot } = await team();
  const answer = await bot.as("marketer").in("#creators").say("costs paid mia");
  expect(answer.text).toBe("Costs are not shown here.\n[With money]");
  expect(await bot.store.costs("home")).toEqual([]);
  const privately = await answer.press("With money");
  expect(privately.privately).toBe(true);
  expect(privately.text).toContain("Mia: $500.00 fee paid");
});

test("a cost of no creator says what it is for", async () => {
  const { marketer } = await team();
  expect((await marketer.say("costs paid 312")).text).toContain("Whose fee?");
  expect((await marketer.say("costs paid 312 product")).text).toContain(
    "$312.00 product paid for Spring Glow as a whole",
  );
  expect((await marketer.say("costs")).text).toContain("$312.00 of it for the campaign as a whole");
});

test("a candidate who has posted costs what was agreed, everywhere alike", async () => {
  const { bot, marketer } = await team();
  await marketer.say("creator add @pia fee 100 code PIA10 posts 1");
  expect((await marketer.say("costs")).text).toContain("$800.00 of $2,000.00 committed");
  await marketer.say("log pia 10k views 4 orders so far");
  expect((await marketer.say("costs")).text).toContain("$900.00 of $2,000.00 committed");
  expect((await marketer.say("stats pia")).text).toContain("4 orders, $25.00 each");
  expect((await marketer.say("creator list posted")).text).toContain("@pia");
  expect(bot.bugs).toEqual([]);
});

test("many times the budget is told in times, not in percent", async () => {
  const { marketer } = await team();
  await marketer.say("campaign new Spring Glow budget:10");
  await (await marketer.say("campaign new Spring Glow budget:10")).press("Change Spring Glow");
  expect((await marketer.say("costs")).text).toContain("80 times the budget is committed, 46.0% of the time is gone");
});

test("a message that is delivered twice is one bonus", async () => {
  const { bot } = await team();
  const scene = await bot.scene("marketer", "#team", "words");
  const bonus = { name: "costs", options: { action: "committed", creators: "mia", amount: "100", kind: "bonus" } };
  const deliver = async () => {
    const prepared = bot.prepare(bonus, scene);
    return prepared.kind === "ready" ? prepared.run() : undefined;
  };
  await deliver();
  await deliver();
  expect((await bot.store.costs("home")).map(({ cents, kind }) => [cents, kind])).toEqual([[10_000, "bonus"]]);
});

test("the costs of the only campaign are told also when it is closed; a payment there is asked about", async () => {
  const { bot, marketer } = await team();
  await (await marketer.say("campaign close")).press("Close it");
  expect((await marketer.say("costs")).text).toContain("$800.00 of $2,000.00 committed");
  expect((await marketer.say("costs paid mia 100")).text).toContain("Spring Glow is closed");
  expect(await bot.store.costs("home")).toEqual([]);
});

test("a campaign's costs are asked for by how its name begins", async () => {
  const { bot, marketer } = await team();
  await bot.add({ type: "campaign-set", campaign: "calm", name: "Calm Nights 2026", budgetCents: 90_000 });
  expect((await marketer.say("costs calm nights")).text).toContain("logged for Calm Nights 2026 yet");
  expect((await marketer.say("costs paid 300 product calm nights")).text).toContain("for Calm Nights 2026 as a whole");
});

test("a fee of 0 is not told as paid", async () => {
  const bot = await threeCreators([{ type: "booking-set", campaign: "spring-glow", creator: "sana", feeCents: 0 }]);
  const marketer = bot.as("marketer").in("#team");
  expect((await marketer.say("costs paid sana")).text).toContain("Sana's fee is 0, so nothing is open.");
  const all = await marketer.say("costs paid all");
  expect(all.text).toContain("1 has a fee of 0.");
  expect(all.text).not.toContain("paid already");
});
