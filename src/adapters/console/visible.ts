/**
 * What others wrote, safe to print: control characters could move the cursor, colour the screen or retitle the window,
 * direction marks could reorder what stands beside them. Line breaks are kept where `lines` says so.
 */
export function visible(said: string, lines: "kept" | "joined" = "joined"): string {
  const text = said.replaceAll(/\r\n?/g, "\n").replaceAll(direction, "");
  return lines === "kept"
    ? text.replaceAll(control, picture)
    : text.replaceAll(/[\n\t]+/g, " ").replaceAll(control, picture);
}

/** C0 without tab and line break, DEL, C1. */
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** ESC is shown as ␛, so that one sees that something was there. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : "\ufffd";
}
