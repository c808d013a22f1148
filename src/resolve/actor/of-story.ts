import type { Mention } from "../../reader/reading.js";
import { type CountryCandidate, countryCandidates } from "./country-features.js";
import { type RankedCountry, rankCountries } from "./country-rank.js";
import { type Finding, finding } from "./finding.js";
import { singular } from "./head-nouns.js";
import { occupierOf } from "./occupied.js";
import type { Phrase } from "./phrase.js";
import { type Scene, sentenceOf } from "./scene.js";

/** Whose they are is said by what they are opposed or related to, never by where the story plays. */
const RELATIONAL = /^(?:enemy|foe|predecessor|successor|namesake|adversary)$/;

/** Rule `related`: "his predecessor", "the enemy" stay without a country where the words name none. */
export function nobodys(phrase: Phrase): Finding | null {
  const head = singular(phrase.head.key);
  if (phrase.kind !== "noun" || !RELATIONAL.test(head)) return null;
  return finding({ how: "related", reason: `whose ${head} it is the words do not tell` });
}

/** `how` where nothing tells the country. */
export const UNTOLD = "untold";

/** A country less likely than this is not given. */
const LEAST_SHARE = 0.3;
/** Several countries at once are given where that is likelier than not. */
const LEAST_SHARE_OF_SEVERAL = 0.5;
/** Two countries nearer than this are equally likely. */
const TIE = 0.005;
const MOST_OTHERS = 2;

/**
 * The last rule: of the countries that the story names and the outlet's home, the likeliest for an actor whose words
 * name none. `how` says what it rests on most: `outlet-home`, `owner`, `sentence-place`,
 * `story-country`, or `story-countries` for several.
 */
export function ofTheStory(scene: Scene, phrase: Phrase, mention: Mention): Finding | null {
  if (phrase.kind === "pronoun") return null;
  const ranked = rankCountries(countryCandidates(scene, phrase, mention));
  const given = clearWinner(ranked);
  const others = ranked
    .filter((one) => one !== given)
    .slice(0, MOST_OTHERS)
    .flatMap((one) => (one.geo === null ? [] : [{ geo: one.geo, why: othersWhy(one) }]));
  if (given === null)
    return finding({ how: UNTOLD, reason: "neither the words nor the story tell the country", others });
  const { start, end } = sentenceOf(scene, mention);
  const occupier = occupierOf(given.geo, phrase, scene.text.slice(start, end));
  if (occupier !== null)
    return finding({
      how: "occupier",
      geo: occupier,
      reason: "the land has no such forces of its own",
      others,
    });
  const { how, reason } = restsOn(given);
  return finding({ how, geo: given.geo, reason, others });
}

function clearWinner([best, second]: readonly RankedCountry[]): RankedCountry | null {
  if (best === undefined || best.geo === null) return null;
  const least = isSeveral(best) ? LEAST_SHARE_OF_SEVERAL : LEAST_SHARE;
  return best.share < least || best.share - (second?.share ?? 0) < TIE ? null : best;
}

const isSeveral = ({ geo }: CountryCandidate): boolean => geo === "INT" || geo === "IGO";

const othersWhy = ({ features, share }: RankedCountry): string =>
  `${features.has("not named") ? "home of the outlet" : "also in the story"}; likely to ${share.toFixed(2)}`;

function restsOn(candidate: CountryCandidate): { readonly how: string; readonly reason: string } {
  const { features } = candidate;
  if (isSeveral(candidate))
    return { how: "story-countries", reason: "the words name no country; such actors here are of several" };
  if (features.has("not named") && features.has("home of the outlet"))
    return { how: "outlet-home", reason: "the story does not name the country; the outlet writes for it" };
  if (features.has("of the owner"))
    return { how: "owner", reason: "the words name no country; whose they are does" };
  if (features.has("place of the sentence"))
    return { how: "sentence-place", reason: "the words name no country; the sentence's place does" };
  return { how: "story-country", reason: "the words name no country; of those in the story it is likeliest" };
}
