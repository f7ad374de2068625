import type { App } from "@slack/bolt";

import type { Desk } from "./desk.ts";

/** Taken out of the workspace, or its token withdrawn: whoever runs the bot is told, since nobody else can be. */
export function listenToRemoval(app: App, { warn, team }: Desk): void {
  app.event("app_uninstalled", () => {
    warn(`The app was taken out of the Slack workspace ${team.name}. Nothing is lost; install it again to go on.`);
    return Promise.resolve();
  });
  app.event("tokens_revoked", () => {
    warn(
      `Slack withdrew the bot's token for ${team.name}. Install the app again and put the new SLACK_BOT_TOKEN into .env.`,
    );
    return Promise.resolve();
  });
}
