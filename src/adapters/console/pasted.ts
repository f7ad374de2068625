import type { Interface } from "node:readline";

/** Nobody types two lines so quickly. */
const togetherMs = 15;

/**
 * Lines as they arrive: one that was typed, or several that were pasted. A paste seldom ends with a line break: its last
 * line stands in the prompt, and all of it waits for Enter. Leaving before that says none of it.
 */
export function blocksOf(lines: Interface): ReadableStream<readonly string[]> {
  return new ReadableStream({
    start(blocks) {
      let block: string[] = [];
      let settling: NodeJS.Timeout | undefined;
      const settle = () => {
        settling = undefined;
        if (lines.line !== "") return;
        blocks.enqueue(block);
        block = [];
      };
      lines.on("line", (line) => {
        block.push(line);
        clearTimeout(settling);
        settling = setTimeout(settle, togetherMs);
      });
      lines.on("close", () => {
        if (settling !== undefined) blocks.enqueue(block);
        clearTimeout(settling);
        blocks.close();
      });
    },
  });
}

/** A block is one message; one that begins with what stands alone, a command or a button, is said line by line. */
export function messagesIn(block: readonly string[], standsAlone: (line: string) => boolean): readonly string[] {
  const isOne = block.length < 2 || !standsAlone(block[0] ?? "");
  return isOne ? [block.join("\n")] : block;
}

/** In a file or a pipe a line that ends in a backslash goes on in the next one. */
export async function* continued(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let begun: string[] = [];
  for await (const line of lines) {
    begun.push(line.replace(/\\$/, ""));
    if (line.endsWith("\\")) continue;
    yield begun.join("\n");
    begun = [];
  }
  if (begun.length > 0) yield begun.join("\n");
}
