import type { EventType } from "../codebook/event-types.js";
import { LAYERS } from "../codebook/fields.js";
import type { TaggedSpan } from "./tag-spans.js";
import type { Window, Word } from "./windows.js";

/** What people that are counted may have suffered, as a participle right behind the count. */
const SUFFERED: Readonly<Record<string, readonly EventType[]>> = {
  abducted: ["ASSAULT"],
  arrested: ["COERCE"],
  dead: ["ASSAULT", "DISASTER"],
  detained: ["COERCE"],
  died: ["ASSAULT", "DISASTER"],
  displaced: ["DISPLACE"],
  evacuated: ["DISPLACE"],
  hurt: ["ASSAULT", "DISASTER"],
  injured: ["ASSAULT", "DISASTER"],
  kidnapped: ["ASSAULT"],
  killed: ["ASSAULT", "DISASTER"],
  wounded: ["ASSAULT", "DISASTER"],
};

const BETWEEN = new Set(["also", "are", "be", "been", "had", "has", "have", "reportedly", "was", "were"]);
const FIGURE = LAYERS.indexOf("figure");

export interface CountedTrigger {
  readonly word: number;
  readonly type: EventType;
}

/**
 * "At least 19 civilians were killed": a count of people and what became of them is a report, however unsure the
 * network is, unless a trigger of a fitting type stands in the sentence already. `typeOf` is the network's choice.
 */
export function countedTriggers(
  text: string,
  window: Window,
  found: { readonly spans: readonly TaggedSpan[]; readonly triggers: readonly CountedTrigger[] },
  typeOf: (word: number) => EventType,
): CountedTrigger[] {
  const { words, core } = window;
  const reported = (sentence: number, types: readonly EventType[]): boolean =>
    found.triggers.some(({ word, type }) => words[word]?.sentence === sentence && types.includes(type));
  return found.spans.flatMap(({ layer, end }) => {
    if (layer !== FIGURE || end < core.start || end >= core.end) return [];
    const word = participleAfter(text, words, end);
    const types = SUFFERED[wordAt(text, words[word])] ?? [];
    const { sentence } = words[end - 1] as Word;
    if (words[word]?.sentence !== sentence || types.length === 0 || reported(sentence, types)) return [];
    const type = typeOf(word);
    return [{ word, type: types.includes(type) ? type : (types[0] as EventType) }];
  });
}

const wordAt = (text: string, word: Word | undefined): string =>
  word === undefined ? "" : text.slice(word.start, word.end).toLowerCase();

function participleAfter(text: string, words: readonly Word[], end: number): number {
  let word = end;
  while (BETWEEN.has(wordAt(text, words[word]))) word++;
  return word;
}
