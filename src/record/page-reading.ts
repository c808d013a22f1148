import type { Page, PageInput, Refusal } from "../page/page.js";
import type { CodedStory } from "../resolve/report.js";
import type { PageReading, PageRecord, Versions } from "./lines.js";
import { toStoryLine } from "./story-line.js";

export interface ReadingOptions {
  readonly versions: Versions;
  readonly mentions: boolean;
}

/** A page that gave stories. Reports may still be none: a page about football is read and found silent. */
export function readingOf(page: Page, stories: readonly CodedStory[], options: ReadingOptions): PageReading {
  const lines = stories.map((story) => toStoryLine(story, options));
  return {
    page: pageRecord(page, options.versions),
    stories: lines,
    outcome: {
      type: "outcome",
      page: page.id,
      outcome: "ok",
      reason: null,
      stories: lines.length,
      reports: lines.reduce((sum, line) => sum + line.reports.length, 0),
    },
  };
}

/** A page that gave none, with the reason. `page` is null where it could not even be decoded. */
export function refusedReading(
  input: PageInput & { readonly hash: string },
  page: Page | null,
  refusal: Refusal,
  versions: Versions,
): PageReading {
  return {
    page: page
      ? pageRecord(page, versions)
      : {
          id: input.id,
          hash: input.hash,
          media: null,
          encoding: null,
          source: null,
          url: input.url ?? null,
          outlet: input.outlet ?? null,
          versions,
        },
    stories: [],
    outcome: { type: "outcome", page: input.id, ...refusal, stories: 0, reports: 0 },
  };
}

const pageRecord = (page: Page, versions: Versions): PageRecord => ({
  id: page.id,
  hash: page.hash,
  media: page.media,
  encoding: page.encoding,
  source: page.source,
  url: page.url,
  outlet: page.outlet,
  versions,
});
