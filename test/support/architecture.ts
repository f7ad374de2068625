import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import ts from "typescript";

export interface SourceFile {
  /** From the project's folder: "src/core/line.ts". */
  path: string;
  code: string;
}

interface Allowed {
  ours: readonly string[];
  packages: readonly string[];
  /** Node's own modules. */
  node: boolean;
}

const pure = (ours: readonly string[], packages: readonly string[]): Allowed => ({ ours, packages, node: false });
const withNode = (ours: readonly string[], packages: readonly string[]): Allowed => ({ ours, packages, node: true });

/** Who may import whom: arrows point inwards. Each folder may use itself as well. */
const rules: Readonly<Record<string, Allowed>> = {
  campaigns: pure([], ["zod", "luxon", "fastest-levenshtein"]),
  reading: pure(["campaigns"], ["zod", "luxon", "csv-parse", "fastest-levenshtein"]),
  // data/rules: the dated facts that a check of compliance stands on.
  briefs: pure(["campaigns", "rules"], ["zod", "luxon"]),
  core: pure(["campaigns"], ["zod", "fastest-levenshtein"]),
  commands: pure(["core", "campaigns", "reading", "briefs"], ["zod", "fastest-levenshtein"]),
  assistant: pure(["core", "campaigns", "reading"], ["openai", "zod", "minisearch"]),
  store: withNode(["core", "campaigns"], ["lowdb"]),
  schedule: pure(["core", "campaigns"], ["node-cron"]),
  charts: pure(["core"], ["@resvg/resvg-js"]),
  operations: withNode(["core"], []),
  "adapters/console": withNode(["core", "campaigns", "charts"], ["string-width", "zod"]),
  "adapters/slack": withNode(["core", "charts"], ["@slack/bolt"]),
  "adapters/discord": withNode(["core", "charts"], ["discord.js"]),
};

/** Every file of ours below a folder of the project. */
export function readSource(folder = "src"): SourceFile[] {
  const root = new URL("../../", import.meta.url);
  const names = readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ path: `${folder}/${name}`, code: readFileSync(new URL(`${folder}/${name}`, root), "utf8") }));
}

/** What a file imports of ours that lies in none of these folders. */
export function importsBeyond(folders: readonly string[], file: SourceFile): string[] {
  const targets = targetsOf(file, "stated").concat(targetsOf(file, "run"));
  return [...new Set(targets)].filter((target) => !folders.some((folder) => target.startsWith(`${folder}/`)));
}

/** What one file does that it may not, a sentence for each. */
export function faultsIn(file: SourceFile): string[] {
  return [...importFaults(file), ...barrelFaults(file), ...worldFaults(file)];
}

/**
 * Circles of imports. stated: those at the head of a file, types included. run: those that exist when the program runs,
 * what is imported late included; the work that a command loads when it runs may take the type of its options.
 */
export function cyclesIn(files: readonly SourceFile[], of: "stated" | "run"): string[] {
  const targets = new Map(files.map((file) => [file.path, targetsOf(file, of)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) cycles.push([...trail.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return cycles;
}

/** All files that are loaded with one of them; what is imported late is not. */
export function loadedWith(path: string, files: readonly SourceFile[]): string[] {
  const loaded = new Set<string>();
  const load = (each: string): void => {
    const file = files.find((one) => one.path === each);
    if (file === undefined || loaded.has(each)) return;
    loaded.add(each);
    const targets = importsOf(file).filter(
      ({ target, isType, isLate }) => target.startsWith(".") && !isType && !isLate,
    );
    for (const { target } of targets) load(resolved(each, target));
  };
  load(path);
  return [...loaded];
}

function importFaults(file: SourceFile): string[] {
  if (!file.path.startsWith("src/") || folderOf(file.path) === undefined) return [];
  const folder = folderOf(file.path) ?? "";
  const allowed = rules[folder];
  if (allowed === undefined) return [`${file.path} lies in a folder that has no rule: ${folder}`];
  return importsOf(file).flatMap(({ target }) => faultOf(target, { file, folder, allowed }));
}

function faultOf(target: string, at: { file: SourceFile; folder: string; allowed: Allowed }): string[] {
  const { file, folder, allowed } = at;
  const begin = `${file.path} imports ${target}: ${folder} may use`;
  if (target.startsWith("node:")) return allowed.node ? [] : [`${begin} no module of Node's`];
  if (!target.startsWith(".")) {
    const name = target.split("/", target.startsWith("@") ? 2 : 1).join("/");
    return allowed.packages.includes(name) ? [] : [`${begin} ${allowed.packages.join(", ")}`];
  }
  const theirs = folderOf(resolved(file.path, target)) ?? "the top of src";
  return theirs === folder || allowed.ours.includes(theirs) ? [] : [`${begin} ${[folder, ...allowed.ours].join(", ")}`];
}

/** "src/core/line.ts" -> "core"; undefined for main and config, which stand above the folders. */
function folderOf(path: string): string | undefined {
  const [, folder, name, ...rest] = path.split("/");
  if (folder === undefined || name === undefined) return undefined;
  return folder === "adapters" && rest.length > 0 ? `adapters/${name}` : folder;
}

interface Import {
  target: string;
  isType: boolean;
  /** await import(…), when it is needed. */
  isLate: boolean;
}

const read = new WeakMap<SourceFile, readonly Import[]>();

function importsOf(file: SourceFile): readonly Import[] {
  const known = read.get(file) ?? importsIn(file);
  read.set(file, known);
  return known;
}

function importsIn({ path, code }: SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importIn(node);
    if (imported !== undefined) found.push(imported);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.ES2024));
  return found;
}

/** import … from, export … from, and await import(…). */
function importIn(node: ts.Node): Import | undefined {
  const target = targetOf(node);
  if (target === undefined) return undefined;
  if (ts.isImportDeclaration(node))
    return { target, isType: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword, isLate: false };
  return { target, isType: ts.isExportDeclaration(node) && node.isTypeOnly, isLate: ts.isCallExpression(node) };
}

function targetOf(node: ts.Node): string | undefined {
  const specifier =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

function targetsOf(file: SourceFile, of: "stated" | "run"): string[] {
  const ours = importsOf(file).filter(({ target }) => target.startsWith("."));
  const counted = ours.filter(({ isType, isLate }) => (of === "stated" ? !isLate : !isType));
  return counted.map(({ target }) => resolved(file.path, target));
}

function resolved(from: string, target: string): string {
  return normalize(join(dirname(from), target));
}

function barrelFaults({ path, code }: SourceFile): string[] {
  if (path === "src/commands/index.ts") return [];
  const isBarrel = path.endsWith("/index.ts") || /^export\s+(type\s+\*|\*|\{[^}]*\})\s*from\s/m.test(code);
  return isBarrel ? [`${path} hands on what others export: import it where it is`] : [];
}

const world: Readonly<Record<string, RegExp>> = {
  "the environment": /\bprocess\.env\b/,
  "the clock": /\bDate\.now\(|\bnew Date\(\s*\)/,
  "the steady clock": /\bperformance\.now\(/,
  chance: /\bMath\.random\(/,
  "the way out": /\bprocess\.exit(Code)?\b/,
};

function worldFaults({ path, code }: SourceFile): string[] {
  if (path === "src/main.ts") return [];
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const reached = Object.entries(world).filter(([name, use]) => use.test(bare) && !mayReach(path, name));
  return reached.map(([name]) => `${path} reaches for ${name}`);
}

/** A platform's pace is the adapter's own: how long it waits between two posts. */
function mayReach(path: string, name: string): boolean {
  return name === "the steady clock" && path.startsWith("src/adapters/");
}
