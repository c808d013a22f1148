import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { packageRoot } from "../src/root.js";

/** The path of a page, in order: a folder imports only folders before it. Top-level files count as a folder of their name. */
const ORDER = [
  "errors",
  "root",
  "once",
  "remembered",
  "text",
  "codebook",
  "page",
  "intake",
  "story",
  "reader",
  "resolve",
  "record",
  "read",
  "tools",
  "merge",
  "ledger",
  "views",
  "run",
  "index",
  "cli",
];

const src = join(packageRoot, "src");

/** `src/resolve/time/rule.ts` → `resolve`, `src/read.ts` → `read`. */
const layerOf = (path: string): string =>
  (relative(src, path).split(/[\\/]/)[0] as string).replace(/\.(js|ts)$/, "");

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => join(src, path));

const importsOf = (path: string): string[] =>
  [...readFileSync(path, "utf8").matchAll(/\bfrom\s+"(\.[^"]+)"/g)].map((match) =>
    join(path, "..", match[1] as string),
  );

test("every folder of src has its place in the order", () => {
  assert.deepEqual(
    [...new Set(files.map(layerOf))].filter((layer) => !ORDER.includes(layer)),
    [],
  );
});

test("a folder imports only folders before it", () => {
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter((target) => ORDER.indexOf(layerOf(target)) > ORDER.indexOf(layerOf(path)))
      .map((target) => `${relative(src, path)} imports ${relative(src, target)}`),
  );
  assert.deepEqual(wrong, []);
});

test("only the reader imports the model's runtime, only the ledger the database, only intake the network, only the commands print", () => {
  const users = (pattern: RegExp, layer: string): string[] =>
    files
      .filter((path) => layerOf(path) !== layer && pattern.test(readFileSync(path, "utf8")))
      .map((path) => relative(src, path));
  assert.deepEqual(users(/"onnxruntime-node"/, "reader"), []);
  assert.deepEqual(users(/"better-sqlite3"/, "ledger"), []);
  assert.deepEqual(users(/"undici"|"node:(?:dns|https|tls)(?:\/promises)?"|\bfetch\(/, "intake"), []);
  assert.deepEqual(users(/\bconsole\.|process\.(stdout|stderr|exit)/, "cli"), []);
});
