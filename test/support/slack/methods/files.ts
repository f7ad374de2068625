import { dicts, optionalText, text, whole } from "../../local/json.ts";
import { fileForApp, shareFile, storeFile } from "../files.ts";
import { channelOf, checkedBlocks, inside, type Method, refuse, required } from "../refusal.ts";

export const files: Record<string, Method> = {
  "files.getUploadURLExternal"(call) {
    required(call, "filename", "length");
    if (whole(call.args["length"], 0) <= 0) refuse("invalid_arguments");
    const { hub } = call;
    const file = storeFile(hub, {
      name: text(call.args["filename"]),
      content: Buffer.alloc(0),
      user: hub.workspace.bot.userId,
      complete: false,
    });
    const alt = optionalText(call.args["alt_text"]) ?? optionalText(call.args["alt_txt"]);
    if (alt !== undefined) file.altText = alt;
    return { upload_url: `${hub.origin}/upload/v1/${file.id}`, file_id: file.id };
  },

  "files.completeUploadExternal"(call) {
    required(call, "files");
    const { hub, args } = call;
    const blocks = checkedBlocks(call);
    const done = dicts(args["files"]).map((each) => {
      const file = hub.workspace.files.get(text(each["id"]));
      if (!file || file.content.length === 0) return refuse("file_not_found");
      file.title = text(each["title"]) || file.name;
      file.complete = true;
      return file;
    });
    if (args["channel_id"] !== undefined) {
      const channel = channelOf(call, "channel_id");
      if (!inside(hub, channel)) refuse("not_in_channel");
      const threadTs = optionalText(args["thread_ts"]);
      const comment = text(args["initial_comment"]);
      const draft = {
        text: comment,
        ...(threadTs === undefined ? {} : { threadTs }),
        ...(blocks.length ? { blocks } : {}),
      };
      shareFile(hub, channel, hub.workspace.bot.userId, done, draft);
    }
    return { files: done.map((file) => fileForApp(hub, file)) };
  },

  "files.info"(call) {
    required(call, "file");
    const file = call.hub.workspace.files.get(text(call.args["file"]));
    return file?.complete ? { file: fileForApp(call.hub, file), comments: [] } : refuse("file_not_found");
  },
};
