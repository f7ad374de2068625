import { counted, line, text } from "../../core/line.ts";
import type { Line, Reply } from "../../core/reply.ts";
import type { Week } from "../summaries/told-week.ts";

/** What creators are told at the end: what their posts reached together. No money, and nobody by name. */
export function thanksMessage({ summary, campaign }: Week): Reply {
  return [
    { kind: "heading", text: line`${campaign.name} is over. Thank you.` },
    text`${reachedLine(summary.gains)} Numbers that you send from now on still count.`,
    {
      kind: "buttons",
      buttons: [
        { label: "My posts", call: { name: "mine", options: { show: "posts" }, privately: true } },
        { label: "Send my numbers", call: { name: "log", options: {}, form: true } },
      ],
    },
  ];
}

function reachedLine({ posts, views }: { posts: number; views: number }): Line {
  if (views <= 0) return line`You made ${counted(posts, "post")}.`;
  return line`Your ${counted(posts, "post")} ${[posts === 1 ? "was" : "were"]} watched ${views} times.`;
}
