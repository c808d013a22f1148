import type { Known } from "./known-names.js";

const OFFICES: ReadonlySet<string> = new Set(["COP", "GOV", "JUD", "LEG", "MIL"]);

/** In a Hong Kong paper's story that names no country, "Department of Justice" is not America's. */
export function isForeignOffice(name: Known, lands: ReadonlySet<string>, home: string | null): boolean {
  return (
    name.kind === "organisation" &&
    lands.size === 0 &&
    home !== null &&
    name.rows.every(({ sector }) => OFFICES.has(sector)) &&
    !name.geos.some((geo) => geo === home || geo === "IGO" || geo === "INT")
  );
}
