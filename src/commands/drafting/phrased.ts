import type { Language } from "../../campaigns/brief-request.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Phrases } from "../../core/model.ts";
import { withoutModel, type Reason } from "../../core/reasons.ts";
import type { Reply } from "../../core/reply.ts";
import type { Brief } from "../../briefs/brief.ts";
import { phraseOf, phrasePlaces, phraseRule } from "../../briefs/phrase.ts";
import { remarksOn } from "../../briefs/remarks.ts";
import type { Drafted } from "./versions.ts";

/** What a model offers for the words of briefs: nothing where there is none, or where it failed. */
export interface Phrased extends Phrases {
  language: Language | undefined;
  /** It was asked, and gave nothing for this reason. */
  why: Reason | undefined;
}

export const unworded: Phrased = { hooks: [], ideas: [], language: undefined, why: undefined };

/**
 * Asked once for all the briefs of an action, sixty or one: the hooks are spread over their creators like ours. It is told what
 * the requester said, and of the hooks that are taken those that are out of our words: what creators wrote is never told.
 */
export async function phrased(about: About, taken: readonly string[], { assistant }: Context): Promise<Phrased> {
  // Where a kind of product has rules of its own, every word of a brief is ours.
  if (assistant === undefined || remarksOn(about).length > 0) return unworded;
  const { language, product, subject, audience } = about;
  const rule = (phrase: string) => phraseRule(phrase, language);
  const not = taken.filter((hook) => rule(hook) === undefined);
  const tried = await assistant.phrase({
    ...{ prompt: "brief", places: phrasePlaces(language), tidied: phraseOf, rule },
    about: { product, subject, audience, not },
  });
  if (tried.kind === "failed") return { ...unworded, why: tried.why };
  const { hooks, ideas } = tried.value;
  return { hooks: hooks.filter((hook) => !taken.includes(hook)), ideas, language, why: undefined };
}

type About = Pick<Brief, "language" | "market" | "subject" | "audience"> & { product: string | undefined };

/** Told to the requester alone, where a model was asked. */
export function toldOfModel({ hooks, ideas, why }: Phrased, drafted: readonly Pick<Drafted, "brief">[]): Reply {
  if (why !== undefined) return [text`${[withoutModel(why)]}`];
  const offered = new Set([...hooks, ...ideas]);
  const isTaken = drafted.some(({ brief }) => [...brief.hooks, ...brief.ideas].some((phrase) => offered.has(phrase)));
  return isTaken
    ? [{ kind: "provenance", lines: [["Hooks and ideas by a model, out of our words; the rest is ours."]] }]
    : [];
}
