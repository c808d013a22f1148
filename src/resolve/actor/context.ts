import type { Sector } from "../../codebook/sectors.js";
import type { Mention } from "../../reader/reading.js";
import { type Finding, finding } from "./finding.js";
import { headSector, singular } from "./head-nouns.js";
import type { Phrase } from "./phrase.js";
import { placeCountries, type Scene, sentenceOf } from "./scene.js";
import { isStateNoun } from "./state-nouns.js";
import type { CountryCount } from "./story-countries.js";

/** The first country must be named this many times as often as the second to be the story's own. */
const CLEAR = 1.5;

/** Whose they are is said by what they are opposed or related to, never by where the story plays. */
const RELATIONAL = /^(?:enemy|foe|predecessor|successor|namesake|adversary)$/;

/** Rule `related`: "his predecessor", "the enemy" stay without a country where the words name none. */
export function nobodys(phrase: Phrase): Finding | null {
  const head = singular(phrase.head.key);
  if (phrase.kind !== "noun" || !RELATIONAL.test(head)) return null;
  return finding({ how: "related", reason: `whose ${head} it is the words do not tell` });
}

/** Kinds of actors that come from elsewhere as often as from where they act. */
const COME_FROM_ELSEWHERE: ReadonlySet<Sector | null> = new Set(["GOV", "IGO", "MIL", "NGO", "UNK", null]);
/** Kinds that are at home where they are told of, even where the story speaks more of another country. */
const AT_HOME: ReadonlySet<Sector | null> = new Set(["COP", "CVL"]);

/**
 * Rule `sentence-place`: where the story is about several countries, people without a country of their own are of the
 * one that the sentence's place lies in, if the story names none oftener. A place it hardly speaks of is a venue.
 */
export function sentencePlace(scene: Scene, phrase: Phrase, mention: Mention): Finding | null {
  if (phrase.kind !== "noun" || isStateNoun(phrase.head.key)) return null;
  const [first, second] = placeCountries(scene, sentenceOf(scene, mention));
  if (first === undefined || (second !== undefined && second.count >= first.count)) return null;
  const sector = mention.sector ?? headSector(phrase.head.key);
  if (COME_FROM_ELSEWHERE.has(sector)) return null;
  if (oftener(scene.countries, first.geo) > (AT_HOME.has(sector) ? 1 : 0)) return null;
  return finding({
    how: "sentence-place",
    geo: first.geo,
    reason: "the words name no country; the sentence's place does",
    others: second === undefined ? [] : [{ geo: second.geo, why: "another place of the sentence" }],
  });
}

/** How many countries the story names oftener than the one given. */
const oftener = (countries: readonly CountryCount[], geo: string): number => {
  const own = countries.find((one) => one.geo === geo)?.count ?? 0;
  return countries.filter(({ count }) => count > own).length;
};

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
