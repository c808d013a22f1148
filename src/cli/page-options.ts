import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UserError } from "../errors.js";
import { DEFAULT_LIMITS } from "../page/decode.js";
import {
  fileSources,
  isPublishedText,
  isWebAddress,
  MOST_BYTES,
  type PageFacts,
  type PageSource,
  recordSources,
} from "../run/page-source.js";
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
}

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
    .option("--time-limit <seconds>", "guard against a page that never ends", upTo(LONGEST_SECONDS), 1800);

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

/** The pages a command line names. Throws a UserError, before anything is read, where one is not there. */
export async function pageSources(
  files: readonly string[],
  options: PageOptions,
): Promise<AsyncGenerator<PageSource>> {
  const facts: PageFacts = {
    published: options.date,
    outlet: options.outlet,
    url: options.url,
    as: options.as,
  };
  if (options.pages) {
    if (files.length > 0) {
      throw new UserError("files-and-pages", "Both files and --pages were given.", "give one of the two.");
    }
    return recordSources(process.stdin, facts);
  }
  if (files.length === 0) {
    throw new UserError("no-input", "No page was given.", "name files, - for standard input, or --pages.");
  }
  if (files.filter((file) => file === "-").length > 1) {
    throw new UserError("stdin-twice", "Standard input was named twice.", "name - once.");
  }
  await Promise.all(files.filter((file) => file !== "-").map(mustBeReadable));
  return fileSources(files, process.stdin, facts);
}

async function mustBeReadable(file: string): Promise<void> {
  try {
    await access(file, constants.R_OK);
    if ((await stat(file)).isDirectory()) {
      throw new UserError("folder", `${file} is a folder.`, `name the files in it, as in ${file}/*`);
    }
  } catch (error) {
    throw error instanceof UserError ? error : notReadable(file, error as NodeJS.ErrnoException);
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

/** How the pages are worked through; never more workers than there are pages. */
export const runOptions = (files: readonly string[], options: PageOptions): RunOptions => ({
  workers: options.pages ? options.workers : Math.min(options.workers, files.length),
  maxBytes: options.maxBytes,
  timeLimitMs: options.timeLimit * 1000,
});
