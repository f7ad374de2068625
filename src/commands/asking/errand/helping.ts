import type { Context } from "../../../core/context.ts";
import { text } from "../../../core/line.ts";
import type { Button, Reply } from "../../../core/reply.ts";
import type { Errand } from "../../../reading/question/errand/errand.ts";
import type { ErrandName } from "../../../reading/question/errand/way.ts";
import type { Tongue } from "../../../reading/question/errand/tongue.ts";
import { offered } from "../../telling/offered.ts";

type Told = (errand: Errand, context: Context) => Reply;

/** How things are done here, and what this is: a line each, and where to begin. */
export const helping: Partial<Record<ErrandName, Told>> = {
  hello: ({ tongue }, context) => [text`${[hello[tongue]]}`, ...offered(context, help, stats)],
  thanks: ({ tongue }) => [text`${[welcome[tongue]]}`],
  self: ({ tongue }, context) => [text`${[self[tongue]]}`, ...offered(context, help, stats)],
  logging: (_, context) => [
    text`Write them as they are: "48k views, 2.1k likes, 14 orders". TikTok counts for life, so what you send late is not lost: the newest reading counts.`,
    ...offered(context, send, { label: "help log", call: { name: "help", options: { command: "log" } } }),
  ],
  correcting: (_, context) => [
    text`Send the right numbers and they count from then on; or take back what you logged last. The history keeps both.`,
    ...offered(context, send, undo),
  ],
  handle: (_, context) => [
    text`A host renames you here: "creator add @new was:@old". What was logged under the former handle still counts.`,
    ...offered(context, { label: "Rename", call: { name: "creator add", options: {}, form: true } }),
  ],
  privacy: (_, context) => [
    text`Views, likes, comments, shares, saves and ER are seen by everybody here. Orders, your code's revenue and your pay are seen by you and the marketers alone.`,
    text`Kept are your handle, followers, niche and chat account, and your bookings, posts, results and pay, with who logged what and when.`,
    ...offered(context, { label: "My page", call: { name: "mine", options: {} } }),
  ],
  deleting: (_, context) => [
    text`I delete nothing on a word. undo takes back what you logged last, and it stays in the history.`,
    ...offered(context, undo, help),
  ],
  contact: (_, context) => [
    text`The team answers: ask in this channel, or send a question on your brief and the answer comes back to you.`,
    ...offered(context, { label: "Ask the team", call: { name: "mine question", options: {}, form: true } }),
  ],
  rights: (_, context) => [
    text`As far as it was agreed with that creator: a posted video may be used elsewhere, or as an ad, only until the day agreed. I keep that day with the booking, and Spark codes with the post.`,
    ...offered(context, { label: "Creators", call: { name: "creator list", options: {} } }),
  ],
  "of the team": (_, context) => [
    text`That is the team's to know. Your own is on your page, and everybody's views are in stats.`,
    ...offered(context, { label: "My page", call: { name: "mine", options: {} } }, stats),
  ],
  briefing: (_, context) => [
    text`A brief is drafted from a few words: whom it is for, what it is about, by when.`,
    ...offered(context, { label: "Draft a brief", call: { name: "brief draft", options: {}, form: true } }),
  ],
};

const help: Button = { label: "help", call: { name: "help", options: {} } };
const stats: Button = { label: "stats", call: { name: "stats", options: {} } };
const undo: Button = { label: "undo", call: { name: "undo", options: {} } };
const send: Button = { label: "Send my numbers", call: { name: "log", options: {}, form: true } };

const hello: Readonly<Record<Tongue, string>> = {
  en: 'Hello. I keep results of TikTok campaigns. Say "help", send me numbers, or ask me something: "how do we pick creators?"',
  de: "Hallo. Frag mich zur Kampagne, etwa „Wie läuft die Kampagne?“, oder schick mir Zahlen.",
  es: "Hola. Pregúntame por la campaña, por ejemplo «¿cómo va la campaña?», o mándame números.",
  fr: "Bonjour. Demande-moi des nouvelles de la campagne (« comment va la campagne ? ») ou envoie-moi des chiffres.",
  pt: "Olá. Pergunta-me sobre a campanha, por exemplo “como vai a campanha?”, ou manda-me números.",
};

const welcome: Readonly<Record<Tongue, string>> = {
  en: "Any time. Ask or send numbers whenever you like.",
  de: "Gern. Frag oder schick Zahlen, wann du magst.",
  es: "De nada. Pregunta o manda números cuando quieras.",
  fr: "Avec plaisir. Demande ou envoie des chiffres quand tu veux.",
  pt: "De nada. Pergunta ou manda números quando quiseres.",
};

const self: Readonly<Record<Tongue, string>> = {
  en: "I am Looseleaf, a bot that keeps this campaign's results. I log numbers, answer questions from them and from the playbook, and never make one up.",
  de: "Ich bin Looseleaf, ein Bot, der die Ergebnisse der Kampagne führt. Ich nehme Zahlen auf und beantworte Fragen aus ihnen und dem Playbook; erfunden wird keine.",
  es: "Soy Looseleaf, un bot que lleva los resultados de la campaña. Anoto números y respondo con ellos y con la guía; no invento ninguno.",
  fr: "Je suis Looseleaf, un bot qui tient les résultats de la campagne. Je note les chiffres et réponds avec eux et avec le guide ; je n'en invente aucun.",
  pt: "Sou o Looseleaf, um bot que guarda os resultados da campanha. Anoto números e respondo com eles e com o guia; não invento nenhum.",
};
