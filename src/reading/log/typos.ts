import { metricPhrases, type MetricWord } from "./metric-words.ts";

const targets =
  "views likes comments shares saves orders sales plays favorites bookmarks purchases vistas visualizaciones comentarios guardados compartidos pedidos ventas reproducciones aufrufe aufrufen kommentare bestellungen gefallt vues partages commentaires commandes ventes visualizacoes curtidas compartilhamentos salvos vendas".split(
    " ",
  );
const byLetters = new Map(targets.map((word) => [lettersOf(word), word]));
/** Exchanged letters leave a word its first one and its length: most words need not be taken apart. */
const outlines = new Set(targets.map(outlineOf));

/** The metric word meant by a misspelt one: a doubled letter (`viewss`), two exchanged (`veiws`), in long words one missing. */
export function metricMeant(word: string): MetricWord | undefined {
  if (word.length < 4 || word.length > 24) return undefined;
  const single = word.replace(/(.)\1+/gu, "$1");
  const meant = single !== word && metricPhrases.has(single) ? single : (exchanged(word) ?? missing(word));
  return meant === undefined ? undefined : metricPhrases.get(meant);
}

function exchanged(word: string): string | undefined {
  if (!outlines.has(outlineOf(word))) return undefined;
  const meant = byLetters.get(lettersOf(word));
  return meant !== undefined && meant.startsWith(word.charAt(0)) ? meant : undefined;
}

/** One letter missing or too many in a word of eight letters or more. */
function missing(word: string): string | undefined {
  return (
    targets.find(
      (target) =>
        target.length >= 8 &&
        Math.abs(target.length - word.length) === 1 &&
        target.startsWith(word.slice(0, 2)) &&
        isWithout(target, word),
    ) ?? targets.find((target) => isAnother(target, word))
  );
}

/** One other letter: "comnents". */
function isAnother(target: string, word: string): boolean {
  if (target.length < 8 || target.length !== word.length || !target.startsWith(word.slice(0, 2))) return false;
  return Array.from(target).filter((letter, index) => letter !== word.charAt(index)).length === 1;
}

function isWithout(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const at = Array.from(long).findIndex((letter, index) => letter !== short.charAt(index));
  return long.slice(0, at) + long.slice(at + 1) === short;
}

function outlineOf(word: string): string {
  return word.charAt(0) + String(word.length);
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join("");
}
