import { dicts, list, optionalText, text } from "../../local/json.ts";
import { type Call, channelOf, type Method, refuse, required } from "../refusal.ts";

const states = ["active", "processing", "suspended", "closed"];

export const assistant: Record<string, Method> = {
  "assistant.threads.setStatus"(call) {
    required(call, "channel_id", "thread_ts");
    const { hub, args } = call;
    const channel = channelOf(call, "channel_id");
    const threadTs = text(args["thread_ts"]);
    const [status, loading] = [text(args["status"]), list(args["loading_messages"]).map(text)];
    if (loading.length > 10) refuse("invalid_arguments");
    hub.assistance.statuses.push({ channel: channel.id, threadTs, status, loading });
    hub.evidence.happened({
      by: hub.workspace.bot.userId,
      sees: (user) => channel.members.has(user),
      seen: { kind: "status", channel: channel.id, threadTs, text: status },
    });
    return {};
  },

  "assistant.threads.setSuggestedPrompts"(call) {
    required(call, "channel_id", "prompts");
    const { hub, args } = call;
    const channel = channelOf(call, "channel_id");
    const prompts = dicts(args["prompts"]);
    if (prompts.length < 1 || prompts.length > 4) refuse("invalid_arguments");
    if (prompts.some((each) => !text(each["title"]) || !text(each["message"]))) refuse("invalid_arguments");
    const threadTs = optionalText(args["thread_ts"]);
    const title = optionalText(args["title"]);
    hub.assistance.prompts.push({
      channel: channel.id,
      ...(threadTs === undefined ? {} : { threadTs }),
      ...(title === undefined ? {} : { title }),
      prompts: prompts.map((each) => ({ title: text(each["title"]), message: text(each["message"]) })),
    });
    // With a thread, an agent's prompts are accepted and never shown.
    if (threadTs !== undefined) return {};
    hub.evidence.happened({
      by: hub.workspace.bot.userId,
      sees: (user) => channel.members.has(user),
      seen: {
        kind: "prompts",
        channel: channel.id,
        prompts,
        text: prompts.map((each) => text(each["title"])).join("\n"),
      },
    });
    return {};
  },

  "assistant.threads.setTitle"(call) {
    required(call, "channel_id", "thread_ts", "title");
    const channel = channelOf(call, "channel_id").id;
    const { thread_ts: threadTs, title } = call.args;
    call.hub.assistance.titles.push({ channel, threadTs: text(threadTs), title: text(title) });
    return {};
  },

  "agents.sessions.setStatus"(call) {
    required(call, "status");
    const status = text(call.args["status"]);
    if (!states.includes(status) || text(call.args["title"]).length > 200) refuse("invalid_arguments");
    call.hub.assistance.sessions.set(session(call), status);
    return { status, agent_status: status, ...(call.args["title"] ? { title: call.args["title"] } : {}) };
  },

  "agents.sessions.rename"(call) {
    required(call, "title");
    if (text(call.args["title"]).length > 200) refuse("invalid_arguments");
    const [channel = "", threadTs = ""] = session(call).split(":");
    call.hub.assistance.titles.push({ channel, threadTs, title: text(call.args["title"]) });
    return { title: call.args["title"] };
  },
};

function session(call: Call): string {
  const name = call.args["channel_id"] === undefined ? "channel" : "channel_id";
  required(call, name, "thread_ts");
  return `${channelOf(call, name).id}:${text(call.args["thread_ts"])}`;
}
