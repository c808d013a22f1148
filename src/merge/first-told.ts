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
export const byFirstTold = (a: Told, b: Told): number => {
  if (a.published !== b.published) {
    if (a.published === null) return 1;
    if (b.published === null) return -1;
    return a.published - b.published;
  }
  return a.report < b.report ? -1 : a.report > b.report ? 1 : 0;
};
