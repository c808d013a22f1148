import type { FigureKind } from "../codebook/figure-kinds.js";
import type { Granularity } from "../codebook/granularity.js";
import type { Sector } from "../codebook/sectors.js";
import type { Span } from "../text/span.js";

export { GRANULARITIES, type Granularity } from "../codebook/granularity.js";

/** A value beside the one chosen, and why it lost. */
export interface Alternative<V> {
  readonly value: V;
  readonly why: string;
}

/** What a span was resolved to. `how` names the rule or source; `reason` says why a value is null or imprecise. */
export interface Resolution<V> {
  readonly value: V | null;
  readonly how: string | null;
  readonly reason: string | null;
  readonly alternatives: readonly Alternative<V>[];
}

/** A filled field: the words, where they stand in the story and on the page, and what they mean. */
export interface Item<V> extends Span, Resolution<V> {
  readonly text: string;
  readonly pageStart: number;
  readonly pageEnd: number;
}

export const TIME_KINDS = ["date", "duration", "set", "reference"] as const;
export const FUZZES = ["early", "mid", "late", "approx", "vague"] as const;
export const ANCHORS = ["absolute", "publication", "dateline", "mention", "document"] as const;

export type TimeKind = (typeof TIME_KINDS)[number];
export type Fuzz = (typeof FUZZES)[number];
export type Anchor = (typeof ANCHORS)[number];

/** Half-open interval [from, to): ISO days or instants, null where open. */
export interface TimeValue {
  readonly kind: TimeKind;
  readonly from: string | null;
  readonly to: string | null;
  readonly granularity: Granularity;
  readonly fuzz: Fuzz | null;
  readonly anchor: Anchor;
  readonly zone: string | null;
}

export const PRECISIONS = [
  "point",
  "town",
  "near",
  "admin2",
  "admin1",
  "region",
  "country",
  "offshore",
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** `country` is ISO 3166-1 alpha-3, `INT` across borders; degrees WGS 84; `lat`/`lon` null for an area shown without a point. */
export interface PlaceValue {
  readonly name: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision;
  readonly radiusKm: number | null;
  readonly id: string | null;
  readonly gazetteer: string | null;
}

/** `geo` is ISO 3166-1 alpha-3, `IGO`, `INT` or null; `since`/`until` bound a dated role. */
export interface ActorValue {
  readonly entity: string | null;
  readonly geo: string | null;
  readonly sector: Sector | null;
  readonly role: string | null;
  readonly since: string | null;
  readonly until: string | null;
  readonly antecedent: string | null;
}

export const QUALIFIERS = ["exact", "min", "gt", "max", "lt", "approx", "range", "vague"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Bounds are inclusive; null where the words give none. */
export interface FigureValue {
  readonly kind: FigureKind;
  readonly low: number | null;
  readonly high: number | null;
  readonly best: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly cumulative: boolean;
  readonly partOf: string | null;
  readonly revises: string | null;
  readonly asOf: string | null;
}

export const SOURCE_KINDS = [
  "named",
  "role",
  "anonymous",
  "organisation",
  "state",
  "document",
  "outlet",
  "agency",
  "witness",
  "post",
  "collective",
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface SourceValue {
  readonly kind: SourceKind;
  readonly name: string | null;
  readonly anonymous: boolean;
  readonly reason: string | null;
  readonly verb: string | null;
  readonly quote: boolean;
}

export interface InstrumentValue {
  readonly name: string;
}
