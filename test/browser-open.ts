// What runs inside the page is typed as such.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { openLedger } from "../src/ledger/sqlite/open.js";
import type { PageReading } from "../src/record/lines.js";
import { packageRoot } from "../src/root.js";
import { buildServer } from "../src/views/api/server.js";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Nothing but the server under test can be reached. */
const ARGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export interface Visit {
  readonly page: Page;
  /** What the page complained of: errors, and whatever its policy refused. */
  readonly complaints: string[];
}

export interface View {
  readonly address: string;
  /** A fresh browser profile at an address of the view. */
  readonly visit: (search?: string, options?: BrowserContextOptions) => Promise<Visit>;
  readonly close: () => Promise<void>;
}

const chromiumPath = (): string => {
  const path = [process.env.CHROMIUM_PATH, ...PLACES].find((each) => each && existsSync(each));
  if (path === undefined)
    throw new Error("No Chromium: install Debian's package chromium, or set CHROMIUM_PATH.");
  return path;
};

interface ViewOptions {
  readonly readings: readonly PageReading[];
  /** Drawing the map on a machine without a graphics card takes seconds a page: only where it is looked at. */
  readonly map: boolean;
}

/** Real ledger, real server, real browser. */
export async function openView({ readings, map }: ViewOptions): Promise<View> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-view-"));
  const ledger = await openLedger(join(folder, "view.ledger"), { mode: "create" });
  for (const reading of readings) await ledger.add(reading);
  const server = buildServer({
    ledger,
    webRoot: join(packageRoot, "dist", "web"),
    version: "0.0.0",
    onBug: (error) => {
      throw error;
    },
  });
  await server.listen({ port: 0, host: "127.0.0.1" });
  const address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: map ? ARGS : [...ARGS, "--disable-3d-apis"],
  });
  return {
    address,
    async visit(search = "", options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      // A guard against waiting for ever, no measure: a busy machine may take long to draw a map.
      page.setDefaultTimeout(60_000);
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.goto(address + search);
      await page.waitForSelector(".total:not(:text('Loading'))", { state: "attached" });
      // Names of labels and countries come with an answer of their own.
      await page.waitForSelector(".app[aria-busy=false]");
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
      await ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}
