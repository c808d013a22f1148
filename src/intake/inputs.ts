import { stat } from "node:fs/promises";
import type { ByteStream } from "./bytes/bytes.js";
import { chunksOf } from "./bytes/file-chunks.js";
import { folderEntries } from "./folder.js";
import { MOST_BYTES } from "./limits.js";
import { type PageFacts, type PageSource, unreadable } from "./page-source.js";
import { type IntakeOptions, pagesIn } from "./pages-in.js";
import { isAddress } from "./web/address.js";
import { type AddressOptions, addressPages, following } from "./web/address-pages.js";

export interface InputOptions extends AddressOptions {
  readonly stdin: ByteStream;
  readonly facts: PageFacts;
}

/** The pages of files, folders and addresses, in order; `-` is standard input. What cannot be opened is an outcome. */
export async function* inputPages(
  inputs: readonly string[],
  options: InputOptions,
): AsyncGenerator<PageSource> {
  for (const input of inputs) {
    if (isAddress(input)) yield* addressPages({ address: input, facts: options.facts }, options);
    else if (input === "-") yield* filePages(input, options.stdin, options);
    else yield* pathPages(input, options);
  }
}

async function* pathPages(path: string, options: InputOptions): AsyncGenerator<PageSource> {
  let isFolder: boolean;
  try {
    isFolder = (await stat(path)).isDirectory();
  } catch (error) {
    yield unreadable(path, (error as Error).message);
    return;
  }
  if (!isFolder) {
    yield* filePages(path, chunksOf(path), options);
    return;
  }
  let files = 0;
  for await (const entry of folderEntries(path)) {
    files++;
    if (entry.reason === null) yield* filePages(entry.path, chunksOf(entry.path), options);
    else yield unreadable(entry.path, entry.reason);
  }
  if (files === 0) yield unreadable(path, "the folder holds no files");
}

async function* filePages(id: string, stream: ByteStream, options: InputOptions): AsyncGenerator<PageSource> {
  try {
    // Whole, so that a page which is too large today and not tomorrow is one page.
    const input = { id, facts: options.facts, most: MOST_BYTES };
    yield* pagesIn(stream, input, intakeOptions(options));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield unreadable(id, (error as Error).message);
  }
}

/** A file on the disk reaches the network only where the user asks for that. */
const intakeOptions = (options: InputOptions): IntakeOptions => ({
  ...options,
  follow: options.fullPages ? following(options) : null,
});

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === "string";
