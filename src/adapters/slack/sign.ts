import { createHmac, timingSafeEqual } from "node:crypto";

/** What a button carries: a call to make, the same with its answer for the whole channel, or the id of a kept call. */
export interface Carried {
  does: "call" | "post" | "offer" | "post-offer";
  /** JSON of the call, or the offer's id. */
  text: string;
}

const marks = { call: "c", post: "p", offer: "o", "post-offer": "q" } as const;

/** Writes calls into buttons so that only what this bot wrote is run, and only in the workspace it was written for. */
export class Signer {
  readonly #secret: string;

  /** Whatever stays the same between restarts and nobody else knows. */
  constructor(secret: string) {
    this.#secret = secret;
  }

  sign({ does, text }: Carried, team: string): string {
    const body = marks[does] + text;
    return this.#mac(body, team) + body;
  }

  /** undefined: not ours, or changed. */
  read(value: string, team: string): Carried | undefined {
    const [mac, body] = [value.slice(0, macLength), value.slice(macLength)];
    const expected = this.#mac(body, team);
    if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return undefined;
    const does = (Object.keys(marks) as Carried["does"][]).find((each) => marks[each] === body[0]);
    return does && { does, text: body.slice(1) };
  }

  #mac(body: string, team: string): string {
    return createHmac("sha256", this.#secret).update(`${team}\n${body}`).digest("base64url").slice(0, macLength);
  }
}

/** 132 bits in base64. */
const macLength = 22;
