import type { PublishedAt } from "../story/story.js";

/** A member of an event, as far as its order goes. */
export interface Told {
  readonly report: string;
  /** Milliseconds since 1970 of the earliest moment of publication; null when unknown. */
  readonly published: number | null;
}

/** A bare day counts from its start in UTC. Only the earliest bound counts: an archive's upper bound says nothing of who was first. */
export const publishedMs = (published: PublishedAt | null): number | null => {
  const ms = published?.from == null ? Number.NaN : Date.parse(published.from);
  return Number.isNaN(ms) ? null : ms;
};

/** Published first in front; unknown dates last; ties by report id. */
export const byFirstTold = (a: Told, b: Told): number => byPublished(a, b) || compareText(a.report, b.report);

const byPublished = (a: Told, b: Told): number => {
  if (a.published === b.published) return 0;
  if (a.published === null) return 1;
  return b.published === null ? -1 : a.published - b.published;
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A member of an event, as far as the order of showing goes. */
export interface Shown extends Told {
  /** Id of the story. */
  readonly story: string;
  /** Place among the reports of the story. */
  readonly n: number;
}

/** Published first in front, then story by story, each in its own order: a story's opening comes before its repeats. */
export const byShown = (a: Shown, b: Shown): number =>
  byPublished(a, b) || compareText(a.story, b.story) || a.n - b.n;
