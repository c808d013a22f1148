import type { PlaceValue } from "../../resolve/values.js";

/** What a cell can hold: lists stay lists in JSON and are joined in CSV; values stay objects in JSON. */
export type Cell = string | number | boolean | null | readonly string[] | Readonly<Record<string, unknown>>;

/** One column of an export: the same in every format, in this order. */
export interface Column<Row> {
  readonly name: string;
  /** One line for docs/exports.md. */
  readonly about: string;
  readonly of: (row: Row) => Cell;
}

/** A subject's columns, with where a row stands on a map. */
export interface Table<Row> {
  readonly columns: readonly Column<Row>[];
  readonly id: (row: Row) => string;
  readonly place: (row: Row) => PlaceValue | null;
}

/** Longitude and latitude, WGS 84; null without a point, and for a country, whose middle is no place of anything. */
export const pointOf = (place: PlaceValue | null): readonly [lon: number, lat: number] | null =>
  place === null || place.lat === null || place.lon === null || place.precision === "country"
    ? null
    : [place.lon, place.lat];

/** A field of many values in one column. */
export const distinct = (list: readonly (string | null)[]): readonly string[] => [
  ...new Set(list.flatMap((value) => value ?? [])),
];
