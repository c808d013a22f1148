/** Verbs in the past that no count's noun goes on with, told by their form alone. Sorted. */
const PAST =
  "ate|became|began|came|fell|fled|flew|fought|gave|got|hit|met|ran|said|sank|sat|spoke|stood|struck|took|told|went|woke|wrote";
const VERB = new RegExp(` (?:${PAST})(?![-\\w])`);

/** Nouns in -ed, and what people are named by that end so. Sorted. */
const NOUNS = new Set(
  "accused armed bereaved bloodshed condemned convicted deathbed deceased disabled dispossessed displaced elected flatbed hatred hundred infrared injured kindred moped newlywed sacred seabed shred suspected thoroughbred unarmed unemployed uprooted watershed wounded".split(
    " ",
  ),
);
const ED = /^\p{Ll}{3,20}(?<!e)ed$/u;

/** What only people do. */
const OF_PEOPLE = /^ ?(?:demonstrated|marched|protested|rallied|voted)\b/;

/** The words behind a number up to the verb: " two sides" of " two sides met", nothing of " hit homes". */
export const beforeVerb = (words: string): string => words.split(VERB)[0] ?? "";

/** Whether a word that stands where a noun would is a verb: "400 marched". */
export const isPastVerb = (word: string): boolean => ED.test(word) && !NOUNS.has(word);

/** Whether a number is followed by what only people do: "400 marched". */
export const isDoneByPeople = (after: string): boolean => OF_PEOPLE.test(after);

/** Whether a verb follows right away: " hit homes". */
export const startsWithVerb = (after: string): boolean => after.search(VERB) === 0;
