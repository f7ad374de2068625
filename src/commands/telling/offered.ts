import { includesRole } from "../../campaigns/role.ts";
import type { Context } from "../../core/context.ts";
import { buttons } from "../../core/line.ts";
import type { Button, Reply } from "../../core/reply.ts";

/** The buttons that this asker can press with some effect: no command that there is not, or that is not theirs. */
export function offered(context: Context, ...wanted: readonly (Button | undefined)[]): Reply {
  return buttons(...wanted.filter((button) => button !== undefined && isTheirs(context, button)));
}

function isTheirs({ commands, asker }: Context, { call }: Button): boolean {
  const command = commands.find(({ name }) => name === call.name);
  return command !== undefined && includesRole(asker.role, command.role);
}
