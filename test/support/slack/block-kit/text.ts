import type { Place } from "./place.ts";

/** A text object: plain_text, mrkdwn or either; 1 to `max` characters. */
export function checkText(place: Place, max: number, kind: "plain_text" | "mrkdwn" | "any" = "any"): void {
  if (!place.fields(["type", "text"], place.type === "mrkdwn" ? ["verbatim"] : ["emoji"])) return;
  place.in("type").choice(kind === "any" ? ["plain_text", "mrkdwn"] : [kind]);
  place.in("text").string(1, max);
}

export function checkOptionalText(
  place: Place,
  key: string,
  max: number,
  kind: "plain_text" | "mrkdwn" | "any" = "any",
): void {
  if (place.has(key)) checkText(place.in(key), max, kind);
}

/** A confirmation dialog. */
export function checkConfirm(place: Place): void {
  if (!place.has("confirm")) return;
  const confirm = place.in("confirm");
  if (!confirm.fields(["text"], ["title", "confirm", "deny", "style"])) return;
  checkOptionalText(confirm, "title", 100, "plain_text");
  checkText(confirm.in("text"), 300);
  checkOptionalText(confirm, "confirm", 30, "plain_text");
  checkOptionalText(confirm, "deny", 30, "plain_text");
  if (confirm.has("style")) confirm.in("style").choice(["primary", "danger"]);
}

/** An option of a select, a radio group, checkboxes or an overflow menu. */
export function checkOption(place: Place, kind: "plain_text" | "any", withUrl = false): void {
  if (!place.fields(["text", "value"], withUrl ? ["description", "url"] : ["description"])) return;
  checkText(place.in("text"), 75, kind);
  place.in("value").string(1, 75);
  checkOptionalText(place, "description", 75, kind);
  place.optionalString("url", 3000);
}

/** An image's address or its file in Slack, exactly one. */
export function checkImage(place: Place): void {
  place.in("alt_text").string(1, 2000);
  if (place.has("image_url") === place.has("slack_file")) {
    place.fail("failed_constraint", "must define either `image_url` or `slack_file`");
  }
  place.optionalString("image_url", 3000);
  if (place.has("image_url") && !/^https?:\/\//.test(String(place.dict["image_url"]))) {
    place.in("image_url").fail("invalid_url", "must be an http(s) address");
  }
}

const borderable = ["rich_text_list", "rich_text_quote", "rich_text_preformatted"];
const richElements: Record<string, readonly string[]> = {
  broadcast: ["range"],
  channel: ["channel_id"],
  color: ["value"],
  date: ["timestamp", "format"],
  emoji: ["name"],
  link: ["url"],
  team: ["team_id"],
  text: ["text"],
  user: ["user_id"],
  usergroup: ["usergroup_id"],
};

export function checkRichText(place: Place): void {
  if (!place.fields(["type", "elements"], ["block_id"])) return;
  place.in("type").choice(["rich_text"]);
  for (const element of place.in("elements").items(0, 1000)) checkRichContainer(element);
}

function checkRichContainer(place: Place): void {
  place.in("type").choice(["rich_text_section", ...borderable]);
  if (place.type === "rich_text_list") {
    place.in("style").choice(["bullet", "ordered"]);
    place.integer("indent", 0, 8);
  }
  place.integer("border", 0, 1);
  for (const element of place.in("elements").items(0, 1000)) {
    if (place.type === "rich_text_list") checkRichContainer(element);
    else checkRichElement(element);
  }
}

function checkRichElement(place: Place): void {
  const required = richElements[place.type];
  if (!required) return place.in("type").fail("unknown_type", `unsupported type: ${place.type}`);
  for (const key of required) {
    if (!place.has(key)) place.in(key).fail("missing_required_field", `missing required field: ${key}`);
  }
  if (place.type === "text") place.in("text").string(1, 40_000);
}
