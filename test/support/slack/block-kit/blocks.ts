import { checkDataTable, checkDataVisualization, checkTable } from "./data-blocks.ts";
import { allowedIn, checkElement } from "./elements.ts";
import type { Place } from "./place.ts";
import { checkImage, checkOptionalText, checkRichText, checkText } from "./text.ts";

export type Surface = "message" | "modal" | "home";

type Check = (place: Place, surface: Surface) => void;

const messageOnly = ["markdown", "table", "data_table", "data_visualization", "context_actions", "plan", "task_card"];
const onlyInMessages = [...messageOnly, "card", "carousel"];
const inContainers = ["actions", "context", "divider", "file", "header", "image", "input", "rich_text", "section"];
const containable = [...inContainers, "table", "video"];

const blocks: Record<string, Check> = {
  actions: checkActions,
  alert: checkAlert,
  card: (place) => checkCard(place),
  carousel: checkCarousel,
  container: checkContainer,
  context: checkContext,
  context_actions: checkContextActions,
  data_table: checkDataTable,
  data_visualization: checkDataVisualization,
  divider: (place) => void place.fields(["type"], ["block_id"]),
  file: (place) => void place.fields(["type", "external_id", "source"], ["block_id"]),
  header: (place) => {
    if (place.fields(["type", "text"], ["block_id", "level"])) checkText(place.in("text"), 150, "plain_text");
  },
  image: (place) => {
    if (!place.fields(["type", "alt_text"], ["block_id", "title", "image_url", "slack_file"])) return;
    checkOptionalText(place, "title", 2000, "plain_text");
    checkImage(place);
  },
  input: checkInput,
  markdown: (place) => {
    if (place.fields(["type", "text"], ["block_id"])) place.in("text").string(1, 12_000);
  },
  plan: checkPlan,
  rich_text: checkRichText,
  section: checkSection,
  table: checkTable,
  task_card: checkTaskCard,
  video: (place) => {
    const required = ["type", "video_url", "thumbnail_url", "alt_text", "title"];
    place.fields(required, [
      "block_id",
      "title_url",
      "author_name",
      "provider_name",
      "provider_icon_url",
      "description",
    ]);
  },
};

/** One block on a surface, with everything in it. */
export function checkBlock(place: Place, surface: Surface): void {
  const check = blocks[place.type];
  if (!check) return place.in("type").fail("unknown_type", `unsupported type: ${place.type}`);
  if (surface !== "message" && onlyInMessages.includes(place.type)) {
    return place.in("type").fail("unsupported_type", `unsupported type in a ${surface}: ${place.type}`);
  }
  place.optionalString("block_id", 255);
  check(place, surface);
}

function checkSection(place: Place): void {
  if (!place.fields(["type"], ["block_id", "text", "fields", "accessory", "expand"])) return;
  if (!place.has("text") && !place.has("fields")) {
    place.fail("missing_required_field", "must define either `text` or `fields`");
  }
  checkOptionalText(place, "text", 3000);
  if (place.has("fields")) for (const field of place.in("fields").items(1, 10)) checkText(field, 2000);
  if (place.has("accessory")) checkElement(place.in("accessory"), allowedIn.section);
}

function checkActions(place: Place): void {
  if (!place.fields(["type", "elements"], ["block_id"])) return;
  const elements = place.in("elements").items(1, 25);
  for (const element of elements) checkElement(element, allowedIn.actions);
  checkUniqueActions(elements);
}

function checkContextActions(place: Place): void {
  if (!place.fields(["type", "elements"], ["block_id"])) return;
  const elements = place.in("elements").items(1, 5);
  for (const element of elements) checkElement(element, allowedIn.contextActions);
  checkUniqueActions(elements);
}

function checkUniqueActions(elements: Place[]): void {
  const seen = new Set<unknown>();
  for (const element of elements) {
    const id = element.dict["action_id"];
    if (typeof id !== "string") continue;
    if (seen.has(id)) element.in("action_id").fail("duplicate_action_id", `\`action_id\` ${id} already exists`);
    seen.add(id);
  }
}

function checkContext(place: Place): void {
  if (!place.fields(["type", "elements"], ["block_id"])) return;
  for (const element of place.in("elements").items(1, 10)) {
    if (element.type === "image") checkElement(element, ["image"]);
    else checkText(element, 3000);
  }
}

function checkInput(place: Place): void {
  const optional = ["block_id", "hint", "optional", "dispatch_action"];
  if (!place.fields(["type", "label", "element"], optional)) return;
  checkText(place.in("label"), 2000, "plain_text");
  checkOptionalText(place, "hint", 2000, "plain_text");
  place.boolean("optional");
  place.boolean("dispatch_action");
  checkElement(place.in("element"), allowedIn.input);
}

function checkAlert(place: Place): void {
  if (!place.fields(["type", "text"], ["block_id", "level"])) return;
  checkText(place.in("text"), 3000);
  if (place.has("level")) place.in("level").choice(["default", "info", "warning", "error", "success"]);
}

function checkCard(place: Place): void {
  const parts = ["hero_image", "title", "body", "actions"];
  if (!place.fields(["type"], ["block_id", "icon", "subtitle", ...parts])) return;
  if (!parts.some((part) => place.has(part))) {
    place.fail("missing_required_field", `must define one of ${parts.join(", ")}`);
  }
  checkOptionalText(place, "title", 150);
  checkOptionalText(place, "subtitle", 150);
  checkOptionalText(place, "body", 200);
  for (const key of ["hero_image", "icon"]) if (place.has(key)) checkElement(place.in(key), ["image"]);
  if (!place.has("actions")) return;
  const buttons = place.in("actions").items(1, 25);
  for (const button of buttons) checkElement(button, allowedIn.card);
  checkUniqueActions(buttons);
}

function checkCarousel(place: Place, surface: Surface): void {
  if (!place.fields(["type", "elements"], ["block_id"])) return;
  for (const card of place.in("elements").items(1, 10)) {
    card.in("type").choice(["card"]);
    if (card.type === "card") checkBlock(card, surface);
  }
}

function checkContainer(place: Place, surface: Surface): void {
  const optional = ["block_id", "title", "rich_text_title", "subtitle", "width", "icon"];
  const folding = ["is_collapsible", "default_collapsed", "has_header_divider"];
  if (!place.fields(["type", "child_blocks"], [...optional, ...folding])) return;
  if (!place.has("title") && !place.has("rich_text_title")) {
    place.fail("missing_required_field", "must define either `title` or `rich_text_title`");
  }
  checkOptionalText(place, "title", 150, "plain_text");
  checkOptionalText(place, "subtitle", 150);
  if (place.has("rich_text_title")) checkRichText(place.in("rich_text_title"));
  if (place.has("width")) place.in("width").choice(["narrow", "standard", "wide", "full"]);
  for (const child of place.in("child_blocks").items(1, 10)) {
    if (containable.includes(child.type)) checkBlock(child, surface);
    else child.in("type").fail("unsupported_type", `unsupported type in a container: ${child.type}`);
  }
}

function checkPlan(place: Place, surface: Surface): void {
  if (!place.fields(["type", "title"], ["block_id", "tasks"])) return;
  place.in("title").string(1, 3000);
  if (place.has("tasks")) for (const task of place.in("tasks").items(0, 50)) checkBlock(task, surface);
}

function checkTaskCard(place: Place): void {
  if (!place.fields(["type", "task_id", "title"], ["block_id", "details", "output", "sources", "status"])) return;
  place.in("task_id").string(1, 255);
  place.in("title").string(1, 3000);
  if (place.has("status")) place.in("status").choice(["pending", "in_progress", "complete", "error"]);
  for (const key of ["details", "output"]) if (place.has(key)) checkRichText(place.in(key));
  if (!place.has("sources")) return;
  for (const source of place.in("sources").items(0, 50)) {
    if (source.fields(["type", "url", "text"], [])) source.in("url").string(1, 3000);
  }
}
