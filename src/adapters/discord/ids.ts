/** Discord's numbers are unique among all servers, so an id names its kind and its number. */
export const userId = (user: string): string => `discord:user:${user}`;
export const roleId = (role: string): string => `discord:role:${role}`;
export const roomId = (channel: string): string => `discord:room:${channel}`;
export const spaceId = (guild: string): string => `discord:${guild}`;

export function idOf(platformId: string): { kind: "user" | "role" | "room" | "other"; id: string } {
  const [, kind = "", id = ""] = /^discord:(user|role|room):(\d+)$/.exec(platformId) ?? [];
  return kind === "user" || kind === "role" || kind === "room" ? { kind, id } : { kind: "other", id: "" };
}

/** People, roles and channels in typed words (`<@1>`) as the commands know them. */
export function withPlatformIds(text: string): string {
  return text
    .replaceAll(/<@!?(\d+)>/g, (_, id: string) => userId(id))
    .replaceAll(/<@&(\d+)>/g, (_, id: string) => roleId(id))
    .replaceAll(/<#(\d+)>/g, (_, id: string) => roomId(id));
}
