import type { App } from "@slack/bolt";

import { claimAdmin } from "../../core/first-admin.ts";
import type { Standing } from "../../core/given.ts";
import { hear } from "../../core/hear.ts";
import { optionsOf } from "../../core/option.ts";
import type { Scene } from "../../core/prepare.ts";
import type { Reply } from "../../core/reply.ts";
import { privately, shownOf, type Ready, type Shown } from "../../core/shown.ts";
import { readWords } from "../../core/text.ts";
import { soon } from "./answer.ts";
import { brandOf, sceneAt, type Desk } from "./desk.ts";
import { openForm } from "./form-open.ts";
import { intakeIn, type Intake } from "./intake.ts";
import { messagesOf } from "./messages.ts";
import { hasMore, piecesOf, say } from "./outgoing.ts";
import { payloadOf, textAt, type Payload } from "./payload.ts";
import { messageOf, namesIn, placeOf, withPlatformIds, type Place } from "./place.ts";
import type { Target } from "./target.ts";

export const slashCommand = "/campaign";

/** `/campaign` with everything that can be typed after it. */
export function listenToSlash(app: App, desk: Desk): void {
  // Before the listeners, all of which Bolt would run through for it.
  app.use(async (given) => {
    if (!("command" in given) || given.command.command !== slashCommand) return given.next();
    await run({ body: payloadOf(given.body), intake: intakeIn(given.context), desk });
  });
}

interface Slash {
  body: Payload;
  intake: Intake;
  desk: Desk;
}

async function run({ body, intake, desk }: Slash): Promise<void> {
  const place = placeOf(body);
  learnNames(body, desk);
  const typed = textAt(body, "text")?.trim() ?? "help";
  const asked = await askedAt(place, typed, desk);
  const given = intake.isAwaited ? desk.given.find(asked.question, asked.standing) : undefined;
  if (given !== undefined) {
    given.recall();
    return intake.ack(given.message);
  }
  const scene = await sceneOf(typed, { body, place, desk });
  const claimed = await claim(typed, scene, desk);
  const answering = { scene, target: targetOf(body), intake, desk };
  if (claimed !== undefined) return show(privately(claimed), answering);
  const words = wordsFor(typed, place, desk);
  const heard = await hear(words, scene, desk.house);
  switch (heard.kind) {
    case "silence":
      return intake.ack();
    case "refused":
      return show(privately(heard.reply), answering);
    case "incomplete":
      await intake.ack();
      return openForm(heard, { scene, trigger: textAt(body, "trigger_id") ?? "", origin: answering.target, desk });
    case "ready":
      // What plain words come to may hang on what was asked before.
      return answer(heard, words.startsWith("/") ? { ...answering, asked } : answering);
  }
}

interface Asked {
  question: string;
  standing: Standing;
}

/** What an acknowledgement's answer depends on. */
async function askedAt({ team, user, channel }: Place, typed: string, desk: Desk): Promise<Asked> {
  const now = desk.now();
  const brand = await brandOf(team, desk, now);
  const version = await desk.house.store.version(brand);
  const question = [user, channel ?? "", desk.looking.get(user) ?? "", desk.names.version, typed].join("\n");
  return { question, standing: { brand, version, now } };
}

interface Answering {
  /** Where its answer may be given again. */
  asked?: Asked;
  scene: Scene;
  target: Target;
  intake: Intake;
  desk: Desk;
}

async function answer(ready: Ready, answering: Answering): Promise<void> {
  const work = ready.run();
  const reply = await soon(work, answering.intake);
  if (reply !== undefined) return show(shownOf(ready, reply, answering.scene), answering);
  await answering.intake.ack();
  await say({ ...answering, ...shownOf(ready, await work, answering.scene) }, answering.desk);
}

/** In the acknowledgement itself, where it is one message. */
async function show(shown: Shown, answering: Answering): Promise<void> {
  const { asked, scene, target, intake, desk } = answering;
  const messages = messagesOf(await piecesOf({ ...shown, scene }, desk), "newest");
  const [first, ...others] = messages;
  if (intake.isAwaited && others.length === 0 && first !== undefined && !hasMore(shown)) {
    const message = { ...first, response_type: shown.isPrivate ? "ephemeral" : "in_channel" };
    const { recall } = shown;
    if (recall && asked !== undefined) desk.given.keep(asked.question, asked.standing, { message, recall });
    return intake.ack(message);
  }
  await intake.ack();
  await say({ ...shown, scene, target }, desk);
}

/** The message is there for what it mentions; mentions in typed options are taken as ids. */
async function sceneOf(
  typed: string,
  { body, place, desk }: { body: Payload; place: Place; desk: Desk },
): Promise<Scene> {
  const delivery = `slack/slash/${textAt(body, "trigger_id") ?? ""}`;
  const said = { text: typed, user: place.user, ts: delivery };
  const by = { place, bot: desk.bot, isAddressed: true, isEdited: false };
  const scene = await sceneAt(place, { via: "words", delivery, message: messageOf(said, by) }, desk);
  return { ...scene, isRepeated: true };
}

/**
 * A command's name, or plain words after the slash command. Where a command takes the rest as it was written, its
 * reader knows mentions itself.
 */
function wordsFor(typed: string, { team }: Place, { house }: Desk): string {
  const words = withPlatformIds(typed, team);
  const read = readWords(words, house.commands);
  const takesWords = read.kind === "call" && optionsOf(read.command).some(({ takes }) => takes === "words");
  if (read.kind === "unknown" && /\s/.test(typed)) return typed;
  return `/${takesWords ? typed : words}`;
}

/** The one-time code, sent to the bot by whoever set it up. */
export function claim(words: string, { asker, brand, now }: Scene, { code, house }: Desk): Promise<Reply | undefined> {
  return claimAdmin({ words, code, user: asker.user, brand: brand.id, now }, house.store);
}

export function learnNames(body: Payload, { names }: Pick<Desk, "names">): void {
  const user = textAt(body, "user_id") ?? textAt(body, "user", "id");
  const name = textAt(body, "user_name") ?? textAt(body, "user", "username") ?? textAt(body, "user", "name");
  if (user !== undefined && name !== undefined) names.learn(user, name);
  for (const [id, told] of namesIn(textAt(body, "text") ?? "")) names.learn(id, told);
}

function targetOf(body: Payload): Target {
  return { by: "url", url: textAt(body, "response_url") ?? "", replaces: false, thread: undefined };
}
