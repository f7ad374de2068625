import { createHmac, timingSafeEqual } from "node:crypto";

import type { Call } from "../../core/call.ts";
import { customIdLength } from "./limits.ts";

/** What a button carries: a call to make, or the id of a kept one; `posts`: its answer is for the whole channel. */
export interface Carried {
  posts: boolean;
  what: { kind: "call"; call: Call } | { kind: "offer"; offer: string };
}

/**
 * Calls as the ids of components: only what this bot wrote is run, only on the server it was written for, for 30 days,
 * and after any number of restarts. Everybody can read an id; it says no more than the button does.
 */
export class CustomIds {
  readonly #key: string;

  /** Whatever stays the same between restarts and nobody else knows. */
  constructor(key: string) {
    this.#key = key;
  }

  /** undefined: the call is too long for an id. `place` tells the buttons of a message apart. */
  write({ posts, what }: Carried, at: { guild: string; now: string; place?: number }): string | undefined {
    const text = what.kind === "call" ? packed(what.call) : what.offer;
    const kind = what.kind === "call" ? (posts ? "p" : "c") : posts ? "q" : "o";
    const body = `${kind}${dayOf(at.now).toString(36).padStart(3, "0")}${((at.place ?? 0) % 36).toString(36)}${text}`;
    const id = this.#mac(body, at.guild) + body;
    return id.length <= customIdLength ? id : undefined;
  }

  /** undefined: not ours, of another server, changed, or too old. */
  read(id: string, at: { guild: string; now: string }): Carried | undefined {
    const [mac, body] = [id.slice(0, macLength), id.slice(macLength)];
    const expected = this.#mac(body, at.guild);
    if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return undefined;
    const [, kind = "", day = "", text = ""] = /^([cpoq])(\w{3})\w([^]*)$/.exec(body) ?? [];
    if (dayOf(at.now) - Number.parseInt(day, 36) > keptDays) return undefined;
    const posts = kind === "p" || kind === "q";
    if (kind === "o" || kind === "q") return { posts, what: { kind: "offer", offer: text } };
    const call = unpacked(text);
    return call && { posts, what: { kind: "call", call } };
  }

  #mac(body: string, guild: string): string {
    return createHmac("sha256", this.#key).update(`${guild}\n${body}`).digest("base64url").slice(0, macLength);
  }
}

/** 96 bits in base64. */
const macLength = 16;
const keptDays = 30;

function dayOf(now: string): number {
  return Math.floor(Date.parse(now) / 86_400_000);
}

/** `stats{"about":"mia"}`, with a mark before it where the answer is private or a form is meant. */
function packed({ name, options, privately, form }: Call): string {
  return `${form === true ? "?" : ""}${privately === true ? "!" : ""}${name}${JSON.stringify(options)}`;
}

function unpacked(text: string): Call | undefined {
  const [, form, own, name = "", options = ""] = /^(\?)?(!)?([a-z ]+)(\{[^]*\})$/.exec(text) ?? [];
  if (name === "") return undefined;
  return {
    name,
    options: JSON.parse(options) as Call["options"],
    ...(own !== undefined && { privately: true }),
    ...(form !== undefined && { form: true }),
  };
}
