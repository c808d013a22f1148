import { useCallback, useEffect, useState } from "preact/hooks";
import type { EventPage, EventSummary } from "../../../src/views/api/answers.js";
import { ask, type Refused } from "../state/client.js";
import { type Filters, pathOf } from "../state/filters.js";

export interface Pages {
  readonly events: readonly EventSummary[];
  /** The list that the events are of: filters and order. */
  readonly of: string | null;
  readonly total: number | null;
  readonly waiting: boolean;
  readonly refused: Refused | null;
  /** Asks for the next page; null when there is none. */
  readonly more: (() => void) | null;
  readonly retry: () => void;
}

interface Held extends EventPage {
  readonly of: string;
}

const PAGE = "60";

/** The list of a filter, page after page; the old list stays until the new one is here. */
export function usePages(filters: Filters, sort: string): Pages {
  const path = pathOf("api/events", filters, { sort, limit: PAGE });
  const [held, setHeld] = useState<Held | null>(null);
  const [wanted, setWanted] = useState<{ readonly path: string; readonly after: string | null }>({
    path,
    after: null,
  });
  const [refused, setRefused] = useState<Refused | null>(null);
  const [tries, setTries] = useState(0);
  const after = wanted.path === path ? wanted.after : null;
  useEffect(() => {
    const stop = new AbortController();
    ask<EventPage>(after === null ? path : `${path}&after=${encodeURIComponent(after)}`, stop.signal).then(
      (page) => {
        setRefused(null);
        setHeld((was) => joined(was, page, path, after));
      },
      (error: Refused) => !stop.signal.aborted && setRefused(error),
    );
    return () => stop.abort();
  }, [path, after, tries]);
  const next = held?.of === path ? held.next : null;
  const more = useCallback(() => setWanted({ path, after: next }), [path, next]);
  return {
    events: held?.events ?? [],
    of: held?.of ?? null,
    total: held?.total ?? null,
    waiting: refused === null && (held?.of !== path || (after !== null && held.next === after)),
    refused,
    more: next === null ? null : more,
    retry: () => setTries((n) => n + 1),
  };
}

/** A page asked for twice (a retry, a remount) is not listed twice. */
const joined = (was: Held | null, page: EventPage, path: string, after: string | null): Held => {
  if (after === null || was === null || was.of !== path) return { ...page, of: path };
  if (was.next !== after) return was;
  return { ...page, events: [...was.events, ...page.events], of: path };
};
