/** What there is to read, by its path in the project: "prompts/choose.md". */
export type ReadText = (path: string) => Promise<string>;

/** The words of prompts/NAME.md, once they are asked for, with what stands in their {{places}}. */
export function openPrompts(read: ReadText) {
  const known = new Map<string, Promise<string>>();
  return async (name: string, places: Readonly<Record<string, string>> = {}): Promise<string> => {
    const path = `prompts/${name}.md`;
    const words = known.get(path) ?? read(path);
    known.set(path, words);
    return (await words).trim().replaceAll(/\{\{([a-z]+)\}\}/g, (_, place: string) => {
      const filled = places[place];
      if (filled === undefined) throw new Error(`${path} has a place that nothing fills: ${place}`);
      return filled;
    });
  };
}
