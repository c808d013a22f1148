import { constants, statSync } from "node:fs";
import { access } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { UserError } from "../errors.js";
import { DEFAULT_LIMITS } from "../page/decode.js";
import {
  fileSources,
  isPublishedText,
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
    .option("--workers <n>", "pages read at the same time", positive, availableParallelism())
    .option("--max-bytes <n>", "largest page", positive, DEFAULT_LIMITS.maxBytes)
    .option("--time-limit <seconds>", "guard against a page that never ends", positive, 1800);

function publicationTime(text: string): string {
  if (!isPublishedText(text)) throw new InvalidArgumentError("Give YYYY-MM-DD or YYYY-MM-DDTHH:MM±HH:MM.");
  return text;
}

function address(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError("Give a whole address, with https:// in front.");
  return text;
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("Give a whole number above 0.");
  return value;
}

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
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new UserError(
      "no-such-file",
      missing ? `There is no file ${file}.` : `The file ${file} may not be read.`,
      missing ? "check the name." : "check its permissions.",
      { cause: error },
    );
  }
  if (statSync(file).isDirectory()) {
    throw new UserError("folder", `${file} is a folder.`, `name the files in it, as in ${file}/*`);
  }
}

/** How the pages are worked through; never more workers than there are pages. */
export const runOptions = (files: readonly string[], options: PageOptions): RunOptions => ({
  workers: options.pages ? options.workers : Math.min(options.workers, files.length),
  maxBytes: options.maxBytes,
  timeLimitMs: options.timeLimit * 1000,
});
