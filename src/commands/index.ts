import type { Command } from "../core/command.ts";
import { help } from "./help.ts";
import { post } from "./post.ts";

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [post, help];
