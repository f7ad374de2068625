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

/** "draft for Tess and Omar please: noise machine …": whom it is for, and the message without them. */
export function apartFromPeople(text: string): { text: string; people: string[] } {
  const match = ledBy.exec(text);
  const [all = "", names] = match ?? [];
  if (match === null || names === undefined) return { text, people: [] };
  const rest = `${text.slice(0, match.index)}for ${text.slice(match.index + all.length)}`;
  return { text: rest, people: names.split(new RegExp(`, |${and}`, "u")) };
}

const ledBy = new RegExp(
  String.raw`(?<![\p{L}])(?:for|für|para|pour) ((?:${name}, )*${name}${and}${name})(?: please| pls| bitte| svp| por favor)?\s?:\s+`,
  "u",
);

const people = String.raw`(?:creators?|creator(?:innen)?|creador\w*|createur\w*|creatrice\w*|criador\w*|influencers?|tiktokers?)`;
const folks = String.raw`(?:${people}|ppl|people|girls|guys|folks|moms|mums|dads|parents|students|teachers)`;
const kinds: readonly RegExp[] = [
  /\b\d+ (creator(?:innen)? (?:aus|in|mit) [\p{L} ]{3,50}?)(?= fur\b|$)/u,
  new RegExp(String.raw`\b(?:\d+ )?(${people} (?:who [\p{L} ]{4,80}|\d\d ?\+[\p{L}\d ]{0,30}))$`, "u"),
  new RegExp(
    String.raw`^(?:\d+ )?((?:creador|criador|createur|creatrice)\w* (?!puede|pode|debe|deve|tiene|dice|diga|mue|mostr|rec|peuv|doiv|mont|dis|gana|y |et |e |con |com |avec )\p{L}{4,}[\p{L} ]{0,50})$`,
    "u",
  ),
  /^(\p{L}{3,}tok)$/u,
  new RegExp(
    String.raw`^(?:the |our |die |los |las |les |os |as )?${people}\s?(?:should(?: all)? be|must be|are|sind|sollten? sein|son|sont|sao|[:=])\s+(?:\d+ )?(.{4,90})$`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:for |fur |para |pour )?(?:des |unas? |unos )?(${people} (?:who|from|on|with|that|aus|mit|die|que|de|qui|etudiant\w*|rando\w*) ?.{0,80}|createurs? \p{L}+|creatrices? \p{L}+)$`,
    "u",
  ),
  new RegExp(
    String.raw`\b\d+ (?:small(?:er)? |nano |micro |kleine\w* )?((?!(?:of|small) )(?:[\p{L}/-]{3,} ){1,2}${folks}(?: (?:from|in|on|who) [\p{L} ]{2,40}?)?)(?= lined| ready| for | in (?:the )?\w+ber| to |[:?!.]|$)`,
    "u",
  ),
  new RegExp(String.raw`\b\d+ (?:kleine\w* )?([\p{L}]+-(?:creator|influencer)\w*(?: (?:aus|in) [\p{L} ]{3,60})?)`, "u"),
  new RegExp(
    String.raw`\b\d+ ((?:creador|criador|createur|creatrice)\w*(?: (?:pequenos|pequenas|petits))? (?:de|en|em|do|du|au) [\p{L} ]{3,50})`,
    "u",
  ),
  new RegExp(
    String.raw`\bfor ((?!our |the |all |my |your |some |new |more |these |every )[\p{L}/-]{4,} ${people})\b`,
    "u",
  ),
];

/** What kind of creators a part speaks of, as written: "freelancers themselves", "Eltern-Creator aus Österreich". */
export function whoIn(text: string, folded: string): string | undefined {
  for (const kind of kinds) {
    const match = kind.exec(folded);
    const who = match?.[1];
    if (match === null || who === undefined) continue;
    const at = match.index + match[0].indexOf(who);
    const said = text
      .slice(at, at + who.length)
      .replace(/^\d+\s|\s(?:themselves|selbst|pequenos|pequenas|petits)\b/gu, "")
      .trim();
    if (!/^(?:\p{Lu}\p{Ll}+(?:,| and| und| y| et| e|$)|\d|@|each\b|all\b|free\b|paid\b)/u.test(said)) return said;
  }
  return undefined;
}
