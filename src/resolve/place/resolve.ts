import type { ReadStory } from "../../reader/reading.js";
import { covers, type Span } from "../../text/span.js";
import type { PlaceValue, Resolution } from "../values.js";
import { type Candidate, candidatesFor } from "./candidates.js";
import { type Conclusion, conclude } from "./conclude.js";
import { type Container, holds, readContainer } from "./containers.js";
import { contextOf, type StoryContext } from "./context.js";
import { countryByDemonym, countryByName } from "./countries.js";
import { kmBetween } from "./distance.js";
import { fold } from "./fold.js";
import type { Gazetteer, Place } from "./gazetteer.js";
import { isDivision, isSettled } from "./kinds.js";
import { listGoesOn } from "./lists.js";
import { type NameChunk, nameChunks } from "./names.js";
import { type PlacePhrase, readPhrase } from "./phrase.js";
import { type Ranked, rank, SHIPPED } from "./rank.js";
import { insideTold } from "./told-container.js";
import { STATE_ABBREVIATIONS } from "./us-states.js";
import { wholePlace } from "./whole.js";
import { wholeHead } from "./whole-head.js";
import { PARTS, SITE_WORDS } from "./words.js";

export type PlaceResolver = (mention: Span) => Resolution<PlaceValue>;

/** A mention's words with what the gazetteer holds for them. */
export interface LookedUp {
  readonly phrase: PlacePhrase;
  /** The name that was looked up, after a compass word was taken off: "Western Iraq" → "Iraq". */
  readonly name: string | null;
  readonly part: string | null;
  /** The name is that of a building with its last word taken off: "Hainan University" → "Hainan". */
  readonly site: boolean;
  readonly containers: readonly Container[];
  /** Where the containers' names stand in the story, the closest first. */
  readonly containerSpans: readonly Span[];
  readonly candidates: readonly Candidate[];
}

/**
 * Gives the place mentions of a story their values. All are resolved together on first use: countries and provinces
 * first, then the rest with those around them. Nothing outside the story counts.
 */
export function placeResolver(gazetteer: Gazetteer): (story: ReadStory) => PlaceResolver {
  return (story) => {
    let found: ReadonlyMap<string, Conclusion> | undefined;
    return (mention) => {
      found ??= resolveAll(gazetteer, story, placeSpans(story));
      const known = found.get(keyOf(mention));
      return (
        known ??
        (resolveAll(gazetteer, story, [...placeSpans(story), mention]).get(keyOf(mention)) as Conclusion)
      );
    };
  };
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

const placeSpans = (story: ReadStory): readonly Span[] =>
  story.mentions.filter(({ layer }) => layer === "place");

function resolveAll(
  gazetteer: Gazetteer,
  story: ReadStory,
  spans: readonly Span[],
): ReadonlyMap<string, Conclusion> {
  const ranking = rankingOf(gazetteer, story, spans);
  return conclude({ gazetteer, story, ...ranking, sentenceOf: (span) => sentenceOf(story, span) });
}

export interface Ranking {
  readonly looked: readonly LookedUp[];
  readonly ranked: readonly (readonly Ranked[])[];
  readonly context: StoryContext;
  /** Any other name of the story, ranked in the light of its places. */
  readonly at: (span: Span) => { readonly looked: LookedUp; readonly ranked: readonly Ranked[] };
}

/** Every mention's candidates by score: divisions first, then the rest with them around, then all once more. */
export function rankingOf(
  gazetteer: Gazetteer,
  story: ReadStory,
  spans: readonly Span[],
  weights = SHIPPED,
): Ranking {
  const context = contextOf(gazetteer, story);
  const phrases = spans.map((span) => ({
    ...withoutScrap(
      story.text,
      wholeHead(
        gazetteer,
        story.text,
        sentenceOf(story, span),
        readPhrase(story.text, wholePlace(story.text, span), sentenceOf(story, span)),
      ),
    ),
    ...span,
  }));
  const told = containersTold(phrases);
  const alone = phrases.map((phrase) =>
    besideTown(
      gazetteer,
      story,
      beforeState(
        story.text,
        insideTold(story.text, afterTown(gazetteer, story.text, lookUp(gazetteer, phrase, told, context))),
      ),
    ),
  );
  const looked = alone.map((each) => stateOfTowns(each, alone));
  const divisions = withResolved(context, looked, rankWith(looked, context, weights), isDivision);
  const all = withResolved(context, looked, rankWith(looked, divisions, weights), () => true);
  const at = (span: Span): { readonly looked: LookedUp; readonly ranked: readonly Ranked[] } => {
    const phrase = readPhrase(story.text, span, sentenceOf(story, span));
    const other = lookUp(gazetteer, phrase, told, all);
    return { looked: other, ranked: rankWith([other], all, weights)[0] ?? [] };
  };
  return { looked, ranked: rankWith(looked, all, weights), context: all, at };
}

/** The sentence around a span; outside the body (headline, caption) the line it stands on. */
function sentenceOf(story: ReadStory, span: Span): Span {
  const sentence = story.sentences.find((each) => covers(each, span));
  if (sentence !== undefined) return sentence;
  const end = story.text.indexOf("\n", span.end);
  return { start: story.text.lastIndexOf("\n", span.start - 1) + 1, end: end < 0 ? story.text.length : end };
}

/** "Al", "Mo": what is left of a name cut off or of somebody's, unless an area stands around it: "Bo, Sierra Leone". */
const SCRAP = /^\p{Lu}\p{Ll}?$/u;

function withoutScrap(text: string, phrase: PlacePhrase): PlacePhrase {
  const { head, containers } = phrase;
  const isScrap =
    head !== null &&
    SCRAP.test(head.text) &&
    !(text[head.end] === "." && STATE_ABBREVIATIONS[`${head.text}.`] !== undefined) &&
    (containers.length === 0 || STATE_ABBREVIATIONS[`${head.text}.`] !== undefined) &&
    !/, $/.test(text.slice(Math.max(0, head.start - COMMA), head.start));
  return isScrap ? { ...phrase, head: null } : phrase;
}

const TOWN_BEFORE = /(?<!\p{L})(\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{1,30}){0,2})(?:, |(,? in ))$/u;
const TOWN_REACH = 96;

/**
 * "Pullman, Washington": right behind a town of its own, a name means the state or province that the town lies in; behind
 * "in" where the town is not in the city of that name: "Kani, in Sagaing".
 */
function afterTown(gazetteer: Gazetteer, text: string, looked: LookedUp): LookedUp {
  const { phrase, candidates } = looked;
  const states = candidates.filter(({ place, tier }) => place.kind === "admin1" && BY_NAME.has(tier));
  if (phrase.head === null || states.length === 0 || states.length === candidates.length) return looked;
  const { start } = phrase.head;
  const [, town, isIn] = TOWN_BEFORE.exec(text.slice(Math.max(0, start - TOWN_REACH), start)) ?? [];
  // "Mali, Niger and Burkina Faso" is a list of countries.
  if (town === undefined || countryByName(town) !== null) return looked;
  const cities = candidates.filter(({ place }) => isSettled(place.kind)).map(({ place }) => place);
  const around = new Set(
    gazetteer
      .find(town)
      .map(({ place }) => gazetteer.place(place))
      .filter(({ kind }) => isSettled(kind) || (isIn !== undefined && kind === "admin2"))
      .filter((place) => isIn === undefined || !cities.some((city) => isQuarterOf(place, city)))
      .map(({ admin1 }) => admin1),
  );
  const holding = states.filter(({ place }) => around.has(place.index));
  return holding.length === 0 ? looked : { ...looked, candidates: holding };
}

const CITY_KM = 25;
const isQuarterOf = (place: Place, city: Place): boolean =>
  (kmBetween(place, city) ?? Number.POSITIVE_INFINITY) <= CITY_KM;

/** A country lies in no state: "Georgia, Vermont" is at least in Vermont. */
function beforeState(text: string, looked: LookedUp): LookedUp {
  const { phrase, candidates, containers, containerSpans } = looked;
  const [span] = containerSpans;
  if (phrase.head === null || span === undefined || span.start - phrase.head.end !== COMMA) return looked;
  const isState = containers[0]?.places[0]?.kind === "admin1";
  if (!isState || countryByName(phrase.head.text) === null) return looked;
  if (listGoesOn(text, span.end)) return looked;
  return {
    ...looked,
    candidates: candidates.filter(({ place }) => place.kind !== "country" && place.kind !== "admin1"),
  };
}

/** Smaller places share their names with too many others to tell a country. */
const TELLING_TOWN = 20_000;

/** "Niger" with Diffa in its sentence is the country, whatever states of that name the story tells of. */
function besideTown(gazetteer: Gazetteer, story: ReadStory, looked: LookedUp): LookedUp {
  const { phrase, candidates, containerSpans } = looked;
  const own = candidates.filter(({ place, main }) => main && place.kind === "country");
  const isDoubtful = own.length > 0 && candidates.some(({ place }) => place.kind === "admin1");
  if (!isDoubtful || phrase.type !== null || containerSpans.length > 0) return looked;
  const lands = new Set(own.map(({ place }) => place.country));
  const sentence = sentenceOf(story, phrase);
  const isThere = nameChunks(story.text.slice(sentence.start, sentence.end)).some(({ text }) =>
    gazetteer
      .find(text)
      .map(({ place }) => gazetteer.place(place))
      .some(
        ({ kind, country, population }) =>
          isSettled(kind) && population >= TELLING_TOWN && lands.has(country),
      ),
  );
  return isThere ? { ...looked, candidates: own } : looked;
}

/** "Georgia" in a story of Winder and Savannah is their state, where none of its places lies in the country. */
function stateOfTowns(looked: LookedUp, all: readonly LookedUp[]): LookedUp {
  const { candidates, phrase, name } = looked;
  const states = candidates.filter(({ place, main }) => main && place.kind === "admin1");
  const lands = candidates.filter(({ place, main }) => main && place.kind === "country");
  if (states.length === 0 || lands.length === 0 || phrase.type !== null) return looked;
  const others = all.filter((other) => fold(other.name ?? "") !== fold(name ?? ""));
  const isIn = (area: Place) => (other: LookedUp) =>
    other.candidates.some(
      ({ place, tier }) =>
        BY_NAME.has(tier) &&
        (area.kind === "country"
          ? place.country === area.country
          : place.admin1 === area.index && place.population >= STATE_TOWN),
    );
  if (lands.some(({ place }) => others.some(isIn(place)))) return looked;
  const own = states.filter(({ place }) => others.some(isIn(place)));
  return own.length === 0 ? looked : { ...looked, candidates: own };
}

/** Smaller places share their names with too much else to tell a state. */
const STATE_TOWN = 10_000;

type Told = ReadonlyMap<string, readonly NameChunk[]>;

/** What contains a name once contains it everywhere in the story: "Jarjira in North Darfur", later "Jarjira". */
function containersTold(phrases: readonly PlacePhrase[]): Told {
  const told = new Map<string, readonly NameChunk[]>();
  for (const { head, containers } of phrases) {
    const key = fold(head?.text ?? "");
    // A country's name is the country's again where nothing contains it: "Niger" after "Niger state, Nigeria".
    const isCountry = head !== null && countryByName(head.text) !== null;
    if (key !== "" && !isCountry && containers.length > 0 && !told.has(key)) told.set(key, containers);
  }
  return told;
}

function lookUp(gazetteer: Gazetteer, phrase: PlacePhrase, told: Told, context: StoryContext): LookedUp {
  const containerSpans =
    phrase.containers.length > 0 ? phrase.containers : (told.get(fold(phrase.head?.text ?? "")) ?? []);
  const containers = containerSpans.flatMap(({ text }) => readContainer(gazetteer, text) ?? []);
  const countries = new Set([
    ...context.countries.keys(),
    ...containers.flatMap((container) => [
      ...container.countries,
      ...container.places.flatMap(({ country }) => country ?? []),
    ]),
    ...(context.dateline === null ? [] : [context.dateline]),
  ]);
  const base = { phrase, containers, containerSpans, part: phrase.part, site: false };
  if (phrase.head === null) return { ...base, name: null, candidates: [] };
  if (isForeignSite(phrase)) return { ...base, name: phrase.head.text, candidates: [] };
  for (const { name, part } of namesOf(phrase)) {
    const candidates = candidatesFor(gazetteer, name, countries).filter((each) => isTrusty(each, containers));
    if (candidates.length > 0)
      return { ...base, name, part: part ?? phrase.part, candidates: inNamedState(base, candidates) };
  }
  for (const town of siteTowns(phrase)) {
    const around = candidatesFor(gazetteer, town, new Set()).filter((each) => holdsSites(each, countries));
    if (around.length > 0) return { ...base, name: town, site: true, candidates: around };
  }
  return { ...base, name: phrase.head.text, candidates: [] };
}

/** "the French embassy" stands anywhere but in France. */
const isForeignSite = ({ head, words, start }: PlacePhrase): boolean =>
  head !== null &&
  (countryByDemonym(head.text) ?? countryByName(head.text)) !== null &&
  /^ (?:embassy|embassies|consulate|consular|cultural cent|high commission|hospital|school)/i.test(
    words.slice(head.end - start),
  );

const COMMA = ", ".length;
const BY_NAME: ReadonlySet<string> = new Set(["exact name", "alternate name"]);

/** "Moscow, Idaho": with its state right behind it, a name means a place in that state, where it has one of the name. */
function inNamedState(
  { phrase, containers, containerSpans }: Pick<LookedUp, "phrase" | "containers" | "containerSpans">,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const [container] = containers;
  const [span] = containerSpans;
  const follows = span !== undefined && phrase.head !== null && span.start - phrase.head.end === COMMA;
  if (container === undefined || !follows || container.places[0]?.kind !== "admin1") return candidates;
  const inside = candidates.filter(({ tier, place }) => BY_NAME.has(tier) && holds(container, place));
  return inside.length > 0 ? inside : candidates;
}

/** "Hainan" of "Hainan University", "Taksim" of "Taksim square", "Mariupol" of "Mariupol Drama Theatre". */
function siteTowns({ head, follow, words }: PlacePhrase): readonly string[] {
  const text = head?.text ?? "";
  const parts = text.split(" ");
  const [first = ""] = parts;
  if (SITE_WORDS.has(fold(parts.at(-1) ?? "")))
    return [parts.slice(0, -1).join(" "), first].filter((town) => town !== "");
  const next = follow ?? fold(words.slice(words.indexOf(text) + text.length)).split(" ")[0] ?? "";
  return SITE_WORDS.has(next) && parts.length > 1 ? [first] : [];
}

/** Below this a building's name rather recalls a person or a thing: the "Baron Hotel" stands in no village of Baron. */
const TOWN_OF_SITES = 20_000;

const holdsSites = ({ place }: Candidate, countries: ReadonlySet<string>): boolean =>
  ((isSettled(place.kind) && place.population >= TOWN_OF_SITES) || place.kind === "admin1") &&
  countries.has(place.country ?? "");

/** A name that only sounds alike counts only inside the container that the words give. */
const isTrusty = ({ tier, place }: Candidate, containers: readonly Container[]): boolean =>
  (tier !== "sound" && tier !== "one letter off") ||
  containers.length === 0 ||
  containers.every((container) => holds(container, place));

const AND = " and ".length;

/** "Jammu and Kashmir" is looked up whole before "Jammu" is. */
const joinedName = (
  head: NameChunk | null,
  next: NameChunk,
): readonly { readonly name: string; readonly part: null }[] =>
  next.start - (head?.end ?? 0) === AND ? [{ name: `${head?.text} and ${next.text}`, part: null }] : [];

/** The name with the type words after it, as written, then without a compass word in front: "Western Iraq", "Iraq". */
function namesOf({
  head,
  follow,
  siblings,
}: PlacePhrase): readonly { readonly name: string; readonly part: string | null }[] {
  const text = head?.text ?? "";
  const state = STATE_ABBREVIATIONS[text] ?? STATE_ABBREVIATIONS[`${text}.`];
  if (state !== undefined) return [{ name: state, part: null }];
  const words = text.split(/[ -]/);
  const part = PARTS[fold(words[0] ?? "")];
  const bare = words.slice(1).join(" ");
  return [
    ...siblings.slice(0, 1).flatMap((next) => joinedName(head, next)),
    ...(follow === null ? [] : [{ name: `${text} ${follow}`, part: null }]),
    { name: text, part: null },
    ...(part !== undefined && bare !== "" ? [{ name: bare, part }] : []),
  ];
}

const rankWith = (
  looked: readonly LookedUp[],
  context: StoryContext,
  weights: readonly number[],
): readonly (readonly Ranked[])[] =>
  looked.map(({ phrase, name, containers, candidates }) =>
    rank(candidates, { key: fold(name ?? ""), type: phrase.type, containers, context }, weights),
  );

function withResolved(
  context: StoryContext,
  looked: readonly LookedUp[],
  ranked: readonly (readonly Ranked[])[],
  wanted: (kind: Candidate["place"]["kind"]) => boolean,
): StoryContext {
  const resolved = looked.flatMap(({ name }, index) => {
    const best = ranked[index]?.[0]?.candidate.place;
    return best !== undefined && wanted(best.kind) ? [{ key: fold(name ?? ""), place: best }] : [];
  });
  return { ...context, resolved };
}
