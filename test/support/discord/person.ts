import { type Dict, text } from "../local/json.ts";
import { Act } from "./act.ts";
import type { Modal } from "./evidence.ts";
import { chosen, fillIn, prefilled } from "./form.ts";
import type { Hub } from "./hub.ts";
import { componentType } from "./limits/components.ts";
import { may } from "./permissions.ts";
import { choose, filled, nest, type OptionValue, Resolved, wrongWith } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { change, post, remove, sees } from "./posting.ts";
import { addReaction } from "./routes/messages.ts";
import { allComponents, shownMessage } from "./shown.ts";
import { apiMessage } from "./wire.ts";
import type { Channel, FileSeed, Message, StoredFile, User } from "./world.ts";

type Wanted = Message | { id: string } | string;
type Values = Record<string, OptionValue>;

/** Somebody at their screen: in a channel after `in`, else in their direct messages with the bot. */
export class Person {
  readonly user: User;
  readonly channel: Channel;
  readonly #hub: Hub;
  readonly #act: Act;

  constructor(hub: Hub, name: string, channel?: Channel) {
    this.#hub = hub;
    this.user = hub.world.user(name);
    this.channel = channel ?? hub.world.directMessage(this.user);
    this.#act = new Act(hub, this.user);
  }

  get id(): string {
    return this.user.id;
  }

  in(channel: string): Person {
    const found = this.#hub.world.channel(channel);
    if (!sees(found, this.user)) throw new Error(`${this.user.name} does not see ${channel}`);
    return new Person(this.#hub, this.id, found);
  }

  // What they see.

  /** The channel's messages as this person sees them, oldest first. */
  get messages(): Message[] {
    return this.channel.messages.filter((each) => !each.deleted && (each.onlyFor ?? this.id) === this.id);
  }

  /** The same as text. */
  get screen(): string[] {
    return this.messages.map((message) => shownMessage(message));
  }

  /** The form on the screen. */
  get modal(): Modal | undefined {
    const theirs = this.#hub.interactions.all.filter((each) => each.user.id === this.id);
    return theirs.findLast((each) => each.modal?.open)?.modal;
  }

  /** What stands in the form's fields, by custom_id. */
  get form(): Record<string, unknown> {
    return this.modal ? prefilled(this.modal) : {};
  }

  /** Slash commands that the picker offers here. */
  get picker(): string[] {
    return this.#commands(1).map((each) => text(each["name"]));
  }

  get userMenus(): string[] {
    return this.#commands(2).map((each) => text(each["name"]));
  }

  get messageMenus(): string[] {
    return this.#commands(3).map((each) => text(each["name"]));
  }

  // What they do.

  /** Writes a message. A reply rings the one who is answered unless `ping` is false. */
  says(words: string, { replyTo, ping = true, files = [] }: Writing = {}): Promise<Outcome> {
    return this.#act.does(() => {
      const right = this.channel.thread ? "SendMessagesInThreads" : "SendMessages";
      if (!may(this.channel, this.user, right)) throw new Error(`${this.user.name} cannot write here`);
      const reference = replyTo === undefined ? undefined : this.#message(replyTo);
      const attachments = files.map((file): StoredFile => this.#hub.world.addFile(this.channel.id, file));
      const allowed = ping ? undefined : { parse: ["users", "roles", "everyone"], replied_user: false };
      return post(this.#hub, this.channel, this.user, { content: words, attachments, reference, allowed });
    });
  }

  /** `says` with the bot's mention before it. */
  mentions(words: string, writing: Writing = {}): Promise<Outcome> {
    return this.says(`<@${this.#hub.world.bot.id}> ${words}`, writing);
  }

  uploads(name: string, content: string | Uint8Array, writing: Writing & { text?: string } = {}): Promise<Outcome> {
    return this.says(writing.text ?? "", { ...writing, files: [{ name, content }] });
  }

  edits(message: Wanted, words: string): Promise<Outcome> {
    return this.#act.does(() => {
      return change(this.#hub, this.#own(message), { content: words });
    });
  }

  deletes(message: Wanted): Promise<Outcome> {
    return this.#act.does(() => ({ told: remove(this.#hub, this.#own(message), this.user) }));
  }

  reacts(message: Wanted, emoji: string): Promise<Outcome> {
    return this.#act.does(() => ({ told: addReaction(this.#hub, this.#message(message), emoji, this.id) }));
  }

  /** A slash command: `commands("creator list", { filter: "overdue" })`. What the app would not send is a notice. */
  commands(line: string, values: Values = {}): Promise<Outcome> {
    const found = choose(this.#commands(1), line);
    if (!found) return this.#act.refused(`There is no command /${line.replace(/^\//, "")} here.`);
    const wrong = wrongWith(found.options, values);
    if (wrong !== undefined) return this.#act.refused(wrong, { [wrong.split(":")[0] ?? ""]: wrong });
    const resolved = new Resolved(this.#hub, this.channel);
    const options = nest(found.path, filled(resolved, found.options, values, this.user));
    const name = [found.command, ...found.path].map((each) => text(each["name"])).join(" ");
    return this.#act.interacts({
      kind: 2,
      name,
      channel: this.channel,
      data: this.#command(found.command, options, resolved),
    });
  }

  /** Types into an option; the outcome's `choices` are what the app offers. */
  completes(line: string, option: string, typed: string, values: Values = {}): Promise<Outcome> {
    const found = choose(this.#commands(1), line);
    const asked = found?.options.find((each) => each["name"] === option);
    if (!found || asked?.["autocomplete"] !== true) return this.#act.refused(`${line} completes no ${option} here.`);
    const resolved = new Resolved(this.#hub, this.channel);
    const others = found.options.filter((each) => each !== asked);
    const focused = { name: option, type: asked["type"], value: typed, focused: true };
    const options = nest(found.path, [...filled(resolved, others, values, this.user), focused]);
    const data = this.#command(found.command, options, resolved);
    return this.#act.interacts({ kind: 4, channel: this.channel, data, optionType: Number(asked["type"]) });
  }

  /** An entry of a message's menu. */
  messageMenu(name: string, message: Wanted): Promise<Outcome> {
    const command = this.#commands(3).find((each) => each["name"] === name);
    if (!command) return this.#act.refused(`There is no ${name} in the message's menu.`);
    const target = this.#message(message);
    const resolved = { messages: { [target.id]: apiMessage(this.#hub, target) } };
    const data = { ...this.#command(command, []), target_id: target.id, resolved };
    return this.#act.interacts({ kind: 2, name, channel: this.channel, data });
  }

  /** An entry of a person's menu. */
  userMenu(name: string, who: string): Promise<Outcome> {
    const command = this.#commands(2).find((each) => each["name"] === name);
    if (!command) return this.#act.refused(`There is no ${name} in the person's menu.`);
    const resolved = new Resolved(this.#hub, this.channel);
    const target = resolved.user(who);
    const data = { ...this.#command(command, [], resolved), target_id: target };
    return this.#act.interacts({ kind: 2, name, channel: this.channel, data });
  }

  /** Presses a button, by what it says or its custom_id. */
  clicks(message: Wanted, wanted: string): Promise<Outcome> {
    const source = this.#message(message);
    const button = this.#component(source, wanted);
    if (button["type"] !== componentType.button) throw new Error(`${wanted} is no button`);
    if (button["disabled"] === true) return this.#act.refused(`${wanted} is greyed out.`);
    if (button["custom_id"] === undefined) return this.#act.refused(`opens ${text(button["url"])}`);
    const data = { custom_id: button["custom_id"], component_type: componentType.button, id: button["id"] };
    return this.#act.interacts({ kind: 3, channel: source.channel, data, source });
  }

  /** Chooses in a select, by its placeholder or custom_id, options by what they say or their value. */
  chooses(message: Wanted, wanted: string, ...options: string[]): Promise<Outcome> {
    const source = this.#message(message);
    const select = this.#component(source, wanted);
    if (select["disabled"] === true) return this.#act.refused(`${wanted} is greyed out.`);
    const resolved = new Resolved(this.#hub, this.channel);
    const values = chosen(select, options, { resolved, user: this.user });
    const named = { custom_id: select["custom_id"], component_type: select["type"], id: select["id"] };
    return this.#act.interacts({
      kind: 3,
      channel: source.channel,
      data: { ...named, values, ...resolved.filled },
      source,
    });
  }

  /** Fills in the form on the screen, by custom_id or label, and sends it. Files are `{ name, content }`. */
  submits(values: Record<string, unknown> = {}): Promise<Outcome> {
    const { modal } = this;
    if (!modal) throw new Error("there is no open form to submit");
    const resolved = new Resolved(this.#hub, modal.channel);
    const { components, errors } = fillIn(modal, values, { resolved, user: this.user });
    if (Object.keys(errors).length > 0) return this.#act.refused(Object.values(errors).join("\n"), errors);
    modal.open = false;
    const data = { custom_id: modal.customId, components, ...resolved.filled };
    return this.#act.interacts({ kind: 5, channel: modal.channel, data, source: modal.message });
  }

  /** Closes the form; the app does not hear of it. */
  closes(): void {
    if (!this.modal) throw new Error("there is no form to close");
    this.modal.open = false;
  }

  /** Starts the app anew: what only they saw is gone. */
  reloads(): void {
    const all = [...this.#hub.world.channels.values()].flatMap((channel) => channel.messages);
    for (const message of all.filter((each) => each.onlyFor === this.id)) message.onlyFor = "nobody";
  }

  #commands(kind: number): Dict[] {
    const all = this.#hub.commands.visibleTo(this.user, this.channel);
    return all.filter((each) => Number(each["type"] ?? 1) === kind);
  }

  #command(command: Dict, options: Dict[], resolved?: Resolved): Dict {
    const { id, name, type, guild_id: guild } = command;
    const scoped = guild === undefined ? {} : { guild_id: guild };
    return { id, name, type, ...(options.length > 0 ? { options } : {}), ...scoped, ...resolved?.filled };
  }

  #component(message: Message, wanted: string): Dict {
    const all = allComponents(message.components).filter(
      (each) => each["custom_id"] !== undefined || each["url"] !== undefined,
    );
    const calls = (each: Dict): boolean => ["custom_id", "label", "placeholder"].some((key) => each[key] === wanted);
    const found = all.find(calls);
    if (found) return found;
    const there = all.map((each) => text(each["label"] ?? each["placeholder"] ?? each["custom_id"]));
    throw new Error(`there is no ${wanted} under the message; there is: ${there.join(", ") || "nothing"}`);
  }

  #message(wanted: Wanted): Message {
    const id = typeof wanted === "string" ? wanted : wanted.id;
    const found = this.messages.find((each) => each.id === id);
    if (!found) throw new Error(`${this.user.name} sees no message ${id} in ${this.channel.name}`);
    return found;
  }

  #own(wanted: Wanted): Message {
    const found = this.#message(wanted);
    if (found.author.id !== this.id) throw new Error(`${this.user.name} did not write that`);
    return found;
  }
}

interface Writing {
  replyTo?: Wanted;
  /** Whether a reply rings the one who is answered. */
  ping?: boolean;
  files?: readonly FileSeed[];
}
