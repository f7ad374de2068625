import type { Command } from "../core/command.ts";
import { ask } from "./ask.ts";
import { briefAnswer } from "./brief/answer.ts";
import { briefCheck } from "./brief/check.ts";
import { briefDraft } from "./brief/draft.ts";
import { briefFill } from "./brief/fill.ts";
import { briefSend } from "./brief/send.ts";
import { campaignClose } from "./campaign/close.ts";
import { campaignList } from "./campaign/list.ts";
import { campaignNew } from "./campaign/new.ts";
import { campaignPlan } from "./campaign/plan.ts";
import { comments } from "./comments.ts";
import { costs } from "./costs.ts";
import { creatorAdd } from "./creator/add.ts";
import { creatorLink } from "./creator/link.ts";
import { creatorList } from "./creator/list.ts";
import { creatorRemind } from "./creator/remind.ts";
import { creatorRights } from "./creator/rights.ts";
import { creatorShortlist } from "./creator/shortlist.ts";
import { creatorStage } from "./creator/stage.ts";
import { dataExport } from "./data/export.ts";
import { dataImport } from "./data/import.ts";
import { dataHistory } from "./data/history.ts";
import { help } from "./help.ts";
import { log } from "./log.ts";
import { mine } from "./mine.ts";
import { mineQuestion } from "./mine/question.ts";
import { post } from "./post.ts";
import { stats } from "./stats.ts";
import { top } from "./top.ts";
import { setup } from "./setup.ts";
import { setupBrand } from "./setup/brand.ts";
import { setupCheck } from "./setup/check.ts";
import { setupConnect } from "./setup/connect.ts";
import { setupRoles } from "./setup/roles.ts";
import { setupRooms } from "./setup/rooms.ts";
import { weeklyPost } from "./weekly/post.ts";
import { weeklyPreview } from "./weekly/preview.ts";
import { weeklySchedule } from "./weekly/schedule.ts";
import { undo } from "./undo.ts";

/** All commands, in the order in which help shows them. */
export const commands: readonly Command[] = [
  log,
  mine,
  mineQuestion,
  post,
  undo,
  stats,
  top,
  ask,
  help,
  briefDraft,
  briefFill,
  briefCheck,
  briefSend,
  briefAnswer,
  creatorList,
  creatorAdd,
  creatorStage,
  creatorLink,
  creatorRemind,
  creatorRights,
  creatorShortlist,
  campaignList,
  campaignNew,
  campaignClose,
  campaignPlan,
  weeklyPreview,
  weeklyPost,
  weeklySchedule,
  comments,
  costs,
  dataHistory,
  dataImport,
  dataExport,
  setup,
  setupRooms,
  setupRoles,
  setupBrand,
  setupConnect,
  setupCheck,
];
