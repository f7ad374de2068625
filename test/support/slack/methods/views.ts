import { type Dict, dict, optionalText, text } from "../../local/json.ts";
import { faultsInView } from "../block-kit/validate.ts";
import type { Hub } from "../hub.ts";
import { openModal, publishHome, pushModal, updateView, viewForApp } from "../modals.ts";
import { type Call, type Method, refuse, refuseBlocks, required } from "../refusal.ts";
import type { View } from "../workspace.ts";

export const views: Record<string, Method> = {
  "views.open"(call) {
    const payload = viewOf(call, "modal");
    return { view: viewForApp(call.hub, openModal(call.hub, presser(call), payload)) };
  },

  "views.push"(call) {
    const payload = viewOf(call, "modal");
    const view = pushModal(call.hub, presser(call), payload);
    return view === "push_limit_reached" ? refuse(view) : { view: viewForApp(call.hub, view) };
  },

  "views.update"(call) {
    const payload = viewOf(call, "modal");
    const view = knownView(call.hub, call.args);
    if (!view?.open) return refuse("not_found");
    const hash = optionalText(call.args["hash"]);
    if (hash !== undefined && hash !== view.hash) refuse("hash_conflict");
    updateView(call.hub, view, payload);
    return { view: viewForApp(call.hub, view) };
  },

  "views.publish"(call) {
    required(call, "user_id");
    const payload = viewOf(call, "home");
    const user = text(call.args["user_id"]);
    if (!call.hub.workspace.people.has(user)) refuse("user_not_found");
    const hash = optionalText(call.args["hash"]);
    const known = call.hub.workspace.homes.get(user);
    if (hash !== undefined && known && hash !== known.hash) refuse("hash_conflict");
    return { view: viewForApp(call.hub, publishHome(call.hub, user, payload)) };
  },
};

function viewOf(call: Call, type: "modal" | "home"): Dict {
  required(call, "view");
  const payload = dict(call.args["view"]);
  const faults = faultsInView(payload);
  if (payload["type"] !== type)
    faults.push({ code: "invalid_type", message: `must be ${type}`, pointer: "/view/type" });
  call.hub.evidence.broke(call.method, faults);
  if (faults.length > 0) refuseBlocks("invalid_arguments", faults);
  return payload;
}

function presser(call: Call): string {
  required(call, "trigger_id");
  const found = call.hub.triggers.exchange(text(call.args["trigger_id"]));
  return "error" in found ? refuse(found.error) : found.user;
}

function knownView(hub: Hub, args: Dict): View | undefined {
  const external = optionalText(args["external_id"]);
  if (external === undefined) return hub.workspace.views.get(text(args["view_id"]));
  return [...hub.workspace.views.values()].findLast((view) => view.payload["external_id"] === external);
}
