import { useCallback, useRef } from "preact/hooks";
import type { MapAnswer } from "../../../src/views/api/answers.js";
import { Refusal } from "../frame/notice.js";
import { type Filters, withFilter, without } from "../state/filters.js";
import type { Asked } from "../state/use-answer.js";
import type { Spot } from "../words/labels.js";
import { around } from "./around.js";
import { Lanes } from "./lanes.js";
import { PlaceList } from "./place-list.js";
import type { MapPoint } from "./shapes.js";
import { useMap } from "./use-map.js";

interface MapPaneProps {
  readonly hidden: boolean;
  readonly asked: Asked<MapAnswer>;
  readonly filters: Filters;
  /** The place that was chosen, else where the chosen event is. */
  readonly chosen: Spot | null;
  readonly onChange: (filters: Filters) => void;
  /** Back to the story; null when none is open. */
  readonly onStory: (() => void) | null;
}

const NONE: readonly MapPoint[] = [];

export function MapPane({ hidden, asked, filters, chosen, onChange, onStory }: MapPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  const { answer, waiting, refused, retry } = asked;
  const at = useCallback(
    (spot: Spot) => {
      const here = around(spot);
      const rest = without(filters, "placed", "pinned");
      onChange(withFilter(rest, "bbox", filters.bbox === here ? null : here));
    },
    [filters, onChange],
  );
  const points = answer?.points ?? NONE;
  const map = useMap({ box, labels, points, chosen, onPoint: at });
  return (
    <section class="map-pane" aria-label="Map" aria-busy={waiting} hidden={hidden} tabIndex={-1}>
      <div class="map-frame">
        {map === "failed" ? (
          <p class="notice">This browser can’t draw the map. The places stand in the list.</p>
        ) : (
          <>
            {map === null && <p class="notice">Loading the map…</p>}
            <div class="map-canvas" ref={box} />
            <div class="map-labels" ref={labels} aria-hidden="true" />
          </>
        )}
        <div class="map-tools">
          {onStory !== null && (
            <button type="button" onClick={onStory}>
              Back to the story
            </button>
          )}
          {map !== null && map !== "failed" && (
            <>
              <button type="button" onClick={map.showAll} disabled={points.length === 0}>
                Show all places
              </button>
              <button type="button" onClick={() => onChange(withFilter(filters, "bbox", map.bounds()))}>
                List only what is in sight
              </button>
            </>
          )}
        </div>
        <p class="map-key">
          <span class="key-point" /> town or spot <span class="key-area" /> somewhere in the dashed circle
        </p>
      </div>
      {refused !== null && <Refusal refused={refused} retry={retry} />}
      <aside class="map-side">
        {answer !== null && answer.read < answer.total && (
          <p class="detail">
            Places of the {answer.read.toLocaleString("en-GB")} newest of{" "}
            {answer.total.toLocaleString("en-GB")} events.
          </p>
        )}
        <PlaceList
          points={refused === null ? (answer?.points ?? null) : points}
          chosen={filters.bbox}
          onChoose={at}
        />
        {answer !== null && answer.total > 0 && (
          <Lanes areas={answer.areas} unplaced={answer.unplaced} filters={filters} onChange={onChange} />
        )}
      </aside>
    </section>
  );
}
