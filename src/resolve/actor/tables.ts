import { type Sector, sectorLabels } from "../../codebook/sectors.js";
import { once } from "../../once.js";
import { tableRows } from "../table-rows.js";

/** One row of `data/actors/organisations.tsv` or `leaders.tsv`: what an actor is from `since` until `until`. */
export interface ActorRow {
  readonly name: string;
  /** The name and its other written forms. */
  readonly forms: readonly string[];
  /** ISO 3166-1 alpha-3, `IGO`, `INT`, the likeliest first; empty: no one country. */
  readonly geos: readonly string[];
  readonly sector: Sector;
  /** A person holds the role; of an organisation it says what it is. */
  readonly isPerson: boolean;
  readonly role: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null: not known, or open. */
  readonly since: string | null;
  readonly until: string | null;
}

/** One row of `data/actors/peoples.tsv`; the likeliest country first. */
export interface PeopleRow {
  readonly name: string;
  readonly geos: readonly string[];
}

export const organisations = once(() =>
  tableRows("actors/organisations.tsv").map((cells) => actorRow(cells, false)),
);
export const leaders = once(() => tableRows("actors/leaders.tsv").map((cells) => actorRow(cells, true)));
export const peoples = once(() =>
  tableRows("actors/peoples.tsv").map(
    ([name = "", geos = ""]): PeopleRow => ({ name, geos: geos.split("|") }),
  ),
);

/** Hosts of news sites with the country they write for; null: for readers in many countries. */
export const outletHomes = once(
  () =>
    new Map(tableRows("actors/outlets.tsv").map(([host = "", geo = ""]) => [host, geo === "" ? null : geo])),
);

function actorRow(cells: readonly string[], isPerson: boolean): ActorRow {
  const [name = "", aliases = "", geo = "", sector = "", role = "", since = "", until = ""] = cells;
  return {
    name,
    forms: aliases === "" ? [name] : [name, ...aliases.split("|")],
    geos: geo === "" ? [] : geo.split("|"),
    sector: knownSector(sector, name),
    isPerson,
    role: role || null,
    since: since || null,
    until: until || null,
  };
}

function knownSector(word: string, name: string): Sector {
  const sector = sectorLabels.find((label) => label === word);
  if (sector === undefined) throw new Error(`Unknown sector "${word}" of "${name}" in data/actors.`);
  return sector;
}
