import type { Realis, Stance } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import type { Layer } from "../codebook/fields.js";
import type { ReadStory } from "../reader/reading.js";
import type {
  ActorValue,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  SourceValue,
  TimeValue,
} from "./values.js";

export interface SourceItem extends Item<SourceValue> {
  /** 0 = nearest to the reader; the outlet itself is not listed. */
  readonly hop: number;
}

/** One telling of a happening in one story, every field with its words and its value. Lists are in text order. */
export interface Report {
  readonly id: string;
  readonly trigger: Item<null>;
  readonly type: EventType;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly stance: Stance;
  readonly confidence: number;
  /** Id of an earlier report of the same happening in the story. */
  readonly same: string | null;
  readonly actors: readonly Item<ActorValue>[];
  readonly recipients: readonly Item<ActorValue>[];
  readonly places: readonly Item<PlaceValue>[];
  readonly times: readonly Item<TimeValue>[];
  readonly figures: readonly Item<FigureValue>[];
  readonly instruments: readonly Item<InstrumentValue>[];
  readonly sources: readonly SourceItem[];
}

export type MentionValue = ActorValue | PlaceValue | TimeValue | FigureValue | InstrumentValue | SourceValue;

/** A mention with its value, used by a report or not. `kind` is `actor` for participants. */
export interface MentionItem extends Item<MentionValue> {
  readonly kind: Exclude<Layer, "participant"> | "actor";
}

/** A story with everything that was read from it. */
export interface CodedStory extends ReadStory {
  readonly reports: readonly Report[];
  /** Every mention of the body with its value; worked out when asked for. */
  readonly items: () => readonly MentionItem[];
}

/** Every filled field of a report, its trigger first: for whoever looks at words, whatever they mean. */
export const itemsOf = (report: Report): readonly Item<unknown>[] => [
  report.trigger,
  ...report.actors,
  ...report.recipients,
  ...report.places,
  ...report.times,
  ...report.figures,
  ...report.instruments,
  ...report.sources,
];
