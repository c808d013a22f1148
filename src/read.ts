import { createHash } from "node:crypto";
import { decodePage } from "./page/decode.js";
import type { PageInput, Refusal } from "./page/page.js";
import type { Reader } from "./reader/reader.js";
import type { PageReading, Versions } from "./record/lines.js";
import { readingOf, refusedReading } from "./record/page-reading.js";
import type { Gazetteer } from "./resolve/place/gazetteer.js";
import type { CodedStory } from "./resolve/report.js";
import { resolveStory } from "./resolve/resolve.js";
import { cutStories } from "./story/cut.js";

/** What reading needs beside the page. Loaded once, used for any number of pages. */
export interface Tools {
  readonly reader: Reader;
  readonly gazetteer: Gazetteer;
  readonly versions: Versions;
}

export interface ReadOptions {
  /** Also give every mention with its value, used by a report or not. */
  readonly mentions?: boolean;
  /** Largest page in bytes; default 2,000,000. */
  readonly maxBytes?: number;
}

export const DEFAULT_MAX_BYTES = 2_000_000;

/**
 * The whole path of a page: bytes → page → stories → mentions and reports → values → records.
 * Never throws for a bad page: its outcome says what was wrong.
 */
export async function readPage(
  input: PageInput,
  tools: Tools,
  options: ReadOptions = {},
): Promise<PageReading> {
  const refuse = (page: Parameters<typeof refusedReading>[1], refusal: Refusal) =>
    refusedReading({ ...input, hash: hashOf(input.bytes) }, page, refusal, tools.versions);

  const page = decodePage(input, { maxBytes: options.maxBytes ?? DEFAULT_MAX_BYTES });
  if ("outcome" in page) return refuse(null, page);

  const stories = cutStories(page);
  if ("outcome" in stories) return refuse(page, stories);

  const coded: CodedStory[] = [];
  for (const story of stories) {
    const read = await tools.reader.read(story);
    coded.push(resolveStory(read, tools.gazetteer));
  }
  return readingOf(page, coded, { versions: tools.versions, mentions: options.mentions ?? false });
}

/** sha-256 of a page's bytes, hex: what makes a page the same page. */
export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
