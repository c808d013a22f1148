/** The filters of the list, the timeline and the map, by the names that the API and the address use. */
export const FILTER_NAMES = [
  "text",
  "from",
  "to",
  "type",
  "realis",
  "stance",
  "country",
  "place",
  "bbox",
  "dated",
  "placed",
  "pinned",
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Several labels of one filter stand in one parameter, separated by commas. */
export const labelsOf = (filters: Filters, name: FilterName): readonly string[] =>
  filters[name]?.split(",") ?? [];

export const withFilter = (filters: Filters, name: FilterName, value: string | null): Filters => {
  const { [name]: _, ...rest } = filters;
  return value === null || value === "" ? rest : { ...rest, [name]: value };
};

export const toggled = (filters: Filters, name: FilterName, label: string): Filters => {
  const chosen = labelsOf(filters, name);
  const next = chosen.includes(label) ? chosen.filter((each) => each !== label) : [...chosen, label];
  return withFilter(filters, name, next.join(","));
};

export const without = (filters: Filters, ...names: readonly FilterName[]): Filters =>
  names.reduce((rest, name) => withFilter(rest, name, null), filters);

/** A path of the API with the filters as its parameters. */
export const pathOf = (
  route: string,
  filters: Filters,
  more: Readonly<Record<string, string>> = {},
): string => {
  const parameters = new URLSearchParams({ ...filters, ...more });
  return parameters.size === 0 ? route : `${route}?${parameters}`;
};
