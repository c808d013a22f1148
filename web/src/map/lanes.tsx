import type { MapAnswer } from "../../../src/views/api/answers.js";
import { useCodebook } from "../state/context.js";
import { type Filters, withFilter, without } from "../state/filters.js";

interface LanesProps {
  readonly areas: MapAnswer["areas"];
  readonly unplaced: number;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

/** Countries with what is known no closer; a pin in their middle would say more than the text does. */
const byCountry = (areas: MapAnswer["areas"]): readonly (readonly [string, number])[] => {
  const sums = new Map<string, number>();
  for (const { country, events } of areas)
    if (country !== null) sums.set(country, (sums.get(country) ?? 0) + events);
  return [...sums].sort(([, a], [, b]) => b - a);
};

export function Lanes({ areas, unplaced, filters, onChange }: LanesProps) {
  const { countries } = useCodebook();
  const lands = byCountry(areas);
  const rest = without(filters, "bbox", "placed", "pinned");
  const nowhere = without(rest, "country");
  const isChosen = (code: string): boolean => filters.pinned === "false" && filters.country === code;
  return (
    <section class="lanes" aria-label="Events that are not on the map">
      <h2>Not on the map</h2>
      {lands.length === 0 && unplaced === 0 && (
        <p class="detail">Every event of these filters has a point.</p>
      )}
      <ul>
        {lands.map(([code, events]) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={isChosen(code)}
              onClick={() => onChange(isChosen(code) ? nowhere : { ...rest, pinned: "false", country: code })}
            >
              <span>
                {countries[code] ?? code} <span class="detail">no closer place</span>
              </span>
              <b>{events.toLocaleString("en-GB")}</b>
            </button>
          </li>
        ))}
        {unplaced > 0 && (
          <li>
            <button
              type="button"
              aria-pressed={filters.placed === "false"}
              onClick={() =>
                onChange(withFilter(nowhere, "placed", filters.placed === "false" ? null : "false"))
              }
            >
              <span>
                No place <span class="detail">the text names none</span>
              </span>
              <b>{unplaced.toLocaleString("en-GB")}</b>
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}
