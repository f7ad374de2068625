import type { Context } from "../../core/context.ts";
import { counted, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { offered } from "../telling/offered.ts";
import { checks } from "./checks.ts";
import type { Finding } from "./finding.ts";
import { houseOf } from "./house.ts";

/** Every check, first what is to be mended. */
export async function checked(context: Context): Promise<Reply> {
  const house = await houseOf(context);
  const own = checks.map((check) => ({ about: check.about, finding: check.look(house) }));
  const platform = (await context.inspect?.(house.rooms)) ?? [];
  const looked: readonly { about: string; finding: Finding | undefined }[] = [...platform, ...own];
  const found = looked.flatMap(({ finding }) => finding ?? []);
  const fine = looked.filter(({ finding }) => finding === undefined).map(({ about }) => about);
  return [
    found.length === 0 ? text`Nothing to mend.` : text`${counted(found.length, "thing", "things")} to mend.`,
    ...found.map(({ problem, fix }) => ({ kind: "text", text: line`${problem} ${fix}` }) as const),
    ...(fine.length === 0 ? [] : [text`Fine: ${[fine.join(", ")]}.`]),
    ...offered(context, ...found.flatMap(({ button }) => button ?? []).slice(0, 3)),
  ];
}
