import type { ReadStory } from "../../reader/reading.js";
import type { Span } from "../../text/span.js";
import type { Alternative, PlaceValue, Resolution } from "../values.js";
import { alternativesTo } from "./alternatives.js";
import { borderOf, coastOf, partOfArea } from "./areas.js";
import { countryPlace, placeAround } from "./around.js";
import type { Tier } from "./candidates.js";
import type { StoryContext } from "./context.js";
import { type Country, countryByCode, countryByDemonym, countryByName } from "./countries.js";
import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isGovernment, isUnlocated } from "./government.js";
import { isDivision, isFacility, isSettled } from "./kinds.js";
import type { PlacePhrase } from "./phrase.js";
import type { Ranked } from "./rank.js";
import type { LookedUp } from "./resolve.js";
import { countryLedInto, subjectCountry } from "./subject.js";
import { isNamesake, trusted } from "./trusted.js";
import { valueOf } from "./value.js";
import {
  BARE_DIRECTION,
  COUNTRY_WORDS,
  EVERYWHERE,
  GENERIC_AREA,
  GENERIC_CAPITAL,
  GENERIC_SETTLED,
  HERE,
  PARTS,
  POINTS_BACK,
  TYPE_WORDS,
} from "./words.js";

export type Conclusion = Resolution<PlaceValue>;

export interface Findings {
  readonly gazetteer: Gazetteer;
  readonly story: ReadStory;
  readonly looked: readonly LookedUp[];
  readonly ranked: readonly (readonly Ranked[])[];
  readonly context: StoryContext;
  readonly at: (span: Span) => { readonly looked: LookedUp; readonly ranked: readonly Ranked[] };
  readonly sentenceOf: (span: Span) => Span;
}

/** Kilometres that "near" stands for when the words give no distance. */
const NEAR_KM = 25;
const unknown = (reason: string): Conclusion => ({ value: null, how: null, reason, alternatives: [] });

/** Every mention's value, in text order, keyed "start-end": later mentions may lean on earlier ones. */
export function conclude(findings: Findings): ReadonlyMap<string, Conclusion> {
  const conclusions = new Map<string, Conclusion>();
  const earlier: { readonly at: number; readonly place: Place }[] = [];
  const order = findings.looked
    .map((_, index) => index)
    .sort((a, b) => startOf(findings, a) - startOf(findings, b));
  for (const index of order) {
    const looked = findings.looked[index] as LookedUp;
    const { phrase } = looked;
    const best = trusted(findings.context, looked, findings.ranked[index]?.[0]);
    conclusions.set(`${phrase.start}-${phrase.end}`, concludeOne(findings, index, best, earlier));
    if (best !== null) earlier.push({ at: phrase.start, place: best.candidate.place });
  }
  return conclusions;
}

const startOf = ({ looked }: Findings, index: number): number => (looked[index] as LookedUp).phrase.start;

function concludeOne(findings: Findings, index: number, best: Ranked | null, earlier: Earlier): Conclusion {
  const { gazetteer, ranked } = findings;
  const looked = findings.looked[index] as LookedUp;
  const { phrase } = looked;
  if (EVERYWHERE.test(fold(phrase.words))) return unknown("no one place: it stands for many");
  if (phrase.relation === "border") {
    const border = borderOf(looked, best?.candidate.place ?? null);
    if (border !== null) return border;
  }
  if (phrase.head === null) return unnamed(findings, looked, earlier);
  const owner = OWN_CAPITAL.test(phrase.words)
    ? (countryByDemonym(phrase.head.text) ?? countryByName(phrase.head.text))
    : null;
  if (owner !== null) return capitalOf(gazetteer, owner, `the capital of ${owner.name}`);
  if (best?.candidate.place.kind === "capital" && speaks(findings, phrase)) return GOVERNMENT;
  if (best === null) return abstain(findings, looked, ranked[index] ?? []);
  const alternatives = alternativesTo(gazetteer, best, ranked[index] ?? []);
  return { ...placed(gazetteer, looked, best), alternatives };
}

const GOVERNMENT: Conclusion = {
  value: null,
  how: "capital-as-government",
  reason: "the capital stands for its government: an actor, not a place",
  alternatives: [],
};

/** The words are the capital's name alone. */
const speaks = ({ story, sentenceOf }: Findings, phrase: LookedUp["phrase"]): boolean =>
  phrase.head !== null &&
  phrase.head.text === phrase.words &&
  (isGovernment(story.text, phrase, sentenceOf(phrase)) ||
    (isParty(story, phrase) &&
      ACTS.test(story.text.slice(phrase.end, phrase.end + 32)) &&
      isUnlocated(story.text, phrase, sentenceOf(phrase))));

const ACTS = /^ (?:(?:has|had|will|would|also|later) )?\p{Ll}{2,16}(?:ed|s)\b(?! by\b)/u;

/** The reader takes the same words for somebody who acts. */
const isParty = ({ mentions }: ReadStory, { start, end }: Span): boolean =>
  mentions.some((one) => one.layer === "participant" && one.start === start && one.end === end);

function placed(gazetteer: Gazetteer, looked: LookedUp, best: Ranked): Omit<Conclusion, "alternatives"> {
  const { phrase, part } = looked;
  const { place } = best.candidate;
  const { value, tier } = asNamed(looked, best, valueOf(gazetteer, place));
  const area =
    value.precision === "country" ||
    value.precision === "admin1" ||
    value.precision === "region" ||
    value.precision === "admin2";
  if (phrase.relation === "coast" && area) return coastOf(gazetteer, value, best.candidate.tier);
  if (phrase.relation === "offshore")
    return {
      value: {
        ...value,
        precision: "offshore",
        radiusKm: phrase.distanceKm ?? 50,
        ...(area ? { lat: null, lon: null } : {}),
      },
      how: `${tier}, offshore`,
      reason: `on the water off ${value.name}`,
    };
  const owned =
    value.precision === "country" && phrase.head !== null && countryByDemonym(phrase.head.text) !== null;
  if (phrase.relation === "near" && !(area && part !== null) && !owned) {
    const radiusKm =
      phrase.distanceKm === null
        ? Math.max(NEAR_KM, value.radiusKm ?? 0)
        : Math.round(phrase.distanceKm * 1.2);
    return {
      value: { ...value, precision: area ? value.precision : "near", radiusKm },
      how: `${tier}, near it`,
      reason: `near ${value.name}, not in it`,
    };
  }
  if (part !== null && area)
    return { ...partOfArea(gazetteer, place, value, part), how: `${tier}, part of it` };
  if (isSettled(place.kind) && (looked.site || (phrase.type !== null && isFacilityType(phrase.type)))) {
    return {
      value: { ...value, precision: "near", radiusKm: Math.max(10, value.radiusKm ?? 0) },
      how: `${tier}, facility at its town`,
      reason: `the facility is not in the gazetteer: placed at ${value.name}`,
    };
  }
  return {
    value,
    how: tier,
    reason: area ? `the words name no smaller place than this ${WORD[value.precision] ?? "area"}` : null,
  };
}

/** A town under the name that the page gives it, with the gazetteer's own beside; areas keep theirs, which others name as theirs. */
function asNamed(
  { name, site }: LookedUp,
  { candidate: { place, tier } }: Ranked,
  value: PlaceValue,
): { readonly value: PlaceValue; readonly tier: string } {
  const other = name !== null && !site && isSettled(place.kind) && OTHER_NAMES.has(tier);
  if (!other || fold(name) === fold(value.name) || fold(name).startsWith(`${fold(value.name)} `))
    return { value, tier };
  return { value: { ...value, name }, tier: `${tier} of ${value.name}` };
}

const OTHER_NAMES: ReadonlySet<Tier> = new Set<Tier>([
  "alternate name",
  "article changed",
  "sound",
  "one letter off",
]);

const WORD: Readonly<Record<string, string>> = {
  country: "country",
  admin1: "province",
  admin2: "district",
  region: "region",
};

const isFacilityType = (type: string): boolean => isFacility(type as Place["kind"]);

/** No candidate: the smallest container named with it, in its sentence, or the story's country. */
function abstain(findings: Findings, looked: LookedUp, ranked: readonly Ranked[]): Conclusion {
  const { gazetteer } = findings;
  const { phrase } = looked;
  const [first] = ranked;
  const isNear = first !== undefined && !isNamesake(findings.context, looked, first);
  const missing =
    first === undefined
      ? "name not in gazetteer"
      : isNear
        ? `only a likeness to ${first.candidate.place.name}, which nothing in the story bears out`
        : "only places of that name in countries the story does not name";
  const alternatives: readonly Alternative<PlaceValue>[] = ranked.slice(0, 3).map(({ candidate }) => ({
    value: valueOf(gazetteer, candidate.place),
    why: isNear
      ? "a name like it, and nothing near it is told of"
      : "in a country that the story does not name",
  }));
  const beside = firstPlace(findings, phrase.beside);
  if (beside !== null && isSettled(beside.kind)) {
    return {
      value: { ...valueOf(gazetteer, beside), precision: "near", radiusKm: phrase.distanceKm ?? NEAR_KM },
      how: "place named beside it",
      reason: `${missing}; near ${beside.name}`,
      alternatives,
    };
  }
  const container = containerOf(findings, looked);
  if (container === null) return { ...unknown(missing), alternatives };
  const value = valueOf(gazetteer, container);
  const inTown = isSettled(container.kind);
  return {
    value: inTown ? { ...value, precision: "near", radiusKm: Math.max(10, value.radiusKm ?? 0) } : value,
    how: "nearest container named",
    reason: `${missing}; nearest container named: ${container.name}`,
    alternatives,
  };
}

/** The smallest place that the phrase, else the sentence, else the story names around a mention. */
function containerOf(findings: Findings, looked: LookedUp): Place | null {
  const told = firstPlace(findings, looked.containerSpans);
  if (told !== null) return told;
  return placeAround(findings, looked) ?? storyCountry(findings);
}

/** The place of the first name that has one, each read like a mention of its own. */
function firstPlace(findings: Findings, names: readonly Span[]): Place | null {
  for (const name of names) {
    const { looked, ranked } = findings.at(name);
    const best = trusted(findings.context, looked, ranked[0]);
    if (best !== null) return best.candidate.place;
  }
  return null;
}

const MAJORITY = 0.6;

/** The country of most places that the story names, else its dateline's: a country that only acts there does not count. */
function storyCountry({ gazetteer, context }: Findings): Place | null {
  const counts = new Map<string, number>();
  for (const { place } of context.resolved) {
    if (place.country !== null) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [iso3] = [...counts].find(([, count]) => count / all >= MAJORITY) ?? [];
  const country = iso3 ?? (all === 0 ? context.dateline : null);
  return country === null ? null : countryPlace(gazetteer, country);
}

/** Words without a name: "the city", "the capital", "north", "a checkpoint in X". */
function unnamed(findings: Findings, looked: LookedUp, earlier: Earlier): Conclusion {
  const { phrase } = looked;
  const words = fold(phrase.words);
  if (HERE.test(words)) return unknown("a pointing word, not a name");
  if (GENERIC_CAPITAL.test(words)) return capital(findings, phrase.start);
  const noun = POINTS_BACK.exec(words)?.groups?.["noun"] ?? words;
  if (noun === "capital" || noun === "capital city") return capital(findings, phrase.start);
  const part = partOfCountry(findings, words, phrase.start);
  if (part !== null) return part;
  if (BARE_DIRECTION.test(words)) return unknown("a direction without the place it is a part of");
  const around = firstPlace(findings, phrase.containers);
  if (around !== null) {
    const reason = `no place name in these words; nearest container named: ${around.name}`;
    return {
      value: valueOf(findings.gazetteer, around),
      how: "nearest container named",
      reason,
      alternatives: [],
    };
  }
  return pointedBack(findings, phrase, noun, earlier);
}

/**
 * "the country": the one the sentence has just led into, else the one the story is about, where one of its places lies
 * there too; else the country of most places. The venue of talks is none of these.
 */
function theCountry(findings: Findings, at: number): Place | null {
  const { gazetteer, story, context } = findings;
  const sentence = findings.sentenceOf({ start: at, end: at });
  const led = countryLedInto(story.text.slice(sentence.start, at));
  if (led !== null) return countryPlace(gazetteer, led);
  const subject = subjectCountry(story);
  const ofPlaces = storyCountry(findings);
  const isPlayedIn = context.resolved.some(({ place }) => place.country === subject);
  if (subject === null || (ofPlaces !== null && !isPlayedIn)) return ofPlaces;
  return countryPlace(gazetteer, subject);
}

type Earlier = readonly { readonly at: number; readonly place: Place }[];

/** "the city", "that province": the last place before it that is one. */
function pointedBack(
  findings: Findings,
  { words, start: at }: PlacePhrase,
  noun: string,
  earlier: Earlier,
): Conclusion {
  const wanted = antecedentOf(noun);
  if (wanted === null) return unknown("no place name in these words");
  const last = earlier.findLast((each) => wanted(each.place))?.place ?? null;
  const own = COUNTRY_WORDS.has(noun) ? theCountry(findings, at) : null;
  const place = own ?? last;
  if (place === null)
    return unknown("no place name in these words, and none before them that they could mean");
  const value = valueOf(findings.gazetteer, place);
  return {
    value,
    how: own === null ? "named earlier in the story" : "the story's country",
    reason: `"${words}" stands for ${place.name}`,
    alternatives: [],
  };
}

function antecedentOf(noun: string): ((place: Place) => boolean) | null {
  if (COUNTRY_WORDS.has(noun)) return ({ kind }) => kind === "country";
  if (GENERIC_SETTLED.has(noun)) return ({ kind }) => isSettled(kind);
  if (!GENERIC_AREA.has(noun)) return null;
  const type = TYPE_WORDS[noun] ?? null;
  return ({ kind }) =>
    type === null || type === "region" ? isDivision(kind) && kind !== "country" : kind === type;
}

/** "eastern part of the country": of the country named before, else the story's. */
function partOfCountry(findings: Findings, words: string, at: number): Conclusion | null {
  const found =
    /(?<!\p{L})(?<part>\p{L}+(?: \p{L}+)?) (?:part|parts|half|region|regions|areas?|provinces?)? ?of the (?:country|nation)$|^(?:the )?(?:country|nation)s (?<other>\p{L}+)$/u.exec(
      words,
    )?.groups;
  const word = found?.["part"]?.split(" ").at(-1) ?? found?.["other"];
  const part = word === undefined ? undefined : PARTS[word];
  const country = part === undefined ? null : theCountry(findings, at);
  if (part === undefined || country === null) return null;
  const { gazetteer } = findings;
  return {
    ...partOfArea(gazetteer, country, valueOf(gazetteer, country), part),
    how: "part of the story's country",
    alternatives: [],
  };
}

const OWN_CAPITAL = / capital(?: city)?$/;

function capital(findings: Findings, at: number): Conclusion {
  const country = countryByCode(theCountry(findings, at)?.country ?? "");
  if (country === null) return unknown("a capital, and the story names no one country above the others");
  return capitalOf(findings.gazetteer, country, `the story plays in ${country.name}`);
}

function capitalOf(gazetteer: Gazetteer, country: Country, reason: string): Conclusion {
  const found = gazetteer
    .find(country.capitals[0] ?? "")
    .find(
      ({ place }) => gazetteer.kindOf(place) === "capital" && gazetteer.countryOf(place) === country.iso3,
    );
  if (found === undefined) return unknown("a capital that the gazetteer lacks");
  const place = gazetteer.place(found.place);
  return { value: valueOf(gazetteer, place), how: "capital of the country", reason, alternatives: [] };
}
