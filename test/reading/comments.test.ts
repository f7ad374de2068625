import { expect, test } from "vitest";

import { readComments } from "../../src/reading/comments.ts";

const one = (text: string) => readComments(text)[0];

test.each([
  ["does it sting on sensitive skin?", "question", "skin"],
  ["how much is it", "question", "price"],
  ["where can i buy this??", "question", "where"],
  ["is it vegan", "question", "ingredients"],
  ["what does it taste like", "question", "taste"],
  ["do you ship to Canada?", "question", "shipping"],
  ["how often do you use it", "question", "use"],
  ["does it really work tho", "question", "works"],
  ["how long does a bottle last?", "question", "lasting"],
  ["which size did you get", "question", "size"],
  ["is the code still valid?", "question", "code"],
  ["way too expensive for what it is", "objection", "price"],
  ["this broke me out so bad", "objection", "skin"],
  ["total scam", "objection", "works"],
  ["love this!!", "praise", undefined],
  ["not bad at all", "praise", undefined],
  ["just ordered mine", "intent", undefined],
  ["take my money", "intent", undefined],
  ["is this an ad?", "disclosure", undefined],
  ["another ad...", "disclosure", undefined],
  ["first", "other", undefined],
  ["wo kann man das kaufen?", "question", "where"],
  ["hilft das bei trockener Haut?", "question", "skin"],
  ["viel zu teuer", "objection", "price"],
  ["ist das Werbung?", "disclosure", undefined],
  ["schon bestellt, danke", "intent", undefined],
  ["liebe deine Videos", "praise", undefined],
  ["¿cuánto cuesta?", "question", "price"],
  ["lo quiero ya", "intent", undefined],
  ["no funciona, lo probé", "objection", "works"],
  ["me encanta 😍", "praise", undefined],
  ["es publicidad?", "disclosure", undefined],
  ["ça marche vraiment ?", "question", "works"],
  ["trop cher", "objection", "price"],
  ["où l'acheter ?", "question", undefined],
  ["encore une pub", "disclosure", undefined],
  ["j'ai commandé hier", "intent", undefined],
  ["j'adore", "praise", undefined],
  ["quanto custa?", "question", "price"],
  ["serve pra pele oleosa?", "question", "skin"],
  ["muito caro", "objection", "price"],
  ["amei demais", "praise", undefined],
  ["vou comprar", "intent", undefined],
  ["isso é publi?", "disclosure", undefined],
] as const)("%s is sorted as %s, about %s", (text, kind, theme) => {
  expect(one(text)).toMatchObject({ kind, theme });
});

test.each([
  ["I don't love it", "neutral"],
  ["love it", "good"],
  ["hate the smell", "bad"],
  ["nada mal", "good"],
  ["🤮", "bad"],
  ["🔥🔥🔥", "good"],
  ["when is part two", "neutral"],
] as const)("%s sounds %s", (text, tone) => {
  expect(one(text)).toMatchObject({ tone });
});

test("names, times and what stands around comments on a screen are no part of them", () => {
  const pasted = [
    "https://www.tiktok.com/@mia.skin/video/7301234567890123456",
    "user_1984",
    "does it sting?",
    "2d ago Reply",
    "12",
    "@lena.k: @mia.skin love it, mail me at lena@example.com or +49 170 1234567",
    '> - "so pretty"',
    "View 3 replies",
    "Liked by creator",
  ].join("\n");
  const comments = readComments(pasted);
  expect(comments.map(({ text }) => text)).toEqual(["does it sting?", "love it, mail me at or", "so pretty"]);
  for (const { under } of comments) expect(under?.videoId).toBe("7301234567890123456");
});

test.each([
  ["Lena Meier: Brennt das?", "Brennt das?"],
  ["Zoë O'Neill-Hart: where can I buy this", "where can I buy this"],
  ["@Ana María López: me encanta", "me encanta"],
  ["lena_k  brennt das?", "brennt das?"],
  ["user1984\tlove it", "love it"],
  ["Maria S. 2d ago", undefined],
  ["Lena Meier · 3d", undefined],
  ["Honestly: best serum", "best serum"],
  ["One thing: does it sting?", "One thing: does it sting?"],
  ["love it so much 2d", "love it so much"],
  ["Love It: so soft", "so soft"],
  ["v2.0 when?", "v2.0 when?"],
])("%s is kept without its writer", (pasted, text) => {
  expect(one(pasted)?.text).toBe(text);
});

test("nothing of a comment is longer than is kept", () => {
  expect(one("so good ".repeat(100))?.text.length).toBeLessThanOrEqual(200);
});

test.each([
  ["¿dónde lo compro?", { kind: "question", theme: "where" }],
  ["je viens de commander", { kind: "intent" }],
] as const)("%s is known for what it is", (text, known) => {
  expect(one(text)).toMatchObject(known);
});
