/** What Slack sends, before anybody has looked into it. */
export type Payload = Readonly<Record<string, unknown>>;

/** Bolt's own types tell more than Slack promises: what is there is looked up. */
export function payloadOf(body: object): Payload {
  return body as Payload;
}

/** What lies at a path of names in a payload; undefined where the path ends early. */
export function at(payload: unknown, ...path: readonly string[]): unknown {
  let found = payload;
  for (const name of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Payload)[name];
  }
  return found;
}

/** The text at a path; undefined where there is none or it is empty. */
export function textAt(payload: unknown, ...path: readonly string[]): string | undefined {
  const found = at(payload, ...path);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/**
 * Which texts of a payload are people's own words: those of messages, typed commands and the fields of forms, and the
 * copies of them in a forwarded message or a shared snippet.
 */
export function isWritten(name: string, beside: Payload): boolean {
  return written.has(name) || (name === "value" && beside["type"] === "plain_text_input");
}

const written = new Set(["text", "fallback", "pretext", "title", "preview", "preview_highlight", "preview_plain_text"]);

/** The list at a path; empty where there is none. */
export function listAt(payload: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(payload, ...path);
  return Array.isArray(found) ? found : [];
}
