import { webApi } from "@slack/bolt";

import type { Block } from "./blocks.ts";
import type { Desk } from "./desk.ts";
import { streamLength } from "./limits.ts";
import { textAt, type Payload } from "./payload.ts";

/** The thread of a conversation with one person. */
export interface Thread {
  channel: string;
  thread: string;
}

/**
 * Writes an answer into a conversation as it comes. Slack closes a stream after some minutes and at 12,000 characters:
 * what it did not take goes on in a second one, or in ordinary messages.
 */
export class Stream {
  readonly #desk: Desk;
  readonly #at: Thread;
  #open: { ts: string; length: number } | undefined;
  /** The first message's timestamp. */
  first: string | undefined;
  #isLost = false;

  constructor(at: Thread, desk: Desk) {
    this.#at = at;
    this.#desk = desk;
  }

  /** Standard markdown, shorter than a message. */
  async write(markdown: string): Promise<void> {
    if (this.#isLost) return this.#post(markdown);
    try {
      if (this.#open !== undefined && this.#open.length + markdown.length > streamLength) await this.#close([]);
      if (this.#open === undefined) await this.#begin(markdown);
      else await this.#append(this.#open, markdown);
    } catch (error) {
      if (!isClosed(error)) throw error;
      this.#isLost = true;
      await this.#post(markdown);
    }
  }

  /** With what stands under the words: a table, buttons, the two thumbs. It bears the mark of what it answers. */
  async end(blocks: readonly Block[], metadata: Payload): Promise<void> {
    try {
      if (this.#open !== undefined && !this.#isLost) {
        await this.#close(blocks, metadata);
        return;
      }
    } catch (error) {
      if (!isClosed(error)) throw error;
    }
    if (blocks.length > 0)
      await this.#desk.posts.post("chat.postMessage", { ...this.#place(), text: "Looseleaf", blocks, metadata });
  }

  async #begin(markdown: string): Promise<void> {
    const begun = await this.#desk.quick.apiCall("chat.startStream", { ...this.#place(), markdown_text: markdown });
    const ts = textAt(begun, "ts") ?? "";
    this.first ??= ts;
    this.#open = { ts, length: markdown.length };
  }

  async #append(open: { ts: string; length: number }, markdown: string): Promise<void> {
    await this.#desk.quick.apiCall("chat.appendStream", {
      channel: this.#at.channel,
      ts: open.ts,
      markdown_text: markdown,
    });
    open.length += markdown.length;
  }

  async #close(blocks: readonly Block[], metadata?: Payload): Promise<void> {
    const ts = this.#open?.ts ?? "";
    this.#open = undefined;
    await this.#desk.quick.apiCall("chat.stopStream", {
      channel: this.#at.channel,
      ts,
      ...(blocks.length > 0 && { blocks }),
      ...(metadata !== undefined && { metadata }),
    });
  }

  async #post(markdown: string): Promise<void> {
    await this.#desk.posts.post("chat.postMessage", { ...this.#place(), markdown_text: markdown });
  }

  #place() {
    return { channel: this.#at.channel, thread_ts: this.#at.thread };
  }
}

function isClosed(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError)) return false;
  return ["message_not_in_streaming_state", "msg_too_long", "message_not_found"].includes(error.data.error);
}
