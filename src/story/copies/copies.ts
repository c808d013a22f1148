import { mixed, type ParagraphPrint, type StoryPrint } from "./print.js";

/** Share of one story's words that stand in paragraphs of the other, 0 to 1. */
export function containment(inner: StoryPrint, outer: StoryPrint): number {
  const known = new Set(outer.paragraphs.flatMap(({ shingles }) => shingles));
  const words = (paragraphs: readonly ParagraphPrint[]): number =>
    paragraphs.reduce((sum, paragraph) => sum + paragraph.words, 0);
  const shared = inner.paragraphs.filter((paragraph) => isIn(paragraph, known));
  return words(shared) / Math.max(1, words(inner.paragraphs));
}

/** So much of a paragraph's runs of words in the other story makes it the same paragraph, edited. */
const SAME_PARAGRAPH = 0.6;

const isIn = ({ shingles }: ParagraphPrint, known: ReadonlySet<number>): boolean =>
  shingles.filter((shingle) => known.has(shingle)).length >= shingles.length * SAME_PARAGRAPH;

/** A copy of most of the shorter story; with the same agency's credit less is enough, as outlets add their own. */
const COPIED = 0.6;
const COPIED_OF_AGENCY = 0.3;
/** Fewer words in common may be one quoted statement. */
const FEWEST_WORDS = 30;
/** Copies are printed within so many hours of each other. */
const HOURS = 72;

/** Whether two stories are one telling: a copy, a cut or a syndicated version of the same text. */
export function areCopies(a: StoryPrint, b: StoryPrint): boolean {
  const known = verdicts.get(a) ?? new WeakMap<StoryPrint, boolean>();
  verdicts.set(a, known);
  const verdict = known.get(b) ?? compare(a, b);
  known.set(b, verdict);
  return verdict;
}
/** The stories of a growing event are looked at again with each page. */
const verdicts = new WeakMap<StoryPrint, WeakMap<StoryPrint, boolean>>();

function compare(a: StoryPrint, b: StoryPrint): boolean {
  if (areFarApart(a, b)) return false;
  const [inner, outer] = wordsOf(a) <= wordsOf(b) ? [a, b] : [b, a];
  const share = containment(inner, outer);
  if (share * wordsOf(inner) < FEWEST_WORDS) return false;
  return share >= (a.agency !== null && a.agency === b.agency ? COPIED_OF_AGENCY : COPIED);
}

/** A paragraph that a publisher prints under all of its stories may be most of a short one: its lead must be shared too. */
export function areSameText(a: StoryPrint, b: StoryPrint): boolean {
  if (areFarApart(a, b)) return false;
  const [inner, outer] = wordsOf(a) <= wordsOf(b) ? [a, b] : [b, a];
  const [lead] = inner.paragraphs;
  if (lead === undefined || containment({ ...inner, paragraphs: [lead] }, outer) === 0) return false;
  return containment(inner, outer) >= COPIED;
}

const wordsOf = ({ paragraphs }: StoryPrint): number => paragraphs.reduce((sum, { words }) => sum + words, 0);

function areFarApart(a: StoryPrint, b: StoryPrint): boolean {
  if (a.published === null || b.published === null) return false;
  return Math.abs(Date.parse(a.published) - Date.parse(b.published)) > HOURS * 3_600_000;
}

/**
 * Keys under which copies find each other: the least of each paragraph's hashes under two orders (MinHash). Two
 * stories that share a paragraph word for word share both of its keys.
 */
function printKeys(print: StoryPrint): readonly string[] {
  const known = keysOf.get(print);
  if (known !== undefined) return known;
  const all = print.paragraphs.flatMap(({ shingles }) => [
    `a${least(shingles, 0)}`,
    `b${least(shingles, 0x9e3779b9)}`,
  ]);
  const keys = [...new Set(all)];
  keysOf.set(print, keys);
  return keys;
}
const keysOf = new WeakMap<StoryPrint, readonly string[]>();

function least(shingles: readonly number[], salt: number): number {
  let found = Number.POSITIVE_INFINITY;
  for (const shingle of shingles) found = Math.min(found, salt === 0 ? shingle : mixed(shingle ^ salt));
  return found;
}

/** A key that more stories share is a publisher's own paragraph, and would pair all of its pages. */
const MOST_SHARED = 60;

/**
 * For each story the id of the first one of its telling, its own when it is that one. Ten copies of one agency's
 * report are one independent telling. Stories in the order in which they were published.
 */
export function tellingsOf(prints: readonly StoryPrint[]): ReadonlyMap<string, string> {
  const first = prints.map((_, at) => at);
  const byKey = new Map<string, number[]>();
  for (const [at, print] of prints.entries()) {
    let own = at;
    for (const key of printKeys(print)) {
      const sharing = byKey.get(key) ?? [];
      byKey.set(key, sharing);
      for (const before of sharing) {
        const other = rootOf(first, before);
        // Of a hundred copies each is compared with one: all others have been found to be its copies.
        if (own === other || !areCopies(print, prints[before] as StoryPrint)) continue;
        first[Math.max(own, other)] = Math.min(own, other);
        own = Math.min(own, other);
      }
      if (sharing.length < MOST_SHARED) sharing.push(at);
    }
  }
  return new Map(prints.map(({ id }, at) => [id, prints[rootOf(first, at)]?.id ?? id]));
}

/** The place of the first story of the telling that a story belongs to. */
function rootOf(first: readonly number[], at: number): number {
  let root = at;
  for (let above = first[root]; above !== undefined && above !== root; above = first[root]) root = above;
  return root;
}
