// Builds Daybook, reads the sample pages into a ledger (once) and shows it in the browser.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const daybook = "dist/src/cli/daybook.js";
const ledger = ".cache/sample.ledger";
const say = (words) => console.error(words);

/** The build has nothing to say unless it fails. */
function build() {
  say("1/3  Building Daybook …");
  const { status, stdout, stderr } = spawnSync("node", ["scripts/build.mjs"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) {
    say(`${stdout}${stderr}`);
    process.exit(status ?? 1);
  }
}

function readSamples() {
  const pages = readdirSync(`${root}/fixtures/pages`, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)page\.(txt|html)$/.test(path))
    .map((path) => `fixtures/pages/${path}`)
    .sort();
  mkdirSync(`${root}/.cache`, { recursive: true });
  say(`2/3  Reading ${pages.length} sample pages into ${ledger} …`);
  const { status } = spawnSync("node", [daybook, "ingest", ledger, ...pages], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(status ?? 1);
}

function serve() {
  say("3/3  Open this address in a browser:");
  const server = spawn("node", [daybook, "serve", ledger, ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 1));
}

build();
readSamples();
serve();
