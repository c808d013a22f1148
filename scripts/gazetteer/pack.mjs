// Writes the packed gazetteer: columns and front-coded keys as src/resolve/place/format.ts describes them.
import { brotliCompressSync, constants } from "node:zlib";

const BLOCK = 16;

/** `keys`: [key, [place, flag][]] sorted by code units; `places`: rows in file order. */
export function packGazetteer({ version, countries, places, keys, kinds, surfaceOf, quality }) {
  const sections = { ...columns(places, kinds), ...keySections(keys), ...surfaces(places, surfaceOf) };
  const buffer = layout({ version, places: places.length, keys: keys.length, countries }, sections);
  return brotliCompressSync(buffer, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: buffer.length,
    },
  });
}

const NOWHERE = -0x80000000;
const degrees = (value) => (value === null ? NOWHERE : Math.round(value * 1e5));
export const logScale = (value, steps) => Math.min(255, Math.round(Math.log10(value + 1) * steps));

function columns(places, kinds) {
  const count = places.length;
  const ids = places.map((place) => place.geonames ?? place.wof ?? 0);
  return {
    lat: planes(Int32Array.from(places, (place) => degrees(place.lat))),
    lon: planes(Int32Array.from(places, (place) => degrees(place.lon))),
    id: planes(Int32Array.from(ids)),
    country: Uint8Array.from(places, (place) => place.country),
    admin1: bytesOf(Uint16Array.from(places, (place) => place.admin1Index)),
    admin2: bytesOf(Uint16Array.from(places, (place) => place.admin2Index)),
    kind: Uint8Array.from(places, (place) => kinds.indexOf(place.kind)),
    source: Uint8Array.from(places, (place) => (place.geonames ? 1 : place.wof ? 2 : place.curated ? 3 : 0)),
    population: Uint8Array.from(places, (place) => logScale(place.population, 25)),
    radius: Uint8Array.from(places, (place) => logScale(place.radiusKm, 50)),
  };
}

const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** Differences to the row before, byte by byte: neighbouring rows lie near each other, so the high bytes are nearly all alike. */
function planes(values) {
  const bytes = new Uint8Array(values.length * 4);
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const step = (values[i] - last) | 0;
    const folded = (step << 1) ^ (step >> 31);
    for (let plane = 0; plane < 4; plane++) bytes[plane * values.length + i] = folded >>> (8 * plane);
    last = values[i];
  }
  return bytes;
}

function keySections(keys) {
  const text = [];
  const blocks = [];
  const posts = [];
  let last = Buffer.alloc(0);
  let size = 0;
  keys.forEach(([key, entries], index) => {
    const bytes = Buffer.from(key, "utf8");
    if (index % BLOCK === 0) {
      blocks.push(size, posts.length / 3);
      last = Buffer.alloc(0);
    }
    let shared = 0;
    while (shared < last.length && shared < bytes.length && last[shared] === bytes[shared]) shared++;
    if (entries.length > 65535) throw new Error(`too many places are called ${key}`);
    const count = entries.length < 255 ? [entries.length] : [255, entries.length & 255, entries.length >> 8];
    text.push(Buffer.from([shared, bytes.length - shared]), bytes.subarray(shared), Buffer.from(count));
    size += 2 + bytes.length - shared + count.length;
    for (const [place, flag] of entries) {
      const post = (place << 2) | flag;
      posts.push(post & 255, (post >> 8) & 255, post >> 16);
    }
    last = bytes;
  });
  return {
    keyText: Buffer.concat(text),
    keyBlocks: bytesOf(Uint32Array.from(blocks)),
    posts: Uint8Array.from(posts),
  };
}

/** Names that are not their key with capitals, in place order: `index, length, bytes`. */
function surfaces(places, surfaceOf) {
  const text = [];
  const owners = [];
  places.forEach((place, index) => {
    const surface = surfaceOf(place);
    if (surface === null) return;
    const bytes = Buffer.from(surface, "utf8");
    owners.push(index);
    text.push(Buffer.from([bytes.length]), bytes);
  });
  return { surfaceOwners: planes(Int32Array.from(owners)), surfaceText: Buffer.concat(text) };
}

function layout(head, sections) {
  const entries = Object.entries(sections);
  const table = {};
  let offset = 0;
  for (const [name, bytes] of entries) {
    table[name] = { offset, length: bytes.length };
    offset += Math.ceil(bytes.length / 8) * 8;
  }
  const header = Buffer.from(JSON.stringify({ ...head, sections: table }), "utf8");
  const start = Math.ceil((16 + header.length) / 8) * 8;
  const buffer = Buffer.alloc(start + offset);
  buffer.write("DAYBOOKG", 0, "latin1");
  buffer.writeUInt32LE(header.length, 8);
  buffer.writeUInt32LE(start, 12);
  header.copy(buffer, 16);
  for (const [name, bytes] of entries) buffer.set(bytes, start + table[name].offset);
  return buffer;
}
