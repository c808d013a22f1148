// Builds, checks style and types, and runs every test; extra arguments name test files to run alone.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const CHROMIUM_PATH = chromium();
run("npm", ["run", "--silent", "build"]);
run("npm", ["run", "--silent", "check"]);

const tests = readdirSync(`${root}/dist`, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.js"))
  .map((path) => `dist/${path}`)
  .sort();
const only = process.argv.slice(2);
run(
  "node",
  ["--test", "--test-concurrency=2", "--test-timeout=600000", ...(only.length > 0 ? only : tests)],
  { CHROMIUM_PATH },
);
