import { z } from "zod";

import { currency, id, instant, nameLength, stamp } from "./stamp.ts";

export const brandSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("brand-set"),
    name: z.string().max(nameLength).optional(),
    /** IANA name. */
    zone: z.string().max(60).optional(),
    currency: currency.optional(),
    /** BCP 47, for readers whose platform does not tell theirs. */
    locale: z.string().max(35).optional(),
    /** Readings on Monday before this hour close the week before. */
    closingHour: z.int().min(0).max(23).optional(),
  });

export const spaceJoined = () => z.strictObject({ ...stamp, type: z.literal("space-joined"), space: id });

export const roomSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("room-set"),
    room: id,
    purposes: z.array(z.enum(["team", "creators", "results"])),
    campaign: id.optional(),
  });

export const roleSet = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("role-set"),
    /** A person or a platform's role, by id; names can be forged. */
    subject: id,
    role: z.enum(["host", "marketer", "admin", "none"]),
  });

/** What somebody logged whose account is not known yet: it counts once a host has confirmed who they are. */
export const held = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("held"),
    user: id,
    text: z.string().max(4_000),
    /** When it was said. */
    saidAt: instant,
    campaign: id.optional(),
  });

/** Somebody says that this account is theirs. */
export const claimed = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("claimed"),
    user: id,
    handle: z.string().min(2).max(60),
  });

export const claimSettled = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("claim-settled"),
    user: id,
    handle: z.string().min(2).max(60),
    isTheirs: z.boolean(),
  });
