import { realisWords } from "../../../src/views/words/realis.js";
import { useCodebook } from "../state/context.js";
import { FILTER_NAMES, type FilterName, type Filters, without } from "../state/filters.js";
import { typeText } from "../words/labels.js";
import { dayOf } from "../words/time.js";

interface ChipsProps {
  readonly filters: Filters;
  /** The places that the part of the map stands for. */
  readonly places: readonly { readonly name: string }[];
  readonly onChange: (filters: Filters) => void;
}

type Texts = Readonly<Record<FilterName, (value: string) => string>>;

const listed = (value: string, text: (label: string) => string): string =>
  value.split(",").map(text).join(", ");

const textsOf = (countries: Readonly<Record<string, string>>, places: ChipsProps["places"]): Texts => ({
  text: (value) => `“${value}”`,
  from: (value) => `from ${dayOf(value)}`,
  to: (value) => `until ${dayOf(value)}`,
  type: (value) => listed(value, typeText),
  realis: (value) => listed(value, realisWords),
  stance: (value) => listed(value, (label) => label),
  country: (value) => countries[value] ?? value,
  place: (value) => `place: ${value}`,
  bbox: () => [...new Set(places.map(({ name }) => name))].join(", ") || "part of the map",
  dated: (value) => (value === "true" ? "with a date" : "without a date"),
  placed: (value) => (value === "true" ? "with a place" : "without a place"),
  pinned: (value) => (value === "true" ? "on the map" : "no closer place"),
});

/** The filters in force, each with a way to drop it. */
export function Chips({ filters, places, onChange }: ChipsProps) {
  const texts = textsOf(useCodebook().countries, places);
  const given = FILTER_NAMES.filter((name) => filters[name] !== undefined);
  if (given.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters in force">
      {given.map((name) => (
        <li key={name}>
          <button type="button" class="chip" onClick={() => onChange(without(filters, name))}>
            {texts[name](filters[name] ?? "")}
            <span aria-hidden="true">×</span>
            <span class="unseen">, drop this filter</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" class="quiet" onClick={() => onChange({})}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
