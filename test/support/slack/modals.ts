import type { Dict } from "../local/json.ts";
import { interactives, withIds } from "./elements.ts";
import { stateOf } from "./form.ts";
import type { Hub } from "./hub.ts";
import { shownView } from "./shown.ts";
import type { View } from "./workspace.ts";

const deepest = 3;

export function modalsOf(hub: Hub, user: string): View[] {
  const open = hub.workspace.modals.get(user) ?? [];
  hub.workspace.modals.set(user, open);
  return open;
}

/** Opens a modal on top; an error's name where three lie there already. */
export function pushModal(hub: Hub, user: string, payload: Dict): View | "push_limit_reached" {
  const stack = modalsOf(hub, user);
  if (stack.length >= deepest) return "push_limit_reached";
  const below = stack.at(-1);
  const id = hub.clock.id("V");
  const view = store(hub, { id, user, payload, rootId: below?.rootId ?? id, previousId: below?.id ?? null });
  stack.push(view);
  show(hub, view, "view");
  return view;
}

export function openModal(hub: Hub, user: string, payload: Dict): View {
  closeAll(hub, user);
  return pushModal(hub, user, payload) as View;
}

/** Other blocks in the same window; what was typed stays where block_id and action_id stay. */
export function updateView(hub: Hub, view: View, payload: Dict): void {
  const before = view.typed;
  view.payload = { ...payload, blocks: withIds(payload["blocks"], hub.clock) };
  view.hash = hub.workspace.newHash();
  view.typed = {};
  for (const { blockId, actionId } of interactives(view.payload["blocks"])) {
    const value = before[blockId]?.[actionId];
    if (value !== undefined) (view.typed[blockId] ??= {})[actionId] = value;
  }
  show(hub, view, "view_update");
}

export function publishHome(hub: Hub, user: string, payload: Dict): View {
  const known = hub.workspace.homes.get(user);
  const id = known?.id ?? hub.clock.id("V");
  const view = store(hub, { id, user, payload, rootId: id, previousId: null });
  hub.workspace.homes.set(user, view);
  show(hub, view, "home");
  return view;
}

export function closeTop(hub: Hub, user: string): void {
  const view = modalsOf(hub, user).pop();
  if (view) view.open = false;
}

export function closeAll(hub: Hub, user: string): void {
  for (const view of modalsOf(hub, user).splice(0)) view.open = false;
}

/** A view as it travels in answers and payloads. */
export function viewForApp(hub: Hub, view: View): Dict {
  const { payload } = view;
  const modal = payload["type"] === "modal";
  return {
    id: view.id,
    team_id: hub.workspace.team.id,
    type: payload["type"],
    blocks: payload["blocks"],
    private_metadata: payload["private_metadata"] ?? "",
    callback_id: payload["callback_id"] ?? "",
    state: { values: stateOf(payload["blocks"], view.typed) },
    hash: view.hash,
    title: modal ? payload["title"] : { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: payload["clear_on_close"] ?? false,
    notify_on_close: payload["notify_on_close"] ?? false,
    close: payload["close"] ?? null,
    submit: payload["submit"] ?? null,
    previous_view_id: view.previousId,
    root_view_id: view.rootId,
    app_id: hub.workspace.bot.appId,
    external_id: payload["external_id"] ?? "",
    app_installed_team_id: hub.workspace.team.id,
    bot_id: hub.workspace.bot.botId,
  };
}

function store(hub: Hub, part: Pick<View, "id" | "user" | "payload" | "rootId" | "previousId">): View {
  const payload = { ...part.payload, blocks: withIds(part.payload["blocks"], hub.clock) };
  const view: View = { ...part, payload, hash: hub.workspace.newHash(), typed: {}, open: true };
  hub.workspace.views.set(view.id, view);
  return view;
}

function show(hub: Hub, view: View, kind: "view" | "view_update" | "home"): void {
  const seen = { kind, view, text: shownView(view.payload) };
  hub.evidence.happened({ by: hub.workspace.bot.userId, sees: (user) => user === view.user, seen });
}
