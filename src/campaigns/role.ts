/** Each role includes the ones before it. */
export const roles = ["viewer", "creator", "host", "marketer", "admin"] as const;
export type Role = (typeof roles)[number];

export function includesRole(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}
