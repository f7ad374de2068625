import type { Dict } from "../local/json.ts";
import type { Modal } from "./evidence.ts";
import type { Hub } from "./hub.ts";
import { inChannel } from "./permissions.ts";
import { guildOf } from "./posting.ts";
import { apiInteractionChannel, apiMember, apiMessage, apiUser } from "./wire.ts";
import { type Channel, type Message, messageFlags, type User } from "./world.ts";

/** 2 a command, 3 a button or select, 4 a completion, 5 a form. */
export type InteractionKind = 2 | 3 | 4 | 5;

/** Something a person did with the app, and what came of it. */
export interface Interaction {
  id: string;
  token: string;
  kind: InteractionKind;
  name: string | undefined;
  user: User;
  channel: Channel;
  /** Discord's time in ms. */
  at: number;
  /** The message with the button, or that opened the form. */
  source: Message | undefined;
  /** Types of the fields of a completion's option. */
  optionType: number;
  ack: { type: number; at: number; ephemeral: boolean } | undefined;
  /** What the app said first. */
  original: Message | undefined;
  followups: Message[];
  choices: Dict[] | undefined;
  modal: Modal | undefined;
  failed: "too late" | "not delivered" | undefined;
  /** Resolves once it is acknowledged or has failed. */
  over: Promise<void>;
}

export interface Asked {
  kind: InteractionKind;
  name?: string | undefined;
  user: User;
  channel: Channel;
  data: Dict;
  source?: Message | undefined;
  optionType?: number;
}

const notAnswered = "The application did not respond";

/** Every interaction there was, by token. */
export class Interactions {
  readonly all: Interaction[] = [];
  readonly #byToken = new Map<string, Interaction>();
  readonly #enders = new Map<Interaction, () => void>();
  /** The next interactions come this late: their tokens are that old when the app hears of them. */
  delay: { ms: number; times: number } = { ms: 0, times: 0 };
  readonly #hub: Hub;

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** How many answers are still "thinking". */
  get thinking(): number {
    const loading = (message: Message | undefined): boolean => {
      return message !== undefined && !message.deleted && (message.flags & messageFlags.loading) !== 0;
    };
    return this.all.filter((each) => loading(each.original)).length;
  }

  /** By its token; an id alone opens nothing. */
  find(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  isTooLate({ at }: Interaction): boolean {
    return this.#hub.clock.now() - at > this.#hub.settings.answerWithinMs;
  }

  isExpired({ at }: Interaction): boolean {
    return this.#hub.clock.now() - at > this.#hub.settings.tokenLivesMs;
  }

  /** Sends it to every session. Without one it fails at once, as nobody would answer. */
  send(asked: Asked): Interaction {
    const hub = this.#hub;
    const interaction = this.#open(asked);
    const body = envelope(hub, interaction, asked.data);
    const event = { type: "INTERACTION_CREATE", data: body, guild: interaction.channel.guild?.id };
    const late = this.delay.times > 0 ? this.delay.ms : 0;
    if (late > 0) {
      this.delay.times -= 1;
      hub.clock.after(late, () => void hub.gateway.dispatch(event));
    } else if (hub.gateway.dispatch(event) === 0) this.#fail(interaction, "not delivered");
    return interaction;
  }

  /** The app has answered: no more waiting. */
  acknowledge(interaction: Interaction, type: number, ephemeral: boolean): void {
    interaction.ack = { type, at: this.#hub.clock.now(), ephemeral };
    this.#end(interaction);
  }

  /** The same interactions again, as a gateway that lost its place sends them. */
  redeliver(times = 1): void {
    for (const session of this.#hub.gateway.connected) session.repeat("INTERACTION_CREATE", times);
  }

  #open({ kind, name, user, channel, source, optionType = 3 }: Asked): Interaction {
    const { clock, evidence, settings } = this.#hub;
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const interaction: Interaction = {
      ...{
        id: clock.snowflake(),
        token: clock.secret(48),
        kind,
        name,
        user,
        channel,
        at: clock.now(),
        source,
        optionType,
      },
      ...{
        ack: undefined,
        original: undefined,
        followups: [],
        choices: undefined,
        modal: undefined,
        failed: undefined,
        over,
      },
    };
    evidence.busy += 1;
    this.all.push(interaction);
    this.#byToken.set(interaction.token, interaction);
    const stopWaiting = clock.after(settings.answerWithinMs, () => this.#fail(interaction, "too late"));
    this.#enders.set(interaction, () => {
      stopWaiting();
      evidence.busy -= 1;
      evidence.touch();
      end();
    });
    return interaction;
  }

  #fail(interaction: Interaction, why: "too late" | "not delivered"): void {
    if (interaction.ack || interaction.failed) return;
    interaction.failed = why;
    const { user, kind } = interaction;
    const text = kind === 5 ? "Something went wrong. Try again." : kind === 3 ? "This interaction failed" : notAnswered;
    if (kind !== 4)
      this.#hub.evidence.happened({ by: "discord", sees: (id) => id === user.id, seen: { kind: "notice", text } });
    this.#end(interaction);
  }

  #end(interaction: Interaction): void {
    this.#enders.get(interaction)?.();
    this.#enders.delete(interaction);
  }
}

function envelope(hub: Hub, { id, token, kind, user, channel, source }: Interaction, data: Dict): Dict {
  const { guild } = channel;
  const member = guild?.members.get(user.id);
  const permissions = String(inChannel(channel, user));
  const where = guild
    ? { guild_id: guild.id, guild: { id: guild.id, features: [], locale: guild.locale }, guild_locale: guild.locale }
    : {};
  return {
    id,
    application_id: hub.applicationId,
    type: kind,
    token,
    version: 1,
    data,
    ...where,
    channel_id: channel.id,
    channel: apiInteractionChannel(hub, channel, user),
    ...(member ? { member: { ...apiMember(hub, member), permissions } } : { user: apiUser(user) }),
    locale: user.locale,
    app_permissions: String(inChannel(channel, hub.world.bot)),
    entitlements: [],
    authorizing_integration_owners: { "0": guild?.id ?? "0" },
    context: guild ? 0 : 1,
    attachment_size_limit: hub.settings.attachmentLimit,
    ...(source ? { message: { ...apiMessage(hub, source), ...guildOf(channel) } } : {}),
  };
}
