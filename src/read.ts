import { DEFAULT_LIMITS, decodePage, isRefusal, type PageLimits } from "./page/decode.js";
import { hashOf } from "./page/hash.js";
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

export interface ReadOptions extends Partial<PageLimits> {
  /** Also give every mention with its value, used by a report or not. */
  readonly mentions?: boolean;
}

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

  const page = decodePage(input, { ...DEFAULT_LIMITS, ...options });
  if (isRefusal(page)) return refuse(null, page);

  const stories = cutStories(page);
  if (isRefusal(stories)) return refuse(page, stories);

  const coded: CodedStory[] = [];
  for (const story of stories) {
    const read = await tools.reader.read(story);
    coded.push(resolveStory(read, tools.gazetteer));
  }
  return readingOf(page, coded, { versions: tools.versions, mentions: options.mentions ?? false });
}
