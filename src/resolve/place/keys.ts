import { KEYS_PER_BLOCK } from "./format.js";

/** A place that a key names. `main`: it is the place's own name, not an alternate; `shown`: the name it is shown by. */
export interface Posting {
  readonly place: number;
  readonly main: boolean;
  readonly shown: boolean;
}

/** Front-coded sorted keys with their places, read in place: nothing is copied to the heap. */
export interface KeySections {
  readonly text: Buffer;
  /** Pairs: offset into `text`, number of the first posting. */
  readonly blocks: Uint32Array;
  readonly posts: Uint8Array;
}

const MAIN = 2;
const SHOWN = 1;

/** The places of a folded name; empty when no place has it. */
export function findKey(sections: KeySections, key: string): readonly Posting[] {
  const wanted = Buffer.from(key, "utf8");
  const block = blockOf(sections, wanted);
  if (block < 0) return [];
  for (const entry of entriesOf(sections, block)) {
    const order = -wanted.compare(entry.key, 0, entry.length);
    if (order === 0) return postingsOf(sections, entry.first, entry.count);
    if (order > 0) return [];
  }
  return [];
}

/** The key with this number. */
export function keyAt(sections: KeySections, number: number): string {
  let left = number % KEYS_PER_BLOCK;
  for (const entry of entriesOf(sections, Math.floor(number / KEYS_PER_BLOCK))) {
    if (left-- === 0) return entry.key.toString("utf8", 0, entry.length);
  }
  return "";
}

/** Calls `visit` with every key and its places, in order. */
export function eachKey(
  sections: KeySections,
  visit: (key: string, number: number, postings: readonly Posting[]) => void,
) {
  let number = 0;
  for (let block = 0; block * 2 < sections.blocks.length; block++) {
    for (const entry of entriesOf(sections, block)) {
      const key = entry.key.toString("utf8", 0, entry.length);
      visit(key, number++, postingsOf(sections, entry.first, entry.count));
    }
  }
}

/** The last block whose first key is not after the wanted one; -1 if all are. */
function blockOf({ text, blocks }: KeySections, wanted: Buffer): number {
  let low = 0;
  let high = blocks.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = (blocks[middle * 2] as number) + 2;
    const length = text[at - 1] as number;
    if (text.compare(wanted, 0, wanted.length, at, at + length) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Entry {
  /** Shared between entries: only the first `length` bytes, until the next entry is read. */
  readonly key: Buffer;
  length: number;
  first: number;
  count: number;
}

const scratch = Buffer.alloc(256);

function* entriesOf({ text, blocks }: KeySections, block: number): Generator<Entry> {
  let at = blocks[block * 2] as number;
  const end = blocks[block * 2 + 2] ?? text.length;
  const entry: Entry = { key: scratch, length: 0, first: blocks[block * 2 + 1] as number, count: 0 };
  while (at < end) {
    const shared = text[at] as number;
    const own = text[at + 1] as number;
    for (let letter = 0; letter < own; letter += 1)
      scratch[shared + letter] = text[at + 2 + letter] as number;
    at += 2 + own;
    entry.first += entry.count;
    entry.length = shared + own;
    entry.count = text[at] as number;
    at += 1;
    if (entry.count === 255) {
      entry.count = text.readUInt16LE(at);
      at += 2;
    }
    yield entry;
  }
}

function postingsOf({ posts }: KeySections, first: number, count: number): readonly Posting[] {
  const found: Posting[] = [];
  for (let at = first * 3; at < (first + count) * 3; at += 3) {
    const post = (posts[at] as number) | ((posts[at + 1] as number) << 8) | ((posts[at + 2] as number) << 16);
    found.push({ place: post >> 2, main: (post & MAIN) !== 0, shown: (post & SHOWN) !== 0 });
  }
  return found;
}
