import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";

import { startBot, type Answer, type Bot } from "../../support/bot.ts";

let bot: Bot;

beforeEach(async () => {
  bot = await startBot({ now: "2026-03-01T09:00:00.000Z", zone: "Europe/London", currency: "USD" });
});

const marketer = () => bot.as("marketer").in("#glow-team");

function table(headings: string, ...rows: readonly string[]) {
  return { name: "export.csv", text: `${[headings, ...rows].join("\n")}\n` };
}

async function drop(file: { name: string; text: string; readAs?: string }, words = ""): Promise<Answer> {
  return marketer().say(`data import ${words}`.trim(), { file });
}

/** Presses the first button: the one that writes. */
async function store(file: { name: string; text: string }, words = ""): Promise<Answer> {
  const preview = await drop(file, words);
  return preview.press(preview.buttons[0] ?? "none");
}

const headings =
  "campaign,creator,followers,video_url,posted_at,snapshot_at,views,likes,comments,shares,code,orders,revenue_usd,fee_usd,gift_value_usd";

function row(told: Partial<Record<string, string | number>> = {}): string {
  const { creator = "@mia.skin", video = "7301", read = "2026-02-09T09:00:00Z", views = 12_000 } = told;
  const link = `https://www.tiktok.com/${creator}/video/${video}`;
  const { code = "MIA15", orders = 3, revenue = "120.00", fee = 250, likes = 900 } = told;
  return `Spring Glow,${creator},42000,${link},2026-02-03T10:00:00Z,${read},${views},${likes},20,10,${code},${orders},${revenue},${fee},40`;
}

const weeks = [
  row(),
  row({ read: "2026-02-16T09:00:00Z", views: 48_000, likes: 2_100, orders: 11, revenue: "440.00" }),
  row({ creator: "@jon.eats", video: "7302", code: "JON15", views: 9_000, orders: 0, revenue: "0.00" }),
];

async function snapshot(post: string) {
  const readings = await bot.store.readings("home", post);
  return readings.map(({ readAt, views }) => [readAt.slice(0, 10), views]);
}

async function sold(code: string, at = "2026-12-31T00:00:00.000Z") {
  const codes = await bot.store.codesAt("home", "spring-glow", [at]);
  return codes.find((known) => known.code === code)?.at[0]?.sold;
}

test("a table is shown first and written when the button is pressed", async () => {
  const preview = await drop(table(headings, ...weeks));
  expect(preview.text).toContain("3 readings of 2 posts by 2 creators in export.csv, Feb 9 to Feb 16: 3 new");
  expect(preview.text).toContain("New campaign: Spring Glow, in USD.");
  expect(preview.buttons).toEqual([
    "Add 3 readings",
    "Look at the rows",
    "Fee per creator",
    "Read it as something else",
  ]);
  expect(await bot.store.posts("home")).toEqual([]);
  const done = await preview.press("Add 3 readings");
  expect(done.text).toContain("From export.csv: 3 readings added, 2 creators added in Spring Glow.");
  expect(await snapshot("7301")).toEqual([
    ["2026-02-09", 12_000],
    ["2026-02-16", 48_000],
  ]);
  expect(await sold("MIA15")).toEqual({ orders: 11, revenueCents: 44_000 });
  const known = await bot.store.bookings("home");
  expect(known).toMatchObject([
    { creator: "mia.skin", code: "MIA15", giftCents: 4_000 },
    { creator: "jon.eats", code: "JON15" },
  ]);
});

test("the same file again writes nothing, in whatever order and with whatever marks", async () => {
  await store(table(headings, ...weeks));
  const before = (await bot.entries()).length;
  const shuffled = table(headings, ...weeks.toReversed(), ...weeks);
  const semicolons = {
    name: "export.csv",
    text: `\ufeff${[headings, ...weeks].join("\r\n").replaceAll(",", ";")}\r\n`,
  };
  for (const file of [table(headings, ...weeks), shuffled, semicolons])
    expect((await drop(file)).text).toContain("Nothing new in export.csv: 3 readings, all known");
  expect((await bot.entries()).length).toBe(before);
});

test("other values at the same time are a correction that stays in the history, there and back", async () => {
  const [first = "", ...others] = weeks;
  const mended = first.replace("12000", "21000").replace("120.00", "130.00");
  await store(table(headings, ...weeks));
  const preview = await drop(table(headings, mended, ...others));
  expect(preview.text).toContain("1 corrected, 2 known, 1 sales figure");
  await preview.press("Correct 1 reading");
  expect((await snapshot("7301"))[0]).toEqual(["2026-02-09", 21_000]);
  await store(table(headings, ...weeks));
  expect((await snapshot("7301"))[0]).toEqual(["2026-02-09", 12_000]);
  await store(table(headings, mended, ...others));
  expect((await snapshot("7301"))[0]).toEqual(["2026-02-09", 21_000]);
  expect((await bot.entries()).filter(({ type }) => type === "reading")).toHaveLength(6);
  expect((await drop(table(headings, mended, ...others))).text).toContain("Nothing new");
});

test("one undo takes back the whole import, and then it can be imported again", async () => {
  const done = await store(table(headings, ...weeks));
  await done.press("Undo");
  expect(await snapshot("7301")).toEqual([]);
  await store(table(headings, ...weeks));
  expect(await snapshot("7301")).toHaveLength(2);
  expect(await sold("MIA15")).toEqual({ orders: 11, revenueCents: 44_000 });
});

test("a new handle on a known video renames the creator, whatever comes first", async () => {
  const later = row({ creator: "@mia.glows", read: "2026-02-16T09:00:00Z", views: 48_000 });
  const both = await drop(table(headings, later, row()));
  expect(both.text).toContain("@mia.skin is @mia.glows now.");
  await store(table(headings, row()));
  const preview = await drop(table(headings, later));
  expect(preview.text).toContain("@mia.glows (was @mia.skin)");
  await preview.press("Add 1 reading");
  expect(await bot.store.creators("home")).toMatchObject([{ handle: "@mia.glows", formerHandles: ["@mia.skin"] }]);
  expect((await drop(table(headings, row()))).text).toContain("Nothing new");
});

test("an older file names a former handle and renames nobody", async () => {
  await store(table(headings, row({ creator: "@mia.glows", read: "2026-02-16T09:00:00Z", views: 48_000 })));
  await store(table(headings, row()));
  expect(await bot.store.creators("home")).toMatchObject([{ handle: "@mia.glows", formerHandles: ["@mia.skin"] }]);
});

test("two creators who stand side by side are not one, also when a row names the wrong one", async () => {
  const slip = row({ creator: "@jon.eats", video: "7301", read: "2026-02-16T09:00:00Z", code: "MIA15" });
  const jon = row({ creator: "@jon.eats", video: "7302", code: "JON15" });
  const preview = await drop(table(headings, row(), slip, jon));
  expect(preview.text).toContain("by 2 creators");
  await preview.press("Add 3 readings");
  const posts = await bot.store.posts("home");
  expect(posts.map(({ id, creator }) => [id, creator])).toEqual([
    ["7301", "mia.skin"],
    ["7302", "jon.eats"],
  ]);
});

test("a known creator's row with another known creator's link is left out, and says whose the link is", async () => {
  await store(table(headings, ...weeks));
  const slip = row({ video: "7309", views: 60_000 }).replace("tiktok.com/@mia.skin", "tiktok.com/@jon.eats");
  const preview = await drop(table(headings, slip));
  expect(preview.text).toContain("line 2: the row names @mia.skin, and the link is @jon.eats's");
  expect((await bot.store.posts("home")).map(({ id }) => id)).not.toContain("7309");
});

test("a new handle on a known video is no other creator's link, and a known video stays its owner's", async () => {
  await store(table(headings, ...weeks));
  const renamed = row({ creator: "@mia.glows", read: "2026-02-16T09:00:00Z", views: 48_000 });
  expect((await drop(table(headings, renamed))).text).not.toContain("left out");
  const crossed = row({ views: 50_000, read: "2026-02-20T09:00:00Z" }).replace("com/@mia.skin", "com/@jon.eats");
  const preview = await store(table(headings, crossed));
  expect(preview.text).not.toContain("left out");
  expect((await snapshot("7301")).at(-1)).toEqual(["2026-02-20", 50_000]);
});

test("a code that is a letter or two off counts for its creator", async () => {
  const slips = [row({ video: "7303", code: "MAI15", orders: 2, revenue: "80.00" }), ...weeks];
  const preview = await drop(table(headings, ...slips));
  expect(preview.text).toContain("Code MAI15 (1 row) counts for MIA15 of @mia.skin.");
  await preview.press("Add 4 readings");
  expect(await sold("MIA15")).toEqual({ orders: 13, revenueCents: 52_000 });
  expect(await sold("MAI15")).toBeUndefined();
});

test("fees are each post's, or a creator's where one says so; a fee without a video counts once", async () => {
  const two = [row(), row({ video: "7303" }), "Spring Glow,@tia,9000,,,,,,,,TIA15,,,240,"];
  await store(table(headings, ...two));
  expect((await bot.store.posts("home")).map(({ feeCents }) => feeCents)).toEqual([25_000, 25_000]);
  expect(await bot.store.bookings("home")).toMatchObject([
    { feeCents: undefined },
    { creator: "tia", feeCents: 24_000 },
  ]);
  bot = await startBot({ now: "2026-03-01T09:00:00.000Z" });
  const asked = await (await drop(table(headings, ...two))).press("Fee per creator");
  expect(asked.text).toContain("Fees are taken once per creator, for all posts.");
  await asked.press("Add 2 readings");
  expect((await bot.store.posts("home")).map(({ feeCents }) => feeCents)).toEqual([undefined, undefined]);
  expect((await bot.store.bookings("home"))[0]).toMatchObject({ feeCents: 25_000, feePer: "creator" });
});

test("fees stay per post or per creator as the records have them, whatever a table of results is by default", async () => {
  await bot.add({ type: "campaign-set", campaign: "spring-glow", name: "Spring Glow" });
  await bot.add({ type: "creator-set", creator: "mia", handle: "@mia.skin" });
  const booked = { type: "booking-set", campaign: "spring-glow", creator: "mia", stage: "agreed" } as const;
  await bot.add({ ...booked, feeCents: 15_000, feePer: "creator" });
  const two = table(headings, row({ fee: 150 }), row({ fee: 150, video: "7303" }));
  const preview = await drop(two);
  expect(preview.text).toContain("Fees are taken once per creator, for all posts.");
  expect(preview.text).not.toContain("Is a fee");
  await preview.press("Add 2 readings");
  expect((await marketer().say("costs mia")).text).toContain("fee $150.00");
  expect((await bot.store.posts("home")).map(({ feeCents }) => feeCents)).toEqual([undefined, undefined]);
  await store(two, "fees:post");
  expect((await marketer().say("costs mia")).text).toContain("fee $300.00");
});

test("a fee that would change is asked about once, and nothing is written before", async () => {
  await store(table(headings, row({ fee: 150 }), row({ fee: 150, video: "7303" })));
  const later = { read: "2026-02-16T09:00:00Z", fee: 300 };
  const preview = await drop(table(headings, row(later), row({ ...later, video: "7303" })));
  expect(preview.text).toContain(
    "The table has another fee for @mia.skin than I know. Are its fees per post or per creator?",
  );
  expect(preview.buttons).toEqual(["Fee per post", "Fee per creator", "Look at the rows", "Read it as something else"]);
  const answered = await preview.press("Fee per creator");
  expect(answered.text).not.toContain("per post or per creator?");
  await answered.press("Add 2 readings");
  expect((await marketer().say("costs mia")).text).toContain("fee $300.00");
});

test("a heading that says whose the fees are is taken at its word", async () => {
  await store(table(headings, row({ fee: 150 }), row({ fee: 150, video: "7303" })));
  const later = { read: "2026-02-16T09:00:00Z", fee: 200 };
  const perCreator = headings.replace("fee_usd", "Fee per creator (USD)");
  const preview = await drop(table(perCreator, row(later), row({ ...later, video: "7303" })));
  expect(preview.text).not.toContain("per post or per creator?");
  await preview.press("Add 2 readings");
  expect((await marketer().say("costs mia")).text).toContain("fee $200.00");
  const perPost = table("Handle,Fee per post", "@mia.skin,90");
  expect((await drop(perPost, 'campaign:"Spring Glow"')).text).toContain("fee per creator → per post");
});

test("another currency is told and neither converted nor added", async () => {
  await store(table(headings, ...weeks));
  const euros = headings.replace("revenue_usd", "revenue_eur");
  const preview = await drop(table(euros, row({ read: "2026-02-23T09:00:00Z", views: 50_000, orders: 12 })));
  expect(preview.text).toContain("line 2, revenue_eur: 120 is in EUR, and the campaign counts in USD");
  await preview.press("Add 1 reading");
  expect(await sold("MIA15")).toEqual({ orders: 12, revenueCents: 44_000 });
});

test("a file of a guessed encoding says what it was read as", async () => {
  const preview = await drop({ ...table(headings, ...weeks), readAs: "Windows-1252" });
  expect(preview.text).toContain("The file is not in UTF-8 and was read as Windows-1252");
});

test("cells of one fault are told together, with what to do about them", async () => {
  await store(table(headings, ...weeks));
  const euros = headings.replace("revenue_usd", "revenue_eur").replace("fee_usd", "fee_eur");
  const later = { read: "2026-02-23T09:00:00Z" };
  const rows = ["7301", "7303", "7304"].map((video) => row({ ...later, video }));
  const preview = await drop(table(euros, ...rows, row({ ...later, video: "7305", views: "lots" })));
  expect(preview.text).toContain(
    [
      "9 cells left out; the rest of their rows counts.",
      "revenue_eur and fee_eur: 8 cells, in EUR, and the campaign counts in USD; sums are never converted (lines 2, 3, 4 and 5)",
      'line 5, views: "lots" is not a number',
      'To keep sums in EUR, import their rows for a campaign in that currency; campaign:"a new name" makes one. Mend the rest in the file and import it again: what is here already is not added twice.',
    ].join("\n"),
  );
});

test("what no entry could hold is told with its line and left out", async () => {
  const bad = [
    row({ views: "-5" }),
    row({ read: "2027-01-01T09:00:00Z" }),
    row({ read: "2026-02-30" }),
    row({ views: "1".repeat(40), video: "7304" }),
    row({ revenue: "-5.00", video: "7305" }),
    row({ video: "nonsense" }),
    row({ likes: 99_000, video: "7306" }),
  ];
  const preview = await drop(table(headings, ...bad));
  expect(preview.text).toContain("3 rows left out");
  const looked = await preview.press("Look at the rows");
  const file = looked.blocks.find((block) => block.kind === "file");
  expect(file?.file.content).toContain('""-5"" is below zero');
  expect(file?.file.content).toContain("is too large");
  expect(file?.file.content).toContain("which is still to come");
  expect(file?.file.content).toContain("more likes than views");
  expect(file?.file.content).toContain("its link is none to a TikTok video");
  await looked.press("Add 4 readings");
  expect((await bot.store.readings("home", "7301"))[0]).toMatchObject({ likes: 900 });
  expect((await bot.store.readings("home", "7301"))[0]?.views).toBeUndefined();
});

test("a line that could not be read is counted before anything is written", async () => {
  const lines = ['@mia.skin,100,"open', "@jon.eats,200,fine"];
  const preview = await drop(table("creator,views,notes", ...lines), "campaign:Glow");
  expect(preview.text).toContain("1 new, 1 row left out (line 2: a quote is opened here and never closed)");
  expect((await preview.press("Look at the rows")).text).toContain("line 2: a quote is opened here and never closed");
});

test("a table without dates is read now, and the same table again is no new reading", async () => {
  const plain = table(
    "Creator,Video link,Views,Orders,Code",
    `@mia.skin,https://tiktok.com/@mia.skin/video/7301,"12,4K",3,MIA15`,
  );
  const preview = await drop(plain, 'campaign:"Spring Glow"');
  expect(preview.text).toContain("taken as read now");
  await preview.press("Add 1 reading");
  bot.at("2026-03-03T09:00:00.000Z");
  expect((await drop(plain)).text).toContain("Nothing new in export.csv: 1 reading, all known");
  await store(plain, "read_on:2026-03-02");
  expect(await snapshot("7301")).toEqual([
    ["2026-03-01", 12_400],
    ["2026-03-02", 12_400],
  ]);
});

test("a day without a time is its start, so that Monday's reading closes the week before", async () => {
  await store(table(headings, row({ read: "2026-02-09" })));
  expect((await bot.store.readings("home", "7301"))[0]?.readAt).toBe("2026-02-09T00:00:00.000Z");
});

test("a post begun in chat is the table's video of that day", async () => {
  await store(table("Handle,Code,Fee", "@mia.skin,MIA15,250"), 'campaign:"Spring Glow"');
  const begun = { post: "spring-glow/mia.skin/2026-02-03", campaign: "spring-glow", creator: "mia.skin" };
  await bot.add({ type: "post-set", ...begun, postedOn: "2026-02-03" });
  await bot.add({ type: "reading", post: begun.post, readAt: "2026-02-04T09:00:00.000Z", views: 5_000 });
  await store(table(headings, row()));
  expect((await bot.store.posts("home")).map(({ id }) => id)).toEqual(["7301"]);
  expect(await snapshot("7301")).toEqual([
    ["2026-02-04", 5_000],
    ["2026-02-09", 12_000],
  ]);
  expect((await drop(table(headings, row()))).text).toContain("Nothing new");
});

test("orders told in chat are not counted beside the same orders by post", async () => {
  await store(table(headings, row({ orders: 0, revenue: "0.00" })));
  const told = {
    campaign: "spring-glow",
    creator: "mia.skin",
    code: "MIA15",
    source: "reported",
    counted: "total",
  } as const;
  await bot.add({ type: "sale", ...told, readAt: "2026-02-12T09:00:00.000Z", orders: 14 });
  expect(await sold("MIA15")).toMatchObject({ orders: 14 });
  await store(table(headings, ...weeks));
  expect(await sold("MIA15")).toMatchObject({ orders: 11 });
  expect((await drop(table(headings, ...weeks))).text).toContain("Nothing new");
});

test("sixty creators are ready with one command and one press, and what changes is shown", async () => {
  await bot.add({ type: "campaign-set", campaign: "glow", name: "Glow" });
  await bot.add({ type: "creator-set", creator: "jon", handle: "@jon.eats" });
  await bot.add({ type: "booking-set", campaign: "glow", creator: "jon", feeCents: 20_000, stage: "product sent" });
  const people = Array.from({ length: 58 }, (_, i) => `@creator.${i},${10_000 + i},skincare,C${i}X15,100`);
  const file = {
    ...table("Handle,Followers,Niche,Code,Fee", ...people, "jon.eats,18k,food,JON15,250", ",5k,food,,100"),
    name: "creators.csv",
  };
  const preview = await drop(file);
  expect(preview.text).toContain(
    "59 creators with bookings in creators.csv: 58 new, 1 already here (@jon.eats, code – → JON15, fee $200.00 → $250.00), 1 row left out (line 61: no creator).",
  );
  await preview.press("Add 58 and update 1");
  const bookings = await bot.store.bookings("home");
  expect(bookings).toHaveLength(59);
  expect(bookings.find(({ creator }) => creator === "jon")).toMatchObject({ feeCents: 25_000, stage: "product sent" });
  expect(bookings.find(({ creator }) => creator === "creator.7")).toMatchObject({ stage: "agreed", code: "C7X15" });
  expect((await drop(file)).text).toContain("Nothing new in creators.csv: 59 creators, all known");
});

test("candidates are booked as such, and nobody who agreed becomes one again", async () => {
  await store(table("Handle,Code,Fee", "@mia.skin,MIA15,250"), 'campaign:"Glow"');
  await store(table("username,followers,avg views,price per video", "@mia.skin,42k,20k,$300", "@new.one,55k,12k,$200"));
  expect(await bot.store.bookings("home")).toMatchObject([
    { creator: "mia.skin", stage: "agreed", feeCents: 25_000 },
    { creator: "new.one", stage: "candidate", feeCents: 20_000 },
  ]);
});

test("a shop's codes stand beside what was reported, and codes of nobody are listed", async () => {
  await store(table(headings, ...weeks));
  const preview = await drop(table("Discount code,Orders,Total sales", "MIA15,14,560.00", "WELCOME10,200,9000"));
  expect(preview.text).toContain("1 fits nobody and is left out: WELCOME10.");
  await preview.press("Add 1 figure");
  const [mia] = await bot.store.codesAt("home", "spring-glow", ["2026-12-31T00:00:00.000Z"]);
  expect(mia?.at[0]).toMatchObject({ sold: { orders: 14 }, reported: { orders: 11 }, shop: { orders: 14 } });
});

test("a code that is booked in another campaign is no slip of itself", async () => {
  await store(table(headings, ...weeks));
  const preview = await drop(table("Discount code,Orders,Total sales", "MIA15,14,560.00"), 'campaign:"Summer"');
  expect(preview.text).toContain("line 2: the code MIA15 is not booked in Summer");
});

test("a shop's row that names a creator counts for them under another code as well, and the preview says so", async () => {
  await store(table(headings, ...weeks));
  const report = table("Creator,Code,Orders,Revenue", "@mia.skin,MIA51,40,1200", "@jon.eats,JON15,3,90");
  const preview = await drop(report);
  expect(preview.text).toContain("1 row looks odd and is kept.");
  expect(preview.text).toContain("line 2: the code MIA51 counts for @mia.skin, who is booked with MIA15");
  await preview.press("Add 2 figures");
  expect(await sold("MIA51")).toEqual({ orders: 40, revenueCents: 120_000 });
  const next = await drop(table("Creator,Code,Orders,Revenue", "@mia.skin,MIA51,44,1300"));
  expect(next.text).not.toContain("odd");
});

test("a shop's days are added once, also in another report of overlapping days", async () => {
  await store(table(headings, ...weeks));
  const dated = "Code,From,To,Orders";
  const weekly = table(dated, "MIA15,2026-02-02,2026-02-08,5", "MIA15,2026-02-09,2026-02-15,4");
  await store(weekly);
  expect(await sold("MIA15")).toMatchObject({ orders: 9 });
  expect(await sold("MIA15", "2026-02-09T12:00:00.000Z")).toMatchObject({ orders: 5 });
  expect((await drop(weekly)).text).toContain("Nothing new in export.csv: 2 figures, all known");
  const month = await drop(table(dated, "MIA15,2026-02-01,2026-02-28,25"));
  expect(month.text).toContain("orders of 2026-02-01 to 2026-02-28 are counted already");
  await store(table(dated, "MIA15,2026-02-02,2026-02-08,6"));
  expect(await sold("MIA15")).toMatchObject({ orders: 10 });
});

test("a plain date beside known posts is the day of the reading, unless one says that it is theirs", async () => {
  await store(table(headings, ...weeks));
  const link = (creator: string, video: string) => `https://www.tiktok.com/${creator}/video/${video}`;
  const plain = table(
    "Creador,Enlace,Fecha,Vistas",
    `@mia.skin,${link("@mia.skin", "7301")},2026-02-18,51000`,
    `@jon.eats,${link("@jon.eats", "7302")},2026-02-18,9900`,
    `@jon.eats,${link("@jon.eats", "7305")},2026-02-18,400`,
  );
  const preview = await drop(plain);
  expect(preview.text).toContain("3 readings of 3 posts by 2 creators in export.csv, Feb 18: 3 new");
  expect(preview.text).toContain('"Fecha" is taken for the day of the reading: known posts are older.');
  await preview.press("Add 3 readings");
  expect((await snapshot("7301")).at(-1)).toEqual(["2026-02-18", 51_000]);
  expect((await bot.store.posts("home"))[0]).toMatchObject({ postedAt: "2026-02-03T10:00:00.000Z" });
  expect((await drop(plain)).text).toContain("Nothing new");
  expect((await drop(plain, "columns:Fecha=postedOn")).text).not.toContain("day of the reading");
});

test("a plain date that is known posts' own stays their posting date", async () => {
  await store(table(headings, ...weeks));
  const video = "https://www.tiktok.com/@mia.skin/video/7301";
  const preview = await drop(table("Creator,Link,Date,Views", `@mia.skin,${video},2026-02-03,51000`));
  expect(preview.text).toContain("The table has no date of reading");
});

test("a column means what one says it means", async () => {
  const odd = table("Creator,Video link,Eyeballs", "@mia.skin,https://tiktok.com/@mia.skin/video/7301,900");
  await store(odd, 'campaign:Glow columns:"Eyeballs=views"');
  expect(await snapshot("7301")).toEqual([["2026-03-01", 900]]);
  expect((await drop(odd, 'columns:"Eyeballs=wealth"')).text).toContain('I keep no "wealth".');
});

test("a table of no campaign asks for one", async () => {
  const file = table("Handle,Code", "@mia.skin,MIA15");
  const asked = await drop(file);
  expect(asked.text).toContain("The table names no campaign, and there is none yet.");
  const form = await asked.press("Name the campaign");
  const preview = await form.fill({ campaign: "Winter Push" });
  expect(preview.text).toContain("New campaign: Winter Push, in USD.");
});

test("a file that is no table, or is gone, is said in one sentence with a way out", async () => {
  expect((await drop({ name: "book.xlsx", text: "PK\u0003\u0004" })).text).toContain("This is an Excel workbook");
  expect((await marketer().say("data import file:nothing")).text).toContain("Send it again.");
});

test("only marketers import", async () => {
  const answer = await bot
    .as("host")
    .in("#glow-team")
    .say("data import", { file: table(headings, ...weeks) });
  expect(answer.text).toContain('"data import" is for marketers.');
});

test("the order of rows never changes what is known", async () => {
  const renamed = row({
    creator: "@mia.glows",
    read: "2026-02-23T09:00:00Z",
    views: 51_000,
    orders: 12,
    revenue: "480.00",
  });
  const rows = [...weeks, renamed, row({ video: "7303", code: "MAI15", orders: 2, revenue: "80.00" })];
  const known = async () => {
    const [creators, bookings, posts] = await Promise.all([
      bot.store.creators("home"),
      bot.store.bookings("home"),
      bot.store.posts("home"),
    ]);
    const codes = await bot.store.codesAt("home", "spring-glow", [
      "2026-02-10T00:00:00.000Z",
      "2026-12-31T00:00:00.000Z",
    ]);
    const sales = codes.map(({ code, at }) => [code, at.map((each) => each.sold)]).sort();
    const byId = (all: readonly object[]) => all.map((each) => JSON.stringify(each)).sort();
    return [byId(creators), byId(bookings), byId(posts), await snapshot("7301"), sales];
  };
  const first = { known: undefined as unknown };
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
      bot = await startBot({ now: "2026-03-01T09:00:00.000Z" });
      await store(table(headings, ...shuffled));
      first.known ??= await known();
      expect(await known()).toEqual(first.known);
    }),
    { numRuns: 15 },
  );
});
