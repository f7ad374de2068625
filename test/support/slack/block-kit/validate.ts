import { type Dict, dicts, text } from "../../local/json.ts";
import { checkBlock, type Surface } from "./blocks.ts";
import { type BlockFault, Place } from "./place.ts";
import { checkOptionalText, checkText } from "./text.ts";

const most: Record<Surface, number> = { message: 50, modal: 100, home: 100 };

/** What Slack would refuse about these blocks; empty when nothing. Pointers start at `root`. */
export function faultsInBlocks(blocks: unknown, surface: Surface, root = "/blocks"): BlockFault[] {
  const faults: BlockFault[] = [];
  const place = new Place(blocks, root, faults);
  const each = place.items(0, most[surface]);
  for (const block of each) checkBlock(block, surface);
  checkUniqueBlocks(each);
  checkOncePerMessage(each);
  return faults;
}

/** What Slack would refuse about this modal or home view. */
export function faultsInView(view: unknown, root = "/view"): BlockFault[] {
  const faults: BlockFault[] = [];
  const place = new Place(view, root, faults);
  const shared = ["callback_id", "private_metadata", "external_id"];
  const ofModals = ["submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"];
  if (place.type !== "modal" && place.type !== "home") {
    place.in("type").fail("failed_constraint", "must be one of modal, home");
    return faults;
  }
  const modal = place.type === "modal";
  place.fields(modal ? ["type", "title", "blocks"] : ["type", "blocks"], modal ? [...shared, ...ofModals] : shared);
  place.optionalString("callback_id", 255);
  place.optionalString("external_id", 255);
  place.optionalString("private_metadata", 3000);
  if (modal) checkFrame(place);
  if (place.has("blocks")) faults.push(...faultsInBlocks(place.dict["blocks"], place.type, `${root}/blocks`));
  return faults;
}

function checkFrame(place: Place): void {
  if (place.has("title")) checkText(place.in("title"), 24, "plain_text");
  checkOptionalText(place, "submit", 24, "plain_text");
  checkOptionalText(place, "close", 24, "plain_text");
  place.boolean("clear_on_close");
  place.boolean("notify_on_close");
  const blocks = dicts(place.dict["blocks"]);
  if (blocks.some((block) => block["type"] === "input") && !place.has("submit")) {
    place.in("submit").fail("missing_required_field", "submit is required with an input block");
  }
  const focused = blocks.filter((block) => (block["element"] as Dict | undefined)?.["focus_on_load"] === true);
  if (focused.length > 1) place.in("blocks").fail("failed_constraint", "only one element can set focus_on_load");
}

function checkUniqueBlocks(blocks: Place[]): void {
  const seen = new Set<unknown>();
  for (const block of blocks) {
    const id = block.dict["block_id"];
    if (typeof id !== "string") continue;
    if (seen.has(id)) block.in("block_id").fail("duplicate_block_id", `\`block_id\` ${id} already exists`);
    seen.add(id);
  }
}

function checkOncePerMessage(blocks: Place[]): void {
  const tables = blocks.filter((block) => block.type === "table");
  for (const extra of tables.slice(1)) extra.fail("only_one_table_allowed", "only one table allowed");
  const charts = blocks.filter((block) => block.type === "data_visualization");
  for (const extra of charts.slice(2)) extra.fail("failed_constraint", "no more than 2 charts in a message");
  const markdown = blocks.filter((block) => block.type === "markdown");
  const characters = markdown.reduce((sum, block) => sum + text(block.dict["text"]).length, 0);
  if (characters > 12_000) {
    markdown[0]?.fail("failed_constraint", "no more than 12000 characters over all markdown blocks");
  }
}

/** One line a fault, as `chat.postMessage` and `views.open` report them. */
export function faultLine(fault: BlockFault): string {
  return `${fault.message} [json-pointer:${fault.pointer}]`;
}
