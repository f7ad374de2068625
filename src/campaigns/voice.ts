import { z } from "zod";

import { id, stamp } from "./stamp.ts";

/** What people say under the posts. */
export const voiceKinds = ["question", "objection", "praise", "intent", "disclosure", "other"] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const tones = ["good", "neutral", "bad"] as const;
export type Tone = (typeof tones)[number];

/** What comments are about. */
export const themes = [
  ...(["price", "where", "skin", "ingredients", "taste", "size", "shipping"] as const),
  ...(["use", "works", "lasting", "code"] as const),
] as const;
export type Theme = (typeof themes)[number];

/** One comment, without who wrote it. */
export const voiceHeard = () =>
  z.strictObject({
    ...stamp,
    type: z.literal("voice-heard"),
    campaign: id,
    creator: id.optional(),
    post: id.optional(),
    kind: z.enum(voiceKinds),
    tone: z.enum(tones),
    /** Not given where none fits. */
    theme: z.enum(themes).optional(),
    /** In short, names and links taken out. */
    text: z.string().min(1).max(200),
  });

/** A comment as it was sorted. */
export type Voice = Pick<
  z.infer<ReturnType<typeof voiceHeard>>,
  "campaign" | "creator" | "post" | "kind" | "tone" | "theme" | "text"
>;

/** The same as it is kept: `at` is when it was handed over. */
export type KeptVoice = Voice & Pick<z.infer<ReturnType<typeof voiceHeard>>, "at">;
