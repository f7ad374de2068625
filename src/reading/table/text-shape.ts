export interface TextShape {
  /** How rows end. */
  newline: "CRLF" | "LF" | "CR" | "mixed";
  /** How lines end inside quoted cells; undefined where there are none. */
  quotedNewline: "CRLF" | "LF" | "CR" | "mixed" | undefined;
}

/** How a table's text is written, for the import to tell. Quotes are taken as balanced. */
export function textShape(text: string): TextShape {
  const outside = new Set<Newline>();
  const inside = new Set<Newline>();
  let isQuoted = false;
  for (const [mark] of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (mark === '"') isQuoted = !isQuoted;
    else (isQuoted ? inside : outside).add(names[mark] ?? "LF");
  }
  return { newline: oneOf(outside) ?? "LF", quotedNewline: oneOf(inside) };
}

type Newline = "CRLF" | "LF" | "CR";

const names: Record<string, Newline> = { "\r\n": "CRLF", "\n": "LF", "\r": "CR" };

function oneOf(found: ReadonlySet<Newline>): Newline | "mixed" | undefined {
  return found.size > 1 ? "mixed" : [...found][0];
}
