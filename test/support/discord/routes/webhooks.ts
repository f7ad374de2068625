import { editDraft } from "../drafts.ts";
import type { Interaction } from "../interactions.ts";
import { change, remove } from "../posting.ts";
import { refuse } from "../refusal.ts";
import { type Call, done, ok, type Route } from "../route.ts";
import { apiMessage } from "../wire.ts";
import { type Message, messageFlags } from "../world.ts";
import { say } from "./interactions.ts";

const path = "/webhooks/:app/:token";

/** What an interaction's token is good for after the first answer, for fifteen minutes. */
export const webhookRoutes: Route[] = [
  { name: `POST ${path}`, open: true, run: (call) => ok(apiMessage(call.hub, follow(call))) },
  { name: `GET ${path}/messages/:message`, open: true, run: (call) => ok(apiMessage(call.hub, messageOf(call))) },
  {
    name: `PATCH ${path}/messages/:message`,
    open: true,
    run: (call) => {
      const { hub, body, files } = call;
      const message = messageOf(call);
      return ok(apiMessage(hub, change(hub, message, editDraft(hub, message, { body, files })).message));
    },
  },
  {
    name: `DELETE ${path}/messages/:message`,
    open: true,
    run: (call) => {
      remove(call.hub, messageOf(call), call.hub.world.bot);
      return done;
    },
  },
];

/** A token works once the interaction is answered, and then for fifteen minutes. */
function interactionOf({ hub, params }: Call): Interaction {
  const interaction = hub.interactions.find(params["token"] ?? "");
  if (!interaction || params["app"] !== hub.applicationId) throw refuse(50027);
  if (hub.interactions.isExpired(interaction)) throw refuse(50027);
  if (!interaction.ack) throw refuse(10015);
  return interaction;
}

function messageOf(call: Call): Message {
  const { original, followups } = interactionOf(call);
  const id = call.params["message"] ?? "";
  const found = id === "@original" || id === original?.id ? original : followups.find((each) => each.id === id);
  if (!found || found.deleted) throw refuse(10008);
  return found;
}

/** The first one after a deferral fills in what is "thinking", whatever its own flag says. */
function follow(call: Call): Message {
  const interaction = interactionOf(call);
  const { hub, body, files } = call;
  const { original } = interaction;
  if (original && !original.deleted && (original.flags & messageFlags.loading) !== 0) {
    return change(hub, original, editDraft(hub, original, { body, files })).message;
  }
  const message = say(call, interaction, body, []);
  interaction.followups.push(message);
  return message;
}
