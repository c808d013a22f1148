import type { Line } from "./line.js";
import { contentWords } from "./vocabulary.js";

/** Which content words and names each line of a page has, and where on the page each word stood before. */
export interface PageWords {
  readonly wordsOf: (at: number) => ReadonlySet<string>;
  readonly namesOf: (at: number) => ReadonlySet<string>;
  /** Share of some words that lines `from` to before `to` have, 0 to 1. */
  readonly shareOfWords: (words: Iterable<string>, from: number, to: number) => number;
  readonly shareOfNames: (names: Iterable<string>, from: number, to: number) => number;
}

const NAME = /(?<=[\p{L},’'] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)\p{Lu}[\p{L}-]{2,}/gu;

export function pageWords(lines: readonly Line[]): PageWords {
  const words = lines.map(({ look, text }) => (look === "furniture" ? NOTHING : contentWords(text)));
  const names = lines.map(({ look, text }) =>
    look === "furniture" ? NOTHING : new Set(text.match(NAME) ?? []),
  );
  return {
    wordsOf: (at) => words[at] ?? NOTHING,
    namesOf: (at) => names[at] ?? NOTHING,
    shareOfWords: shares(placesOf(words)),
    shareOfNames: shares(placesOf(names)),
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** The lines that have a word, in order. */
function placesOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, set] of sets.entries()) {
    for (const word of set) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [at]);
      else known.push(at);
    }
  }
  return places;
}

const shares =
  (places: ReadonlyMap<string, readonly number[]>) =>
  (some: Iterable<string>, from: number, to: number): number => {
    let count = 0;
    let known = 0;
    for (const word of some) {
      count++;
      if (firstFrom(places.get(word) ?? [], from) < to) known++;
    }
    return count === 0 ? 0 : known / count;
  };

/** The first place at or behind `from`; beyond every line when there is none. */
function firstFrom(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return places[low] ?? Number.POSITIVE_INFINITY;
}
