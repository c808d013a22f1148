import { useState } from "preact/hooks";
import { useCodebook } from "../state/context.js";
import { precisionText } from "../words/labels.js";
import { around } from "./around.js";
import type { MapPoint } from "./shapes.js";

interface PlaceListProps {
  /** Null until they have come. */
  readonly points: readonly MapPoint[] | null;
  /** The box of the filter. */
  readonly chosen: string | undefined;
  readonly onChoose: (point: MapPoint) => void;
}

const FIRST = 30;

/** The map in words: the same places, by number of events, for ears and keyboards. */
export function PlaceList({ points: known, chosen, onChoose }: PlaceListProps) {
  const { countries } = useCodebook();
  const [all, setAll] = useState(false);
  const points = known ?? [];
  const shown = all ? points : points.slice(0, FIRST);
  return (
    <section class="places" aria-label="Places on the map">
      <h2>On the map</h2>
      {known === null && <p class="detail">Loading…</p>}
      {known?.length === 0 && <p class="detail">No event of these filters has a point.</p>}
      <ul>
        {shown.map((point) => (
          <li key={`${point.id} ${point.name} ${point.precision} ${point.lat} ${point.lon}`}>
            <button type="button" aria-pressed={around(point) === chosen} onClick={() => onChoose(point)}>
              <span>
                {point.name}
                <span class="detail">
                  {point.country === null ? "" : ` ${countries[point.country] ?? point.country}`}
                  {point.precision !== "town" && `, ${precisionText(point)}`}
                </span>
              </span>
              <b>{point.events.toLocaleString("en-GB")}</b>
            </button>
          </li>
        ))}
      </ul>
      {points.length > shown.length && (
        <button type="button" class="quiet" onClick={() => setAll(true)}>
          All {points.length} places
        </button>
      )}
    </section>
  );
}
