import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseAst } from "vite";

/** An expression of the program and a file that has it. */
export interface Found {
  readonly file: string;
  readonly expression: RegExp;
}

/**
 * Every regular expression of some folders of `src`: literals by reading the compiled files, those that are put together
 * from parts by loading them and looking at what they make. Those that are put together of the words of a text are
 * made of some, by the functions in `MADE_OF_WORDS`.
 */
export async function expressionsIn(folders: readonly string[]): Promise<readonly Found[]> {
  const files = filesIn(folders);
  const written = files.flatMap((path) =>
    literalsIn(readFileSync(path, "utf8")).map((expression) => ({ path, expression })),
  );
  const found = new Map<string, Found>();
  for (const { path, expression } of [...written, ...(await madeBy(files))]) {
    const key = String(expression);
    if (files.includes(path) && !found.has(key)) found.set(key, { file: relative(src, path), expression });
  }
  return [...found.values()];
}

const src = fileURLToPath(new URL("../src/", import.meta.url));

const filesIn = (folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(src, folder, name),
      ),
    )
    .filter((path) => path.endsWith(".js") && !/\.(?:test|fixture)\.js$/.test(path))
    .sort();

function literalsIn(code: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const open: unknown[] = [parseAst(code)];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex !== undefined) found.push(new RegExp(regex.pattern, regex.flags));
    open.push(...Object.values(node));
  }
  return found;
}

/** Where compiled code puts an expression together: `file:line:column`. */
function sitesIn(path: string): readonly string[] {
  const code = readFileSync(path, "utf8");
  const found: string[] = [];
  const open: unknown[] = [parseAst(code)];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    const { type, callee, start } = node as { type?: string; callee?: { name?: string }; start?: number };
    if ((type === "NewExpression" || type === "CallExpression") && callee?.name === "RegExp") {
      const lines = code.slice(0, start).split("\n");
      found.push(`${path}:${lines.length}:${(lines.at(-1) as string).length + 1}`);
    }
    open.push(...Object.values(node));
  }
  return found;
}

/** Places of the folders' files that put an expression together which `expressionsIn` did not see. */
export async function unseenIn(folders: readonly string[]): Promise<readonly string[]> {
  const files = filesIn(folders);
  const seen = new Set((await madeBy(files)).map(({ site }) => site));
  return files
    .flatMap(sitesIn)
    .filter((site) => !seen.has(site))
    .map((site) => relative(src, site));
}

/** Functions that make an expression of words of a text, and such words. */
const MADE_OF_WORDS: readonly (readonly [
  file: string,
  name: string,
  words: readonly [string, ...string[]],
])[] = [
  ["resolve/actor/antecedent.js", "spelledOut", ["LJM", "A"]],
  ["resolve/actor/towns.js", "spokenOfAsPlace", ["Port Sudan", "a"]],
  ["resolve/source/resolve.js", "wordForm", ["officials", "a"]],
  ["resolve/figure/nones/name.js", "endsIn", ["highway", "a"]],
];

const Plain = RegExp;

interface Made {
  readonly path: string;
  /** `file:line:column` */
  readonly site: string;
  readonly expression: RegExp;
}

const loaded = new Map<string, Promise<readonly Made[]>>();

/** What the files put together while they are loaded and of words, each with the place that did. Files load but once. */
function madeBy(files: readonly string[]): Promise<readonly Made[]> {
  const key = files.join();
  const making = loaded.get(key) ?? loadAll(files);
  loaded.set(key, making);
  return making;
}

async function loadAll(files: readonly string[]): Promise<readonly Made[]> {
  const made: Made[] = [];
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, parts: [string, string?]) => {
      const expression = new target(...parts);
      made.push({ ...caller(), expression });
      return expression;
    },
  });
  try {
    for (const path of files) await import(pathToFileURL(path).href);
    for (const [file, name, words] of MADE_OF_WORDS) {
      const module = (await import(pathToFileURL(join(src, file)).href)) as Record<
        string,
        (word: string) => RegExp
      >;
      for (const word of words) module[name]?.(word);
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** The place that called what called this; empty where it is in no file. */
function caller(): { readonly path: string; readonly site: string } {
  const [, , , line = ""] = (new Error().stack ?? "").split("\n");
  const url = line.slice(line.indexOf("file://")).replace(/\)$/, "");
  if (!url.startsWith("file://")) return { path: "", site: "" };
  const [place = ""] = /:\d+:\d+$/.exec(url) ?? [];
  const path = fileURLToPath(url.slice(0, url.length - place.length));
  return { path, site: `${path}${place}` };
}
