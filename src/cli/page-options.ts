import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UserError } from "../errors.js";
import { MOST_BYTES } from "../intake/limits.js";
import { isPublishedText, recordSources } from "../intake/page-records.js";
import type { PageFacts, PageSource, Validators, Visit } from "../intake/page-source.js";
import { isAddress, isWebAddress } from "../intake/web/address.js";
import type { Web, WebOptions } from "../intake/web/web.js";
import { DEFAULT_LIMITS } from "../page/decode.js";
import { programVersion } from "../root.js";
import type { RunOptions } from "../run/read-pages.js";

export interface PageOptions {
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly as?: "story";
  readonly pages?: boolean;
  readonly workers: number;
  readonly maxBytes: number;
  readonly timeLimit: number;
  readonly follow?: boolean;
  readonly delay: number;
  readonly allowPrivate?: boolean;
}

/** What `read` and `ingest` take. */
export const INPUTS =
  "files, folders or http(s) addresses: pages, feeds, news sitemaps, WARC archives; - is standard input";

/** The options that `read` and `ingest` share: what the pages are, and how they are worked through. */
export const withPageOptions = (command: Command): Command =>
  command
    .option("--date <day>", "publication day or instant of stories that do not tell theirs", publicationTime)
    .option("--outlet <name>", "who published the pages, where they do not tell it themselves")
    .option("--url <address>", "the page's address, where it does not tell it itself", address)
    .addOption(new Option("--as <what>", "take each input as one story and keep its text").choices(["story"]))
    .option(
      "--pages",
      "page records on standard input: {id, text|html, url?, outlet?, published?, as?} a line",
    )
    .option("--workers <n>", "pages read at the same time", upTo(MOST_WORKERS), availableParallelism())
    .option("--max-bytes <n>", "largest page", upTo(MOST_BYTES), DEFAULT_LIMITS.maxBytes)
    .option("--time-limit <seconds>", "guard against a page that never ends", upTo(LONGEST_SECONDS), 1800)
    .option("--follow", "also fetch the pages that feeds and sitemaps name")
    .option("--delay <seconds>", "pause between two requests to one host", pauseSeconds, 1)
    .option("--allow-private", "also fetch from private, loopback and link-local addresses");

/** Each worker loads a model of its own: more than this is a slip of the finger. */
const MOST_WORKERS = 256;
/** What a timer can count: 24 days. */
const LONGEST_SECONDS = Math.floor((2 ** 31 - 1) / 1000);

function publicationTime(text: string): string {
  if (!isPublishedText(text)) throw new InvalidArgumentError("Give YYYY-MM-DD or YYYY-MM-DDTHH:MM±HH:MM.");
  return text;
}

function address(text: string): string {
  if (!isWebAddress(text)) throw new InvalidArgumentError("Give a whole address, with https:// in front.");
  return text;
}

const upTo =
  (most: number) =>
  (text: string): number => {
    const value = /^\d+$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > most) throw new InvalidArgumentError(`Give a whole number from 1 to ${most}.`);
    return value;
  };

function pauseSeconds(text: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= 3600)) throw new InvalidArgumentError("Give seconds, from 0 to 3600.");
  return value;
}

/** What a command knows of earlier runs, and wants to know of this one. */
export interface Memory {
  readonly validatorsOf: (address: string) => Promise<Validators | null>;
  readonly visited: (visit: Visit) => void;
}

const NO_MEMORY: Memory = { validatorsOf: async () => null, visited: () => {} };

/** Throws a UserError, before anything is read, where an input is not there. `ledger`: the path that stands before them. */
export async function checkInputs(
  inputs: readonly string[],
  options: PageOptions,
  ledger: string | null = null,
): Promise<void> {
  if (options.pages) {
    if (inputs.length === 0) return;
    throw new UserError("files-and-pages", "Both files and --pages were given.", "give one of the two.");
  }
  if (inputs.length === 0) {
    throw new UserError(
      "no-input",
      ledger === null ? "No page was given." : `No page was given: ${ledger} is taken for the ledger.`,
      `name ${ledger === null ? "" : "the ledger first, then "}files, folders or addresses, - for standard input, or --pages.`,
    );
  }
  if (inputs.filter((input) => input === "-").length > 1) {
    throw new UserError("stdin-twice", "Standard input was named twice.", "name - once.");
  }
  await Promise.all(inputs.filter((input) => input !== "-").map(mustBeReadable));
}

/** The pages that a command line names, taken in one by one. */
export async function* pageSources(
  inputs: readonly string[],
  options: PageOptions,
  memory: Memory = NO_MEMORY,
): AsyncGenerator<PageSource> {
  const { date, outlet, url, as, maxBytes, follow = false, allowPrivate = false } = options;
  const facts: PageFacts = { published: date, outlet, url, as };
  if (options.pages) {
    yield* recordSources(process.stdin, facts);
    return;
  }
  const { inputPages } = await import("../intake/inputs.js");
  const needsWeb = follow || inputs.some(isAddress);
  const web = needsWeb ? await openWeb({ allowPrivate, delayMs: options.delay * 1000 }) : NO_WEB;
  try {
    yield* inputPages(inputs, { stdin: process.stdin, facts, web, maxBytes, fullPages: follow, ...memory });
  } finally {
    await web.close();
  }
}

/** Loading it takes a fifth of a second, which files need not wait for. */
async function openWeb(
  options: Pick<WebOptions, "allowPrivate" | "delayMs">,
): Promise<Pick<Web, "get" | "close">> {
  const { Web } = await import("../intake/web/web.js");
  const clock = { now: Date.now, wait: setTimeout };
  return new Web({ agent: `daybook/${programVersion}`, clock, ...options });
}

const NO_WEB: Pick<Web, "get" | "close"> = {
  get: () => Promise.reject(new Error("no address was given")),
  close: async () => {},
};

async function mustBeReadable(input: string): Promise<void> {
  if (isAddress(input)) {
    if (isWebAddress(input)) return;
    throw new UserError(
      "no-address",
      `${input} is not fetched.`,
      "give an address with http:// or https://.",
    );
  }
  try {
    await access(input, constants.R_OK);
  } catch (error) {
    throw notReadable(input, error as NodeJS.ErrnoException);
  }
}

function notReadable(file: string, error: NodeJS.ErrnoException): UserError {
  if (file === "") return new UserError("no-name", "A file name is empty.", "give a name.", { cause: error });
  const [problem, fix] = NOT_READABLE[error.code ?? ""] ?? [
    `can't be read (${error.code})`,
    "check the name.",
  ];
  return new UserError("no-such-file", `The file ${file} ${problem}.`, fix, { cause: error });
}

const NOT_READABLE: Readonly<Record<string, readonly [string, string]>> = {
  EACCES: ["may not be read", "check its permissions and those of its folders."],
  ELOOP: ["is a link that leads back to itself", "name the file itself."],
  ENAMETOOLONG: ["has a longer name than this system takes", "check the name."],
  ENOENT: ["is not there", "check the name."],
  ENOTDIR: ["is not there: a part of its path is no folder", "check the name."],
};

/** How the pages are worked through. */
export const runOptions = (options: PageOptions): RunOptions => ({
  workers: options.workers,
  maxBytes: options.maxBytes,
  timeLimitMs: options.timeLimit * 1000,
});

/** How many pages the inputs hold; null when that shows only as they are read. */
export async function knownTotal(inputs: readonly string[], { pages }: PageOptions): Promise<number | null> {
  if (pages || inputs.some((input) => input === "-" || isAddress(input))) return null;
  const folders = await Promise.all(inputs.map(async (input) => (await stat(input)).isDirectory()));
  return folders.includes(true) ? null : inputs.length;
}
