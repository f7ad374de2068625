import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { joined, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import { marketFor } from "../../briefs/compliance.ts";
import { loosenessOf, type Reason } from "../../briefs/looseness.ts";
import { loosen, type Change } from "../../briefs/loosen.ts";
import { remarksOn } from "../../briefs/remarks.ts";
import { textOf } from "../../briefs/text.ts";
import { readRequest } from "../../reading/request.ts";
import type { CheckOptions } from "../brief/check.ts";
import { offered } from "../telling/offered.ts";
import { ownDraft } from "./own-draft.ts";

/** How loose a text is, and why; its lines; or a looser version beside it. */
export async function checked(options: CheckOptions, context: Context): Promise<Reply> {
  const drafted = await ownDraft(options, context);
  const checkedText = drafted === undefined ? options.text.trim() : textOf(drafted);
  if (checkedText.length < 20) throw new UserError("That is too short to check. Paste the whole brief.");
  const read = readRequest(checkedText);
  const { language, subject } = drafted ?? read;
  const market = drafted?.market ?? marketFor(read.markets, language);
  switch (options.show) {
    case "reasons":
      return [
        { kind: "text", text: verdict(checkedText) },
        ...remarksOn({ subject, market }).map((remark) => text`${remark}`),
        ...(loosenessOf(checkedText).score === 100 ? [] : more(options, ["lines", "loosened"], context)),
      ];
    case "lines":
      return [...named(checkedText), ...more(options, ["loosened"], context)];
    case "loosened":
      return looser(checkedText, loosen(checkedText, { language, market }));
  }
}

const labels = { lines: "Show me", loosened: "Loosen it" } as const;

function more(options: CheckOptions, shows: readonly (keyof typeof labels)[], context: Context): Reply {
  const { text: pasted, campaign } = options;
  const given = { text: pasted, ...(campaign !== undefined && { campaign }) };
  const wanted = shows.map((show) => ({
    label: labels[show],
    call: { name: "brief check", options: { ...given, show } },
  }));
  return offered(context, ...wanted);
}

/** "Looseness 38. Lines to be spoken word for word (2, 5, 6, 9); dictated shots (7); no disclosure; no dates to post." */
function verdict(checkedText: string): Line {
  const { score, reasons } = loosenessOf(checkedText);
  if (reasons.length === 0) return line`Looseness ${score}: a frame, and nothing missing.`;
  return line`Looseness ${score} of 100. ${joined(reasons.map(told), "; ")}.`;
}

function told({ what, lines }: Reason, place: number): Line {
  const words = sayings[what];
  const start = place === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  if (lines.length === 0) return [start];
  const where = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`;
  return [`${start} (${where})`];
}

const sayings: Readonly<Record<Reason["what"], string>> = {
  "line to be spoken": "lines to be spoken word for word",
  "dictated shot": "dictated shots",
  "beat by the second": "beats by the second",
  must: "more than three musts",
  "call to action": "more than one call to action",
  "key message": "more than one key message",
  "mandatory hook": "a mandatory hook",
  hashtag: "more than three hashtags",
  "ad-speak": "words of an ad",
  "no deviation": "no deviation allowed",
  "no audience": "no audience",
  "no fact": "no fact on the product",
  "no disclosure": "no disclosure",
  "no window": "no dates to post",
  "no rights": "no usage rights",
  "no contact": "no review contact",
  "too long": "longer than 90 seconds to read",
};

/** Each line that ties somebody down, with what is held against it. */
function named(checkedText: string): Reply {
  const lines = checkedText.split("\n");
  const { reasons } = loosenessOf(checkedText);
  const numbers = [...new Set(reasons.flatMap((reason) => reason.lines))].toSorted((a, b) => a - b);
  const missing = reasons.filter((reason) => reason.lines.length === 0).map(({ what }) => sayings[what]);
  const shown = numbers.map((number) => {
    const why = reasons.filter((reason) => reason.lines.includes(number)).map(({ what }) => what);
    return text`${[String(number)]}: "${(lines[number - 1] ?? "").trim().slice(0, 160)}" ${[why.join(", ")]}`;
  });
  return [...shown, ...(missing.length === 0 ? [] : [text`Missing everywhere: ${[missing.join(", ")]}.`])];
}

function looser(before: string, { text: after, changes }: { text: string; changes: readonly Change[] }): Reply {
  const [was, now] = [loosenessOf(before).score, loosenessOf(after).score];
  if (changes.length === 0) return [text`Looseness ${was}: there is nothing left to loosen.`];
  return [
    text`Looseness ${was} before, ${now} now. What nobody said is a blank, since I invent nothing.`,
    { kind: "quote", text: after },
    { kind: "provenance", lines: changes.flatMap(difference) },
  ];
}

function difference({ before, after }: Change): Line[] {
  return [
    ...(before === undefined || before.trim() === "" ? [] : [line`− ${before.trim().slice(0, 160)}`]),
    ...(after === undefined || after.trim() === "" ? [] : [line`+ ${after.trim().slice(0, 160)}`]),
  ];
}
