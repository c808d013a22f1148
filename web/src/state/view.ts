import { FILTER_NAMES, type Filters } from "./filters.js";

/** All that can be seen is said by the address: filters, order, the chosen event and report, map or list. */
export interface View {
  readonly filters: Filters;
  readonly sort: Sort;
  readonly event: string | null;
  readonly report: string | null;
  readonly map: boolean;
}

export const SORTS = {
  "-time": "Newest first",
  time: "Oldest first",
  reports: "Most reports first",
} as const;
export type Sort = keyof typeof SORTS;

const sortOf = (text: string | null): Sort => (text !== null && text in SORTS ? (text as Sort) : "-time");

export const viewOf = (search: string): View => {
  const parameters = new URLSearchParams(search);
  const given = FILTER_NAMES.flatMap((name) => {
    const value = parameters.get(name);
    return value ? [[name, value] as const] : [];
  });
  return {
    filters: Object.fromEntries(given),
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
