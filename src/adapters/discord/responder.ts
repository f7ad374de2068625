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

/** The one that answers an interaction, whoever asks it to: first with a callback, then with edits and further messages. */
export class Responder {
  readonly interaction: Answerable;
  readonly #rest: REST;
  #state: "open" | "deferred" | "answered";
  #before: "open" | "deferred" | "answered" = "open";

  /** `rest` must not retry: whether a callback has arrived is known here. */
  constructor(interaction: Answerable, rest: REST, state: "open" | "deferred" = "open") {
    this.interaction = interaction;
    this.#rest = rest;
    this.#state = state;
  }

  get isOpen(): boolean {
    return this.#state === "open";
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
        return this.#callback(
          how.replaces ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource,
          { data: shown, files },
        );
      case "deferred":
        return this.#edit(body, files);
      case "answered":
        return this.#follow(shown, files);
    }
  }

  /** A body that was written before, for the first answer. */
  async showWritten(body: string): Promise<void> {
    this.#state = "answered";
    await this.#send(body);
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
    for (let tries = 1; ; tries++) {
      try {
        await this.#rest.post(Routes.interactionCallback(id, token), { ...request, auth: false });
        return;
      } catch (error) {
        const code = error instanceof DiscordAPIError ? error.code : undefined;
        if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
          if (tries > 1) return;
          throw new Unanswerable("answered elsewhere", error);
        }
        if (code === RESTJSONErrorCodes.UnknownInteraction) throw new Unanswerable("too late", error);
        if (error instanceof DiscordAPIError || tries > 2) throw error;
        await wait(50);
      }
    }
  }

  async #edit(body: Body, files: readonly OutFile[]): Promise<void> {
    const { application, token } = this.interaction;
    const request = { body, files: attachmentsOf(files), auth: false };
    try {
      await this.#rest.patch(Routes.webhookMessage(application, token), request);
    } catch (error) {
      throw isOver(error) ? new Unanswerable("too late", error) : error;
    }
  }

  async #follow(body: Body, files: readonly OutFile[]): Promise<void> {
    const { application, token } = this.interaction;
    await this.#rest.post(Routes.webhook(application, token), { body, files: attachmentsOf(files), auth: false });
  }
}

export function attachmentsOf(files: readonly OutFile[]) {
  return files.map(({ name, data }) => ({ name, data }));
}

/** A token lives for 15 minutes. */
function isOver(error: unknown): boolean {
  const over: unknown[] = [RESTJSONErrorCodes.InvalidWebhookToken, RESTJSONErrorCodes.UnknownWebhook];
  return error instanceof DiscordAPIError && over.includes(error.code);
}

/** A component that Discord does not take after all. */
export function isRefusedForm(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
}
