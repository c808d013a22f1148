// Joins the sources: one row a place, every row with its divisions.
import { km } from "./names.mjs";

const NEAR_KM = 10;
const most = (counts) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];

/** Who's On First regions and counties as GeoNames divisions: by id, by where their towns lie, by name, else new rows. */
export function linkDivisions({ divisions, towns, wof, fold, sound }) {
  const admin1ById = new Map(divisions.admin1.map((row) => [row.geonames, row]));
  const admin2ById = new Map(divisions.admin2.map((row) => [row.geonames, row]));
  const townById = new Map(towns.map((town) => [town.geonames, town]));
  const byCode = new Map([...divisions.admin1, ...divisions.admin2].map((row) => [row.code, row]));
  const votes = regionVotes(wof, townById);
  const regions = new Map();
  const named = nameIndex(divisions.admin1, fold, (row) => row.iso2);
  for (const row of wof.filter(({ type }) => type === "region")) {
    const key = `${row.iso2} ${row.region}`;
    const found =
      admin1ById.get(row.geonames) ??
      [row.name, ...row.names].map((name) => named.get(`${row.iso2} ${fold(name)}`)).find((each) => each);
    if (found) {
      regions.set(key, found.code);
      addNames(found, row);
    }
  }
  for (const [key, counts] of votes)
    if (!regions.has(key) && byCode.has(most(counts))) regions.set(key, most(counts));
  const counties = linkCounties({ wof, regions, admin2ById, divisions, fold, sound });
  return { regions, counties };
}

function regionVotes(wof, townById) {
  const votes = new Map();
  for (const row of wof) {
    const town = townById.get(row.geonames);
    if (!town || row.region === "") continue;
    const key = `${row.iso2} ${row.region}`;
    if (!votes.has(key)) votes.set(key, new Map());
    const counts = votes.get(key);
    counts.set(town.admin1, (counts.get(town.admin1) ?? 0) + 1);
  }
  return votes;
}

/** Counties carry as alternates the names of the districts they were cut from: only spellings of their own name count. */
function linkCounties({ wof, regions, admin2ById, divisions, fold, sound }) {
  const named = nameIndex(divisions.admin2, fold, (row) => row.code.split(".").slice(0, 2).join("."));
  const counties = new Map();
  for (const row of wof.filter(({ type }) => type === "county")) {
    const region = regions.get(`${row.iso2} ${row.region}`);
    let found = admin2ById.get(row.geonames) ?? named.get(`${region} ${fold(row.name)}`);
    if (!found) {
      const code = `${region ?? `${row.iso2}.`}.wof${row.wof}`;
      found = {
        kind: "admin2",
        code,
        iso2: row.iso2,
        name: row.name,
        main: [row.name],
        names: [],
        geonames: row.geonames,
        wof: row.wof,
        population: 0,
        lat: null,
        lon: null,
        radiusKm: 0,
      };
      divisions.admin2.push(found);
    }
    found.lat ??= row.lat;
    found.lon ??= row.lon;
    found.population ||= row.population;
    addNames(found, { ...row, names: row.names.filter((name) => sound(name).startsWith(sound(row.name))) });
    counties.set(`${row.iso2} ${row.region} ${row.county}`, found.code);
  }
  return counties;
}

/** Rows by scope and name. A row's own name beats another's alternate: Panjshir still lists Parwan, which it was cut from. */
export function nameIndex(rows, fold, scope) {
  const index = new Map();
  for (const row of rows) for (const name of row.names) index.set(`${scope(row)} ${fold(name)}`, row);
  for (const row of rows) for (const name of row.main) index.set(`${scope(row)} ${fold(name)}`, row);
  return index;
}

const addNames = (row, { name, names }) => {
  row.names = [...row.names, name, ...names];
};

/** Towns, then Who's On First places that are none of them: not the same GeoNames id, nor the same name within 10 km. */
export function joinPlaces({ towns, wof, regions, counties, fold }) {
  const places = [...towns];
  const byId = new Map(towns.map((town) => [town.geonames, town]));
  const byName = new Map();
  const remember = (place) => {
    for (const key of keysOf(place, fold)) {
      if (!byName.has(key)) byName.set(key, []);
      byName.get(key).push(place);
    }
  };
  towns.forEach(remember);
  for (const row of wof) {
    if (row.type === "region" || row.type === "county") continue;
    const place = {
      ...row,
      admin1: regions.get(`${row.iso2} ${row.region}`) ?? null,
      admin2: counties.get(`${row.iso2} ${row.region} ${row.county}`) ?? null,
    };
    const twin = byId.get(row.geonames) ?? twinOf(place, byName, fold);
    if (twin) fill(twin, place);
    else {
      places.push(place);
      if (place.geonames !== null) byId.set(place.geonames, place);
      remember(place);
    }
  }
  return places;
}

const keysOf = (place, fold) => new Set(place.main.map((name) => `${place.iso2} ${fold(name)}`));

function twinOf(place, byName, fold) {
  if (place.kind === "airport") return undefined;
  for (const key of keysOf(place, fold)) {
    const twin = byName.get(key)?.find((other) => other.kind !== "airport" && km(other, place) < NEAR_KM);
    if (twin) return twin;
  }
  return undefined;
}

function fill(place, twin) {
  place.names = [...place.names, ...twin.main, ...twin.names];
  place.admin2 ??= twin.admin2;
  place.population ||= twin.population;
}

/** Points and sizes of second-level divisions without a shape: the middle of their places, weighted by people. */
export function placeDivisions(divisions, places) {
  const sums = new Map();
  for (const place of places) {
    for (const code of [place.admin1, place.admin2]) {
      if (!code) continue;
      const sum = sums.get(code) ?? { lat: 0, lon: 0, weight: 0, population: 0, members: [] };
      const weight = Math.sqrt(place.population + 1);
      sum.lat += place.lat * weight;
      sum.lon += place.lon * weight;
      sum.weight += weight;
      sum.population += place.population;
      sum.members.push(place);
      sums.set(code, sum);
    }
  }
  for (const row of [...divisions.admin1, ...divisions.admin2]) {
    const sum = sums.get(row.code);
    if (!sum) continue;
    row.population ||= sum.population;
    row.lat ??= sum.lat / sum.weight;
    row.lon ??= sum.lon / sum.weight;
    row.radiusKm ||= Math.max(
      5,
      quantile(
        sum.members.map((member) => km(member, row)),
        0.8,
      ),
    );
  }
}

function quantile(values, share) {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Natural Earth lists a province's seat among its names (Nineveh: "Mosul"): a town's own name is not its province's. */
export function dropSeatNames(divisions, places, fold) {
  const seats = new Map();
  for (const place of places) {
    if (!place.admin1 || place.population === 0) continue;
    if (!seats.has(place.admin1)) seats.set(place.admin1, new Set());
    for (const name of place.main) seats.get(place.admin1).add(fold(name));
  }
  for (const row of divisions.admin1) {
    const own = new Set(row.main.map(fold));
    const taken = seats.get(row.code);
    row.names = row.names.filter((name) => own.has(fold(name)) || !taken?.has(fold(name)));
  }
}

/** A province's seat that shares a name with it answers to all the names the province goes by: "Hodeidah", "Al Hudaydah". */
export function nameSeats(divisions, places, fold) {
  const byCode = new Map(divisions.admin1.map((row) => [row.code, row]));
  for (const place of places) {
    const division = place.kind === "seat" || place.kind === "capital" ? byCode.get(place.admin1) : undefined;
    if (!division) continue;
    const own = new Set([...place.main, ...place.names].map(fold));
    if (division.main.some((name) => own.has(fold(name)))) place.names = [...place.names, ...division.main];
  }
}
