import type { ReadStory } from "../../reader/reading.js";
import { knownNames } from "../actor/known-names.js";
import { countCountries } from "../actor/story-countries.js";
import { countriesByDemonym, countryByName } from "./countries.js";
import { nameChunks } from "./names.js";

/** The first country must be named this many times as often as the second. */
const CLEAR = 1.5;

/**
 * The country that a story is about: named most often, by itself, its people or its groups, the headline and first
 * sentence counting twice; null where two vie.
 */
export function subjectCountry({ text, sentences }: Pick<ReadStory, "text" | "sentences">): string | null {
  const known = knownNames(text);
  const lead = known.filter(({ end }) => end <= (sentences[0]?.end ?? 0));
  const [top, second] = countCountries([...known, ...lead]);
  if (top === undefined) return null;
  return second === undefined || top.count >= CLEAR * second.count ? top.geo : null;
}

const LEADS_IN =
  /\b(?:in|into|to|from|inside|across|left|entered|reached|fled|rules?|ruled|governs?|governed|invaded|runs?|leads?|led)(?: the| all of| all)? $/;

/** The last country of the words that is told of as a place or by what happens in it: "he fled Syria and the country". */
export function countryLedInto(words: string): string | null {
  const chunk = nameChunks(words)
    .filter(({ text }) => countryByName(text) !== null)
    .findLast(({ start }) => LEADS_IN.test(words.slice(0, start)));
  if (chunk === undefined) return null;
  const after = words.slice(chunk.end);
  const isLast = nameChunks(after).every(
    ({ text }) => countryByName(text) === null && countriesByDemonym(text).length === 0,
  );
  return isLast ? (countryByName(chunk.text)?.iso3 ?? null) : null;
}
