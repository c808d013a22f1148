// The README's pictures of the browser view, from a ledger:
//   node scripts/screenshots.mjs LEDGER [--program dist/src/cli/daybook.js] [--into docs/images]
import { spawn } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium as browsers } from "playwright-core";
import { chromium } from "./chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: "string", default: `${root}/dist/src/cli/daybook.js` },
    into: { type: "string", default: `${root}/docs/images` },
  },
});

const DESK = { width: 1360, height: 960 };

/** Its reports side by side are what the story reader is for; with more of them the story would be out of the picture. */
const FEW = 3;

/** The event that most outlets tell of, with most figures. */
const mostTold = async (address) => {
  const { events } = await (await fetch(`${address}api/events?sort=reports&limit=200`)).json();
  const [first] = events
    .filter(({ reports }) => reports <= FEW)
    .toSorted(
      (a, b) =>
        b.outlets.length - a.outlets.length || b.figures.length - a.figures.length || b.reports - a.reports,
    );
  return first.id;
};

const picturesOf = async (address) => {
  const story = `?event=${await mostTold(address)}`;
  return [
    { name: "list", search: "", viewport: DESK, colorScheme: "light", until: ".map-labels span" },
    { name: "story", search: story, viewport: DESK, colorScheme: "light", until: ".story-text" },
  ];
};

const serve = () => {
  const server = spawn("node", [values.program, "serve", positionals[0], "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = new Promise((resolve, reject) => {
    server.stdout.once("data", (line) => resolve(String(line).trim()));
    server.once("exit", () => reject(new Error("daybook serve ended")));
  });
  return { server, address };
};

const { server, address } = serve();
const browser = await browsers.launch({ executablePath: chromium(), args: ["--no-sandbox"] });
try {
  mkdirSync(values.into, { recursive: true });
  for (const { name, search, until, ...options } of await picturesOf(await address)) {
    const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
    await page.goto((await address) + search);
    await page.waitForSelector(until, { timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    const path = `${values.into}/${name}.png`;
    await page.screenshot({ path });
    console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB`);
    await page.close();
  }
} finally {
  await browser.close();
  server.kill("SIGINT");
}
