import type { Command } from "../core/command.ts";
import { creatorAdd } from "./creator/add.ts";
import { creatorLink } from "./creator/link.ts";
import { creatorList } from "./creator/list.ts";
import { creatorStage } from "./creator/stage.ts";
import { dataImport } from "./data/import.ts";
import { help } from "./help.ts";
import { log } from "./log.ts";
import { post } from "./post.ts";
import { undo } from "./undo.ts";

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  log,
  post,
  undo,
  help,
  creatorList,
  creatorAdd,
  creatorStage,
  creatorLink,
  dataImport,
];
