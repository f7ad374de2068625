import { type Dict, dicts, flag, optionalText, text } from "../local/json.ts";
import { faultsInBlocks } from "./block-kit/validate.ts";
import type { Hub } from "./hub.ts";
import { change, post, remove } from "./posting.ts";
import type { Channel, Message } from "./workspace.ts";

const lifetimeMs = 30 * 60_000;
const mostUses = 5;

interface ResponseUrl {
  channel: Channel;
  user: string;
  /** The message that was acted on, for `replace_original`. */
  original?: Message;
  createdAt: number;
  uses: number;
}

/** The addresses an app may answer at: five times, for half an hour, in any channel. */
export class ResponseUrls {
  readonly #hub: Hub;
  readonly #known = new Map<string, ResponseUrl>();

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  create(channel: Channel, user: string, original?: Message): string {
    const id = this.#hub.clock.secret();
    const base = { channel, user, createdAt: this.#hub.clock.now(), uses: 0 };
    this.#known.set(id, original ? { ...base, original } : base);
    return `${this.#hub.origin}/actions/${this.#hub.workspace.team.id}/${id}`;
  }

  /** Answers a POST: its status, and a body as Slack writes it. */
  take(id: string, body: Dict): { status: number; body: string } {
    const url = this.#known.get(id);
    if (!url) return { status: 404, body: "expired_url" };
    if (this.#hub.clock.now() - url.createdAt > lifetimeMs) return { status: 404, body: "expired_url" };
    if (url.uses >= mostUses) return { status: 404, body: "used_url" };
    const faults = body["blocks"] === undefined ? [] : faultsInBlocks(body["blocks"], "message");
    this.#hub.evidence.broke("response_url", faults);
    if (faults.length > 0) return { status: 400, body: "invalid_blocks" };
    const removes = flag(body["delete_original"]);
    const empty = !text(body["text"]) && dicts(body["blocks"]).length === 0 && !dicts(body["attachments"]).length;
    if (empty && !removes) return { status: 400, body: "no_text" };
    url.uses += 1;
    this.#apply(url, body, removes);
    return { status: 200, body: "ok" };
  }

  #apply(url: ResponseUrl, body: Dict, removes: boolean): void {
    const by = this.#hub.workspace.bot.userId;
    if (removes) {
      if (url.original) remove(this.#hub, url.channel, url.original, by);
      return;
    }
    const [words, blocks] = [text(body["text"]), dicts(body["blocks"])];
    if (blocks.length > 0 && words === "") this.#hub.evidence.broke("response_url", [noFallback]);
    // On a slash command there is nothing to replace: Slack posts anew.
    if (flag(body["replace_original"]) && url.original) {
      change(this.#hub, url.channel, url.original, { text: words, blocks }, by);
      return;
    }
    const threadTs = optionalText(body["thread_ts"]);
    post(this.#hub, url.channel, by, {
      text: words,
      blocks,
      attachments: dicts(body["attachments"]),
      ...(threadTs === undefined ? {} : { threadTs }),
      ...(body["response_type"] === "in_channel" ? {} : { onlyFor: url.user }),
    });
  }
}

/** No rule of Slack's refuses it, but notifications and screen readers then have nothing to say. */
export const noFallback = { code: "no_fallback_text", message: "blocks without a top-level text", pointer: "/text" };
