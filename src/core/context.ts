import type { Brand } from "../campaigns/brand.ts";
import type { Room } from "../campaigns/room.ts";
import type { Call } from "./call.ts";
import type { Connect } from "./connect.ts";
import type { Declaration } from "./declaration.ts";
import type { Inspect } from "./inspect.ts";
import type { Assistant, Files, Playbook } from "./ports.ts";
import type { Records } from "./records.ts";
import type { Secrets } from "./secrets.ts";
import type { Thread } from "./thread.ts";
import type { Asker } from "./who.ts";

/** What a command may use. */
export interface Context {
  /** What was called: a button that asks the same again, a little differently, starts from here. */
  call: Call;
  /** The store as this caller in this room may see it. */
  records: Records;
  /** The instant of the call: ISO, UTC. */
  now: string;
  asker: Asker;
  brand: Brand;
  /** Where it was asked; undefined in a direct message. */
  room: Room | undefined;
  /** What is meant where no campaign is named: the room's, or that of the room that is looked at from a direct message. */
  campaign: string | undefined;
  /** The id of that channel, also where nobody set it up. */
  where: string | undefined;
  /** The platform's own id of this message or click: what is written once for it carries this in its key. */
  delivery: string;
  /** The chat message that was heard or handed over, if it was one. */
  message: Message | undefined;
  files: Files;
  /** Spark codes, by the names under which the vault holds them. */
  secrets: Secrets;
  /** undefined: this house has none. */
  playbook: Playbook | undefined;
  /** A language model, for what is left when words could not be read without one; undefined: none is configured. */
  assistant: Assistant | undefined;
  /** What the asker asked last, here. */
  thread: Thread;
  follow: Follow | undefined;
  /** Begins work that the answer does not wait for; an error in it is reported. */
  later(work: () => Promise<void>): void;
  /** Called now and then in long work: everybody else gets a turn, and the person is told how far it is. */
  pause(progress?: Progress): Promise<void>;
  /** Says now what is owed of its own accord, instead of at the next minute; undefined: nothing is scheduled here. */
  deliver: (() => Promise<void>) | undefined;
  /** Joins another space to the brand, or this one to another brand; undefined: this is no space. */
  connect: Connect | undefined;
  /** What a platform can say of its own connection; undefined where there is none. */
  inspect: Inspect | undefined;
  /** What there is to be called: for help, and for buttons that lead to it. */
  commands: readonly Declaration[];
}

/** How far long work has come. */
export interface Progress {
  /** "Reading results.csv" */
  what: string;
  done: number;
  of: number;
}

/** Where a short link leads, as a full link; undefined where it leads nowhere we go. */
export type Follow = (link: string) => Promise<string | undefined>;

/** A message as a platform hands it over. */
export interface Message {
  id: string;
  /** As the platform writes it: escapes, mentions and markdown as they came. */
  text: string;
  /** The one who wrote it, who may not be the one who handed it over. */
  author: string;
  /** It was logged before, and has been edited since. */
  isEdited: boolean;
  /** Addressed to the bot, not only said in a room where it listens. */
  isAddressed: boolean;
  pictures: number;
  /** Platform ids of the people it mentions: the user as the store knows them, or the bot. */
  mentions: ReadonlyMap<string, string>;
  replyTo: RepliedTo | undefined;
}

/** The message that one answers, or at which its thread begins. */
export interface RepliedTo {
  id: string;
  author: string;
  text: string;
  /** What the platform calls it where it is one that the bot said of its own accord: see Rooms.post. */
  ref: string;
}
