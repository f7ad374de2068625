import { list, text } from "../../local/json.ts";
import { checkAddress, checkMedia } from "./components.ts";
import { Place } from "./place.ts";

const embedded = 6000;

/** Ten embeds, each part with its own limit, 6,000 characters over all of them. */
export function checkEmbeds(place: Place, files: readonly string[]): void {
  const embeds = place.items(0, 10);
  for (const embed of embeds) if (embed.object()) checkEmbed(embed, files);
  let sum = 0;
  for (const [index, embed] of embeds.entries()) {
    sum += sizeOf(embed);
    if (sum <= embedded) continue;
    const where = new Place(undefined, [...place.path, String(index)], place.faults);
    where.fail("MAX_EMBED_SIZE_EXCEEDED", `Embed size exceeds maximum size of ${embedded}`);
    return;
  }
}

function checkEmbed(place: Place, files: readonly string[]): void {
  place.optionalString("title", 0, 256);
  place.optionalString("description", 0, 4096);
  place.optionalInteger("color", 0, 0xffffff);
  if (place.has("url")) checkAddress(place.in("url"), ["http:", "https:"]);
  if (place.has("footer")) place.in("footer").requiredString("text", 1, 2048);
  if (place.has("author")) place.in("author").requiredString("name", 1, 256);
  if (place.has("timestamp") && Number.isNaN(Date.parse(text(place.dict["timestamp"])))) {
    place
      .in("timestamp")
      .fail("DATE_TIME_TYPE_PARSE", `Could not parse ${text(place.dict["timestamp"])}. Should be ISO8601.`);
  }
  for (const image of ["image", "thumbnail"]) if (place.has(image)) checkMedia(place.in(image), files);
  for (const field of place.optionalItems("fields", 0, 25)) {
    if (!field.object()) continue;
    field.requiredString("name", 1, 256);
    field.requiredString("value", 1, 1024);
    field.optionalBoolean("inline");
  }
}

function sizeOf({ dict }: Place): number {
  const fields = list(dict["fields"]).flatMap((each) => {
    const field = new Place(each).dict;
    return [field["name"], field["value"]];
  });
  const author = new Place(dict["author"]).dict["name"];
  const footer = new Place(dict["footer"]).dict["text"];
  const all = [dict["title"], dict["description"], author, footer, ...fields];
  return all.reduce<number>((sum, each) => sum + text(each).length, 0);
}
