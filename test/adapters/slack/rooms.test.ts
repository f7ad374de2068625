import { afterEach, describe, expect, test } from "vitest";

import { endAll, messageIn, startWorld, transports } from "./world.ts";

afterEach(endAll);

describe.each(transports)("over %s", (mode) => {
  test("a marketer sees money in the team's room and none in the creators', where a button shows it to them alone", async () => {
    const { slack, bugs } = await startWorld({ mode });
    const team = await slack.as("U_TOM").in("C_TEAM").commands("/campaign stats mia");
    expect((await team.reply("Mia")).text).toContain("$50.00 each");
    const tom = slack.as("U_TOM").in("C_CREATORS");
    const creators = await tom.commands("/campaign stats mia");
    const answer = await creators.reply("Mia");
    expect(answer.text).not.toContain("$");
    const money = await tom.clicks(messageIn(answer), "With money");
    expect((await money.reply("Mia")).text).toContain("$50.00 each");
    expect(slack.as("U_MIA").in("C_CREATORS").screen).toEqual([]);
    expect(slack.evidence.violations).toEqual([]);
    expect(bugs).toEqual([]);
  });

  test("what was asked privately is posted by those who run the campaign", async () => {
    const { slack } = await startWorld({ mode });
    const hana = slack.as("U_HANA").in("C_CREATORS");
    const asked = await hana.commands("/campaign stats mia");
    const answer = messageIn(await asked.reply("Mia"));
    await (await hana.clicks(answer, "Post to channel")).reply((seen) => seen.kind === "message");
    await (await hana.clicks(answer, "Post to channel")).reply("Already posted in");
    expect(slack.as("U_JON").in("C_CREATORS").screen.join().split("Mia: 12,000 views")).toHaveLength(2);
    const jon = await slack.as("U_JON").in("C_CREATORS").commands("/campaign stats mia");
    expect((await jon.reply("Mia")).text).not.toContain("Post to channel");
  });

  test("an answer that is given again is what a follow-up is about", async () => {
    const { slack } = await startWorld({ mode });
    const hana = slack.as("U_HANA").in("C_TEAM");
    for (const name of ["Mia", "Jon", "Mia"])
      await (await hana.commands(`/campaign stats ${name.toLowerCase()}`)).reply(name);
    const followed = await (await hana.commands("/campaign and this week?")).reply("From your data");
    expect(followed.text).toContain("Mia");
    expect(followed.text).not.toContain("Jon");
  });

  test("a creator is refused what is not theirs", async () => {
    const world = await startWorld({ mode });
    const jon = world.slack.as("U_JON").in("C_CREATORS");
    await (await jon.commands("/campaign costs")).reply("Pay is between each creator and the brand");
    await (await jon.commands("/campaign setup")).reply('"setup" is for admins');
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("48k views now");
    const echo = messageIn(await said.reply("48,000 views"));
    const pressed = await world.slack.as("U_JON").in("C_RESULTS").clicks(echo, "Undo");
    await pressed.reply((seen) => seen.kind === "ephemeral" && seen.text.includes("Ask a marketer to take it back"));
    expect(world.slack.as("U_MIA").in("C_RESULTS").screen.join()).toContain("48,000 views");
    expect(await world.count("undone")).toBe(0);
    expect(world.bugs).toEqual([]);
  });

  test("an edit corrects its entry, and the first echo says so", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const said = await mia.says("48k views now");
    const echo = messageIn(await said.reply("48,000 views"));
    await said.settled();
    const edited = await mia.edits(said.message ?? "", "49k views now");
    const after = await edited.reply("49,000 views");
    expect(after.kind).toBe("edit");
    expect(messageIn(after).ts).toBe(echo.ts);
    await edited.settled();
    expect(mia.messages).toHaveLength(2);
    expect(world.bugs).toEqual([]);
  });

  test("a reply in the thread of a logged message is about the same post", async () => {
    const world = await startWorld({ mode });
    const mia = world.slack.as("U_MIA").in("C_RESULTS");
    const { message } = await mia.says("the new one is up, so excited");
    const post = { post: "7303", campaign: "spring-glow", creator: "mia" };
    const said = { message: `slack:T_TEAM:C_RESULTS:${message?.ts ?? ""}` };
    await world.add(
      { type: "post-set", ...post, postedOn: "2026-02-14", key: "new-post" },
      { type: "reading", post: "7303", readAt: "2026-02-15T09:00:00.000Z", views: 5_000, key: "new-reading", ...said },
    );
    await (await mia.says("6k views", { thread: message ?? "" })).reply("6,000 views (+1,000");
    expect(await world.store.readings("slack:T_TEAM", "7303")).toHaveLength(2);
    expect(world.bugs).toEqual([]);
  });

  test("a mention is answered in its thread, and comes as two events", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    const asked = await tom.says("<@U_BOT> stats mia");
    const answer = messageIn(await asked.reply("Mia"));
    expect(answer.thread_ts).toBe(asked.message?.ts);
    await asked.settled();
    expect(asked.texts).toHaveLength(1);
    const again = await tom.says("<@U_BOT> stats jon", { thread: answer });
    expect(messageIn(await again.reply("Jon")).thread_ts).toBe(asked.message?.ts);
    expect(world.bugs).toEqual([]);
  });

  test("a CSV in a direct message is looked at, and imported once it is confirmed", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM");
    const csv = Buffer.from("\uFEFFhandle,name,niche\n@ana.glow,Ana,skincare\n@bo.bakes,Bo,food\n", "utf16le");
    const shared = await tom.uploads("creators.csv", csv);
    const preview = messageIn(await shared.reply("creators.csv"));
    const add = /\[(Add[^\]]*)\]/.exec(shared.texts.join("\n"))?.[1] ?? "";
    await (await tom.clicks(preview, add)).settled();
    expect((await world.store.creators("slack:T_TEAM")).map(({ handle }) => handle)).toContain("@ana.glow");
    expect(world.bugs).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
  });

  test("a CSV with a mention in a channel is looked at as well", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM").in("C_TEAM");
    const western = Buffer.from("handle,name\n@ana.glow,Zoë\n", "latin1");
    const shared = await tom.uploads("creators.csv", western, { text: "<@U_BOT> our people" });
    await shared.reply("read as Windows-1252");
    expect(world.bugs).toEqual([]);
    expect(world.slack.evidence.violations).toEqual([]);
  });

  test("a private results room is listened to, where the workspace allows it", async () => {
    const channels = [{ id: "C_TEAM" }, { id: "C_RESULTS", private: true }];
    const world = await startWorld({ mode, channels });
    const said = await world.slack.as("U_MIA").in("C_RESULTS").says("48k views now");
    await said.reply("48,000 views");
    expect(await world.count("reading")).toBe(4);
    expect(world.bugs).toEqual([]);
  });

  test("without the scope a shared file is answered with what to do", async () => {
    const world = await startWorld({ mode });
    const tom = world.slack.as("U_TOM");
    world.slack.dropScope("files:read");
    await (await tom.uploads("creators.csv", "handle\n@ana.glow\n")).reply("adds the scope files:read");
  });
});
