import type { Figure } from "./binding.ts";
import type { Clause } from "./clauses.ts";
import { isFigure, type PersonToken, type Token } from "./tokens.ts";

/** "12k views for maya, 9k for jon": each name comes after its figures. */
export function namesFollow(scenes: readonly { clause: Clause; figures: readonly Figure[] }[]): boolean {
  const subjects: number[] = [];
  const figures: number[] = [];
  const names = new Set<string>();
  const named = scenes.some(({ clause }) => clause.tokens.some(({ kind }) => kind === "person"));
  for (const { clause, figures: bound } of scenes) {
    for (const token of clause.tokens) {
      // Beside names a code is no further subject.
      const name = named && token.kind === "code" ? undefined : subjectName(token);
      if (name !== undefined) {
        names.add(name);
        subjects.push(token.start);
      } else if (isFigure(token) && bound.some((figure) => figure.token === token && figure.of !== "noise"))
        figures.push(token.start);
    }
  }
  const first = Math.min(...subjects.slice(0, 1));
  return names.size > 1 && (figures[0] ?? Infinity) < first && (figures.at(-1) ?? 0) < (subjects.at(-1) ?? 0);
}

function subjectName(token: Token): string | undefined {
  if (token.kind === "person") return nameOf(token);
  if (token.kind === "link" && token.isSite) return token.url ?? token.handle;
  return token.kind === "code" ? token.code : undefined;
}

/** What tells one person from another: the handle where it is clear, else the name as written. */
export function nameOf({ candidates, written }: PersonToken): string {
  return candidates.length === 1 ? (candidates[0] ?? written) : written.toLowerCase();
}
