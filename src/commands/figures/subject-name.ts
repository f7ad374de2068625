import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { counted, line, listed } from "../../core/line.ts";
import type { Line } from "../../core/reply.ts";
import { postedLine } from "../telling/post.ts";
import type { Subject } from "./subject.ts";

/** What a subject is called at the head of its figures: "Mia", "Mia's post of 3 Feb", "Spring Glow". */
export function nameOf(subject: Subject, context: Context): Line {
  switch (subject.kind) {
    case "campaign":
      return line`${subject.campaign.name}`;
    case "creator":
      return line`${callName(subject.creator)}`;
    case "post":
      return line`${callName(subject.creator)}'s post of ${postedLine(subject.post, context)}`;
    case "code":
      return subject.creator === undefined
        ? line`Code ${subject.code}`
        : line`Code ${subject.code} (${callName(subject.creator)})`;
    case "creators":
    case "versus":
      return subject.creators.length <= 3
        ? listed(subject.creators.map(callName))
        : line`${subject.campaign.name}, ${counted(subject.creators.length, "creator")}`;
  }
}
