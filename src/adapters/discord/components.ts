import {
  ButtonStyle,
  ComponentType,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APITextDisplayComponent,
} from "discord.js";

export type Component = APIComponentInContainer;

/** A file beside a message; a component shows it by its name. */
export interface OutFile {
  name: string;
  data: Buffer;
  /** For those who cannot see a picture. */
  alt?: string;
}

export const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

export const row = (components: APIButtonComponentWithCustomId[]): Component => ({
  type: ComponentType.ActionRow,
  components,
});

export const styles = {
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
  usual: ButtonStyle.Secondary,
} as const;

export const picture = (name: string, alt: string): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: alt }],
});

export const shownFile = (name: string): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** `id` is carried unseen by the message; Discord takes 31 bits. */
export const container = (components: Component[], id?: number): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: accent,
  components,
  ...(id !== undefined && { id }),
});

/** Ink of a spruce. */
const accent = 0x2f6f5e;

/** Counting those inside others. */
export function countOf(component: Component): number {
  return component.type === ComponentType.ActionRow ? 1 + component.components.length : 1;
}

/** Characters and bytes that count towards a message's text. */
export function textOf(component: Component): string {
  return component.type === ComponentType.TextDisplay ? component.content : "";
}
