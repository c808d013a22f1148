/**
 * The gazetteer file: "DAYBOOKG", header length, start of the sections (both 32 bits, little-endian), a JSON header, then
 * sections at multiples of 8. Packed, it holds `PACKED` and is compressed; unpacked, number columns are plain and the
 * derived sections are added, so that opening is one read.
 */
export interface GazetteerHeader {
  readonly version: string;
  readonly places: number;
  readonly keys: number;
  /** ISO alpha-3 by country number; 0 is none. */
  readonly countries: readonly string[];
  readonly sections: Readonly<Record<string, { readonly offset: number; readonly length: number }>>;
}

/** Keys a block: one binary search step reads a block's first key whole, the others share its beginning. */
export const KEYS_PER_BLOCK = 16;

/** Latitude of a row without a point. */
export const NOWHERE = -0x80000000;

const MAGIC = "DAYBOOKG";

export class DamagedGazetteer extends Error {}

/** The header and where the sections start. Throws `DamagedGazetteer` if the bytes are no gazetteer. */
export function readHeader(bytes: Uint8Array): { readonly header: GazetteerHeader; readonly start: number } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length < 16 || view.toString("latin1", 0, 8) !== MAGIC) {
    throw new DamagedGazetteer("not a gazetteer file");
  }
  const start = view.readUInt32LE(12);
  const header = JSON.parse(view.toString("utf8", 16, 16 + view.readUInt32LE(8))) as GazetteerHeader;
  const end = Object.values(header.sections).reduce(
    (most, { offset, length }) => Math.max(most, start + offset + length),
    start,
  );
  if (end > view.length) throw new DamagedGazetteer("the gazetteer file is cut off");
  return { header, start };
}

/** The bytes of a file with these sections, in the order given. */
export function writeSections(
  head: Omit<GazetteerHeader, "sections">,
  sections: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  const table: Record<string, { offset: number; length: number }> = {};
  let size = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    table[name] = { offset: size, length: bytes.length };
    size += Math.ceil(bytes.length / 8) * 8;
  }
  const json = Buffer.from(JSON.stringify({ ...head, sections: table }), "utf8");
  const start = Math.ceil((16 + json.length) / 8) * 8;
  const file = Buffer.alloc(start + size);
  file.write(MAGIC, 0, "latin1");
  file.writeUInt32LE(json.length, 8);
  file.writeUInt32LE(start, 12);
  file.set(json, 16);
  for (const [name, bytes] of Object.entries(sections)) file.set(bytes, start + (table[name]?.offset ?? 0));
  return file;
}
