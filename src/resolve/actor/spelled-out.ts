import type { Known } from "./known-names.js";
import { phraseKey, type Word, wordsOf } from "./words.js";

const SHORT = /^\p{Lu}{3,6}$/u;

/** "Japan's Self-Defense Forces … the SDF": a short form that the story spells out otherwise than the tables is that body's. */
export function asSpelledOut(text: string, name: Known, all: readonly Known[]): Known {
  const short = text.slice(name.start, name.end);
  if (name.kind !== "organisation" || !SHORT.test(short)) return name;
  const forms = new Set(name.rows.flatMap((row) => row.forms.map(phraseKey)));
  const runs = runsOf(text, short);
  if (runs.length === 0 || runs.some(({ words }) => forms.has(phraseKey(words)))) return name;
  const [first] = runs;
  if (first === undefined) return name;
  const owner = all.findLast(
    (one) =>
      one.end <= first.start + 1 + first.words.length &&
      (one.end <= first.start ? OWNS.test(text.slice(one.end, first.start)) : one.start >= first.start) &&
      one !== name,
  );
  // Spellings of one body vary: only another country's body is another one.
  if (owner === undefined || owner.geos.length === 0 || owner.geos.some((geo) => name.geos.includes(geo)))
    return name;
  return { ...name, name: first.words, geos: owner.geos, rows: [] };
}

const OWNS = /^(?:['’]s?)? $/;

interface Run {
  readonly start: number;
  readonly words: string;
}

/** Words in capitals with these initials: "Self-Defense Forces" of SDF. */
function runsOf(text: string, short: string): readonly Run[] {
  const words = wordsOf(text);
  return words.flatMap((first, at) => {
    if (first.key[0] !== short[0] || first.key.length < 2 || first.key === short) return [];
    const last = lastOf(text, words, at, short);
    return last === null ? [] : [{ start: first.start, words: text.slice(first.start, last.end) }];
  });
}

/** The word that ends a run which begins at `at`; null where the initials are others. */
function lastOf(text: string, words: readonly Word[], at: number, short: string): Word | null {
  let letter = 0;
  for (let next = at; next < words.length; next += 1) {
    const word = words[next] as Word;
    const before = words[next - 1];
    if (next > at && before !== undefined && !/^[ -]$/.test(text.slice(before.end, word.start))) return null;
    if (next > at && SMALL.test(word.key)) continue;
    if (word.key[0] !== short[letter] || word.key.length < 2) return null;
    letter += 1;
    if (letter === short.length) return word;
  }
  return null;
}

const SMALL = /^(?:of|for|the|and|in)$/;
