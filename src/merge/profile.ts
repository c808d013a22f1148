import { isReal, type Realis } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import type { StoryLine } from "../record/lines.js";
import type { Report } from "../resolve/report.js";
import type { ActorValue, Item, PlaceValue } from "../resolve/values.js";
import { contentId } from "../text/content-id.js";
import { type Days, dayNumber, daysOf, width } from "./days.js";
import { placesOf } from "./felt-at.js";
import { endingName, fold, stem } from "./fold.js";
import { memberOf } from "./member.js";
import { finest } from "./precision.js";
import { addEnds, sumsOf, type Toll, tollsOf } from "./toll.js";

/** A party as far as merging looks at it. */
export interface Party {
  /** Folded; null when the words hold no name. */
  readonly name: string | null;
  readonly geo: string | null;
  readonly sector: string | null;
}

export interface Spot {
  readonly id: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: PlaceValue["precision"];
  readonly radiusKm: number | null;
}

export interface Count {
  readonly kind: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Of some of those counted: says nothing against another number. */
  readonly part: boolean;
}

/**
 * All that merging looks at in one happening as one story tells it. Tellings with the same profile are the same to it,
 * so that a famous event told in a thousand stories is compared a few hundred times only.
 */
export interface Profile {
  readonly id: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly realis: readonly Realis[];
  readonly real: boolean;
  /** The narrowest time told; `exact` is false when the words are vague about it. */
  readonly time: (Days & { readonly exact: boolean }) | null;
  /** Day of publication, kept only where no time is told: a hint for possible duplicates, never a date. */
  readonly told: number | null;
  readonly spots: readonly Spot[];
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly figures: readonly Count[];
  readonly stems: readonly string[];
  /** Marks copies of one text where the fields alone could not join anything; null otherwise. */
  readonly copy: string | null;
}

/** More than these many values of a field tell nothing more, and would make pairs slow. */
const MOST_VALUES = 6;

/** Shorter texts, in UTF-16 units, may be equal by chance. */
const COPY_FROM = 200;

export function profileOf(story: StoryLine, reports: readonly Report[]): Profile {
  const type = mostTold(reports.map((report) => report.type));
  const time = narrowest(reports);
  const members = reports.map((report) => memberOf(story, report));
  const places = members.flatMap(({ report, sentence }) => placesOf(report, sentence));
  const spots = finest(values(places)).map(spotOf);
  const actors = reports.flatMap((report) => report.actors).map(partyOf);
  const recipients = reports.flatMap((report) => report.recipients).map(partyOf);
  const joinable = time !== null && spots.length > 0 && [...actors, ...recipients].some(isKnown);
  const published = story.published?.from ?? null;
  const content: Omit<Profile, "id"> = {
    type,
    modes: distinct(reports.flatMap((report) => report.mode ?? [])),
    realis: distinct(reports.map((report) => report.realis)),
    real: reports.some((report) => isReal(report.realis)),
    time,
    told: time === null && published !== null ? dayNumber(published) : null,
    spots: distinct(spots),
    actors: distinct(actors),
    recipients: distinct(recipients),
    figures: distinct(countsOf(tollsOf(members))),
    stems: distinct(reports.map((report) => stem(report.trigger.text))),
    copy:
      joinable || story.text.length < COPY_FROM
        ? null
        : contentId("", `${reports[0]?.trigger.start} ${story.text}`),
  };
  return { id: idOf(content), ...content };
}

/** Led by the day, so that the news of one day lies together in a store. */
const idOf = (content: Omit<Profile, "id">): string =>
  `${String((content.time?.from ?? content.told ?? 0) + OPEN_END).padStart(7, "0")}${contentId("-", JSON.stringify(content))}`;

const values = <V>(items: readonly Item<V>[]): V[] => items.flatMap((item) => item.value ?? []);

/** Different values in an order of their own, so that the order of telling doesn't matter. */
function distinct<V>(list: readonly V[]): V[] {
  const known = new Map(list.map((value) => [JSON.stringify(value), value]));
  return [...known.keys()]
    .sort()
    .flatMap((key) => known.get(key) ?? [])
    .slice(0, MOST_VALUES);
}

function mostTold(types: readonly EventType[]): EventType {
  const times = (type: EventType) => types.filter((other) => other === type).length;
  return types.reduce((best, type) => (times(type) > times(best) ? type : best));
}

function narrowest(reports: readonly Report[]): Profile["time"] {
  const told = reports
    .flatMap((report) => values(report.times))
    .flatMap((time) => {
      const days = daysOf(time);
      const exact = time.granularity !== "vague" && time.fuzz !== "approx" && time.fuzz !== "vague";
      return days === null ? [] : [{ ...days, exact }];
    })
    .sort((a, b) => width(a) - width(b) || a.from - b.from || Number(b.exact) - Number(a.exact));
  const first = told[0];
  return first === undefined
    ? null
    : { from: bounded(first.from), to: bounded(first.to), exact: first.exact };
}

/** JSON has no infinity: an open end lies further off than any news. */
const OPEN_END = 1_000_000;
const bounded = (day: number): number => Math.max(-OPEN_END, Math.min(OPEN_END, day));

const spotOf = (place: PlaceValue): Spot => ({
  id: place.id,
  name: fold(place.name),
  country: place.country === "INT" ? null : place.country,
  admin1: place.admin1 === null ? null : fold(place.admin1),
  admin2: place.admin2 === null ? null : fold(place.admin2),
  lat: place.lat,
  lon: place.lon,
  precision: place.precision,
  radiusKm: place.radiusKm,
});

/** A name is what the resolver calls an entity, else a proper name in the words; "Iraqi police officers" has none. */
function partyOf(item: Item<ActorValue>): Party {
  const geo = item.value?.geo ?? null;
  const entity = item.value?.entity ?? null;
  return {
    name: entity === null ? endingName(item.text) : fold(entity) || null,
    geo: geo === "INT" ? null : geo,
    sector: item.value?.sector ?? null,
  };
}

const isKnown = (party: Party): boolean =>
  party.name !== null || (party.geo !== null && party.sector !== null && party.sector !== "UNK");

/** Each count of this happening alone, and what counts told together add up to. */
function countsOf(tolls: readonly Toll[]): readonly Count[] {
  const own = tolls.filter(({ value }) => !value.cumulative && value.partOf === null);
  const counts = own.map(({ value, of }): Count => {
    const { kind, low, best, high } = value;
    return { kind, low: low ?? best, high, part: of !== null };
  });
  const kinds = [...new Set(own.map(({ value }) => value.kind))];
  const sums = kinds.flatMap((kind) =>
    sumsOf(own.filter(({ value }) => value.kind === kind)).map((sum): Count => {
      const { low, high } = sum.reduce(addEnds, { low: 0, high: 0 });
      return { kind, low, high, part: false };
    }),
  );
  return [...counts, ...sums];
}
