import { isFilterValue } from "../../../src/views/api/filter-values.js";
import { FILTER_NAMES, type FilterName, type Filters, without } from "./filters.js";

/** All that can be seen is said by the address: filters, order, the chosen event and report, map or list. */
export interface View {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly event: string | null;
  readonly report: string | null;
  readonly map: boolean;
  /** What the address asks for that is no filter: `from=2025-13-45`. */
  readonly leftOut: readonly string[];
}

export const SORTS = {
  "-time": "Newest first",
  time: "Oldest first",
  reports: "Most reports first",
} as const;
export type Sort = keyof typeof SORTS;

const sortOf = (text: string | null): Sort => (text !== null && text in SORTS ? (text as Sort) : "-time");

/** Addresses are typed, cut and kept for years: what can't be understood is left out, never sent on. */
const unknownOf = (given: Filters): readonly FilterName[] => {
  const unknown = FILTER_NAMES.filter((name) => {
    const value = given[name];
    return value !== undefined && !isFilterValue(name, value);
  });
  const { from, to } = without(given, ...unknown);
  return from !== undefined && to !== undefined && from > to ? [...unknown, "from", "to"] : unknown;
};

export const viewOf = (search: string): View => {
  const parameters = new URLSearchParams(search);
  const given: Filters = Object.fromEntries(
    FILTER_NAMES.flatMap((name) => {
      const value = parameters.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );
  const unknown = unknownOf(given);
  return {
    filters: without(given, ...unknown),
    leftOut: unknown.map((name) => `${name}=${given[name]}`),
    sort: sortOf(parameters.get("sort")),
    event: parameters.get("event"),
    report: parameters.get("report"),
    map: parameters.get("view") === "map",
  };
};

/** The address of a view, without what is as usual. */
export const addressOf = ({ filters, sort, event, report, map }: View): string => {
  const parameters = new URLSearchParams(filters as Record<string, string>);
  if (sort !== "-time") parameters.set("sort", sort);
  if (event !== null) parameters.set("event", event);
  if (report !== null) parameters.set("report", report);
  if (map) parameters.set("view", "map");
  // Commas and colons are allowed here and an address is read by people.
  const search = parameters.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return search === "" ? "./" : `?${search}`;
};
