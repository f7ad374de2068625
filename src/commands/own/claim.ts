import type { Context } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { buttons, text } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { readProfileLink } from "../../reading/link.ts";

/** Somebody whom nobody has linked says which account is theirs; it counts once a host confirms. */
export async function claim(handle: string | undefined, context: Context): Promise<Reply> {
  const { records, asker } = context;
  const known = (await records.claims()).find(({ user }) => user === asker.user);
  if (handle !== undefined) return told(handleOf(handle), context);
  if (known?.handle !== undefined)
    return [
      text`You said that ${known.handle} is yours. A host has not confirmed it yet; what you log until then is kept.`,
      ...buttons(tell("Another handle")),
    ];
  return [
    text`I don't know yet which TikTok account is yours. Tell me your handle; a host confirms it, then your posts and numbers are here.`,
    ...buttons(tell("Tell my handle")),
  ];
}

async function told(handle: string, { records, asker }: Context): Promise<Reply> {
  await records.append([{ type: "claimed", user: asker.user, handle }]);
  return [
    text`Noted: ${handle} is yours once a host confirms it. You can log already; it counts from then on.`,
    ...buttons(tell("Another handle")),
  ];
}

/** "@Mia.Skin", "mia.skin" or a link to the account's page. Throws UserError on anything else. */
function handleOf(written: string): string {
  const bare = written.trim().replace(/^@/, "").toLowerCase();
  const handle = readProfileLink(written) ?? `@${bare}`;
  if (/^@[\w.]{2,30}$/.test(handle)) return handle;
  throw new UserError("That is no TikTok handle. Write it like @mia.skin, or paste your page's link.", [
    tell("Tell my handle"),
  ]);
}

function tell(label: string): Button {
  return { label, call: { name: "mine", options: {}, form: true } };
}
