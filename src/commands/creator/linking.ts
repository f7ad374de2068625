import type { Creator } from "../../campaigns/creator.ts";
import { callName } from "../../campaigns/selection.ts";
import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, chatter, counted, joined, line, text } from "../../core/line.ts";
import type { Reply } from "../../core/reply.ts";
import { personNamed } from "../meaning/chat-id.ts";
import { chosenCreator } from "../meaning/creators.ts";
import { offered } from "../telling/offered.ts";
import { undoButton } from "../telling/undo-button.ts";
import { confirmAll, openClaims, refused, settle } from "./claims.ts";

interface LinkOptions {
  creator?: string | undefined;
  person?: string | undefined;
  unlink: boolean;
  instead: boolean;
  claims: boolean;
  refuse: boolean;
}

/** Links, unlinks, or shows who waits to be linked. */
export async function linkCreator(
  { creator: words, person: picked, unlink, instead, claims, refuse }: LinkOptions,
  context: Context,
): Promise<Reply> {
  const confirm = (creator: Creator, user: string) => linked(creator, user, { instead: false, context });
  if (claims) return confirmAll(context, confirm);
  if (refuse && picked !== undefined) return refused(picked, context);
  if (words === undefined) return openClaims(context);
  const { name, person: word } = split(words, picked);
  const creator = await chosenCreator(context, name);
  if (word === undefined) return unlink ? unlinked(creator, creator.users, context) : state(creator);
  const person = personNamed(word, context);
  if (unlink) return unlinked(creator, [person], context);
  return linked(creator, person, { instead, context });
}

/** "mia @mia" is a creator and a person; "mia" alone asks who is linked. */
function split(words: string, picked: string | undefined): { name: string; person: string | undefined } {
  const parts = words.trim().split(/\s+/);
  const last = parts.at(-1);
  if (picked !== undefined || parts.length < 2 || last === undefined) return { name: words, person: picked };
  const name = parts.slice(0, -1).filter((word) => !/^(to|is|=)$/i.test(word));
  return { name: name.join(" "), person: last };
}

function state(creator: Creator): Reply {
  const link = {
    label: "Link",
    call: { name: "creator link", options: { creator: creator.handle }, form: true },
  } as const;
  if (creator.users.length === 0)
    return [
      {
        kind: "text",
        text: line`${callName(creator)} is linked to nobody here yet. Name the person with it: creator link mia @mia`,
      },
      ...buttons(link),
    ];
  return [{ kind: "text", text: line`${callName(creator)} is ${joined(creator.users.map(chatter), ", ")} here.` }];
}

async function linked(creator: Creator, person: string, how: { instead: boolean; context: Context }): Promise<Reply> {
  const { context, instead } = how;
  const { records, call } = context;
  const other = (await records.creators()).find(({ id, users }) => id !== creator.id && users.includes(person));
  if (creator.users.includes(person)) {
    await settle(creator, person, context);
    return state(creator);
  }
  if (other !== undefined && !instead)
    throw new UserError(`That person is linked to ${callName(other)} already. One person is one creator.`, [
      { label: `${callName(creator)} instead`, call: { ...call, options: { ...call.options, instead: true } } },
    ]);
  const receipts = await records.append([
    ...(other === undefined
      ? []
      : [{ type: "creator-linked", creator: other.id, user: person, linked: false } as const]),
    { type: "creator-linked", creator: creator.id, user: person, linked: true },
  ]);
  const settled = await settle(creator, person, context);
  return [
    {
      kind: "text",
      text: line`${chatter(person)} is ${callName(creator)} (${creator.handle}) from now on: what they log counts as theirs.${settled.counted === 0 ? [] : line` ${counted(settled.counted, "held result counts", "held results count")} now.`}`,
    },
    ...settled.open.map((said) => text`Still open, log it with its post: "${said}"`),
    ...offered(context, undoButton(receipts)),
  ];
}

async function unlinked(creator: Creator, people: readonly string[], context: Context): Promise<Reply> {
  const there = people.filter((person) => creator.users.includes(person));
  if (there.length === 0) throw new UserError(`${callName(creator)} is not linked to that person. Nothing to change.`);
  const receipts = await context.records.append(
    there.map((user) => ({ type: "creator-linked", creator: creator.id, user, linked: false })),
  );
  return [
    {
      kind: "text",
      text: line`${joined(there.map(chatter), ", ")} is no longer linked to ${callName(creator)}. What was logged stays.`,
    },
    ...offered(context, undoButton(receipts)),
  ];
}
