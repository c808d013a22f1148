import { useCallback, useRef, useState } from "preact/hooks";
import type { CodebookAnswer, EventDetail, LedgerStats, MapAnswer } from "../../src/views/api/answers.js";
import { Chips } from "./filters/chips.js";
import { FilterBar } from "./filters/filter-bar.js";
import { Header } from "./frame/header.js";
import { Help } from "./frame/help.js";
import { LeftOut } from "./frame/left-out.js";
import { EventList } from "./list/event-list.js";
import { usePages } from "./list/use-pages.js";
import { placesAt } from "./map/around.js";
import { MapPane } from "./map/map-pane.js";
import { EventReader } from "./reader/event-reader.js";
import { Codebook, noCodebook } from "./state/context.js";
import { type Filters, pathOf, without } from "./state/filters.js";
import { focusList, focusStory } from "./state/focus.js";
import { useAnswer } from "./state/use-answer.js";
import { useEventKeys } from "./state/use-event-keys.js";
import { useScroll } from "./state/use-scroll.js";
import { useView } from "./state/use-view.js";
import { useWide } from "./state/use-wide.js";
import { addressOf } from "./state/view.js";
import { Timeline } from "./timeline/timeline.js";
import { spotOfPlace } from "./words/labels.js";

export function App() {
  const [view, go] = useView();
  const wide = useWide();
  const [help, setHelp] = useState(false);
  const [filtersOpen, setFiltersOpen] = useState(false);
  const stats = useAnswer<LedgerStats>("api/stats").answer;
  const codebook = useAnswer<CodebookAnswer>("api/codebook").answer;
  const { filters, sort, event, report, map } = view;
  const pages = usePages(filters, sort);
  const filter = useCallback((next: Filters, how?: "step" | "settle") => go({ filters: next }, how), [go]);
  const close = useCallback(() => {
    go(map ? { map: false } : { event: null, report: null });
    if (map && event !== null) focusStory();
    else focusList(event);
  }, [go, map, event]);
  useEventKeys({
    view,
    events: pages.events,
    go,
    onClose: close,
    onHelp: useCallback(() => setHelp(true), []),
  });
  const opened = useAnswer<EventDetail>(event === null ? null : `api/events/${encodeURIComponent(event)}`);
  const isOutside =
    pages.more === null &&
    !pages.waiting &&
    pages.refused === null &&
    opened.answer !== null &&
    !pages.events.some(({ id }) => id === opened.answer?.event.id);
  const spot =
    event === null || opened.waiting ? null : spotOfPlace(opened.answer?.event.summary.place ?? null);
  const pane = event !== null && !map ? "story" : map || wide ? "map" : "list";
  const leaveList = useScroll(wide, pane, event);
  const choose = useCallback(
    (id: string) => {
      leaveList();
      go({ event: id, report: null, map: false });
      focusStory();
    },
    [go, leaveList],
  );
  // Opening it takes a second, so it is kept once it was seen.
  const mapSeen = useOnce(pane === "map");
  // The map keeps showing what lies around the part that was chosen on it.
  const places = useAnswer<MapAnswer>(
    mapSeen || filters.bbox !== undefined
      ? pathOf("api/map", without(filters, "bbox", "placed", "pinned"))
      : null,
  );
  const chosenPlaces = placesAt(places.answer?.points ?? [], filters.bbox);
  return (
    <Codebook.Provider value={codebook ?? noCodebook}>
      <div class="app" data-pane={pane} aria-busy={codebook === null}>
        <Header
          stats={stats}
          onHome={() => go({ filters: {}, sort: "-time", event: null, report: null, map: false })}
          onHelp={() => setHelp(true)}
        />
        <section aria-label="Filters" class={filtersOpen ? "controls open" : "controls"}>
          <FilterBar
            filters={filters}
            onChange={filter}
            open={filtersOpen}
            onToggle={() => setFiltersOpen(!filtersOpen)}
          />
          <LeftOut given={view.leftOut} />
          <Chips filters={filters} places={chosenPlaces} onChange={filter} />
          <Timeline filters={filters} onChange={filter} />
          <ViewSwitch map={map} onSwitch={(next) => go({ map: next })} />
        </section>
        <main>
          <EventList
            pages={pages}
            filters={filters}
            sort={sort}
            chosen={event}
            addressOf={(id) => addressOf({ ...view, event: id, report: null, map: false })}
            onChoose={choose}
            onSort={(next) => go({ sort: next })}
            onClear={() => filter({})}
          />
          {pane === "story" && event !== null && (
            <EventReader
              asked={opened}
              event={event}
              report={report}
              go={go}
              onClose={close}
              isOutside={isOutside}
            />
          )}
          {mapSeen && (
            <MapPane
              hidden={pane !== "map"}
              asked={places}
              filters={filters}
              chosen={chosenPlaces[0] ?? spot}
              onChange={filter}
              onStory={event === null ? null : close}
            />
          )}
        </main>
      </div>
      {help && <Help onClose={() => setHelp(false)} />}
    </Codebook.Provider>
  );
}

/** True from the first time on. */
const useOnce = (now: boolean): boolean => {
  const ever = useRef(now);
  ever.current ||= now;
  return ever.current;
};

/** On a phone there is room for one of them. */
function ViewSwitch({ map, onSwitch }: { readonly map: boolean; readonly onSwitch: (map: boolean) => void }) {
  return (
    <div class="view-switch" role="group" aria-label="Show">
      <button type="button" aria-pressed={!map} onClick={() => onSwitch(false)}>
        List
      </button>
      <button type="button" aria-pressed={map} onClick={() => onSwitch(true)}>
        Map
      </button>
    </div>
  );
}
