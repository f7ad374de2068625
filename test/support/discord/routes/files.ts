import { Refusal } from "../refusal.ts";
import type { Answer, Call, Route } from "../route.ts";

/** Anybody may load a file whose address is signed and has not expired. */
export const fileRoutes: Route[] = [{ name: "GET /attachments/:channel/:file/:name", open: true, run: download }];

function download({ hub, params, query }: Call): Answer {
  const file = hub.world.files.get(params["file"] ?? "");
  const expires = Number.parseInt(query.get("ex") ?? "0", 16) * 1000;
  const sound = file?.path.startsWith(`/attachments/${params["channel"] ?? ""}/`) === true && query.has("hm");
  if (!file || !sound || expires < hub.clock.now()) {
    throw new Refusal(404, 0, "This content is no longer available.");
  }
  return { status: 200, file };
}
