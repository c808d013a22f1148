import type { CountedTrigger } from "./counted-triggers.js";
import type { Window } from "./windows.js";

/** Nouns for the end of somebody's rule, and what kind of report each makes; sorted. */
const ENDS: ReadonlyMap<string, CountedTrigger["type"]> = new Map([
  ["downfall", "RETREAT"],
  ["fall", "RETREAT"],
  ["ouster", "COERCE"],
  ["ousting", "COERCE"],
  ["overthrow", "COERCE"],
  ["resignation", "RETREAT"],
  ["toppling", "COERCE"],
]);

const OWNED = /\p{Lu}[\p{L}-]{1,30}['’]s $/u;
const DATED =
  /^ (?:in|on|last|late|early|this) (?:\p{L}{1,12} ){0,2}(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|week\b|month\b|year\b|January|February|March|April|May|June|July|August|September|October|November|December)/u;

/** "After Mubarak's fall in February 2011": somebody's fall with its day is an event, however unsure the network is. */
export function fallenLeaders(
  text: string,
  { words, core }: Window,
  triggers: readonly CountedTrigger[],
): CountedTrigger[] {
  return words.slice(core.start, core.end).flatMap(({ start, end }, index) => {
    const type = ENDS.get(text.slice(start, end));
    const word = core.start + index;
    if (type === undefined || triggers.some((trigger) => trigger.word === word)) return [];
    const isTold =
      OWNED.test(text.slice(Math.max(0, start - 40), start)) && DATED.test(text.slice(end, end + 40));
    return isTold ? [{ word, type }] : [];
  });
}
