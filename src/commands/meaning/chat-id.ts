import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";

/**
 * A person as a picker gives them, by id, or by a word: "me", or a bare name, which is somebody of the asker's own
 * space.
 */
export function personNamed(word: string, { asker }: Context): string {
  const bare = word.trim().replace(/^@/, "");
  if (bare === "me") return asker.user;
  if (!/^\S{1,190}$/.test(bare)) throw new UserError("Who? Pick a person, or say their name here, in one word.");
  return bare.includes(":") ? bare : asker.user.slice(0, asker.user.lastIndexOf(":") + 1) + bare;
}

/** A room as a picker gives it, by id, or by a word: "here", or a bare name, which is a room beside the asker's. */
export function roomNamed(word: string, { where }: Context): string {
  const bare = word.trim();
  if (/^(here|this( (room|channel))?)$/i.test(bare)) {
    if (where !== undefined) return where;
    throw new UserError("This is a direct message and no room. Say it in the room, or name the room.");
  }
  if (!/^\S{1,190}$/.test(bare)) throw new UserError("Which room? Pick it, say its name in one word, or say here.");
  if (bare.includes(":") || where === undefined) return bare;
  const space = where.lastIndexOf(":") + 1;
  // Where rooms go by their names, "team" is #team.
  const isSigned = where.startsWith("#", space) && !bare.startsWith("#");
  return `${where.slice(0, space)}${isSigned ? "#" : ""}${bare}`;
}
