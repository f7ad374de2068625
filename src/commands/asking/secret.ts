import { callName } from "../../campaigns/selection.ts";
import { daysLeft } from "../../campaigns/summary/endings.ts";
import type { Context } from "../../core/context.ts";
import { text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { todayOf } from "../meaning/today.ts";
import { endingLines } from "../telling/endings.ts";

/** Secrets are no answer to a question, but until when the Spark codes run may be, where it is nobody else's to read. */
export async function secretReply(context: Context): Promise<Reply> {
  const isTeam = context.room?.purposes.includes("team") === true;
  const endings = context.secrets.isAlone || isTeam ? await codesEnding(context) : [];
  return [
    text`Tokens, keys and Spark codes are no answer to a question, whoever asks.`,
    ...endingLines(endings).map((each) => text`${each}`),
  ];
}

async function codesEnding(context: Context) {
  const [posts, creators] = await Promise.all([context.records.posts(), context.records.creators()]);
  const names = new Map(creators.map((creator) => [creator.id, callName(creator)]));
  return posts
    .flatMap(({ creator, campaign, spark }) => {
      const isMeant = context.campaign === undefined || campaign === context.campaign;
      const days = spark === undefined ? -1 : daysLeft(spark.until, todayOf(context));
      if (spark === undefined || days < 0 || !isMeant) return [];
      return [{ what: "Spark code" as const, name: names.get(creator) ?? "", on: spark.until, days }];
    })
    .toSorted((a, b) => a.days - b.days);
}
