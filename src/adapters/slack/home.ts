import type { App } from "@slack/bolt";

import type { Call } from "../../core/call.ts";
import { isRefusal } from "../../core/marks.ts";
import { prepare, type Scene } from "../../core/prepare.ts";
import type { Asker } from "../../core/who.ts";
import { plain, section, type Block } from "./blocks.ts";
import { sceneAt, type Desk } from "./desk.ts";
import { escaped } from "./escape.ts";
import { blocksInView } from "./limits.ts";
import { drawingOf } from "./outgoing.ts";
import { patiently } from "./pause.ts";
import { at, listAt, payloadOf, textAt, type Payload } from "./payload.ts";
import { draw } from "./render.ts";
import { suggestPrompts } from "./agent.ts";

/** The app's own page, for each person by their role, and the empty conversation. */
export function listenToHome(app: App, desk: Desk): void {
  app.event("app_home_opened", async ({ body }) => {
    const payload = payloadOf(body);
    const user = textAt(payload, "event", "user") ?? "";
    looksAt(payload, desk);
    if (at(payload, "event", "tab") === "messages")
      return suggestPrompts(textAt(payload, "event", "channel") ?? "", desk);
    await publishHome(user, desk);
  });
  app.event("app_context_changed", ({ body }) => {
    looksAt(payloadOf(body), desk);
    return Promise.resolve();
  });
}

/** Which channel a person has beside their conversation with the bot: its campaign is the one that is meant there. */
function looksAt(body: Payload, { looking }: Desk): void {
  const user = textAt(body, "event", "user") ?? "";
  const channel = listAt(body, "event", "context", "entities").find(
    (entity) => textAt(entity, "type") === channelEntity,
  );
  const id = textAt(channel, "value");
  if (id !== undefined) looking.set(user, id);
  else looking.delete(user);
}

const channelEntity = "slack#/types/channel_id";

interface Part {
  title: string;
  call: Call;
  /** Everybody who may make the call, where it is left out. */
  isFor?: (asker: Asker) => boolean;
}

/** What a person opens the app for, in this order; what their role may not do is not there. */
const parts: readonly Part[] = [
  { title: "My campaigns", call: { name: "campaign list", options: {} } },
  { title: "This week", call: { name: "stats", options: { period: "this_week" } } },
  { title: "Mine", call: { name: "mine", options: {} }, isFor: mayBeCreator },
  { title: "Due", call: { name: "creator list", options: { who: "overdue" } } },
  { title: "Settings", call: { name: "setup", options: {} } },
];

/** Of the team nobody needs to be told that they are no creator. */
function mayBeCreator({ creator, role }: Asker): boolean {
  return creator !== undefined || role === "viewer";
}

/** Draws the page anew; it only ever shows what the person may see anyway. */
export async function publishHome(user: string, desk: Desk): Promise<void> {
  const place = { team: desk.team.id, user, channel: undefined, isDirect: true, thread: undefined };
  const scene = await sceneAt(place, { via: "home", delivery: "slack/home" }, desk);
  const blocks: Block[] = [];
  const said = new Set<string>();
  for (const part of parts) {
    const drawn = await drawPart(part, scene, desk);
    const words = JSON.stringify(drawn);
    // In the beginning more than one part says that there is nothing yet.
    if (drawn.length > 0 && !said.has(words)) blocks.push({ type: "header", text: plain(part.title) }, ...drawn);
    said.add(words);
  }
  const view = { type: "home", blocks: fitting([...blocks, ...ways]) };
  await patiently(() => desk.quick.apiCall("views.publish", { user_id: user, view }));
}

const ways: readonly Block[] = [
  { type: "divider" },
  section("Say what you want to know in the Messages tab, or type `/campaign` in any channel."),
];

async function drawPart({ call, isFor }: Part, scene: Scene, desk: Desk): Promise<Block[]> {
  if (isFor?.(scene.asker) === false) return [];
  const prepared = prepare(call, scene, desk.house);
  if (prepared.kind !== "ready") return [];
  const reply = await prepared.run();
  if (isRefusal(reply)) return [];
  const drawing = await drawingOf({ reply, isPrivate: true, scene }, desk);
  const pieces = draw(reply, { ...drawing, sendsFiles: true });
  return pieces.flatMap(({ ways: found }) => found.find((way) => way.every(isForViews)) ?? []);
}

/** Tables and charts are for messages. */
function isForViews({ type }: Block): boolean {
  return (
    type === "header" ||
    type === "section" ||
    type === "rich_text" ||
    type === "context" ||
    type === "actions" ||
    type === "divider"
  );
}

/** More than a page holds is one question away, and the page says so. */
function fitting(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length <= blocksInView) return blocks;
  return [
    ...blocks.slice(0, blocksInView - 1),
    section(escaped("There is more than this page holds: ask for it in the Messages tab.")),
  ];
}
