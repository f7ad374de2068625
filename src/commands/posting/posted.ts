import type { Post } from "../../campaigns/post.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { joined, line } from "../../core/line.ts";
import type { Receipt } from "../../core/ports.ts";
import type { Block, Button, Line, Reply } from "../../core/reply.ts";
import { meantPost, type MeantPost, type PostDraft } from "../meaning/post.ts";
import { spokenTerm, termOf } from "../meaning/term.ts";
import type { PostOptions } from "../post.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { lower, named } from "./named.ts";
import { revealed, revealButton } from "./reveal.ts";
import { forgetCode, giveCode, isForget, overheard, sparkLine } from "./spark.ts";

/** Begins a post, changes one, or says what is known of it. */
export async function posted(options: PostOptions, context: Context): Promise<Reply> {
  try {
    return await done(options, context);
  } catch (error) {
    throw overheard(error, options.spark, context);
  }
}

async function done(options: PostOptions, context: Context): Promise<Reply> {
  const spoken = options.spark === undefined ? undefined : spokenTerm(options.post ?? "");
  const words = [spoken?.rest ?? options.post ?? "", options.link ?? ""].join(" ").trim();
  const { creator, campaign, new: isNew } = options;
  const meant = await meantPost({ words: words === "" ? undefined : words, creator, campaign, isNew }, context);
  if (options.reveal) return revealed(meant, context);
  const told = { ...meant.told, ...changesOf(options) };
  if (options.spark !== undefined) {
    if (isForget(options.spark)) return forgetCode(meant, context);
    const until = options.until ?? (spoken?.typed === undefined ? undefined : termOf(spoken.typed));
    return giveCode(meant, { told, code: options.spark, until }, context);
  }
  const isChange = Object.keys(told).length > 2;
  if (meant.known !== undefined && !isChange) return card(meant, meant.known, context);
  const joined =
    meant.joins === undefined ? [] : [{ type: "post-joined", post: meant.joins, into: told.post } as const];
  const receipts = await context.records.append([told, ...joined]);
  const after = (await context.records.posts()).find(({ id }) => id === told.post);
  if (after === undefined) throw new Error(`the post ${told.post} was written and is not there`);
  return echo(meant, { after, told, receipts }, context);
}

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
    ...(after.spark === undefined ? [] : [sparkLine(after.spark, context)]),
    after.url === undefined ? line`no link yet` : line`${after.url}`,
  ];
  return [
    { kind: "text", text: line`${named(meant, after, context)}: ${joined(told, ", ")}.` },
    ...offered(
      context,
      formatAndHook(after),
      after.gone ? mark("Not gone", { gone: false }, after) : mark("Gone", { gone: true }, after),
      after.boosted ? undefined : mark("Boosted", { boosted: true }, after),
      revealButton(after, context),
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

function mark(label: string, options: Readonly<Record<string, unknown>>, { id }: Post): Button {
  return { label, call: { name: "post", options: { post: id, ...options } } };
}

function formatAndHook({ id }: Post): Button {
  return { label: "Format and hook", call: { name: "post", options: { post: id }, form: true } };
}
