import { type Filters, withFilter, without } from "../state/filters.js";
import { dayOf } from "../words/time.js";
import { Menu } from "./menu.js";

interface DatesProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

const chosenOf = ({ from, to }: Filters): string | null => {
  if (from !== undefined && to !== undefined) return `${dayOf(from)} – ${dayOf(to)}`;
  if (from !== undefined) return `from ${dayOf(from)}`;
  return to === undefined ? null : `until ${dayOf(to)}`;
};

/** A day typed half is no day yet: the field gives "" for it. */
export function DatesMenu({ filters, onChange }: DatesProps) {
  const set = (name: "from" | "to") => (change: Event) => {
    const day = (change.currentTarget as HTMLInputElement).value;
    if (day === "" || /^[12]\d{3}-/.test(day)) onChange(withFilter(without(filters, "dated"), name, day));
  };
  return (
    <Menu label="Dates" chosen={chosenOf(filters)}>
      {() => (
        <div class="dates">
          <label>
            From <input type="date" value={filters.from ?? ""} max={filters.to} onChange={set("from")} />
          </label>
          <label>
            To <input type="date" value={filters.to ?? ""} min={filters.from} onChange={set("to")} />
          </label>
          <p>Events that touch these days. Events without a date are left out.</p>
        </div>
      )}
    </Menu>
  );
}
