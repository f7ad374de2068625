import type { Mil } from "../number-units.ts";

const thousand =
  /\b(?:vistas?|visualizaciones|reproducciones|me gustas?|guardados|compartidos|comentarios|pedidos|ventas|tiene|tengo|lleva|llevo|llevamos|mi|mis|hoy|ayer|ahora|muy|casi|unas|unos|con|el|los|las|una|seguidores|visualizacoes|curtidas|salvos|salvamentos|compartilhamentos|vendas|meu|minha|meus|bateu|bati|tem|tenho|ja|hoje|ontem|agora|quase|com|os|uma|um|foi|chegou|llego|va|vamos|del|y|e|do|da|dos|das|de|por|para|reproducoes|exibicoes|comentario|subio|paso|passou|deu|esta|estao|esta en|nenhum|nenhuma|ainda|mas|mais|nao|todavia|aun|sin|pero|sem|gente|pessoal|receta|receita|en|video de|sigue|sao|era|son|le|que|por|cien|dos|tres)\b/gu;
const million =
  /\b(?:the|has|have|is|at|on|now|got|hit|my|her|his|with|and|likes|comments|shares|saves|orders|for|so|far|just|already|plays|of|over|almost|about|million|we|it|video's|was)\b/gu;

const accents = /[ãõçáéíóúñ¿¡]/iu;
const written = /(\d+(?:[.,]\d+)?) ?mil(?![\p{L}\d])/giu;

/**
 * What `mil` means in a text: Spanish and Portuguese words make it a thousand. Where no word tells, ten or more do, as
 * nobody here has ten million views.
 */
export function milIn(folded: string, text: string): Mil {
  if (!/\bmil?\b/u.test(folded)) return "million";
  if (/\b(?:one|two|three|four|five|six|seven|eight|nine|ten) mil\b/u.test(folded)) return "million";
  if (/\d,\d{1,2} ?mil\b/u.test(folded) || accents.test(text)) return "thousand";
  const lean = count(folded, thousand) - count(folded, million);
  if (lean !== 0) return lean > 0 ? "thousand" : "million";
  const large = [...text.matchAll(written)].some(([, digits = ""]) => Number(digits.replace(",", ".")) >= 10);
  return large ? "thousand" : "million";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
