import { type Dict, dict, dicts, text } from "../../local/json.ts";
import { newDraft, editDraft, refuseFaults } from "../drafts.ts";
import type { Hub } from "../hub.ts";
import type { Interaction } from "../interactions.ts";
import { checkChoice } from "../limits/command.ts";
import { checkModal } from "../limits/modal.ts";
import { Place } from "../limits/place.ts";
import { change, post } from "../posting.ts";
import { refuse } from "../refusal.ts";
import { type Answer, type Call, done, ok, type Route } from "../route.ts";
import { shownModal } from "../shown.ts";
import { apiMessage, numbered } from "../wire.ts";
import { type Message, messageFlags } from "../world.ts";

const answer = { message: 4, deferred: 5, deferredUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

/** Which first answers a command, a component, a completion and a form take. */
const fitting: Record<number, readonly number[]> = {
  2: [answer.message, answer.deferred, answer.modal],
  3: [answer.message, answer.deferred, answer.deferredUpdate, answer.update, answer.modal],
  4: [answer.choices],
  5: [answer.message, answer.deferred, answer.deferredUpdate, answer.update],
};

export const interactionRoutes: Route[] = [
  { name: "POST /interactions/:interaction/:token/callback", open: true, run: firstAnswer },
];

/** The first answer to an interaction: once, and within three seconds. */
function firstAnswer(call: Call): Answer {
  const { hub, params, query, body } = call;
  const interaction = hub.interactions.find(params["token"] ?? "");
  if (interaction?.id !== params["interaction"] || !interaction) throw refuse(10062);
  if (interaction.ack) throw refuse(40060);
  if (interaction.failed || hub.interactions.isTooLate(interaction)) throw refuse(10062);
  const kind = Number(body["type"]);
  refuseUnfit(interaction, kind);
  const message = answers[kind]?.(call, interaction, dict(body["data"]));
  const ephemeral = message?.onlyFor !== undefined;
  hub.interactions.acknowledge(interaction, kind, ephemeral);
  if (query.get("with_response") !== "true") return done;
  return ok(responded(hub, interaction, kind, message));
}

function refuseUnfit({ kind, source }: Interaction, wanted: number): void {
  const place = new Place({ type: wanted });
  const fits = (fitting[kind] ?? []).filter(
    (each) => source || (each !== answer.update && each !== answer.deferredUpdate),
  );
  place.in("type").choice(fits);
  refuseFaults(place);
}

const answers: Record<number, (call: Call, interaction: Interaction, data: Dict) => Message | undefined> = {
  [answer.message]: (call, interaction, data) => (interaction.original = say(call, interaction, data)),
  [answer.deferred]: ({ hub }, interaction, data) => (interaction.original = think(hub, interaction, data)),
  [answer.deferredUpdate]: (_, interaction) => (interaction.original = interaction.source),
  [answer.update]: update,
  [answer.choices]: suggest,
  [answer.modal]: open,
};

/** The message of an answer or a follow-up; only its asker sees an ephemeral one. */
export function say({ hub, files }: Call, interaction: Interaction, data: Dict, at = ["data"]): Message {
  const { channel, user } = interaction;
  const draft = newDraft(hub, { body: data, files, channel, at });
  const ephemeral = ((draft.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const cause = causeOf(interaction);
  const type = interaction.kind === 2 && !interaction.original ? 20 : interaction.original ? 19 : 0;
  const reference = interaction.original ?? interaction.source;
  return post(hub, channel, hub.world.bot, {
    ...draft,
    ...{ type, cause, onlyFor: ephemeral ? user.id : undefined },
    ...(type === 19 ? { reference } : {}),
  }).message;
}

function think(hub: Hub, interaction: Interaction, data: Dict): Message {
  const asked = Number(data["flags"] ?? 0);
  const ephemeral = asked & messageFlags.ephemeral;
  if (asked !== ephemeral) {
    const message = "a deferred answer may carry the flag EPHEMERAL alone; the others are ignored";
    hub.evidence.violations.push({ route: callback, code: "DEFERRED_FLAGS", message, pointer: "data/flags" });
  }
  return post(hub, interaction.channel, hub.world.bot, {
    ...{ flags: messageFlags.loading | ephemeral, type: interaction.kind === 2 ? 20 : 0, cause: causeOf(interaction) },
    onlyFor: ephemeral ? interaction.user.id : undefined,
  }).message;
}

const callback = "POST /interactions/:interaction/:token/callback";

function causeOf({ id, kind, user, name }: Interaction): Message["cause"] {
  return { id, type: kind, user, name };
}

function update({ hub, files }: Call, interaction: Interaction, data: Dict): Message | undefined {
  const { source } = interaction;
  if (!source || source.deleted) throw refuse(10008);
  interaction.original = source;
  return change(hub, source, editDraft(hub, source, { body: data, files, at: ["data"] })).message;
}

function suggest(_: Call, interaction: Interaction, data: Dict): undefined {
  const place = new Place(data, ["data"]);
  if (place.required("choices")) {
    for (const choice of place.in("choices").items(0, 25)) checkChoice(choice, interaction.optionType);
  }
  refuseFaults(place);
  interaction.choices = dicts(data["choices"]);
}

function open({ hub }: Call, interaction: Interaction, data: Dict): undefined {
  const place = new Place(data, ["data"]);
  checkModal(place);
  refuseFaults(place);
  const { id, user, channel, source } = interaction;
  const modal = {
    ...{ customId: text(data["custom_id"]), title: text(data["title"]), components: numbered(data["components"]) },
    ...{ interaction: id, message: source, channel, open: true },
  };
  interaction.modal = modal;
  const seen = { kind: "modal" as const, modal, text: shownModal(modal) };
  hub.evidence.happened({ by: hub.world.bot.id, sees: (who) => who === user.id, seen });
}

function responded(hub: Hub, { id, kind }: Interaction, type: number, message: Message | undefined): Dict {
  const told = message && {
    response_message_id: message.id,
    response_message_loading: (message.flags & messageFlags.loading) !== 0,
    response_message_ephemeral: message.onlyFor !== undefined,
  };
  const resource = { type, ...(message ? { message: apiMessage(hub, message) } : {}) };
  return { interaction: { id, type: kind, ...told }, resource };
}
