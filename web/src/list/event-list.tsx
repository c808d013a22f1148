import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Notice, Refusal } from "../frame/notice.js";
import type { Filters } from "../state/filters.js";
import { SORTS, type Sort } from "../state/view.js";
import { plural } from "../words/labels.js";
import { EventRow } from "./event-row.js";
import type { Pages } from "./use-pages.js";

interface ListProps {
  readonly pages: Pages;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly chosen: string | null;
  readonly addressOf: (event: string) => string;
  readonly onChoose: (event: string) => void;
  readonly onSort: (sort: Sort) => void;
  readonly onClear: () => void;
}

export function EventList({ pages, filters, sort, chosen, addressOf, onChoose, onSort, onClear }: ListProps) {
  const { events, total, waiting, refused, more, retry } = pages;
  const list = useRef<HTMLElement>(null);
  // Other events begin at their top, wherever the ones before were left.
  useLayoutEffect(() => list.current?.scrollTo({ top: 0 }), [pages.of]);
  return (
    <section class="list" aria-label="Events" aria-busy={waiting} ref={list} tabIndex={-1}>
      <header class="list-head">
        <p class="total" role="status">
          {total === null ? "Loading…" : plural(total, "event")}
        </p>
        <label>
          <span class="unseen">Order</span>
          <select value={sort} onChange={({ currentTarget }) => onSort(currentTarget.value as Sort)}>
            {Object.entries(SORTS).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      </header>
      {refused !== null && <Refusal refused={refused} retry={retry} />}
      {refused === null && total === 0 && (
        <Nothing filtered={Object.keys(filters).length > 0} onClear={onClear} />
      )}
      <ol class={waiting ? "rows stale" : "rows"}>
        {events.map((event) => (
          <EventRow
            key={event.id}
            event={event}
            chosen={event.id === chosen}
            address={addressOf(event.id)}
            onChoose={() => onChoose(event.id)}
          />
        ))}
      </ol>
      {more !== null && <More onMore={more} waiting={waiting} />}
    </section>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (!filtered)
    return (
      <Notice title="The ledger holds no events yet.">
        <p>
          Add pages with <code>daybook ingest LEDGER FILE…</code>, then reload.
        </p>
      </Notice>
    );
  return (
    <Notice title="No event fits these filters.">
      <button type="button" onClick={onClear}>
        Clear all filters
      </button>
    </Notice>
  );
}

/** Asks for more once its own place comes into sight; a button for those who don't scroll. */
function More({ onMore, waiting }: { readonly onMore: () => void; readonly waiting: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), {
      rootMargin: "400px",
    });
    watch.observe(button.current);
    return () => watch.disconnect();
  }, [onMore]);
  return (
    <button type="button" ref={button} class="more" onClick={onMore} disabled={waiting}>
      {waiting ? "Loading…" : "Show more"}
    </button>
  );
}
