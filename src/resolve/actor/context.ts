import type { Mention } from "../../reader/reading.js";
import { type Finding, finding } from "./finding.js";
import type { Phrase } from "./phrase.js";
import { placeCountries, type Scene, sentenceOf } from "./scene.js";
import { isStateNoun } from "./state-nouns.js";
import type { CountryCount } from "./story-countries.js";

/** The first country must be named this many times as often as the second to be the story's own. */
const CLEAR = 1.5;

/** Rule `sentence-place`: people without a country of their own are of the place that the sentence tells. */
export function sentencePlace(scene: Scene, phrase: Phrase, mention: Mention): Finding | null {
  if (phrase.kind !== "noun" || isStateNoun(phrase.head.key)) return null;
  const [first, second] = placeCountries(scene, sentenceOf(scene, mention));
  if (first === undefined || (second !== undefined && second.count >= first.count)) return null;
  return finding({
    how: "sentence-place",
    geo: first.geo,
    reason: "the words name no country; the sentence's place does",
    others: second === undefined ? [] : [{ geo: second.geo, why: "another place of the sentence" }],
  });
}

/** Rule `story-country`: the one country that the story is mostly about. */
export function storyCountry(scene: Scene, phrase: Phrase): Finding | null {
  if (phrase.kind === "pronoun") return null;
  const [first, second] = scene.countries;
  if (first === undefined || !isClear(first, second)) return null;
  return finding({
    how: "story-country",
    geo: first.geo,
    reason: "the words name no country; the story is mostly about this one",
    others: second === undefined ? [] : [{ geo: second.geo, why: "also named in the story" }],
  });
}

const isClear = (first: CountryCount, second: CountryCount | undefined): boolean =>
  second === undefined || first.count >= CLEAR * second.count;
