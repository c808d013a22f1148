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
 * from parts by loading them and looking at what they make. What is put together only later, inside of a function, is
 * not among them.
 */
export async function expressionsIn(folders: readonly string[]): Promise<readonly Found[]> {
  const src = fileURLToPath(new URL("../src/", import.meta.url));
  const files = folders
    .flatMap((folder) =>
      readdirSync(join(src, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(src, folder, name),
      ),
    )
    .filter((path) => path.endsWith(".js") && !/\.(?:test|fixture)\.js$/.test(path))
    .sort();
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

const Plain = RegExp;

interface Made {
  readonly path: string;
  readonly expression: RegExp;
}

/** What the files put together while they are loaded, each with the file that did. */
async function madeBy(files: readonly string[]): Promise<readonly Made[]> {
  const made: Made[] = [];
  globalThis.RegExp = new Proxy(Plain, {
    construct: (target, parts: [string, string?]) => {
      const expression = new target(...parts);
      made.push({ path: caller(), expression });
      return expression;
    },
  });
  try {
    for (const path of files) await import(pathToFileURL(path).href);
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** The file that called what called this; empty where it is none. */
function caller(): string {
  const [, , , line = ""] = (new Error().stack ?? "").split("\n");
  const url = line.slice(line.indexOf("file://")).replace(/:\d+:\d+\)?$/, "");
  return url.startsWith("file://") ? fileURLToPath(url) : "";
}
