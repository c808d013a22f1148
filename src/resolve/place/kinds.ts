/**
 * What a row of the gazetteer is. The order is part of the file format: add at the end only.
 * The last eleven are the natural features and areas without an administration.
 */
export const PLACE_KINDS = [
  "none",
  "country",
  "admin1",
  "admin2",
  "capital",
  "seat",
  "town",
  "village",
  "quarter",
  "airport",
  "base",
  "camp",
  "hospital",
  "crossing",
  "prison",
  "plant",
  "site",
  "continent",
  "region",
  "coast",
  "sea",
  "strait",
  "river",
  "lake",
  "mountain",
  "island",
  "desert",
  "zone",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Where a row's id comes from. The order is part of the file format. */
export const PLACE_SOURCES = ["none", "GeoNames", "Who's On First", "Daybook"] as const;
export type PlaceSource = (typeof PLACE_SOURCES)[number];

const SETTLED = new Set<PlaceKind>(["capital", "seat", "town", "village", "quarter"]);
const FACILITIES = new Set<PlaceKind>([
  "airport",
  "base",
  "camp",
  "hospital",
  "crossing",
  "prison",
  "plant",
  "site",
]);
const DIVISIONS = new Set<PlaceKind>(["country", "admin1", "admin2"]);
const WATERS = new Set<PlaceKind>(["sea", "strait"]);

export const isSettled = (kind: PlaceKind): boolean => SETTLED.has(kind);
export const isFacility = (kind: PlaceKind): boolean => FACILITIES.has(kind);
export const isDivision = (kind: PlaceKind): boolean => DIVISIONS.has(kind);
export const isWater = (kind: PlaceKind): boolean => WATERS.has(kind);
