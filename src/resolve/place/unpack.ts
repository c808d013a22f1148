import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { packageRoot } from "../../root.js";
import { readHeader, writeSections } from "./format.js";
import { eachKey, type KeySections } from "./keys.js";
import { sound, soundHash } from "./sound.js";

export const PACKED_GAZETTEER = join(packageRoot, "data", "gazetteer.bin.br");
export const UNPACKED_GAZETTEER = join(packageRoot, "dist", "data", "gazetteer.bin");

/**
 * The path of the unpacked gazetteer, which is made first if it is missing or older than the packed one: written beside its place and renamed, so
 * that two processes at once both end with a whole file. Takes a few seconds, once.
 */
export function ensureUnpacked(
  packed: string = PACKED_GAZETTEER,
  unpacked: string = UNPACKED_GAZETTEER,
): string {
  if (!isFresh(packed, unpacked)) {
    mkdirSync(dirname(unpacked), { recursive: true });
    const draft = `${unpacked}.${process.pid}.tmp`;
    try {
      writeFileSync(draft, unpackGazetteer(readFileSync(packed)));
      renameSync(draft, unpacked);
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return unpacked;
}

/** An installed package may hold the unpacked file alone; beside a packed one it must not be older. */
const isFresh = (packed: string, unpacked: string): boolean =>
  existsSync(unpacked) && (!existsSync(packed) || statSync(unpacked).mtimeMs >= statSync(packed).mtimeMs);

/** Decompresses a packed gazetteer and adds what is derived from it: plain columns, names, the index of sounds. */
export function unpackGazetteer(packed: Uint8Array): Uint8Array {
  const file = brotliDecompressSync(packed);
  const { header, start } = readHeader(file);
  const section = (name: string): Buffer => {
    const { offset, length } = header.sections[name] as { offset: number; length: number };
    return file.subarray(start + offset, start + offset + length);
  };
  const keys: KeySections = {
    text: section("keyText"),
    blocks: new Uint32Array(Uint8Array.from(section("keyBlocks")).buffer),
    posts: section("posts"),
  };
  const { version, places, countries } = header;
  return writeSections(
    { version, places, keys: header.keys, countries },
    {
      ...Object.fromEntries(COLUMNS.map((name) => [name, section(name)])),
      ...Object.fromEntries(NUMBERS.map((name) => [name, bytesOf(joinPlanes(section(name)))])),
      names: bytesOf(nameNumbers(header.places, keys, section("surfaceOwners"), section("surfaceText"))),
      surfaces: section("surfaceText"),
      keyText: keys.text,
      keyBlocks: bytesOf(keys.blocks),
      posts: keys.posts,
      ...soundSections(keys),
    },
  );
}

const COLUMNS = ["country", "admin1", "admin2", "kind", "source", "population", "radius"];
const NUMBERS = ["lat", "lon", "id"];

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Undoes the column coding of the packer: differences, sign in the lowest bit, one plane a byte. */
function joinPlanes(planes: Uint8Array): Int32Array {
  const values = new Int32Array(planes.length / 4);
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    let folded = 0;
    for (let plane = 3; plane >= 0; plane--)
      folded = (folded << 8) | (planes[plane * values.length + i] as number);
    last = (last + ((folded >>> 1) ^ -(folded & 1))) | 0;
    values[i] = last;
  }
  return values;
}

/** A name is its key with capitals (the key's number), or a spelling of its own (offset, highest bit set). */
function nameNumbers(
  places: number,
  keys: KeySections,
  owners: Uint8Array,
  surfaces: Uint8Array,
): Uint32Array {
  const names = new Uint32Array(places);
  eachKey(keys, (_, number, postings) => {
    for (const { place, shown } of postings) if (shown) names[place] = number;
  });
  let offset = 0;
  for (const owner of joinPlanes(owners)) {
    names[owner] = (0x80000000 | offset) >>> 0;
    offset += 1 + (surfaces[offset] as number);
  }
  return names;
}

/** Hashes of sounds, sorted, each with one place. */
function soundSections(keys: KeySections): { soundHashes: Uint8Array; soundPlaces: Uint8Array } {
  const pairs = new Float64Array(keys.posts.length / 3);
  let count = 0;
  eachKey(keys, (key, _, postings) => {
    const hash = soundHash(sound(key));
    for (const { place } of postings) pairs[count++] = hash * 0x200000 + place;
  });
  const sorted = pairs.subarray(0, count).sort();
  const once = sorted.filter((pair, index) => index === 0 || pair !== sorted[index - 1]);
  return {
    soundHashes: bytesOf(Uint32Array.from(once, (pair) => Math.floor(pair / 0x200000))),
    soundPlaces: bytesOf(Uint32Array.from(once, (pair) => pair % 0x200000)),
  };
}
