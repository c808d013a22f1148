import { quote, type Span } from "../../text/span.js";
import { headSector, singular } from "../actor/head-nouns.js";
import type { Known } from "../actor/known-names.js";
import type { PersonName } from "../actor/person-names.js";
import { within } from "../actor/story-countries.js";
import { isTitle } from "../actor/titles.js";
import { startsUpper, wordsOf } from "../actor/words.js";

/** Table names that are somebody: a country or town alone may be a mere place. */
const SOMEBODY: ReadonlySet<Known["kind"]> = new Set(["leader", "organisation", "people"]);

/** What can stand before the noun of an actor and belongs to it. */
const BESIDE = /^[ ‑–-]$/;

/**
 * Who a sentence names: leaders and organisations of the tables, full names with their titles, and nouns for actors
 * ("Nigerian troops").
 */
export function actorsIn(
  text: string,
  sentence: Span,
  known: readonly Known[],
  persons: readonly PersonName[],
): readonly Span[] {
  const names = [
    ...within(known, sentence).filter(({ kind }) => SOMEBODY.has(kind)),
    ...within(persons, sentence).map((name) => withTitle(text, sentence, name)),
  ];
  return [...names, ...nounsIn(text, sentence, within(known, sentence))];
}

/** "President Hamid Karzai": the title next to the name is kept. */
function withTitle(text: string, sentence: Span, name: Span): Span {
  const before = text.slice(Math.max(sentence.start, name.start - 80), name.start);
  const title = /(?:(?:\p{Lu}[\p{L}.]{0,30}|former|acting) ){0,4}\p{Lu}\p{L}{0,30}\.? $/u.exec(before)?.[0];
  if (title === undefined || !title.split(" ").some((word) => isTitle(word.replace(/\.$/, ""))))
    return { start: name.start, end: name.end };
  return { start: name.start - title.length, end: name.end };
}

const OPENS = /\b(?:an?|the|one|another|each|every|his|her|its|their|no) $/i;

/** Nouns that in the singular are adjectives, things or places as often as they are somebody. Sorted. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "country drone executive force general house intelligence junior justice king kingdom local marine media minor municipality official party press republic state tank union".split(
    " ",
  ),
);

/** Nouns for actors with a kind of their own, with the name or people right before them: "Nigerian troops". */
function nounsIn(text: string, sentence: Span, known: readonly Known[]): readonly Span[] {
  return wordsOf(quote(text, sentence)).flatMap(({ start, end, key }) => {
    const noun = { start: start + sentence.start, end: end + sentence.start };
    if (headSector(key) === null || (startsUpper(key) && noun.start > sentence.start)) return [];
    const name = known.find((one) => one.end < noun.start && BESIDE.test(text.slice(one.end, noun.start)));
    const before = text.slice(Math.max(sentence.start, noun.start - 12), noun.start);
    const isSomebody =
      singular(key) !== key || name !== undefined || (OPENS.test(before) && !AMBIGUOUS.has(key));
    return isSomebody ? [{ start: name?.start ?? noun.start, end: noun.end }] : [];
  });
}
