const name = String.raw`\p{Lu}\p{Ll}+`;
const and = String.raw` (?:and|und|y|et|e|&) `;
/** "creators Ana, Leo and Mia": several with an "and", or one. */
const named = new RegExp(
  String.raw`\b(?:[Cc]reators?|Creator(?:innen)?|creadoras?|créatrices?|criadoras?|influencers?):? ((?:${name}(?:, ${name})*${and})?${name})`,
  "u",
);

/** Whom a brief is for: handles, and first names behind "creators". */
export function creatorsIn(text: string): string[] {
  const handles = [...text.matchAll(/(?<![\w.])@([a-z0-9_.]{2,24})/giu)];
  const [, names = ""] = named.exec(text) ?? [];
  const people = names.split(new RegExp(`, |${and}`, "u")).filter((each) => each !== "");
  return [...new Set([...handles.map(([handle]) => handle.replace(/\.$/u, "").toLowerCase()), ...people])];
}
