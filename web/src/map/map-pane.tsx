import { useCallback, useRef } from "preact/hooks";
import type { MapAnswer } from "../../../src/views/api/answers.js";
import { Refusal } from "../frame/notice.js";
import { type Filters, pathOf, withFilter, without } from "../state/filters.js";
import { useAnswer } from "../state/use-answer.js";
import type { Spot } from "../words/labels.js";
import { Lanes } from "./lanes.js";
import { PlaceList } from "./place-list.js";
import type { MapPoint } from "./shapes.js";
import { useMap } from "./use-map.js";

interface MapPaneProps {
  readonly hidden: boolean;
  readonly filters: Filters;
  /** Where the chosen event is. */
  readonly chosen: Spot | null;
  readonly onChange: (filters: Filters) => void;
  /** Back to the story; null when none is open. */
  readonly onStory: (() => void) | null;
}

/** Hundredths of a degree around a point: no other place of the gazetteer is that near. */
const AROUND = 0.005;

const around = ({ lat, lon }: Spot): string =>
  [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND].map((degrees) => degrees.toFixed(3)).join(",");

const NONE: readonly MapPoint[] = [];

export function MapPane({ hidden, filters, chosen, onChange, onStory }: MapPaneProps) {
  const box = useRef<HTMLDivElement>(null);
  const labels = useRef<HTMLDivElement>(null);
  // The map keeps showing what lies around the part that was chosen on it.
  const { answer, waiting, refused, retry } = useAnswer<MapAnswer>(
    pathOf("api/map", without(filters, "bbox", "placed", "pinned")),
  );
  const at = useCallback(
    (spot: Spot) => onChange(withFilter(without(filters, "placed", "pinned"), "bbox", around(spot))),
    [filters, onChange],
  );
  const points = answer?.points ?? NONE;
  const map = useMap({ box, labels, points, chosen, onPoint: at });
  return (
    <section class="map-pane" aria-label="Map" aria-busy={waiting} hidden={hidden}>
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
            <button type="button" onClick={() => onChange(withFilter(filters, "bbox", map.bounds()))}>
              List only what is in sight
            </button>
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
        <PlaceList points={refused === null ? (answer?.points ?? null) : points} onChoose={at} />
        {answer !== null && answer.total > 0 && (
          <Lanes areas={answer.areas} unplaced={answer.unplaced} filters={filters} onChange={onChange} />
        )}
      </aside>
    </section>
  );
}
