import { expect, test } from "vitest";

import { Voice } from "../schedule/voice.ts";
import { startBot } from "../support/bot.ts";
import { threeCreators } from "../support/three-creators.ts";

test("a fresh start says what is missing, in three things that can wait", async () => {
  const bot = await startBot();
  const setup = await bot.as("admin").in("#team").say("setup");
  expect(setup.text).toBe(
    "Nothing is set up here yet. Three things, each can wait: a campaign, your creators, the rooms.\n" +
      "[New campaign] [Bring creators (CSV)] [Rooms and people]",
  );
  const form = await setup.press("New campaign");
  expect(form.form?.fields.map(({ option }) => option.name)).toEqual(["name", "start", "end", "budget", "goal"]);
  expect((await form.fill({ name: "Glow", start: "2026-03-02" })).text).toContain("Glow is set up");
});

test("later it says what is there, and only what is missing is offered", async () => {
  const bot = await threeCreators();
  const setup = await bot.as("admin").in("#team").say("setup");
  expect(setup.text).toContain("Spring Glow (week 5 of 9)");
  expect(setup.text).toContain("3 creators, 0 linked to a person here");
  expect(setup.buttons).toEqual(["Rooms and people", "Check"]);
});

test("a room gets its purposes, and loses them", async () => {
  const bot = await threeCreators();
  const admin = bot.as("admin").in("#team");
  expect((await admin.say("setup rooms here team campaign:spring")).text).toContain(
    "#team is for the team for Spring Glow: money may be shown.",
  );
  await admin.say("setup rooms #wins creators and results");
  expect(await bot.store.rooms("home")).toEqual([
    { id: "#team", purposes: ["team"], campaign: "spring-glow" },
    { id: "#wins", purposes: ["creators", "results"], campaign: undefined },
  ]);
  await admin.say("setup rooms #wins none");
  expect((await admin.say("setup rooms")).text).not.toContain("#wins");
});

test("a room without a purpose is asked for one", async () => {
  const bot = await threeCreators();
  const asked = await bot.as("admin").in("#team").say("setup rooms #wins");
  expect((await asked.press("results")).text).toContain("#wins is for results: I listen for results.");
});

test("people get roles, and the last admin stays one", async () => {
  const bot = await threeCreators();
  const admin = bot.as("admin").in("#team");
  await admin.say("setup roles @ada admin");
  expect((await admin.say("setup roles @ada host")).text).toContain("That is the last admin.");
  await admin.say("setup roles @bo marketer");
  expect((await bot.as("bo").in("#team").say("costs")).text).toContain("committed");
  expect((await admin.say("setup roles")).text).toContain("admins: ada\nmarketers: bo");
  await admin.say("setup roles @bo none");
  expect((await bot.as("bo").in("#team").say("costs")).text).toContain('"costs" is for marketers.');
});

test("a time zone that is none is asked about", async () => {
  const bot = await startBot();
  const admin = bot.as("admin").in("#team");
  const asked = await admin.say("setup brand zone:London");
  expect(asked.text).toContain('I know no time zone "London". Did you mean Europe/London?');
  await asked.press("Europe/London");
  expect(await bot.store.brand("home")).toMatchObject({ zone: "Europe/London" });
  expect((await admin.say("setup brand currency:XX")).text).toContain('"XX" is no currency I know.');
  expect((await admin.say("setup brand locale:klingon")).text).toContain("I know no way of writing figures");
});

test("the check finds what is wrong and says the fix", async () => {
  const bot = await threeCreators([
    { type: "booking-set", campaign: "spring-glow", creator: "jon", code: "MIA15" },
    { type: "claimed", user: "console:x", handle: "@x.y" },
  ]);
  const check = await bot.as("admin").in("#team").say("setup check");
  expect(check.privately).toBe(true);
  expect(check.text).toContain("Code MIA15 belongs to Mia and Jon: its orders cannot be told apart.");
  expect(check.text).toContain("1 person waits to be confirmed as a creator.");
  expect(check.text).toContain("No room is the team's, so money is shown in none. Say in it: setup rooms here team.");
  expect(check.text).toContain("Fine: campaign, dates, rooms apart, time zone, due days, weekly summary, clock.");
});

test("a clock that is behind is found", async () => {
  const bot = await threeCreators();
  bot.at("2026-02-16T08:00:00.000Z");
  expect((await bot.as("admin").in("#team").say("setup check")).text).toContain("This machine's clock is behind");
});

test("a bare name is the room that has it, where rooms go by their names", async () => {
  const bot = await threeCreators();
  const admin = bot.as("admin").in("#team");
  expect((await admin.say("setup rooms lounge creators")).text).toContain("#lounge is for the creators");
  expect((await admin.say("setup rooms #lounge results")).text).toContain("#lounge is for results");
  expect((await bot.store.rooms("home")).map(({ id }) => id)).toEqual(["#lounge"]);
});

test("a role or a purpose that there is none is told, with those there are", async () => {
  const admin = (await startBot()).as("admin").in("#team");
  const role = await admin.say("setup roles @lena king");
  expect(role.text).toContain('I know no role "king". Which role?');
  expect((await role.press("marketer")).text).toContain("lena is a marketer now");
  const room = await admin.say("setup rooms here garage");
  expect(room.text).toContain('No room is for "garage" here. What is that room for?');
  expect((await room.press("team")).text).toContain("#team is for the team");
  expect((await admin.say("setup rooms this room")).text).not.toContain("No room is for");
});

test("the check says that a first summary waits, and what a room would not have", async () => {
  const bot = await threeCreators([
    { type: "room-set", room: "#team", purposes: ["team"], campaign: "spring-glow" },
    { type: "role-set", subject: "console:ada", role: "admin" },
  ]);
  const voice = new Voice(bot);
  const admin = bot.as("admin").in("#team");
  const check = await admin.say("setup check");
  expect(check.text).toContain(
    "Weekly summaries of Spring Glow wait for somebody to release the first one. Look at it, then say: weekly post.",
  );
  expect((await check.press("Look at it")).text).toContain("Spring Glow, week");
  voice.platform.troubles.push("turned away", "turned away", "turned away");
  await (await admin.say("weekly post")).press("Post it, and every week");
  expect((await admin.say("setup check")).text).toContain(
    "#team would not have a message: I am not a member of that channel. I try again by myself",
  );
  await voice.runsUntil("2026-02-16T11:00:00.000Z", 5);
  expect((await admin.say("setup check")).text).not.toContain("would not have");
});
