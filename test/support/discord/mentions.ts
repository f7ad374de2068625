import { type Dict, dict, list, text } from "../local/json.ts";
import { may } from "./permissions.ts";
import type { Channel, Mentions, Message, User, World } from "./world.ts";

interface Written {
  channel: Channel;
  author: User;
  /** Everything that is written, texts of components too. */
  words: string;
  reference: Message | undefined;
  /** `allowed_mentions` as sent; undefined where it was not. */
  allowed: Dict | undefined;
  /** An answer to an interaction: only people are named where nothing else is said. */
  answer: boolean;
}

/** Whom a message names and so rings: nobody inside code, and only whom `allowed_mentions` and permissions allow. */
export function mentionsIn(world: World, written: Written): Mentions {
  const { channel, author, reference } = written;
  const words = written.words.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, "");
  const ids = (pattern: RegExp): string[] => [...new Set([...words.matchAll(pattern)].map((match) => match[1] ?? ""))];
  const rules = rulesOf(written);
  const users = ids(/<@!?(\d+)>/g).filter((id) => rules.user(id));
  if (reference && rules.replied && reference.author.id !== author.id) users.push(reference.author.id);
  const all = may(channel, author, "MentionEveryone");
  const roles = ids(/<@&(\d+)>/g).filter((id) => {
    const role = channel.guild?.roles.get(id);
    return role !== undefined && rules.role(id) && (all || role.mentionable);
  });
  const known = [...new Set(users)].flatMap((id) => world.users.get(id) ?? []);
  const everyone = /@everyone|@here/.test(words) && rules.everyone && all && channel.guild !== undefined;
  return { users: known, roles, everyone };
}

interface Rules {
  user: (id: string) => boolean;
  role: (id: string) => boolean;
  everyone: boolean;
  replied: boolean;
}

function rulesOf({ allowed, answer }: Written): Rules {
  if (!allowed) return { user: () => true, role: () => !answer, everyone: !answer, replied: true };
  const { parse, users, roles, replied_user: replied } = dict(allowed);
  const kinds = list(parse).map(text);
  return {
    user: (id) => kinds.includes("users") || list(users).includes(id),
    role: (id) => kinds.includes("roles") || list(roles).includes(id),
    everyone: kinds.includes("everyone"),
    replied: replied === true,
  };
}
