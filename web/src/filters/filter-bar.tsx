import type { Filters } from "../state/filters.js";
import { withFilter } from "../state/filters.js";
import { DatesMenu } from "./dates-menu.js";
import { CountryMenu, RealisMenu, StanceMenu, TypeMenu } from "./label-menus.js";
import { SearchField } from "./search-field.js";

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
  /** On a phone all but the search waits behind a button. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function FilterBar({ filters, onChange, open, onToggle }: FilterBarProps) {
  const props = { filters, onChange };
  const given = Object.keys(filters).filter((name) => name !== "text").length;
  return (
    <div class="filter-bar">
      <SearchField
        id="search"
        label="Search the sentences"
        value={filters.text ?? ""}
        onSearch={(words) => onChange(withFilter(filters, "text", words))}
      />
      <button
        type="button"
        class="menu-button filters-toggle"
        aria-expanded={open}
        aria-controls="filters timeline"
        onClick={onToggle}
      >
        Filters
        {given > 0 && <b>{given}</b>}
      </button>
      <div class="more-filters" id="filters">
        <SearchField
          id="place"
          label="Place"
          value={filters.place ?? ""}
          onSearch={(words) => onChange(withFilter(filters, "place", words))}
        />
        <DatesMenu {...props} />
        <TypeMenu {...props} />
        <RealisMenu {...props} />
        <StanceMenu {...props} />
        <CountryMenu {...props} />
      </div>
    </div>
  );
}
