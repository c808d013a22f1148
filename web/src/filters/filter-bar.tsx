import type { Filters } from "../state/filters.js";
import { withFilter } from "../state/filters.js";
import { DatesMenu } from "./dates-menu.js";
import { CountryMenu, RealisMenu, StanceMenu, TypeMenu } from "./label-menus.js";
import { SearchField } from "./search-field.js";

interface FilterBarProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const props = { filters, onChange };
  return (
    <div class="filter-bar">
      <SearchField
        id="search"
        label="Search the sentences"
        value={filters.text ?? ""}
        onSearch={(words) => onChange(withFilter(filters, "text", words))}
      />
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
  );
}
