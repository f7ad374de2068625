import { type Dict, dict, dicts, isDict, list, text } from "../local/json.ts";
import { faultsInBlocks, faultsInView } from "./block-kit/validate.ts";
import type { Attempt } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import { closeAll, closeTop, pushModal, updateView } from "./modals.ts";
import { post } from "./posting.ts";
import { noFallback } from "./response-urls.ts";
import type { Channel, View } from "./workspace.ts";

const trouble = "We had some trouble connecting. Try again?";

/** What Slack itself tells a person. */
export function notice(hub: Hub, user: string, words: string): void {
  const seen = { kind: "notice" as const, text: words };
  hub.evidence.happened({ by: "slack", sees: (each) => each === user, seen });
}

/** A command's acknowledgement may carry the reply. */
export function commandAcknowledged(hub: Hub, channel: Channel, user: string, command: string, attempt: Attempt): void {
  if (!attempt.acked) {
    const errors: Partial<Record<string, string>> = { timeout: "operation_timeout", http_error: "http_service_error" };
    const error = errors[attempt.failure ?? ""] ?? "dispatch_failed";
    return notice(hub, user, `${command} failed with the error "${error}"`);
  }
  const payload = dict(attempt.payload);
  const [words, blocks] = [text(payload["text"]), dicts(payload["blocks"])];
  if (words === "" && blocks.length === 0) return;
  const faults = faultsInBlocks(blocks, "message");
  if (words === "") faults.push(noFallback);
  hub.evidence.broke(`ack ${command}`, faults);
  if (faults.some((fault) => fault !== noFallback)) {
    return notice(hub, user, `${command} failed with the error "invalid_blocks"`);
  }
  const only = payload["response_type"] === "in_channel" ? {} : { onlyFor: user };
  post(hub, channel, hub.workspace.bot.userId, { text: words, blocks, ...only });
}

/** Nothing answered is all one sees of a press that failed. */
export function pressAcknowledged(hub: Hub, user: string, attempt: Attempt): void {
  if (!attempt.acked) notice(hub, user, "This app is not responding. Try again?");
}

/** A form's acknowledgement says what becomes of the window. */
export function submissionAcknowledged(hub: Hub, view: View, attempt: Attempt): void {
  if (!attempt.acked) return notice(hub, view.user, trouble);
  const payload = dict(attempt.payload);
  switch (payload["response_action"]) {
    case undefined:
      return payload["text"] === undefined ? closeTop(hub, view.user) : misread(hub, view, "no response_action");
    case "clear":
      return closeAll(hub, view.user);
    case "errors":
      return showErrors(hub, view, payload["errors"]);
    case "update":
    case "push":
      return showNext(hub, view, payload);
    default:
      return misread(hub, view, `unknown response_action ${text(payload["response_action"])}`);
  }
}

function showErrors(hub: Hub, view: View, given: unknown): void {
  const inputs = dicts(view.payload["blocks"]).filter((block) => block["type"] === "input");
  const known = new Set(inputs.map((block) => text(block["block_id"])));
  if (!isDict(given) || Object.keys(given).length === 0) return misread(hub, view, "errors without a field");
  const strange = Object.keys(given).filter((key) => !known.has(key));
  if (strange.length > 0) return misread(hub, view, `no input block ${strange.join(", ")}`);
  tellErrors(hub, view, given as Record<string, string>, hub.workspace.bot.userId);
}

export function tellErrors(hub: Hub, view: View, errors: Record<string, string>, by: string): void {
  const words = Object.values(errors).join("\n");
  const seen = { kind: "errors" as const, view, errors, text: words };
  hub.evidence.happened({ by, sees: (user) => user === view.user, seen });
}

function showNext(hub: Hub, view: View, payload: Dict): void {
  const faults = faultsInView(payload["view"]);
  hub.evidence.broke("ack view_submission", faults);
  if (faults.length > 0) return notice(hub, view.user, trouble);
  const next = dict(payload["view"]);
  if (payload["response_action"] === "update") return updateView(hub, view, next);
  if (pushModal(hub, view.user, next) === "push_limit_reached") misread(hub, view, "more than three views");
}

function misread(hub: Hub, view: View, message: string): void {
  hub.evidence.broke("ack view_submission", [{ code: "invalid_response", message, pointer: "" }]);
  notice(hub, view.user, trouble);
}

/** The options an app offers for what was typed; empty where it did not answer or not rightly. */
export function suggested(hub: Hub, attempt: Attempt): Dict[] {
  const payload = dict(attempt.payload);
  const options = [
    ...dicts(payload["options"]),
    ...dicts(payload["option_groups"]).flatMap((each) => dicts(each["options"])),
  ];
  if (!attempt.acked || options.length === 0) return [];
  const faults = faultsInBlocks(
    [{ type: "actions", elements: [{ type: "static_select", options: options.slice(0, 100) }] }],
    "message",
    "/options",
  );
  const many = { code: "failed_constraint", message: "no more than 100 options", pointer: "/options" };
  if (list(payload["options"]).length > 100) faults.push(many);
  hub.evidence.broke("ack block_suggestion", faults);
  return faults.length > 0 ? [] : options;
}
