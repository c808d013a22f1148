import { realisLabels, stanceLabels } from "../codebook/certainty.js";
import type { Report } from "../resolve/report.js";
import type { ActorValue, Item, PlaceValue, TimeValue } from "../resolve/values.js";
import { agreeing, counting } from "./agreeing.js";
import { daysOf, width } from "./days.js";
import type { EventSummary, NamedActor } from "./event.js";
import { bestTold, weightAsReal, weightAsType, weightOf } from "./evidence.js";
import { placesOf } from "./felt-at.js";
import { figureRanges } from "./figure-ranges.js";
import { fold } from "./fold.js";
import type { Member } from "./member.js";
import { precisionRank } from "./precision.js";

export type { Member } from "./member.js";

/**
 * What a list shows of an event. `members` have the one published first in front; `firstOf` gives for each story of
 * theirs the first one of its telling. Each rule is told in docs/ledger.md.
 */
export function summarise(
  id: string,
  members: readonly Member[],
  firstOf: ReadonlyMap<string, string>,
): EventSummary {
  const [first] = members;
  if (first === undefined) throw new Error(`Event ${id} has no report`);
  const reports = members.map(({ report }) => report);
  const stories = distinct(members.map(({ story }) => story.id));
  const labels = labelsOf(members, first.report);
  const agreed = agreeing(members, labels);
  const ofType = agreed.filter(({ report }) => report.type === labels.type);
  const times = ({ report }: Member) => report.times;
  const places = ({ report, sentence }: Member) => placesOf(report, sentence);
  return {
    id,
    ...labels,
    contested: isContested(reports),
    trigger: first.report.trigger.text,
    sentence: first.sentence,
    time: mostPrecise(agreed, times, timeSize) ?? mostPrecise(members, times, timeSize),
    place: mostPrecise(agreed, places, placeSize) ?? mostPrecise(members, places, placeSize),
    actors: namedActors(ofType.flatMap(({ report }) => report.actors)),
    recipients: namedActors(agreed.flatMap(({ report }) => report.recipients)),
    ...figureRanges(counting(members, labels)),
    sources: distinct(reports.flatMap((report) => report.sources.map((source) => source.text))),
    reports: members.length,
    stories: stories.length,
    tellings: distinct(stories.map((story) => firstOf.get(story) ?? story)).length,
    outlets: distinct(members.flatMap(({ story }) => outletOf(story) ?? [])),
    published: knownFrom(first.story.published),
  };
}

/** What is only inferred may span years, and a month thirty days: their beginning would be read as the day. */
const knownFrom = (published: Member["story"]["published"]): string | null =>
  published === null || published.how === "inferred" || published.granularity === "month"
    ? null
    : published.from;

function labelsOf(
  members: readonly Member[],
  first: Report,
): Pick<EventSummary, "type" | "mode" | "realis" | "stance"> {
  const type =
    bestTold(members, { labelOf: ({ report }) => report.type, weigh: weightAsType, order: null }) ??
    first.type;
  const ofType = members.filter(({ report }) => report.type === type);
  const told = { weigh: weightOf };
  return {
    type,
    mode: bestTold(ofType, { ...told, labelOf: ({ report }) => report.mode, order: null }),
    realis:
      bestTold(members, {
        weigh: weightAsReal(members),
        labelOf: ({ report }) => report.realis,
        order: realisLabels,
      }) ?? first.realis,
    stance:
      bestTold(members, { ...told, labelOf: ({ report }) => report.stance, order: stanceLabels }) ??
      first.stance,
  };
}

const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)];

/** What has happened and what is going on is no dispute. */
const isContested = (reports: readonly Report[]): boolean =>
  new Set(reports.map(({ realis }) => (realis === "ongoing" ? "occurred" : realis))).size > 1 ||
  new Set(reports.map(({ stance }) => stance)).size > 1;

interface Candidate<V> {
  readonly value: V;
  readonly stories: Set<string>;
  weight: number;
}

/** The value of the smallest size; ties go to the one told by most stories, then with most weight, then first. */
function mostPrecise<V extends object>(
  members: readonly Member[],
  items: (member: Member) => readonly Item<V>[],
  size: (value: V) => number | null,
): V | null {
  const candidates = new Map<string, Candidate<V>>();
  let least = Number.POSITIVE_INFINITY;
  for (const member of members) {
    for (const { value } of items(member)) {
      const measured = value === null ? null : size(value);
      if (value === null || measured === null || measured > least) continue;
      if (measured < least) candidates.clear();
      least = measured;
      const key = keyOf(value);
      const known = candidates.get(key) ?? { value, stories: new Set(), weight: 0 };
      known.stories.add(member.story.id);
      known.weight += weightOf(member);
      candidates.set(key, known);
    }
  }
  const [best] = [...candidates.values()].sort(
    (a, b) => b.stories.size - a.stories.size || b.weight - a.weight,
  );
  return best?.value ?? null;
}

/** Equal for equal values. Kept with the value: a growing event compares those of all its reports with each page. */
function keyOf(value: object): string {
  const key = keys.get(value) ?? JSON.stringify(value);
  keys.set(value, key);
  return key;
}
const keys = new WeakMap<object, string>();

/** Finer than days: minutes and hours come before their day. Only what says when, never how long or how often. */
function timeSize(time: TimeValue): number | null {
  const days = daysOf(time);
  if (days === null) return null;
  const fine = { minute: 0.1, hour: 0.2, "part-of-day": 0.5 } as Readonly<Record<string, number>>;
  const vague = time.fuzz === "vague" || time.granularity === "vague" ? 0.9 : 0;
  return Math.min(width(days), 1e9) * (fine[time.granularity] ?? 1) + vague;
}

const placeSize = (place: PlaceValue): number => precisionRank(place.precision);

/** Different parties in the order of telling; one under two names stays two unless the resolver knows both. */
function namedActors(items: readonly Item<ActorValue>[]): readonly NamedActor[] {
  const known = new Map<string, NamedActor>();
  for (const { text, value } of items) {
    const key = fold(value?.entity ?? text);
    if (known.has(key)) continue;
    known.set(key, {
      text,
      entity: value?.entity ?? null,
      geo: value?.geo ?? null,
      sector: value?.sector ?? null,
    });
  }
  return [...known.values()];
}

const outletOf = (story: Member["story"]): string | null =>
  story.outlet ?? (story.url !== null && URL.canParse(story.url) ? new URL(story.url).hostname : null);
