import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { once } from "../../once.js";
import { remembered } from "../../remembered.js";
import { countryPoint } from "./country-points.js";
import { fold } from "./fold.js";
import { NOWHERE, readHeader } from "./format.js";
import { findKey, type KeySections, keyAt, type Posting } from "./keys.js";
import { PLACE_KINDS, PLACE_SOURCES, type PlaceKind, type PlaceSource } from "./kinds.js";
import { soundHash } from "./sound.js";
import { titled } from "./titled.js";
import { ensureUnpacked } from "./unpack.js";

/** One row. `index`, `admin1` and `admin2` are row numbers of this file alone; 0 stands for none. */
export interface Place {
  readonly index: number;
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO alpha-3; null when it lies in several countries or none. */
  readonly country: string | null;
  readonly admin1: number;
  readonly admin2: number;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Rough: kept on a logarithmic scale, within 5 %. 0 when unknown. */
  readonly population: number;
  /** Of the circle that has the area's size; 0 when the row is a point. */
  readonly radiusKm: number;
  readonly source: PlaceSource;
  readonly sourceId: number;
}

/** The places of the world by name. Reads one buffer in place: workers can share it. */
export interface Gazetteer {
  readonly version: string;
  readonly size: number;
  readonly buffer: SharedArrayBuffer;
  /** Places that bear a name, whatever its case, marks, apostrophes and hyphens. */
  readonly find: (name: string) => readonly Posting[];
  /** Row numbers of places whose name sounds so; may hold places of another sound (hash). */
  readonly findSound: (soundKey: string) => readonly number[];
  readonly place: (index: number) => Place;
  /** Row numbers of a country's first-level divisions. */
  readonly divisionsOf: (country: string | null) => readonly number[];
  readonly kindOf: (index: number) => PlaceKind;
  /** Country of a row without reading the rest of it. */
  readonly countryOf: (index: number) => string | null;
}

/**
 * Opens the gazetteer that comes with the package (unpacking it on first use), the file at a path, or a buffer that
 * another thread opened.
 */
export function openGazetteer(source: string | SharedArrayBuffer = ensureUnpacked()): Gazetteer {
  return gazetteerOver(typeof source === "string" ? readShared(source) : source);
}

function readShared(path: string): SharedArrayBuffer {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const buffer = new SharedArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, size - at, at);
      if (read === 0) break;
      at += read;
    }
    return buffer;
  } finally {
    closeSync(file);
  }
}

function gazetteerOver(buffer: SharedArrayBuffer): Gazetteer {
  const { header, start } = readHeader(new Uint8Array(buffer));
  const at = (name: string): readonly [SharedArrayBuffer, number, number] => {
    const { offset, length } = header.sections[name] as { offset: number; length: number };
    return [buffer, start + offset, length];
  };
  const bytes = (name: string): Uint8Array => new Uint8Array(...at(name));
  const words = (name: string): Uint32Array => {
    const [shared, offset, length] = at(name);
    return new Uint32Array(shared, offset, length / 4);
  };
  const keys: KeySections = {
    text: Buffer.from(...at("keyText")),
    blocks: words("keyBlocks"),
    posts: bytes("posts"),
  };
  const columns = readColumns(at, bytes);
  const hashes = words("soundHashes");
  const soundPlaces = words("soundPlaces");
  const names = words("names");
  const surfaces = Buffer.from(...at("surfaces"));
  const countryOf = (index: number): string | null =>
    header.countries[columns.country[index] as number] || null;
  return {
    version: header.version,
    size: header.places,
    buffer,
    find: remembered((name) => findKey(keys, fold(name))),
    findSound: (soundKey) => placesOfHash(hashes, soundPlaces, soundHash(soundKey)),
    place: (index) => {
      const row = readRow(columns, index);
      const country = countryOf(index);
      const name = once(() => nameOf(keys, surfaces, names[index] as number));
      return {
        index,
        // Most places are candidates that nobody asks for their names.
        get name() {
          return name();
        },
        country,
        ...row,
        ...(row.kind === "country" ? countryPoint(country) : null),
      };
    },
    divisionsOf: (country) => divisionsOf(columns, header.countries.indexOf(country ?? "")),
    kindOf: (index) => PLACE_KINDS[columns.kind[index] as number] as PlaceKind,
    countryOf,
  };
}

/** Divisions stand at the front of the file, so the walk ends at the first row that is neither they nor a country. */
function divisionsOf({ kind, country }: Columns, wanted: number): readonly number[] {
  const found: number[] = [];
  const [countryKind, admin1Kind] = [PLACE_KINDS.indexOf("country"), PLACE_KINDS.indexOf("admin1")];
  for (let row = 1; kind[row] === countryKind || kind[row] === admin1Kind; row++) {
    if (wanted > 0 && kind[row] === admin1Kind && country[row] === wanted) found.push(row);
  }
  return found;
}

type Columns = ReturnType<typeof readColumns>;

function readColumns(
  at: (name: string) => readonly [SharedArrayBuffer, number, number],
  bytes: (name: string) => Uint8Array,
) {
  const halves = (name: string): Uint16Array => {
    const [shared, offset, length] = at(name);
    return new Uint16Array(shared, offset, length / 2);
  };
  const signed = (name: string): Int32Array => {
    const [shared, offset, length] = at(name);
    return new Int32Array(shared, offset, length / 4);
  };
  return {
    lat: signed("lat"),
    lon: signed("lon"),
    id: signed("id"),
    country: bytes("country"),
    admin1: halves("admin1"),
    admin2: halves("admin2"),
    kind: bytes("kind"),
    source: bytes("source"),
    population: bytes("population"),
    radius: bytes("radius"),
  };
}

function readRow(columns: Columns, index: number) {
  const lat = columns.lat[index] as number;
  return {
    kind: PLACE_KINDS[columns.kind[index] as number] as PlaceKind,
    admin1: columns.admin1[index] as number,
    admin2: columns.admin2[index] as number,
    lat: lat === NOWHERE ? null : lat / 1e5,
    lon: lat === NOWHERE ? null : (columns.lon[index] as number) / 1e5,
    population: Math.round(10 ** ((columns.population[index] as number) / 25) - 1),
    radiusKm: Math.round(10 ** ((columns.radius[index] as number) / 50) - 1),
    source: PLACE_SOURCES[columns.source[index] as number] as PlaceSource,
    sourceId: (columns.id[index] as number) >>> 0,
  };
}

function nameOf(keys: KeySections, surfaces: Buffer, name: number): string {
  if (name < 0x80000000) return titled(keyAt(keys, name));
  const offset = name - 0x80000000;
  return surfaces.toString("utf8", offset + 1, offset + 1 + (surfaces[offset] as number));
}

function placesOfHash(hashes: Uint32Array, places: Uint32Array, hash: number): readonly number[] {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] as number) < hash) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; hashes[low] === hash; low++) found.push(places[low] as number);
  return found;
}
