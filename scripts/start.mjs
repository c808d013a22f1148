// Reads the sample pages into a ledger (once) and shows it in the browser.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const daybook = "dist/src/cli/daybook.js";
const ledger = ".cache/sample.ledger";

const pages = readdirSync(`${root}/fixtures/pages`, { recursive: true, encoding: "utf8" })
  .filter((path) => /(^|\/)page\.(txt|html)$/.test(path))
  .map((path) => `fixtures/pages/${path}`)
  .sort();

mkdirSync(`${root}/.cache`, { recursive: true });
console.error(`Reading ${pages.length} sample pages into ${ledger} …`);
const { status } = spawnSync("node", [daybook, "ingest", ledger, ...pages], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);

const server = spawn("node", [daybook, "serve", ledger, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
