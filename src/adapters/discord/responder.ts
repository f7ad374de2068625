import { setTimeout as wait } from "node:timers/promises";

import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RESTJSONErrorCodes,
  Routes,
  type REST,
} from "discord.js";

import type { OutFile } from "./components.ts";
import type { Body, Message } from "./messages.ts";

/** What is needed to answer an interaction, also after a restart: a token lives 15 minutes. */
export interface Answerable {
  id: string;
  token: string;
  application: string;
}

/** How a message is shown: only to the one who asked, and in the place of the message that was pressed. */
export interface How {
  isPrivate: boolean;
  replaces: boolean;
}

/** Nobody can be answered any more: the token is too old, or another process has answered. */
export class Unanswerable extends Error {
  override readonly name = "Unanswerable";
  readonly why: "too late" | "answered elsewhere";

  constructor(why: Unanswerable["why"], cause: unknown) {
    super(`an interaction could not be answered: ${why}`, { cause });
    this.why = why;
  }
}

/** Another process has answered: what is to be told, it tells. */
export function isElsewhere(error: unknown): boolean {
  return error instanceof Unanswerable && error.why === "answered elsewhere";
}

/** The one that answers an interaction, whoever asks it to: first with a callback, then with edits and further messages. */
export class Responder {
  readonly interaction: Answerable;
  readonly #rest: REST;
  #state: "open" | "deferred" | "answered";
  #before: "open" | "deferred" | "answered" = "open";
  #hasSaid = false;

  /** `rest` must not retry: whether a callback has arrived is known here. */
  constructor(interaction: Answerable, rest: REST, state: "open" | "deferred" = "open") {
    this.interaction = interaction;
    this.#rest = rest;
    this.#state = state;
  }

  get isOpen(): boolean {
    return this.#state === "open";
  }

  /** Somebody was answered with a message: more can be said. */
  get hasSaid(): boolean {
    return this.#hasSaid;
  }

  /** Nothing of the last message arrived. */
  wasRefused(): void {
    this.#state = this.#before;
  }

  /** Throws Unanswerable. */
  async show({ body, files }: Message, how: How): Promise<void> {
    const shown = { ...body, flags: body.flags | (how.isPrivate ? MessageFlags.Ephemeral : 0) };
    const state = (this.#before = this.#state);
    this.#state = "answered";
    switch (state) {
      case "open":
        await this.#callback(
          how.replaces ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource,
          { data: shown, files },
        );
        break;
      case "deferred":
        await this.#edit(body, files);
        break;
      case "answered":
        await this.#follow(shown, files);
    }
    this.#hasSaid = true;
  }

  /** A body that was written before, for the first answer. */
  async showWritten(body: string): Promise<void> {
    this.#state = "answered";
    await this.#send(body);
    this.#hasSaid = true;
  }

  /** Says that it takes a moment. Only who sees it can be said now. */
  async defer({ isPrivate, replaces }: How): Promise<void> {
    if (this.#state !== "open") return;
    this.#state = "deferred";
    await this.#callback(
      replaces
        ? InteractionResponseType.DeferredMessageUpdate
        : InteractionResponseType.DeferredChannelMessageWithSource,
      { data: replaces ? undefined : { flags: isPrivate ? MessageFlags.Ephemeral : 0 }, files: [] },
    );
  }

  /** A form can only be the first answer. */
  async open(modal: object): Promise<void> {
    this.#state = "answered";
    await this.#callback(InteractionResponseType.Modal, { data: modal, files: [] });
  }

  async complete(choices: readonly { name: string; value: string }[]): Promise<void> {
    this.#state = "answered";
    await this.#callback(InteractionResponseType.ApplicationCommandAutocompleteResult, {
      data: { choices },
      files: [],
    });
  }

  async #callback(
    type: InteractionResponseType,
    { data, files }: { data: unknown; files: readonly OutFile[] },
  ): Promise<void> {
    if (files.length > 0) return this.#send({ type, data }, files);
    return this.#send(JSON.stringify({ type, data }));
  }

  /** Once more where the reply was lost: if Discord says then that there is an answer, it is ours. */
  async #send(body: string | object, files: readonly OutFile[] = []): Promise<void> {
    const { id, token } = this.interaction;
    const request =
      typeof body === "string"
        ? { body, passThroughBody: true, headers: { "content-type": "application/json" } }
        : { body, files: attachmentsOf(files) };
    let tries = 0;
    await persistently(async () => {
      tries += 1;
      try {
        await this.#rest.post(Routes.interactionCallback(id, token), { ...request, auth: false });
      } catch (error) {
        if (!isAcknowledged(error)) throw error;
        if (tries === 1) throw new Unanswerable("answered elsewhere", error);
      }
    });
  }

  /** It may be repeated: the message is the same then. */
  async #edit(body: Body, files: readonly OutFile[]): Promise<void> {
    const { application, token } = this.interaction;
    const request = { body, files: attachmentsOf(files), auth: false };
    await persistently(() => this.#rest.patch(Routes.webhookMessage(application, token), request));
  }

  /** Where its reply is lost nobody knows whether it arrived, and nothing makes one message of two. */
  async #follow(body: Body, files: readonly OutFile[]): Promise<void> {
    const { application, token } = this.interaction;
    const request = { body, files: attachmentsOf(files), auth: false };
    await this.#rest.post(Routes.webhook(application, token), request).catch(orUnanswerable);
  }
}

/** Tries again where no answer came, or where Discord broke. */
async function persistently(ask: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await ask();
      return;
    } catch (error) {
      if (error instanceof DiscordAPIError || error instanceof Unanswerable || tries > 2) orUnanswerable(error);
      await wait(50);
    }
  }
}

function orUnanswerable(error: unknown): never {
  throw isOver(error) ? new Unanswerable("too late", error) : error;
}

export function attachmentsOf(files: readonly OutFile[]) {
  return files.map(({ name, data }) => ({ name, data }));
}

function isAcknowledged(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** A token lives for 3 seconds, and for 15 minutes once it was answered. */
function isOver(error: unknown): boolean {
  return error instanceof DiscordAPIError && over.includes(error.code);
}

const over: unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.UnknownWebhook,
];

/** A component that Discord does not take after all. */
export function isRefusedForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}
