/** `npm run -s eval -- brief FILE.jsonl --out PREDICTIONS.jsonl`: the whole reply to each request for a brief, without a key. */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

import { draftBrief } from "../src/briefs/draft.ts";
import { readingSeconds, textOf } from "../src/briefs/text.ts";
import { toldOf } from "../src/briefs/told.ts";
import { readRequest } from "../src/reading/request.ts";

const item = z.looseObject({ id: z.string(), request: z.string() });

export function run(args: string[]): Promise<void> {
  const out = args.indexOf("--out");
  const [file] = args.filter((_, index) => out === -1 || (index !== out && index !== out + 1));
  if (file === undefined) throw new Error("Name a JSONL file: npm run -s eval -- brief FILE --out PREDICTIONS");
  const items = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => item.parse(JSON.parse(line)));
  const predictions = items.map(({ id, request: said }) => {
    const request = readRequest(said);
    const brief = draftBrief(request, { place: 0 });
    const text = textOf(brief);
    console.log(
      `== ${id}: ${readingSeconds(text)} s to read\n${said}\n--\n${toldOf(request, brief).join("\n")}\n\n${text}\n`,
    );
    return { id, text: [...toldOf(request, brief), "", text].join("\n") };
  });
  const target = out === -1 ? undefined : args[out + 1];
  if (target !== undefined) writeFileSync(target, predictions.map((one) => `${JSON.stringify(one)}\n`).join(""));
  console.log(JSON.stringify({ name: "brief", items: items.length }));
  return Promise.resolve();
}
