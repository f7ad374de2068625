import type { Room } from "../../campaigns/room.ts";
import type { Call } from "../../core/call.ts";
import type { Command } from "../../core/command.ts";
import type { Progress } from "../../core/context.ts";
import { UserError } from "../../core/errors.ts";
import { hear, isPlainCommand, type Heard } from "../../core/hear.ts";
import { buttons, text } from "../../core/line.ts";
import { optionsOf } from "../../core/option.ts";
import { prepare, type House, type Prepared, type Scene } from "../../core/prepare.ts";
import type { Button, Reply } from "../../core/reply.ts";
import { readWords, usageOf } from "../../core/text.ts";
import { seal } from "../../core/seal.ts";
import type { Asker } from "../../core/who.ts";
import type { Asked, Form } from "./form.ts";
import { longestLine } from "./limits.ts";
import { buttonsOf } from "./render.ts";

/** Where the one at the terminal sits. */
export interface Seat {
  house: House;
  brand: string;
  asker: Asker;
  room: Room;
  /** The instant, ISO. */
  now: () => string;
  /** A new id for each message. */
  delivery: () => string;
  /** The person's own folder, for paths that begin with ~. */
  home: string;
  /** Forms are asked field by field; else what is missing is told. */
  asksForms: boolean;
}

/** `isPrivate`: the others in the room would not see it. A form's fields are no answer. */
export type Turn = { kind: "answer"; reply: Reply; isPrivate: boolean } | { kind: "silence" } | { kind: "end" };

/** What is said at a terminal, line by line: words, the number of a button, or a form's field. */
export class Conversation {
  readonly #seat: Seat;
  /** Told how far a long answer is. */
  onProgress: ((progress: Progress) => void) | undefined;
  #buttons: readonly Button[] = [];
  #form: Form | undefined;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  get isInForm(): boolean {
    return this.#form !== undefined;
  }

  /** Whether a line is a command, a button's number or a goodbye: nothing that goes on in the next line. */
  standsAlone(line: string): boolean {
    if (this.#form !== undefined) return false;
    return farewell.test(line.trim()) || buttonNumber.test(line) || isPlainCommand(line, this.#seat.house.commands);
  }

  async say(said: string): Promise<Turn> {
    const typed = await seal(said, { vault: this.#seat.house.vault, now: this.#seat.now() });
    if (this.#form === undefined && farewell.test(typed.trim())) return { kind: "end" };
    try {
      if (this.#form !== undefined) return await this.#fill(this.#form, typed);
      return await this.#answer(await this.#hear(typed));
    } catch (error) {
      if (error instanceof UserError) return this.#show([text`${error.message}`, ...buttons(...error.buttons)]);
      const reference = this.#seat.house.report(error);
      return this.#show([
        text`That went wrong on my side and nothing was stored. If it happens again, tell your admin: reference ${reference}.`,
      ]);
    }
  }

  /** Leaves a form that is being asked. */
  cancel(): Turn {
    this.#form = undefined;
    return { kind: "answer", reply: [text`Stopped. Nothing was stored.`], isPrivate: false };
  }

  async scene(via: string, words?: string): Promise<Scene> {
    const { house, brand, asker, room, now, delivery } = this.#seat;
    const [known, rooms] = await Promise.all([house.store.brand(brand), house.store.rooms(brand)]);
    const here = rooms.find(({ id }) => id === room.id) ?? room;
    const id = delivery();
    const onProgress = (progress: Progress) => this.onProgress?.(progress);
    const at = { room: here, where: room.id, isDirect: false, now: now(), via, delivery: id };
    const scene = { brand: known, asker, ...at, onProgress };
    return words === undefined ? scene : { ...scene, message: messageOf(words, scene, house.commands) };
  }

  async #hear(typed: string): Promise<Heard> {
    if (typed.length > longestLine)
      throw new UserError("That is too long for one line: save it as a file and import it.");
    const pressed = this.#pressed(typed);
    if (pressed !== undefined) return prepare(pressed.call, await this.scene("button"), this.#seat.house);
    const scene = await this.scene("words", typed);
    const words = typed.replace(mention, "");
    const read = readWords(words, this.#seat.house.commands);
    if (read.kind === "unknown" || read.leftover.length > 0 || fileOption(read.command) === undefined)
      return hear(words, scene, this.#seat.house);
    return this.#prepare(read.call, scene);
  }

  #pressed(typed: string): Button | undefined {
    const number = buttonNumber.exec(typed)?.[1];
    if (number === undefined || this.#buttons.length === 0) return undefined;
    const button = this.#buttons[Number(number) - 1];
    if (button !== undefined) return button;
    throw new UserError(`There is no button ${number}: the last answer has 1 to ${this.#buttons.length}.`);
  }

  /** A path among the options becomes the id of the file, which is kept for the click that follows. */
  async #prepare(call: Call, scene: Scene): Promise<Prepared> {
    const { house, home } = this.#seat;
    const prepared = prepare(call, scene, house);
    if (prepared.kind !== "ready") return prepared;
    const option = fileOption(prepared.command);
    const path = option && call.options[option];
    if (option === undefined || typeof path !== "string") return prepared;
    const { readTyped } = await import("./file.ts");
    const file = await house.files.keep(await readTyped(path, home));
    return prepare({ ...call, options: { ...call.options, [option]: file } }, scene, house);
  }

  async #fill(form: Form, typed: string): Promise<Turn> {
    const step = form.take(typed);
    switch (step.kind) {
      case "cancelled":
        return this.cancel();
      case "ask":
        return { kind: "answer", reply: step.reply, isPrivate: false };
      case "filled":
        this.#form = undefined;
        return this.#answer(await this.#prepare(step.call, await this.scene("form")));
    }
  }

  async #answer(heard: Heard): Promise<Turn> {
    switch (heard.kind) {
      case "silence":
        return { kind: "silence" };
      case "refused":
        return this.#show(heard.reply);
      case "incomplete":
        return this.#ask(heard);
      case "ready":
        return this.#show(await heard.run(), heard.privately);
    }
  }

  async #ask(asked: Asked): Promise<Turn> {
    if (!this.#seat.asksForms) return this.#show(missing(asked));
    const [scene, { Form }] = await Promise.all([this.scene("form"), import("./form.ts")]);
    const form = new Form(asked, (call) => {
      const checked = prepare(call, scene, this.#seat.house);
      return checked.kind === "incomplete" ? checked.problems : [];
    });
    this.#form = form;
    return { kind: "answer", reply: form.begin(asked.problems), isPrivate: false };
  }

  /** From now on numbers press this reply's buttons. */
  #show(reply: Reply, isPrivate = false): Turn {
    this.#buttons = buttonsOf(reply);
    return { kind: "answer", reply, isPrivate };
  }
}

function fileOption(command: Command): string | undefined {
  return optionsOf(command).find(({ takes }) => takes === "file")?.name;
}

const farewell = /^\/?(quit|exit|bye)$/i;
const buttonNumber = /^\s*\[?(\d{1,2})\]?\s*$/;
const mention = /^@looseleaf[\s,:]+/i;

function messageOf(words: string, { delivery, asker, room }: Scene, commands: readonly Command[]) {
  return {
    id: delivery,
    text: words.replace(mention, ""),
    author: asker.user,
    isEdited: false,
    isAddressed: mention.test(words) || room?.purposes.includes("results") !== true || isPlainCommand(words, commands),
    pictures: 0,
    mentions: new Map<string, string>(),
    replyTo: undefined,
  };
}

/** Where no form can be asked: what is missing, and how to say it. */
function missing({ command, problems }: Asked): Reply {
  const told = problems.map(({ message }) => text`${message}`);
  return [...told, text`It goes like this: ${usageOf(command)}`];
}
