import { type Dict, text } from "../local/json.ts";
import { commandAcknowledged, notice, pressAcknowledged, submissionAcknowledged } from "./acknowledgements.ts";
import { suggested, tellErrors } from "./acknowledgements.ts";
import { Act } from "./act.ts";
import { shareFile, storeFile } from "./files.ts";
import { clientErrors, fill, typedValue } from "./form.ts";
import type { Hub } from "./hub.ts";
import { actionOf, blockActions, blockSuggestion, interaction, shortcut, slashCommand } from "./interactions.ts";
import { viewSubmission } from "./interactions.ts";
import { closeAll, closeTop, modalsOf, viewForApp } from "./modals.ts";
import type { Outcome } from "./outcome.ts";
import { findOn, withFiles } from "./screen.ts";
import { change, post, remove } from "./posting.ts";
import { shownMessage } from "./shown.ts";
import type { Channel, Message, Person as Member, View } from "./workspace.ts";

/** Somebody at their screen: in a channel after `in`, else in their conversation with the app. */
export class Person {
  readonly #hub: Hub;
  readonly #member: Member;
  readonly #channel: Channel;
  readonly #act: Act;

  constructor(hub: Hub, id: string, channel?: Channel) {
    this.#hub = hub;
    this.#member = hub.workspace.person(id);
    this.#act = new Act(hub, id);
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
    return this.#act.does(() => {
      const { message, sent } = post(this.#hub, this.#channel, this.id, {
        text: words,
        ...(threadTs === undefined ? {} : { threadTs: this.#rootOf(threadTs) }),
      });
      return { sendings: sent, message };
    });
  }

  edits(message: string | { ts: string }, words: string): Promise<Outcome> {
    return this.#act.does(() => {
      const found = this.#message(message);
      const edited = { user: this.id, ts: this.#hub.clock.ts() };
      const sendings = change(this.#hub, this.#channel, found, { text: words, edited }, this.id);
      return { sendings, message: found };
    });
  }

  deletes(message: string | { ts: string }): Promise<Outcome> {
    return this.#act.does(() => ({ sendings: remove(this.#hub, this.#channel, this.#message(message), this.id) }));
  }

  reacts(message: string | { ts: string }, reaction: string): Promise<Outcome> {
    const { ts, user } = this.#message(message);
    const item = { type: "message", channel: this.#channel.id, ts };
    return this.#act.event({ type: "reaction_added", user: this.id, reaction, item, item_user: user }, this.#channel);
  }

  async commands(line: string): Promise<Outcome> {
    const body = slashCommand(this.#hub, this.#member, this.#channel, line);
    const command = text(body["command"]);
    const known = this.#hub.settings.commands.includes(command) && this.#hub.scopes.has("commands");
    if (!known) {
      return this.#act.does(() => {
        notice(this.#hub, this.id, `${command} is not a valid command.`);
        return { sendings: [] };
      });
    }
    return this.#act.interacts("slash_commands", body, (attempt) => {
      commandAcknowledged(this.#hub, this.#channel, this.id, command, attempt);
    });
  }

  /** Presses a button, or chooses, by action_id, block_id or what it is called. */
  clicks(where: Message | View | undefined, wanted: string, choice?: unknown): Promise<Outcome> {
    const { at, found } = findOn(this.#hub, this.id, where, wanted);
    const action = actionOf(this.#hub, found, wanted, choice);
    if ("view" in at && choice !== undefined) {
      (at.view.typed[found.blockId] ??= {})[found.actionId] = typedValue(found, choice);
    }
    if (!found.dispatches) return this.#act.does(() => ({ sendings: [] }));
    const body = blockActions(this.#hub, this.#member, at, action);
    return this.#act.interacts("interactive", body, (attempt) => pressAcknowledged(this.#hub, this.id, attempt));
  }

  /** What a select with an external source offers for the typed letters. */
  async suggestions(where: Message | View | undefined, wanted: string, typed: string): Promise<Dict[]> {
    const { at, found } = findOn(this.#hub, this.id, where, wanted);
    const body = blockSuggestion(this.#hub, this.#member, at, found, typed);
    return suggested(this.#hub, await this.#hub.deliveries.send("interactive", body).first);
  }

  /** Types into a form and sends it. Files are `{ name, content }`. What Slack itself refuses is never sent. */
  submits(view: View | undefined, values: Record<string, unknown> = {}): Promise<Outcome> {
    if (!view?.open) throw new Error("there is no open form to submit");
    const typed = fill(view.payload["blocks"], withFiles(this.#hub, this.id, values));
    for (const [block, actions] of Object.entries(typed)) Object.assign((view.typed[block] ??= {}), actions);
    const errors = clientErrors(view.payload["blocks"], view.typed);
    if (Object.keys(errors).length > 0) {
      return this.#act.does(() => {
        tellErrors(this.#hub, view, errors, "slack");
        return { sendings: [] };
      });
    }
    const body = viewSubmission(this.#hub, this.#member, view);
    return this.#act.interacts("interactive", body, (attempt) => submissionAcknowledged(this.#hub, view, attempt));
  }

  /** Closes the window on top; the app hears of it where it asked to. */
  closes(): Promise<Outcome> {
    const view = this.modal;
    if (!view) throw new Error("there is no window to close");
    const all = view.payload["clear_on_close"] === true;
    if (all) closeAll(this.#hub, this.id);
    else closeTop(this.#hub, this.id);
    if (view.payload["notify_on_close"] !== true) return this.#act.does(() => ({ sendings: [] }));
    const body = { ...interaction(this.#hub, this.#member, "view_closed"), view: viewForApp(this.#hub, view) };
    return this.#act.interacts("interactive", { ...body, is_cleared: all }, () => undefined);
  }

  /** A global shortcut, or one on a message of this channel. */
  shortcut(callbackId: string, message?: string | { ts: string }): Promise<Outcome> {
    const on = message === undefined ? undefined : { channel: this.#channel, message: this.#message(message) };
    const body = shortcut(this.#hub, this.#member, callbackId, on);
    return this.#act.interacts("interactive", body, (attempt) => pressAcknowledged(this.#hub, this.id, attempt));
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
    return this.#act.event({ type: "app_context_changed", user: this.id, channel: id, context });
  }

  uploads(name: string, content: string | Buffer, { text: words = "", thread }: Shared = {}): Promise<Outcome> {
    return this.#act.does(() => {
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
    return this.#act.event({ type: "agent_session_stopped", ...shared, streaming_message_ts: [ts] }, this.#channel);
  }

  joins(): Promise<Outcome> {
    return this.#joined({ user: this.id });
  }

  /** Brings the app into the channel. */
  invitesApp(): Promise<Outcome> {
    return this.#joined({ user: this.#hub.workspace.bot.userId, inviter: this.id });
  }

  /** Legacy assistant apps: a new thread in the app's pane. */
  startsThread({ looking }: { looking?: string } = {}): Promise<Outcome> {
    const channel = this.#hub.workspace.directMessage(this.id);
    const { message } = post(this.#hub, channel, this.#hub.workspace.bot.userId, { text: "New Assistant Thread" });
    const context = looking === undefined ? {} : { channel_id: looking, team_id: this.#hub.workspace.team.id };
    const thread = { user_id: this.id, context, channel_id: channel.id, thread_ts: message.ts };
    return this.#act.event({ type: "assistant_thread_started", assistant_thread: thread });
  }

  #joined(who: { user: string; inviter?: string }): Promise<Outcome> {
    this.#channel.members.add(who.user);
    const kind = this.#channel.kind === "private" ? "G" : "C";
    const where = { channel: this.#channel.id, channel_type: kind, team: this.#hub.workspace.team.id };
    return this.#act.event({ type: "member_joined_channel", ...who, ...where }, this.#channel);
  }

  #opens(tab: "home" | "messages", more: Dict): Promise<Outcome> {
    const { id } = this.#hub.workspace.directMessage(this.id);
    return this.#act.event({ type: "app_home_opened", user: this.id, channel: id, tab, ...more });
  }

  #entity(channel: string): Dict {
    const { id } = this.#hub.workspace.channel(channel);
    return { type: "slack#/types/channel_id", value: id, team_id: this.#hub.workspace.team.id };
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
}

interface Shared {
  text?: string;
  thread?: { ts: string };
}
