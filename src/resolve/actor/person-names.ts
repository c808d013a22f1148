import { firstFrom, type Span } from "../../text/span.js";
import type { Known } from "./known-names.js";
import { isTitle } from "./titles.js";
import { FUNCTION_WORDS, startsUpper, type Word, wordsOf } from "./words.js";

/** A full name in the text: two capitalised words or more, without titles, countries, organisations or words like "The" before it. */
export interface PersonName extends Span {
  readonly keys: readonly string[];
  /** The family name as a bare mention would give it: "al-Numan" and "Numan" are both `Numan`. */
  readonly last: string;
}

const PARTICLES = new Set([
  "al",
  "el",
  "bin",
  "ibn",
  "ben",
  "de",
  "da",
  "do",
  "dos",
  "del",
  "della",
  "di",
  "du",
  "von",
  "van",
  "der",
  "la",
  "le",
  "ul",
  "ur",
  "abu",
  "arap",
]);
const JOINT = /^(?: |-|‑|\. |['’]| ["“]|["”] )$/;

/** Full names in text order. `known` is in text order too, none inside another. */
export function personNames(text: string, known: readonly Known[]): readonly PersonName[] {
  const names: PersonName[] = [];
  let run: Word[] = [];
  const close = (): void => {
    const name = nameOf(run, known);
    if (name !== null) names.push(name);
    run = [];
  };
  for (const word of wordsOf(text)) {
    const before = run.at(-1);
    if (before !== undefined && !JOINT.test(text.slice(before.end, word.start))) close();
    if (startsUpper(word.key) || (run.length > 0 && PARTICLES.has(word.key))) run.push(word);
    else if (PARTICLES.has(word.key) && text[word.end] === "-") run.push(word);
    else close();
  }
  close();
  return names;
}

function nameOf(run: readonly Word[], known: readonly Known[]): PersonName | null {
  const isKnown = (word: Word): boolean => {
    const name = known[firstFrom(known, word.start + 1) - 1];
    return name !== undefined && name.kind !== "leader" && name.end >= word.end;
  };
  const from = run.findLastIndex((word) => isTitle(word.key) || isKnown(word)) + 1;
  const words = run.slice(from);
  while (FUNCTION_WORDS.has(words[0]?.key ?? "")) words.shift();
  while (words.length > 0 && PARTICLES.has(words.at(-1)?.key ?? "")) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length < 2) return null;
  return { start: first.start, end: last.end, keys: words.map((word) => word.key), last: last.key };
}

/** The family name of a mention's words: the last word that is no title or suffix. */
export function familyName(words: readonly Word[]): string | null {
  const named = words.filter(
    ({ key }) => startsUpper(key) && !isTitle(key) && !/^(?:Jr|Sr|II|III|IV|s)$/.test(key),
  );
  return named.at(-1)?.key ?? null;
}
