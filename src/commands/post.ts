import { z } from "zod";

import type { Post } from "../campaigns/post.ts";
import { callName } from "../campaigns/selection.ts";
import { defineCommand } from "../core/command.ts";
import type { Context } from "../core/context.ts";
import { UserError } from "../core/errors.ts";
import { joined, line } from "../core/line.ts";
import type { Receipt } from "../core/ports.ts";
import type { Block, Button, Line, Reply } from "../core/reply.ts";
import { campaignField } from "./meaning/fields.ts";
import { meantPost, type MeantPost, type PostDraft } from "./meaning/post.ts";
import { offered } from "./telling/offered.ts";
import { postedLine } from "./telling/post.ts";
import { undoButton } from "./telling/undo-button.ts";

export const post = defineCommand({
  name: "post",
  summary: "A post's link, format, hook, boosted, gone, disclosure check.",
  role: "creator",
  effect: "writes",
  audience: "channel",
  options: z.strictObject({
    post: z
      .string()
      .max(400)
      .optional()
      .describe("Its link, or its day like 3 Feb; your only post where you leave it out."),
    format: z.string().max(60).optional().describe("What kind of video: routine, unboxing, storytime."),
    hook: z.string().max(120).optional().describe("What the first seconds say or show."),
    boosted: z.boolean().optional().describe("Its views may hold paid ones."),
    gone: z.boolean().optional().describe("Taken down or private: its figures are frozen."),
    checked: z.boolean().optional().describe("Disclosure: toggle on, said and seen at the start, in the caption."),
    creator: z.string().max(100).optional().describe("Whose post, if not yours.").meta({ takes: "creators" }),
    link: z.string().max(300).optional().describe("The link of a post that began without one."),
    new: z.boolean().default(false).describe("Begin a post, with its link or without."),
    campaign: campaignField,
  }),
  form: ["post", "format", "hook", "boosted", "checked"],
  examples: ["", "format:routine", 'https://www.tiktok.com/@maya/video/7301 format:routine hook:"before and after"'],
  suggest: {
    format: async (typed, { records }) =>
      known(
        typed,
        (await records.posts()).map(({ format }) => format),
      ),
    hook: async (typed, { records }) =>
      known(
        typed,
        (await records.posts()).map(({ hook }) => hook),
      ),
  },

  async run(options, context) {
    const words = [options.post, options.link].filter((each) => each !== undefined).join(" ");
    const { creator, campaign, new: isNew } = options;
    const meant = await meantPost({ words: words === "" ? undefined : words, creator, campaign, isNew }, context);
    const told = { ...meant.told, ...changesOf(options) };
    const isChange = Object.keys(told).length > 2;
    if (meant.known !== undefined && !isChange) return card(meant, meant.known, context);
    const joined =
      meant.joins === undefined ? [] : [{ type: "post-joined", post: meant.joins, into: told.post } as const];
    const receipts = await context.records.append([told, ...joined]);
    const after = (await context.records.posts()).find(({ id }) => id === told.post);
    if (after === undefined) throw new Error(`the post ${told.post} was written and is not there`);
    return echo(meant, { after, told, receipts }, context);
  },
});

interface Changes {
  format?: string | undefined;
  hook?: string | undefined;
  boosted?: boolean | undefined;
  gone?: boolean | undefined;
  checked?: boolean | undefined;
}

function changesOf({ format, hook, boosted, gone, checked }: Changes): Partial<PostDraft> {
  if (format?.trim() === "" || hook?.trim() === "") throw new UserError("Say what the format or the hook is.");
  return {
    ...(format !== undefined && { format: format.trim().toLowerCase() }),
    ...(hook !== undefined && { hook: hook.trim() }),
    ...(boosted !== undefined && { boosted }),
    ...(gone !== undefined && { gone }),
    ...(checked !== undefined && { disclosure: checked ? ("checked" as const) : ("incomplete" as const) }),
  };
}

/** What is known of it, where nothing was to be changed. */
function card(meant: MeantPost, after: Post, context: Context): Reply {
  const told = [
    ...(after.format === undefined ? [] : [line`${after.format}`]),
    ...(after.hook === undefined ? [] : [line`hook "${after.hook}"`]),
    ...(after.boosted ? [line`boosted`] : []),
    ...(after.gone ? [line`gone`] : []),
    disclosureLine(after),
    after.url === undefined ? line`no link yet` : line`${after.url}`,
  ];
  return [
    { kind: "text", text: line`${named(meant, after, context)}: ${joined(told, ", ")}.` },
    ...offered(
      context,
      formatAndHook(after),
      after.gone ? mark("Not gone", { gone: false }, after) : mark("Gone", { gone: true }, after),
      after.boosted ? undefined : mark("Boosted", { boosted: true }, after),
    ),
  ];
}

function disclosureLine({ disclosure }: Post): Line {
  if (disclosure === undefined) return line`disclosure not checked`;
  return disclosure === "checked" ? line`disclosure checked` : line`disclosure incomplete`;
}

interface Changed {
  after: Post;
  told: PostDraft;
  receipts: readonly Receipt[];
}

function echo(meant: MeantPost, { after, told, receipts }: Changed, context: Context): Reply {
  const undo = undoButton(receipts);
  const asks = told.url !== undefined && after.disclosure === undefined;
  return [
    first(meant, { after, told, receipts }, context),
    ...(asks ? [disclosureQuestion] : []),
    ...(asks
      ? offered(
          context,
          mark("All three", { checked: true }, after),
          mark("Not all", { checked: false }, after),
          formatAndHook(after),
        )
      : offered(
          context,
          undo,
          after.format === undefined || after.hook === undefined ? formatAndHook(after) : undefined,
        )),
  ];
}

const disclosureQuestion: Block = {
  kind: "text",
  text: ["Disclosure: toggle on, said and seen at the start, in the caption?"],
};

function first(meant: MeantPost, { after, told }: Changed, context: Context): Block {
  const whose = named(meant, after, context);
  const said = saidOf(told, after);
  if (meant.known === undefined) {
    const link = told.url === undefined ? line` Send the link when you can.` : line``;
    const more = said.length === 0 ? line`` : line`: ${joined(said, ", ")}`;
    return { kind: "text", text: line`Began ${lower(whose)}${more}.${link}` };
  }
  const linked = told.url === undefined ? [] : [line`Linked to ${lower(whose)}`];
  if (said.length === 0) return { kind: "text", text: line`${joined(linked, "")}.` };
  const words = line`${whose}: ${joined(said, ", ")}.`;
  return { kind: "text", text: linked.length === 0 ? words : line`${joined(linked, "")}: ${joined(said, ", ")}.` };
}

/** What was changed, in the order of the options. */
function saidOf(told: PostDraft, after: Post): Line[] {
  return [
    ...(told.format === undefined ? [] : [line`${told.format}`]),
    ...(told.hook === undefined ? [] : [line`hook "${told.hook}"`]),
    ...(told.boosted === undefined
      ? []
      : [told.boosted ? line`boosted, its views may hold paid ones` : line`not boosted`]),
    ...(told.gone === undefined
      ? []
      : [told.gone ? line`marked gone, its last figures stay in the totals` : line`live again`]),
    ...(told.disclosure === undefined ? [] : [disclosureLine(after)]),
  ];
}

/** "Your post of 3 Feb", "Mia's post of 3 Feb". */
function named({ creator }: MeantPost, after: Post, context: Context): Line {
  const whose = creator.id === context.asker.creator ? line`Your` : line`${callName(creator)}'s`;
  const isDated = after.postedAt !== undefined || after.postedOn !== undefined;
  return isDated ? line`${whose} post of ${postedLine(after, context)}` : line`${whose} post`;
}

function lower(words: Line): Line {
  const [start, ...rest] = words;
  return start === "Your" ? ["your", ...rest] : words;
}

function mark(label: string, options: Readonly<Record<string, unknown>>, { id }: Post): Button {
  return { label, call: { name: "post", options: { post: id, ...options } } };
}

function formatAndHook({ id }: Post): Button {
  return { label: "Format and hook", call: { name: "post", options: { post: id }, form: true } };
}

function known(typed: string, values: readonly (string | undefined)[]): string[] {
  const different = [...new Set(values.filter((value) => value !== undefined))];
  return different.filter((value) => value.toLowerCase().includes(typed.toLowerCase())).slice(0, 25);
}
