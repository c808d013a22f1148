import { type Realis, realisLabels, type Stance, stanceLabels } from "../codebook/certainty.js";
import { type EventType, eventTypes } from "../codebook/event-types.js";
import { modesOf } from "../codebook/modes.js";
import type { StoryLine } from "../record/lines.js";
import type { Report } from "../resolve/report.js";
import type { ActorValue, Item, PlaceValue, TimeValue } from "../resolve/values.js";
import { daysOf, width } from "./days.js";
import type { EventSummary, NamedActor } from "./event.js";
import { figureRanges } from "./figure-ranges.js";
import { fold } from "./fold.js";
import { precisionRank } from "./precision.js";

/** A report of an event with what is needed of its story. */
export interface Member {
  readonly report: Report;
  /** The sentence that holds the trigger. */
  readonly sentence: string;
  readonly story: Pick<StoryLine, "id" | "outlet" | "url" | "published">;
}

/** What a list shows of an event. `members` have the one published first in front; each rule is told in docs/ledger.md. */
export function summarise(id: string, members: readonly Member[]): EventSummary {
  const [first] = members;
  if (first === undefined) throw new Error(`Event ${id} has no report`);
  const reports = members.map(({ report }) => report);
  const type = mostTold(members, ({ report }) => report.type, eventTypes) ?? first.report.type;
  return {
    id,
    type,
    mode: modeOf(members, type),
    realis: mostTold(members, ({ report }) => report.realis, realisLabels) ?? first.report.realis,
    stance: mostTold(members, ({ report }) => report.stance, stanceLabels) ?? first.report.stance,
    contested: isContested(reports),
    trigger: first.report.trigger.text,
    sentence: first.sentence,
    time: mostPrecise(members, (report) => report.times, timeSize),
    place: mostPrecise(members, (report) => report.places, placeSize),
    actors: namedActors(reports.flatMap((report) => report.actors)),
    recipients: namedActors(reports.flatMap((report) => report.recipients)),
    figures: figureRanges(reports.flatMap((report) => report.figures)),
    sources: distinct(reports.flatMap((report) => report.sources.map((source) => source.text))),
    reports: members.length,
    stories: distinct(members.map(({ story }) => story.id)).length,
    outlets: distinct(members.flatMap(({ story }) => outletOf(story) ?? [])),
    published: first.story.published?.from ?? null,
  };
}

const distinct = (list: readonly string[]): readonly string[] => [...new Set(list)];

/** Told by most stories; ties go to the label that stands first in the codebook, for realis the most certain one. */
function mostTold<L extends EventType | Realis | Stance | string>(
  members: readonly Member[],
  labelOf: (member: Member) => L | null,
  order: readonly L[],
): L | null {
  const stories = (label: L) =>
    new Set(members.filter((member) => labelOf(member) === label).map(({ story }) => story.id)).size;
  const counts = order.map((label) => ({ label, stories: stories(label) }));
  const best = counts.reduce((one, other) => (other.stories > one.stories ? other : one), {
    label: null as L | null,
    stories: 0,
  });
  return best.label;
}

const modeOf = (members: readonly Member[], type: EventType): string | null =>
  mostTold(
    members.filter(({ report }) => report.type === type),
    ({ report }) => report.mode,
    modesOf(type),
  );

/** What has happened and what is going on is no dispute. */
const isContested = (reports: readonly Report[]): boolean =>
  new Set(reports.map(({ realis }) => (realis === "ongoing" ? "occurred" : realis))).size > 1 ||
  new Set(reports.map(({ stance }) => stance)).size > 1;

interface Candidate<V> {
  readonly value: V;
  readonly size: number;
  readonly stories: Set<string>;
}

/** The value of the smallest size; ties go to the one told by most stories, then to the one told first. */
function mostPrecise<V>(
  members: readonly Member[],
  items: (report: Report) => readonly Item<V>[],
  size: (value: V) => number | null,
): V | null {
  const candidates = new Map<string, Candidate<V>>();
  for (const { report, story } of members) {
    for (const { value } of items(report)) {
      const measured = value === null ? null : size(value);
      if (value === null || measured === null) continue;
      const key = JSON.stringify(value);
      const known = candidates.get(key) ?? { value, size: measured, stories: new Set() };
      known.stories.add(story.id);
      candidates.set(key, known);
    }
  }
  const [best] = [...candidates.values()].sort((a, b) => a.size - b.size || b.stories.size - a.stories.size);
  return best?.value ?? null;
}

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
