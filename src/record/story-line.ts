import type { CodedStory, MentionItem, MentionValue, Report, SourceItem } from "../resolve/report.js";
import type {
  ActorValue,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  SourceValue,
  TimeValue,
} from "../resolve/values.js";
import type { Block, Dateline, PublishedAt } from "../story/story.js";
import type { Span } from "../text/span.js";
import type { StoryLine } from "./lines.js";

/*
 * Every object is written key by key: the order of keys is part of the format, and resolvers are free to
 * build their values in any order.
 */

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
const degrees = (value: number | null): number | null => (value === null ? null : round(value, 5));

const span = ({ start, end }: Span): Span => ({ start, end });

const publishedAt = (at: PublishedAt | null): PublishedAt | null =>
  at && {
    from: at.from,
    to: at.to,
    granularity: at.granularity,
    how: at.how,
    reason: at.reason,
    text: at.text,
  };

const dateline = (line: Dateline | null): Dateline | null =>
  line && { text: line.text, place: line.place, day: line.day };

const block = ({ role, start, end, pageStart, pageEnd }: Block): Block => ({
  role,
  start,
  end,
  pageStart,
  pageEnd,
});

const timeValue = (v: TimeValue): TimeValue => ({
  kind: v.kind,
  from: v.from,
  to: v.to,
  granularity: v.granularity,
  fuzz: v.fuzz,
  anchor: v.anchor,
  zone: v.zone,
});

const placeValue = (v: PlaceValue): PlaceValue => ({
  name: v.name,
  country: v.country,
  admin1: v.admin1,
  admin2: v.admin2,
  lat: degrees(v.lat),
  lon: degrees(v.lon),
  precision: v.precision,
  radiusKm: v.radiusKm === null ? null : round(v.radiusKm, 1),
  id: v.id,
  gazetteer: v.gazetteer,
});

const actorValue = (v: ActorValue): ActorValue => ({
  entity: v.entity,
  geo: v.geo,
  sector: v.sector,
  role: v.role,
  since: v.since,
  until: v.until,
  antecedent: v.antecedent,
});

const figureValue = (v: FigureValue): FigureValue => ({
  kind: v.kind,
  low: v.low,
  high: v.high,
  best: v.best,
  qualifier: v.qualifier,
  unit: v.unit,
  cumulative: v.cumulative,
  partOf: v.partOf,
  revises: v.revises,
  asOf: v.asOf,
});

const sourceValue = (v: SourceValue): SourceValue => ({
  kind: v.kind,
  name: v.name,
  anonymous: v.anonymous,
  reason: v.reason,
  verb: v.verb,
  quote: v.quote,
});

const instrumentValue = (v: InstrumentValue): InstrumentValue => ({ name: v.name });

const item = <V>(of: Item<V>, value: (v: V) => V): Item<V> => ({
  start: of.start,
  end: of.end,
  text: of.text,
  pageStart: of.pageStart,
  pageEnd: of.pageEnd,
  value: of.value === null ? null : value(of.value),
  how: of.how,
  reason: of.reason,
  alternatives: of.alternatives.map((other) => ({ value: value(other.value), why: other.why })),
});

const items = <V>(of: readonly Item<V>[], value: (v: V) => V): readonly Item<V>[] =>
  of.map((each) => item(each, value));

const sourceItem = (of: SourceItem): SourceItem => ({ ...item(of, sourceValue), hop: of.hop });

const report = (r: Report): Report => ({
  id: r.id,
  trigger: item(r.trigger, (value) => value),
  type: r.type,
  mode: r.mode,
  realis: r.realis,
  stance: r.stance,
  confidence: round(r.confidence, 3),
  same: r.same,
  actors: items(r.actors, actorValue),
  recipients: items(r.recipients, actorValue),
  places: items(r.places, placeValue),
  times: items(r.times, timeValue),
  figures: items(r.figures, figureValue),
  instruments: items(r.instruments, instrumentValue),
  sources: r.sources.map(sourceItem),
});

const VALUE_OF: Readonly<Record<MentionItem["kind"], (value: never) => MentionValue>> = {
  actor: actorValue,
  place: placeValue,
  time: timeValue,
  figure: figureValue,
  source: sourceValue,
  instrument: instrumentValue,
};

const mention = (m: MentionItem): MentionItem => ({
  kind: m.kind,
  ...item(m, VALUE_OF[m.kind] as (value: MentionValue) => MentionValue),
});

/** The story as plain data in the order of the format; `mentions` only when asked for. */
export function toStoryLine(story: CodedStory, { mentions }: { readonly mentions: boolean }): StoryLine {
  const line: StoryLine = {
    type: "story",
    id: story.id,
    page: story.page,
    index: story.index,
    kind: story.kind,
    pageSpan: span(story.pageSpan),
    headline: story.headline,
    published: publishedAt(story.published),
    updated: publishedAt(story.updated),
    dateline: dateline(story.dateline),
    language: story.language,
    outlet: story.outlet,
    url: story.url,
    cutOff: story.cutOff,
    duplicateOf: story.duplicateOf,
    text: story.text,
    blocks: story.blocks.map(block),
    sentences: story.sentences.map(span),
    reports: story.reports.map(report),
  };
  return mentions ? { ...line, mentions: story.items().map(mention) } : line;
}
