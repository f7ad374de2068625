import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, type TableOptions, type TableReading } from "../../src/reading/table.ts";

const now = "2026-04-01T12:00:00Z";

function read(
  lines: readonly string[],
  options: Partial<TableOptions> = {},
): Exclude<TableReading, { kind: "unreadable" }> {
  const reading = readTable(lines.join("\n"), { now, ...options });
  if (reading.kind === "unreadable") throw new Error(reading.reason);
  return reading;
}

function fieldsOf(lines: readonly string[], options: Partial<TableOptions> = {}): unknown[] {
  return read(lines, options).columns.map(({ field }) => field);
}

const link = (id: number, handle = "lena.l"): string =>
  `https://www.tiktok.com/@${handle}/video/76000000000000000${id}`;

describe("a German table with semicolons", () => {
  const text = [
    "\ufeffCreator;Video-Link;Gepostet am;Aufrufe;Ø Wiedergabezeit;Umsatz (EUR);Honorar (EUR);Notizen",
    `LENA.L;${link(10)}?x=1;18.02.2026;29,8k ;0:16;1.250,50 €;gratis;"zwei`,
    'Zeilen; mit Strich"',
    ";;;;;;;",
    `;${link(11)};11 Feb 2026;see screenshot;;951,-;$100;=HYPERLINK("x")`,
    ";;2026-02-16;300;;;;",
    "Creator;Video-Link;Gepostet am;Aufrufe;Ø Wiedergabezeit;Umsatz (EUR);Honorar (EUR);Notizen",
    `@kim;${link(12, "kim")};46073;12 400;;;`,
    `@kim;${link(12, "kim")};46073;12 400;;;;;`,
    "Summe;;;42.500;;;;",
  ].join("\r\n");
  const reading = readTable(text, { now });
  if (reading.kind !== "results") throw new Error("not results");

  test("is known by its marks", () => {
    expect(reading).toMatchObject({ delimiter: ";", decimal: ",", figures: "one reading" });
    expect(reading.shape).toEqual({ newline: "CRLF", quotedNewline: "CRLF" });
  });

  test("gives each row the line it starts on and its figures", () => {
    expect(reading.rows[0]).toMatchObject({
      line: 2,
      status: "ok",
      creator: "@lena.l",
      videoUrl: link(10),
      postedOn: "2026-02-18",
      views: 29_800,
      watchTimeSec: 16,
      revenue: { amount: 1250.5, currency: "EUR" },
      spend: { amount: 0, currency: "EUR" },
      note: "zwei\r\nZeilen; mit Strich",
    });
  });

  test("takes a blank creator from the link, and keeps a row with a cell that cannot be read", () => {
    expect(reading.rows[1]).toMatchObject({
      line: 5,
      status: "ok",
      creator: "@lena.l",
      views: undefined,
      spend: { amount: 100, currency: "USD" },
      cellErrors: [{ column: "Aufrufe", field: "views", text: "see screenshot", reason: "not a number" }],
    });
  });

  test("rejects a row of nobody and marks one that was pasted twice", () => {
    expect(reading.rows.slice(2).map(({ line, status }) => [line, status])).toEqual([
      [6, "rejected"],
      [8, "ok"],
      [9, "duplicate"],
    ]);
    expect(reading.rows[2]).toMatchObject({ reason: "no creator and no link", views: 300 });
  });

  test("names what it skipped and which cells are formulas", () => {
    expect(reading.skipped).toEqual([
      { line: 4, reason: "blank" },
      { line: 7, reason: "repeated header" },
      { line: 10, reason: "total" },
    ]);
    expect(reading.formulaCells).toEqual([{ line: 5, column: "Notizen" }]);
  });
});

describe("the kind of table", () => {
  test("posts with counts are results", () => {
    expect(read(["creator_handle,video_url,views", `@kim,${link(1)},3`]).kind).toBe("results");
  });

  test("handles with codes and fees are creators, and people's names and addresses are left out", () => {
    const reading = read([
      "Name,E-Mail,TikTok,Code,Fee ($),Due date,Status",
      "Kim K,k@example.org,@kim,kim10,250,2026-05-01,shipped",
    ]);
    expect(reading.kind).toBe("creators");
    expect(reading.rows[0]).toMatchObject({ creator: "@kim", code: "KIM10", due: "2026-05-01", stage: "product sent" });
    expect(JSON.stringify(reading.rows)).not.toMatch(/example|Kim K/);
  });

  test("a shop's report by code is orders, and net sales go before total sales", () => {
    const reading = read([
      "Discount name,Orders,Total sales,Net sales",
      "KIM10,12,500.00,450.00",
      "Total,12,500.00,450.00",
    ]);
    expect(reading).toMatchObject({ kind: "orders", rows: [{ code: "KIM10", orders: 12, revenue: { amount: 450 } }] });
    expect(reading.columns[2]?.unread).toBe('"Net sales" says the same');
  });

  test("orders by day carry their day as a period", () => {
    expect(read(["Day,Code,Orders", "2026-02-01,KIM10,2"]).rows[0]).toMatchObject({
      from: "2026-02-01",
      to: "2026-02-01",
    });
  });

  test("audience figures without a booking are candidates", () => {
    const reading = read([
      "Handle,Followers,ER %,Avg. views,Price per video ($)",
      "@kim,12.4K,4.5,9800,250",
      "@lou,900,0.9,100,",
    ]);
    expect(reading.kind).toBe("candidates");
    expect(reading.rows).toMatchObject([
      { engagementRate: 0.045, avgViews: 9800, price: { amount: 250, currency: "USD" } },
      { engagementRate: 0.009 },
    ]);
  });

  test("a plain list of handles is creators", () => {
    expect(read(["creator", "@kim", "@lou"])).toMatchObject({ kind: "creators", why: 'it has "creator"' });
  });

  test("the user may say otherwise, and name columns that nobody knows", () => {
    const lines = ["Wer,Klicks,Geheim", "@kim,12,1"];
    const columns = { Wer: "creator", "2": "views", geheim: "ignore" } as const;
    expect(read(lines, { columns }).rows[0]).toMatchObject({ creator: "@kim", views: 12 });
    expect(read(["Handle,Followers", "@kim,9"], { as: "creators" }).kind).toBe("creators");
  });
});

describe("headings", () => {
  test.each([
    ["en", "Username\tFollowers\tPost URL\tPublished\tPlays\tHearts\tBookmarks\tTimes used\tNet sales (£)\tGift value"],
    [
      "de",
      "Nutzername\tFollower\tBeitragslink\tVeröffentlicht am\tAufrufe\tGefällt mir\tGemerkt\tBestellungen\tUmsatz (£)\tWarenwert",
    ],
    [
      "es",
      "Usuario\tSeguidores\tEnlace del vídeo\tPublicado el\tVisualizaciones\tMe gusta\tGuardados\tPedidos\tIngresos (£)\tValor del producto",
    ],
    [
      "fr",
      "Utilisateur\tAbonnés\tLien vidéo\tPublié le\tVues\tJ'aime\tEnregistrements\tCommandes\tChiffre d'affaires (£)\tValeur du produit",
    ],
    [
      "pt",
      "Criador\tSeguidores\tLink do vídeo\tData de publicação\tVisualizações\tCurtidas\tSalvos\tPedidos\tReceita (£)\tValor do produto",
    ],
  ])("are known in %s", (_, headings) => {
    const row = `@kim\t1\t${link(1, "kim")}\t2026-02-01\t5\t4\t3\t2\t1\t9`;
    const fields = [
      "creator",
      "followers",
      "videoUrl",
      "postedOn",
      "views",
      "likes",
      "saves",
      "orders",
      "revenue",
      "giftValue",
    ];
    expect(fieldsOf([headings, row])).toEqual(fields);
    expect(read([headings, row]).columns[8]?.currency).toBe("GBP");
  });

  test("a column of profile links is the creator, whatever it is called", () => {
    expect(fieldsOf(["Link,Views", "https://www.tiktok.com/@kim,3"])).toEqual(["creator", "views"]);
  });

  test("sales are a number or a sum, as their cells say", () => {
    expect(fieldsOf(["Code,Sales", "KIM10,12"])).toEqual(["code", "orders"]);
    expect(fieldsOf(["Code,Orders,Sales", "KIM10,12,480.50"])).toEqual(["code", "orders", "revenue"]);
  });

  test("one date beside videos that come again is the date of reading", () => {
    const reading = read(["Date,Link,Views", `2026-02-02,${link(1)},5`, `2026-02-09,${link(1)},9`]);
    expect(reading.rows[1]).toMatchObject({ readOn: "2026-02-09" });
    expect(reading.figures).toBe("cumulative");
  });

  test("figures that fall as often as they rise are no lifetime counts", () => {
    const views = [9, 3, 8, 2, 7];
    const lines = views.map((count, week) => `2026-02-0${week + 1},${link(1)},${count}`);
    expect(read(["Read at,Link,Views", ...lines]).figures).toBe("per period");
  });

  test("a title, a blank line and sep= may stand before them", () => {
    const reading = read(["sep=;", "Report;;", "", "Creator;Views", "@kim;3"]);
    expect(reading.rows).toMatchObject([{ line: 5, creator: "@kim", views: 3 }]);
    expect(reading.skipped.map(({ reason }) => reason)).toEqual([
      "before the headings",
      "before the headings",
      "blank",
    ]);
  });

  test("a column of sums without a currency has the one of its cells or its neighbours", () => {
    const reading = read(["Creator;Views;Revenue;Fee", "@kim;1;12,00 €;100"]);
    expect(reading.rows[0]).toMatchObject({ spend: { amount: 100, currency: "EUR" } });
  });

  test("slashed dates are month first where one of them can only be that", () => {
    const reading = read(["Creator,Posted,Views", "@kim,03/04/2026,1", "@lou,02/27/2026,1"]);
    expect(reading.rows).toMatchObject([{ postedOn: "2026-03-04" }, { postedOn: "2026-02-27" }]);
  });
});

describe("tables that are broken", () => {
  test("a note's unquoted commas stay in the note", () => {
    expect(read(["Creator,Views,Notes", "@kim,1,nice, really, nice"]).rows[0]).toMatchObject({
      note: "nice, really, nice",
    });
  });

  test("a row whose cells have shifted is rejected, not misread", () => {
    expect(read(["Creator,Revenue (EUR),Views", "@kim,639,12,5", "@lou,2,3"]).rows).toMatchObject([
      { status: "rejected", reason: "more cells than headings", views: undefined },
      { status: "ok", views: 3 },
    ]);
  });

  test("a quote that is never closed costs its line", () => {
    const reading = read(["Creator,Views,Notes", '@kim,1,"open', "@lou,2,x"]);
    expect(reading.broken).toEqual([{ line: 2, reason: "a quote is opened here and never closed" }]);
    expect(reading.rows).toMatchObject([{ line: 3, creator: "@lou" }]);
  });

  test("a quote that took in the rows after it is noticed", () => {
    const reading = read(["Creator,Views,Notes", '@kim,1,"open', "@lou,2,x", '@mo,3,"y"', "@pia,4,z"]);
    expect(reading.rows).toMatchObject([
      { line: 2, status: "rejected" },
      { line: 5, creator: "@pia" },
    ]);
  });

  test("hostile cells are faults of their own, and the row stays", () => {
    const [row] = read([
      "Creator,Video link,Views,Likes,Posted",
      `@kim,https://evil.example/,${"9".repeat(40)},-4,31.02.2026`,
    ]).rows;
    expect(row?.status).toBe("ok");
    expect(row?.cellErrors.map(({ reason }) => reason)).toEqual([
      "not a link to a TikTok video",
      "too large",
      "below zero",
      "not a date",
    ]);
  });

  test("control characters are not stored", () => {
    const [row] = read(["Creator,Niche,Views,Notes", "@kim,fo\u0007od,3,a\u0007b"]).rows;
    expect(row).toMatchObject({ niche: undefined, note: "ab" });
  });

  test("totals and averages in any language are skipped, a creator with such a name is not", () => {
    const totals = ["Grand total", "Gesamt:", "Totales", "Somme", "Sum", "Durchschnitt"].map((label) => `${label},,9`);
    const reading = read(["Creator,Link,Views", ...totals, "@total,,3", `Summe,${link(1)},4`]);
    expect(reading.skipped).toHaveLength(6);
    expect(reading.rows).toMatchObject([{ creator: "@total" }, { creator: "@summe", linkCreator: "@lena.l" }]);
  });

  test.each([
    ["", "The file is empty."],
    ["PK\u0003\u0004\u0000", "an Excel workbook"],
    ["%PDF-1.7", "a PDF"],
    ["\u0000\u0001\u0002", "not a text file"],
    ["Dear team,\nthe views were good, thanks.", "No heading in the file is one that I know."],
    ["Views,Likes\n1,2", "No column says whose the rows are."],
    ["Creator,Views\n", "no rows under them"],
    ['Creator,Views\n"@kim,3', "Line 2: a quote is opened here and never closed."],
  ])("%j is told in one clear sentence", (text, sentence) => {
    const reading = readTable(text, { now });
    expect(reading).toMatchObject({ kind: "unreadable", reason: expect.stringContaining(sentence) as string });
  });

  test("any text is read or refused, and no line of data vanishes", () => {
    const cell = fc.string({ unit: fc.constantFrom(...Array.from("ab@=+-,;\"'\t 0123.%€")) });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (lines) => {
        const reading = readTable(["Creator,Views,Notes", ...lines].join("\n"), { now });
        if (reading.kind === "unreadable") return;
        const told = [...reading.rows, ...reading.skipped, ...reading.broken].map(({ line }) => line);
        expect(new Set(told).size).toBe(told.length);
        expect(Math.max(...told)).toBeLessThanOrEqual(lines.length + 1);
      }),
    );
  });
});
