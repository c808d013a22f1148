import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../src/root.js";

const read = (path: string): string => readFileSync(join(packageRoot, path), "utf8");

/** npm packs these whatever `files` says. */
const ALWAYS = ["README.md", "LICENSE", "package.json"];

test("the package holds every page and picture that its README links", () => {
  const { files } = JSON.parse(read("package.json")) as { readonly files: readonly string[] };
  const packed = [...ALWAYS, ...files];
  const missing = [...read("README.md").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] as string)
    .filter((target) => !packed.some((path) => target === path || target.startsWith(`${path}/`)));
  assert.deepEqual(missing, []);
});
