import type { PublishedAt } from "../story.js";
import { dayAfter } from "./days.js";

/**
 * What the text lets infer, with the fetch as an upper bound where it gives none: a page is never younger than the day
 * on which it was fetched. Null where there is neither.
 */
export function notAfterFetch(inferred: PublishedAt | null, fetched: string | null): PublishedAt | null {
  if (fetched === null) return inferred;
  const to = dayAfter(fetched.slice(0, 10));
  const why = "not after it was fetched";
  if (inferred === null) {
    return { from: null, to, granularity: "vague", how: "archive", reason: why, text: fetched };
  }
  if (inferred.to !== null || (inferred.from !== null && inferred.from >= to)) return inferred;
  return { ...inferred, to, reason: `${inferred.reason}; ${why}` };
}
