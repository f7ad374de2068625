import { includesRole } from "../../campaigns/role.ts";
import { matchCreator } from "../../campaigns/selection.ts";
import type { Call } from "../../core/call.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { sealedIn } from "../../core/seal.ts";
import { readDay } from "../../reading/dates.ts";
import { readVideoLink } from "../../reading/link.ts";
import { noonOf } from "../meaning/fields.ts";
import { spokenTerm } from "../meaning/term.ts";
import { offered } from "../telling/offered.ts";

/** "here's my spark code for the 3 Feb video: #abc… for 30 days": keeping it. Throws UserError on several at once. */
export async function sparkCall(words: string, context: Context): Promise<Call> {
  const [code, ...others] = new Set(sealedIn(words));
  if (others.length > 0)
    throw new UserError(
      "Those are several Spark codes. Send them one by one, each with its post: its link or its day.",
    );
  const { typed, rest } = spokenTerm(words.replaceAll(code ?? "", " "));
  const tokens = rest.split(/\s+/).map((token) => token.replaceAll(/^[("'“]+|[)"'”.,:;!?]+$/g, ""));
  const creator = await namedIn(tokens, context);
  const post = tokens.find((token) => readVideoLink(token) !== undefined) ?? dayIn(tokens, noonOf(context));
  return {
    name: "post",
    options: {
      spark: code,
      ...(post !== undefined && { post }),
      ...(creator !== undefined && { creator }),
      ...(typed !== undefined && { until: typed }),
    },
  };
}

/** What is said where results were logged out of words that hold a Spark code as well. */
export async function codeLeft(words: string, context: Context): Promise<Reply> {
  const keep = offered(context, { label: "Keep the Spark code", call: await sparkCall(words, context) });
  if (keep.length > 0) return [text`There is a Spark code in that, which is not kept yet.`, ...keep];
  return [text`The Spark code in it is not kept: only the creators of posts and hosts can hand one over.`];
}

/** A creator speaks of their own posts. */
async function namedIn(tokens: readonly string[], { asker, records }: Context): Promise<string | undefined> {
  if (!includesRole(asker.role, "host")) return undefined;
  const creators = await records.creators();
  for (const token of tokens) {
    const match = token.length < 2 ? undefined : matchCreator(token.replace(/['’]s$/i, ""), creators);
    if (match?.kind === "one") return match.creator.handle;
  }
  return undefined;
}

function dayIn(tokens: readonly string[], noon: string): string | undefined {
  for (const length of [3, 2, 1])
    for (let start = 0; start + length <= tokens.length; start++) {
      const typed = tokens.slice(start, start + length).join(" ");
      const day = /\d|yesterday|today/i.test(typed) ? readDay(typed, noon) : undefined;
      if (day !== undefined) return day;
    }
  return undefined;
}
