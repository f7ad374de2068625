import type { Campaign } from "../../campaigns/campaign.ts";
import type { Post } from "../../campaigns/post.ts";
import { voiceKinds, type Tone, type Voice, type VoiceKind } from "../../campaigns/voice.ts";
import { count, day, joined, line, text } from "../../core/line.ts";
import type { Block, Button, Line, Reply } from "../../core/reply.ts";
import { questions, themesAsked } from "../../briefs/asked.ts";

/** "42 comments sorted: 14 questions, 5 objections …", their tone, and what people ask most. */
export function told(head: Line, voices: readonly Voice[]): Reply {
  const kinds = voiceKinds.flatMap((kind): Line[] => {
    const many = voices.filter((voice) => voice.kind === kind).length;
    return many === 0 ? [] : [[count(many), " ", many === 1 ? names[kind].one : names[kind].many]];
  });
  const toned = (tone: Tone) => voices.filter((voice) => voice.tone === tone).length;
  return [
    text`${head}: ${joined(kinds, ", ")}.`,
    text`Tone: ${toned("good")} good, ${toned("neutral")} neutral, ${toned("bad")} bad.`,
    ...themesText(voices),
  ];
}

const mostThemes = 3;

/** In our words; one of them in short, so that one hears how people say it. */
function themesText(voices: readonly Voice[]): Reply {
  const [first, ...others] = themesAsked(voices).slice(0, mostThemes);
  if (first === undefined) return [];
  const themes = [first, ...others].map(({ theme, comments }): Line => [
    questions[theme].en,
    " (",
    count(comments),
    ")",
  ]);
  const example = voices.find(({ kind, theme }) => kind === "question" && theme === first.theme)?.text;
  const quoted = example === undefined ? line`` : line` "${example.slice(0, 80)}"`;
  return [text`People ask ${joined(themes, ", ")}.${quoted}`];
}

const names: Readonly<Record<VoiceKind, { one: string; many: string }>> = {
  question: { one: "question", many: "questions" },
  objection: { one: "objection", many: "objections" },
  praise: { one: "praise", many: "praise" },
  intent: { one: "wants to buy", many: "want to buy" },
  disclosure: { one: "on disclosure", many: "on disclosure" },
  other: { one: "other", many: "others" },
};

interface Grouping {
  by: "creator" | "post";
  posts: readonly Post[];
  /** Of creators, by id. */
  names: ReadonlyMap<string, string>;
}

/** A line for each creator or post, the most commented first. */
export function table(voices: readonly Voice[], grouping: Grouping): Block {
  const groups = [...Map.groupBy(voices, (voice) => voice[grouping.by])].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const right = (label: string) => ({ label, align: "right" as const });
  const columns = ["Questions", "Objections", "Praise", "Want it", "Disclosure"];
  const kinds = ["question", "objection", "praise", "intent", "disclosure"] as const;
  return {
    kind: "table",
    table: {
      columns: [
        { label: grouping.by === "creator" ? "Creator" : "Post", align: "left" },
        right("All"),
        ...columns.map(right),
      ],
      rows: groups.map(([id, all]) => [
        nameOf(id, grouping),
        [count(all.length)],
        ...kinds.map((kind): Line => [count(all.filter((voice) => voice.kind === kind).length)]),
      ]),
    },
  };
}

function nameOf(id: string | undefined, { by, posts, names: known }: Grouping): Line {
  if (id === undefined) return ["not said"];
  if (by === "creator") return line`${known.get(id) ?? "somebody who was taken back"}`;
  const post = posts.find((each) => each.id === id);
  const whose = known.get(post?.creator ?? "") ?? "somebody";
  return post?.postedOn === undefined ? line`${whose}` : line`${whose}, ${day(post.postedOn)}`;
}

export function againButtons({ id }: Campaign): Button[] {
  const by = (label: string, group: string) => ({
    label,
    call: { name: "comments", options: { by: group, campaign: id } },
  });
  return [by("By creator", "creator"), by("By post", "post")];
}
