import type { StoryContext } from "./context.js";
import { kmBetween } from "./distance.js";
import { fold } from "./fold.js";
import type { Place } from "./gazetteer.js";
import { isDivision, isFacility, isSettled } from "./kinds.js";
import type { Ranked } from "./rank.js";
import type { LookedUp } from "./resolve.js";
import { SITE_WORDS } from "./words.js";

/** Below this a namesake in a country that the story never names is taken for another place. */
const WELL_KNOWN = 15_000;

/** One of the countries that the story speaks of most. */
const isSubject = ({ countries, dateline }: StoryContext, { country }: Place): boolean => {
  const own = countries.get(country ?? "") ?? 0;
  return (
    (own > 0 && own >= Math.max(...countries.values()) / 2) || (countries.size === 0 && dateline === country)
  );
};

/** The best candidate unless it is a namesake far from everything the story names, or only like the name. */
export function trusted(context: StoryContext, looked: LookedUp, best: Ranked | undefined): Ranked | null {
  if (best === undefined || isNamesake(context, looked, best)) return null;
  if (!needsEvidence(best) || isContained(looked, best)) return best;
  return hasEvidence(context, looked, best) ? best : null;
}

/** A small place in a country that the story never names. */
export function isNamesake(context: StoryContext, looked: LookedUp, best: Ranked): boolean {
  const { place } = best.candidate;
  const foreign =
    place.country !== null &&
    context.countries.size > 0 &&
    !context.countries.has(place.country) &&
    context.dateline !== place.country &&
    !context.resolved.some(
      ({ key, place: other }) => key !== fold(looked.name ?? "") && other.country === place.country,
    );
  const small =
    place.kind !== "country" &&
    place.kind !== "capital" &&
    place.population < leastPeople(looked, place) &&
    place.source !== "Daybook";
  return foreign && small && !isContained(looked, best);
}

/** Hotels and airports bear the names of people, rivers and far cities: the Serena hotel of Kabul stands in no La Serena. */
function leastPeople({ phrase: { type, follow, words }, candidates }: LookedUp, { kind }: Place): number {
  if (kind === "admin1") return 1;
  const last = fold(follow ?? words.split(" ").at(-1) ?? "");
  const isSite = candidates.every(({ place }) => !isFacility(place.kind)) && SITE_WORDS.has(last);
  return isSite || (type !== null && isFacility(type as Place["kind"])) ? GREAT_CITY : WELL_KNOWN;
}

/** What a site's name is taken for although the story does not name its country. */
const GREAT_CITY = 400_000;

const isContained = (looked: LookedUp, { candidate: { place } }: Ranked): boolean =>
  looked.phrase.containers.length > 0 &&
  looked.containers.some(
    ({ countries, places }) =>
      countries.has(place.country ?? "") || places.some((each) => each.country === place.country),
  );

/** A name that only resembles the place's, or that a small town bears beside its own: chance likeness is common. */
const needsEvidence = ({ candidate: { place, tier, main } }: Ranked): boolean =>
  tier === "one letter off" ||
  (tier === "sound" && place.population < WELL_KNOWN) ||
  (tier === "alternate name" && !main && isSettled(place.kind) && place.population < WELL_KNOWN);

/** Kilometres within which another place of the story bears out a likeness. */
const BORNE_OUT_KM = 60;

/** Another place of the story lies near; for a name that is no other place's own, the story's country is enough. */
function hasEvidence(
  context: StoryContext,
  looked: LookedUp,
  { candidate: { place, tier } }: Ranked,
): boolean {
  const key = fold(looked.name ?? "");
  const near = context.resolved.some(({ key: other, place: around }) => {
    if (other === key || around.kind === "country") return false;
    const far = kmBetween(place, around);
    const divided =
      isDivision(around.kind) && (place.admin1 === around.index || place.admin2 === around.index);
    return divided || (far !== null && far <= BORNE_OUT_KM && !isDivision(around.kind));
  });
  const isAmbiguous = tier === "alternate name" && looked.candidates.some(({ main }) => main);
  return near || (tier !== "one letter off" && !isAmbiguous && isSubject(context, place));
}
