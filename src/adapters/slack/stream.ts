import { webApi } from "@slack/bolt";

import { short } from "../../core/parts.ts";
import type { Block } from "./blocks.ts";
import type { Desk } from "./desk.ts";
import { streamLength, textLength } from "./limits.ts";
import { textAt, type Payload } from "./payload.ts";

/** The thread of a conversation with one person. */
export interface Thread {
  channel: string;
  thread: string;
}

/**
 * Writes an answer into a conversation as it comes. Slack closes a stream after some minutes and at 12,000 characters,
 * and may not let us begin one: what no stream took is said in ordinary messages.
 */
export class Stream {
  readonly #desk: Desk;
  readonly #at: Thread;
  #open: { ts: string; text: string } | undefined;
  /** What is still to be said in an ordinary message; undefined while streams are taken. */
  #left: string | undefined;
  /** The first message's timestamp. */
  first: string | undefined;

  constructor(at: Thread, desk: Desk) {
    this.#at = at;
    this.#desk = desk;
  }

  /** Standard markdown, shorter than a message. */
  async write(markdown: string): Promise<void> {
    if (this.#left !== undefined) return this.#keep(markdown, this.#left);
    if (this.#open !== undefined && this.#open.text.length + markdown.length > streamLength) await this.#close();
    try {
      if (this.#open === undefined) await this.#begin(markdown);
      else await this.#append(this.#open, markdown);
    } catch (error) {
      if (!isRefused(error)) throw error;
      await this.#close();
      this.#left = markdown;
    }
  }

  /**
   * With what stands under the words: a table, buttons, the two thumbs. It bears the mark of what it answers. false: the
   * words are said, and Slack took nothing under them.
   */
  async end(blocks: readonly Block[], metadata: Payload): Promise<boolean> {
    const open = this.#open;
    const under = { blocks, metadata };
    try {
      if (open === undefined) await this.#post(this.#left ?? "", under);
      else await this.#stop(open.ts, under).catch((error: unknown) => this.#stopAgain(error, open.ts, under));
      return true;
    } catch (error) {
      if (!isRefused(error)) throw error;
      if (open === undefined) await this.#post(this.#left ?? "");
      else await this.#close();
      return false;
    }
  }

  async #begin(markdown: string): Promise<void> {
    const args = { ...this.#place(), markdown_text: markdown };
    const ts = textAt(await this.#desk.posts.post("chat.startStream", args), "ts") ?? "";
    this.first ??= ts;
    this.#open = { ts, text: markdown };
  }

  async #append(open: { ts: string; text: string }, markdown: string): Promise<void> {
    const { channel } = this.#at;
    const text = open.text + markdown;
    try {
      await this.#desk.posts.post("chat.appendStream", { channel, ts: open.ts, markdown_text: markdown });
      open.text = text;
    } catch (error) {
      if (isRefused(error)) throw error;
      // It may have arrived: written anew as a whole, every word stands there once.
      await this.#close();
      await this.#desk.posts.post("chat.update", { channel, ts: open.ts, markdown_text: text });
    }
  }

  /** Where it fails Slack ends the stream by itself, a little later. */
  async #close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    await this.#stop(open.ts).catch((error: unknown) => {
      if (!isRefused(error)) this.#desk.house.report(error);
    });
  }

  async #stop(ts: string, under: Under = {}): Promise<void> {
    await this.#desk.posts.post("chat.stopStream", { channel: this.#at.channel, ts, ...under });
  }

  /** Where only Slack's word of it was lost, the stream is closed by now. */
  async #stopAgain(error: unknown, ts: string, under: Under): Promise<void> {
    if (isRefused(error)) throw error;
    await this.#stop(ts, under).catch((again: unknown) => {
      if (!isClosed(again)) throw again;
    });
  }

  async #keep(markdown: string, left: string): Promise<void> {
    const isFull = left.length + markdown.length > streamLength;
    if (isFull) await this.#post(left);
    this.#left = isFull ? markdown : left + markdown;
  }

  async #post(markdown: string, { blocks = [], metadata }: Under = {}): Promise<void> {
    const words = markdown === "" ? [] : [{ type: "markdown", text: markdown }];
    if (words.length + blocks.length === 0) return;
    const text = short(markdown.replaceAll(/\\(.)/g, "$1").trim(), textLength) || "Looseleaf";
    const said = { ...this.#place(), text, blocks: [...words, ...blocks], ...(metadata && { metadata }) };
    const posted = await this.#desk.posts.post("chat.postMessage", said);
    this.first ??= textAt(posted, "ts");
  }

  #place() {
    return { channel: this.#at.channel, thread_ts: this.#at.thread };
  }
}

interface Under {
  blocks?: readonly Block[];
  metadata?: Payload;
}

/** Slack says that it did not do it. Any other error leaves that open. */
function isRefused(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError || error instanceof webApi.WebAPIRateLimitedError;
}

function isClosed(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError && error.data.error === "message_not_in_streaming_state";
}
