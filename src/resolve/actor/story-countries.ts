import { firstFrom, type Span } from "../../text/span.js";
import type { Known } from "./known-names.js";

/** How often a country is named in a stretch of text. */
export interface CountryCount {
  readonly geo: string;
  readonly count: number;
}

/** "Told AFP", "Reuters reported": who carries the news is no country of the story. */
export const isOutlet = ({ kind, rows }: Known): boolean => kind === "organisation" && areMedia(rows);

export const areMedia = (rows: Known["rows"]): boolean =>
  rows.length > 0 && rows.every(({ sector }) => sector === "MED");

/** Countries by how often the names tell of them, most first; ties by code. `INT` and `IGO` are no countries. */
export function countCountries(known: readonly Known[]): readonly CountryCount[] {
  const counts = new Map<string, number>();
  for (const name of known) {
    const geo = name.geos[0];
    if (isOutlet(name) || geo === undefined || geo === "INT" || geo === "IGO") continue;
    counts.set(geo, (counts.get(geo) ?? 0) + 1 / name.geos.length);
  }
  return [...counts]
    .map(([geo, count]) => ({ geo, count }))
    .sort((a, b) => b.count - a.count || (a.geo < b.geo ? -1 : 1));
}

/** The names inside a span; `known` is in text order. */
export const within = <Name extends Span>(known: readonly Name[], span: Span): readonly Name[] =>
  known
    .slice(firstFrom(known, span.start), firstFrom(known, span.end))
    .filter((name) => name.end <= span.end);
