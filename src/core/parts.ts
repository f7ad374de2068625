/** Text in parts of at most that many characters, each as long as can be, ended at a line, else at a space. */
export function split(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const end = endOf(rest.slice(0, most + 1));
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === "" && parts.length > 0 ? parts : [...parts, rest];
}

/** The first characters of something whose whole is told elsewhere. */
export function short(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, isLowHalf(text.charCodeAt(most - 1)) ? most - 2 : most - 1)}…`;
}

/** Never inside an escape (`&amp;`, `\*`) or a character of two halves. */
function endOf(head: string): number {
  const most = head.length - 1;
  const end = Math.max(head.lastIndexOf("\n"), head.lastIndexOf(" "));
  if (end > most / 2) return end;
  const escape = head.lastIndexOf("&", most);
  if (escape > most - 6 && escape > 0) return escape;
  if (head.charAt(most - 1) === "\\") return most - 1;
  return isLowHalf(head.charCodeAt(most)) ? most - 1 : most;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
