import { commandAcknowledged, notice, pressAcknowledged, submissionAcknowledged } from "./acknowledgements.ts";
import { suggested, tellErrors } from "./acknowledgements.ts";
import type { Sending } from "./deliveries.ts";
import { findInteractive, type Interactive } from "./elements.ts";
import type { Attempt } from "./evidence.ts";
import { emit } from "./events.ts";
import { shareFile, storeFile } from "./files.ts";
import { clientErrors, fill, typedValue } from "./form.ts";
import type { Hub } from "./hub.ts";
import { actionOf, blockActions, blockSuggestion, interaction, shortcut, slashCommand } from "./interactions.ts";
import { type Surface, viewSubmission } from "./interactions.ts";
import { type Dict, copy, isDict, text } from "./json.ts";
import { closeAll, closeTop, modalsOf, viewForApp } from "./modals.ts";
import { Outcome } from "./outcome.ts";
import { change, post, remove } from "./posting.ts";
import { shownMessage } from "./shown.ts";
import type { Channel, Message, Person as Member, View } from "./workspace.ts";

/** Somebody at their screen: in a channel after `in`, else in their conversation with the app. */
export class Person {
  readonly #hub: Hub;
  readonly #member: Member;
  readonly #channel: Channel;

  constructor(hub: Hub, id: string, channel?: Channel) {
    this.#hub = hub;
    this.#member = hub.workspace.person(id);
    this.#channel = channel ?? hub.workspace.directMessage(id);
  }

  get id(): string {
    return this.#member.id;
  }

  in(channel: string): Person {
    return new Person(this.#hub, this.id, this.#hub.workspace.channel(channel));
  }

  /** The window on top. */
  get modal(): View | undefined {
    return modalsOf(this.#hub, this.id).at(-1);
  }

  get home(): View | undefined {
    return this.#hub.workspace.homes.get(this.id);
  }

  /** The channel's messages as this person sees them, oldest first. */
  get messages(): Message[] {
    return this.#hub.workspace.seenBy(this.id, this.#channel);
  }

  /** The same as lines of text. */
  get screen(): string[] {
    return this.messages.map((message) => shownMessage(message));
  }

  says(words: string, { thread }: { thread?: string | { ts: string } } = {}): Promise<Outcome> {
    const threadTs = typeof thread === "string" ? thread : thread?.ts;
    return this.#does(() => {
      const { message, sent } = post(this.#hub, this.#channel, this.id, {
        text: words,
        ...(threadTs === undefined ? {} : { threadTs: this.#rootOf(threadTs) }),
      });
      return { sendings: sent, message };
    });
  }

  edits(message: string | { ts: string }, words: string): Promise<Outcome> {
    return this.#does(() => {
      const found = this.#message(message);
      const edited = { user: this.id, ts: this.#hub.clock.ts() };
      const sendings = change(this.#hub, this.#channel, found, { text: words, edited }, this.id);
      return { sendings, message: found };
    });
  }

  deletes(message: string | { ts: string }): Promise<Outcome> {
    return this.#does(() => ({ sendings: remove(this.#hub, this.#channel, this.#message(message), this.id) }));
  }

  reacts(message: string | { ts: string }, reaction: string): Promise<Outcome> {
    const { ts, user } = this.#message(message);
    const item = { type: "message", channel: this.#channel.id, ts };
    return this.#event({ type: "reaction_added", user: this.id, reaction, item, item_user: user }, this.#channel);
  }

  async commands(line: string): Promise<Outcome> {
    const body = slashCommand(this.#hub, this.#member, this.#channel, line);
    const command = text(body["command"]);
    const known = this.#hub.settings.commands.includes(command) && this.#hub.scopes.has("commands");
    if (!known) {
      return this.#does(() => {
        notice(this.#hub, this.id, `${command} is not a valid command.`);
        return { sendings: [] };
      });
    }
    return this.#interacts("slash_commands", body, (attempt) => {
      commandAcknowledged(this.#hub, this.#channel, this.id, command, attempt);
    });
  }

  /** Presses a button, or chooses, by action_id, block_id or what it is called. */
  clicks(where: Message | View | undefined, wanted: string, choice?: unknown): Promise<Outcome> {
    const { at, found } = this.#find(where, wanted);
    const action = actionOf(this.#hub, found, wanted, choice);
    if ("view" in at && choice !== undefined) {
      (at.view.typed[found.blockId] ??= {})[found.actionId] = typedValue(found, choice);
    }
    if (!found.dispatches) return this.#does(() => ({ sendings: [] }));
    const body = blockActions(this.#hub, this.#member, at, action);
    return this.#interacts("interactive", body, (attempt) => pressAcknowledged(this.#hub, this.id, attempt));
  }

  /** What a select with an external source offers for the typed letters. */
  async suggestions(where: Message | View | undefined, wanted: string, typed: string): Promise<Dict[]> {
    const { at, found } = this.#find(where, wanted);
    const body = blockSuggestion(this.#hub, this.#member, at, found, typed);
    return suggested(this.#hub, await this.#hub.deliveries.send("interactive", body).first);
  }

  /** Types into a form and sends it. Files are `{ name, content }`. What Slack itself refuses is never sent. */
  submits(view: View | undefined, values: Record<string, unknown> = {}): Promise<Outcome> {
    if (!view?.open) throw new Error("there is no open form to submit");
    const typed = fill(view.payload["blocks"], this.#withFiles(values));
    for (const [block, actions] of Object.entries(typed)) Object.assign((view.typed[block] ??= {}), actions);
    const errors = clientErrors(view.payload["blocks"], view.typed);
    if (Object.keys(errors).length > 0) {
      return this.#does(() => {
        tellErrors(this.#hub, view, errors, "slack");
        return { sendings: [] };
      });
    }
    const body = viewSubmission(this.#hub, this.#member, view);
    return this.#interacts("interactive", body, (attempt) => submissionAcknowledged(this.#hub, view, attempt));
  }

  /** Closes the window on top; the app hears of it where it asked to. */
  closes(): Promise<Outcome> {
    const view = this.modal;
    if (!view) throw new Error("there is no window to close");
    const all = view.payload["clear_on_close"] === true;
    if (all) closeAll(this.#hub, this.id);
    else closeTop(this.#hub, this.id);
    if (view.payload["notify_on_close"] !== true) return this.#does(() => ({ sendings: [] }));
    const body = { ...interaction(this.#hub, this.#member, "view_closed"), view: viewForApp(this.#hub, view) };
    return this.#interacts("interactive", { ...body, is_cleared: all }, () => undefined);
  }

  /** A global shortcut, or one on a message of this channel. */
  shortcut(callbackId: string, message?: string | { ts: string }): Promise<Outcome> {
    const on = message === undefined ? undefined : { channel: this.#channel, message: this.#message(message) };
    const body = shortcut(this.#hub, this.#member, callbackId, on);
    return this.#interacts("interactive", body, (attempt) => pressAcknowledged(this.#hub, this.id, attempt));
  }

  opensHome(): Promise<Outcome> {
    return this.#opens("home", this.home ? { view: viewForApp(this.#hub, this.home) } : {});
  }

  /** The Messages tab, where the app is talked to; `looking` at the channel they come from. */
  opensMessages({ looking }: { looking?: string } = {}): Promise<Outcome> {
    return this.#opens("messages", looking === undefined ? {} : { context: { entities: [this.#entity(looking)] } });
  }

  /** Looks at another channel beside the conversation. */
  looksAt(channel: string): Promise<Outcome> {
    const { id } = this.#hub.workspace.directMessage(this.id);
    const context = { entities: [this.#entity(channel)] };
    return this.#event({ type: "app_context_changed", user: this.id, channel: id, context });
  }

  uploads(name: string, content: string | Buffer, { text: words = "", thread }: Shared = {}): Promise<Outcome> {
    return this.#does(() => {
      const file = storeFile(this.#hub, { name, content: Buffer.from(content), user: this.id, complete: true });
      const draft = { text: words, ...(thread === undefined ? {} : { threadTs: this.#rootOf(thread.ts) }) };
      const { message, sent } = shareFile(this.#hub, this.#channel, this.id, [file], draft);
      return { sendings: sent, message };
    });
  }

  /** Presses the stop button under an answer that is being written. */
  stops(stream: string | { ts: string }): Promise<Outcome> {
    const { ts, thread_ts: threadTs = ts } = this.#message(stream);
    const shared = { channel: this.#channel.id, user: this.id, thread_ts: threadTs };
    return this.#event({ type: "agent_session_stopped", ...shared, streaming_message_ts: [ts] }, this.#channel);
  }

  joins(): Promise<Outcome> {
    this.#channel.members.add(this.id);
    const kind = this.#channel.kind === "private" ? "G" : "C";
    const shared = { user: this.id, channel: this.#channel.id, channel_type: kind, team: this.#hub.workspace.team.id };
    return this.#event({ type: "member_joined_channel", ...shared }, this.#channel);
  }

  /** Brings the app into the channel. */
  invitesApp(): Promise<Outcome> {
    const user = this.#hub.workspace.bot.userId;
    this.#channel.members.add(user);
    const kind = this.#channel.kind === "private" ? "G" : "C";
    const shared = { user, channel: this.#channel.id, channel_type: kind, team: this.#hub.workspace.team.id };
    return this.#event({ type: "member_joined_channel", ...shared, inviter: this.id }, this.#channel);
  }

  /** Legacy assistant apps: a new thread in the app's pane. */
  startsThread({ looking }: { looking?: string } = {}): Promise<Outcome> {
    const channel = this.#hub.workspace.directMessage(this.id);
    const { message } = post(this.#hub, channel, this.#hub.workspace.bot.userId, { text: "New Assistant Thread" });
    const context = looking === undefined ? {} : { channel_id: looking, team_id: this.#hub.workspace.team.id };
    const thread = { user_id: this.id, context, channel_id: channel.id, thread_ts: message.ts };
    return this.#event({ type: "assistant_thread_started", assistant_thread: thread });
  }

  #opens(tab: "home" | "messages", more: Dict): Promise<Outcome> {
    const { id } = this.#hub.workspace.directMessage(this.id);
    return this.#event({ type: "app_home_opened", user: this.id, channel: id, tab, ...more });
  }

  #entity(channel: string): Dict {
    const { id } = this.#hub.workspace.channel(channel);
    return { type: "slack#/types/channel_id", value: id, team_id: this.#hub.workspace.team.id };
  }

  #event(event: Dict, channel?: Channel): Promise<Outcome> {
    return this.#does(() => {
      const sending = emit(this.#hub, event, channel);
      return { sendings: sending ? [sending] : [] };
    });
  }

  async #does(act: () => { sendings: Sending[]; message?: Message }): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    const { sendings, message } = act();
    const attempts = await Promise.all(sendings.map((sending) => sending.first));
    return new Outcome(this.#hub, this.id, from, { sendings, attempts, message });
  }

  async #interacts(
    kind: "slash_commands" | "interactive",
    body: Dict,
    then: (attempt: Attempt) => void,
  ): Promise<Outcome> {
    const from = this.#hub.evidence.happenings.length;
    const sending = this.#hub.deliveries.send(kind, copy(body));
    const attempt = await sending.first;
    then(attempt);
    return new Outcome(this.#hub, this.id, from, { sendings: [sending], attempts: [attempt] });
  }

  #message(wanted: string | { ts: string }): Message {
    const ts = typeof wanted === "string" ? wanted : wanted.ts;
    const found = this.messages.find((each) => each.ts === ts);
    if (!found) throw new Error(`${this.id} sees no message ${ts} in ${this.#channel.id}`);
    return found;
  }

  #rootOf(ts: string): string {
    return this.#message(ts).thread_ts ?? ts;
  }

  #find(where: Message | View | undefined, wanted: string): { at: Surface; found: Interactive } {
    if (!where) throw new Error(`there is nothing to press "${wanted}" on`);
    const at = "payload" in where ? { view: where } : this.#current(where);
    const blocks = "view" in at ? at.view.payload["blocks"] : at.message.blocks;
    const found = findInteractive(blocks, wanted);
    if (!found) throw new Error(`there is no "${wanted}" to press on:\n${JSON.stringify(blocks)}`);
    return { at, found };
  }

  /** The message as it is by now, not as it was when it was first seen. */
  #current({ channel: id, ts }: Message): { channel: Channel; message: Message } {
    const channel = this.#hub.workspace.channel(id);
    const message = this.#hub.workspace.seenBy(this.id, channel).find((each) => each.ts === ts);
    if (!message) throw new Error(`${this.id} sees no message ${ts} in ${id}`);
    return { channel, message };
  }

  #withFiles(values: Record<string, unknown>): Record<string, unknown> {
    const upload = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(upload);
      if (!isDict(value) || value["content"] === undefined || value["name"] === undefined) return value;
      const content = Buffer.from(value["content"] as string);
      return storeFile(this.#hub, { name: text(value["name"]), content, user: this.id, complete: true });
    };
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, upload(value)]));
  }
}

interface Shared {
  text?: string;
  thread?: { ts: string };
}
