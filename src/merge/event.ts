import type { Realis, Stance } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import type { SourceItem } from "../resolve/report.js";
import type {
  ActorValue,
  FigureValue,
  InstrumentValue,
  Item,
  PlaceValue,
  TimeValue,
} from "../resolve/values.js";

/** The fields that an event gathers claims for. */
export const CLAIM_FIELDS = [
  "type",
  "mode",
  "realis",
  "stance",
  "actor",
  "recipient",
  "place",
  "time",
  "figure",
  "instrument",
] as const;
export type ClaimField = (typeof CLAIM_FIELDS)[number];

/** One value of one field: who says it, in which words. Claims are never averaged or overwritten. */
export interface Claim {
  readonly id: string;
  readonly event: string;
  readonly report: string;
  readonly story: string;
  readonly field: ClaimField;
  /** The words; for type, mode, realis and stance the report's trigger. */
  readonly item: Item<ActorValue | PlaceValue | TimeValue | FigureValue | InstrumentValue | null>;
  /** The label, for type, mode, realis and stance; null on the other fields. */
  readonly label: string | null;
  /** How certain the report is that holds the claim. */
  readonly realis: Realis;
  readonly stance: Stance;
  readonly sources: readonly SourceItem[];
}

/** What happened: the reports that tell of it. All its values are claims; the summary is a view of them. */
export interface LedgerEvent {
  readonly id: string;
  /** Report ids, those of the story published first in front, each story's in its own order. */
  readonly reports: readonly string[];
  readonly summary: EventSummary;
}

/** One line of a list, a pin on the map, a tick on the timeline: chosen from the claims by the rules in docs/ledger.md. */
export interface EventSummary {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly stance: Stance;
  /** True when reports differ in stance, or in realis beyond "it happened" and "it is going on". */
  readonly contested: boolean;
  /** The trigger in its sentence, from the first report. */
  readonly trigger: string;
  readonly sentence: string;
  readonly time: TimeValue | null;
  readonly place: PlaceValue | null;
  readonly actors: readonly NamedActor[];
  readonly recipients: readonly NamedActor[];
  readonly figures: readonly FigureRange[];
  /** Running totals over several happenings, this one among them: "the toll since May is 43". */
  readonly totals: readonly FigureRange[];
  readonly sources: readonly string[];
  readonly reports: number;
  readonly stories: number;
  /** Stories that are no copies of one another: ten prints of one agency's report are one independent telling. */
  readonly tellings: number;
  /** Outlets that tell of it, or hosts of their addresses; a story with neither is not listed. */
  readonly outlets: readonly string[];
  readonly published: string | null;
}

export interface NamedActor {
  readonly text: string;
  readonly entity: string | null;
  readonly geo: string | null;
  readonly sector: string | null;
}

/** What the claims of one figure kind span: lowest low to highest high, with every differing wording. */
export interface FigureRange {
  readonly kind: string;
  /** Set where counts of different things can't share a range: money, aid, deployed, other. */
  readonly unit: string | null;
  /** Inclusive; null where some claim leaves that end open ("at least 19" has no high). */
  readonly low: number | null;
  readonly high: number | null;
  readonly texts: readonly string[];
}

/** Reports that may be of one happening, but not surely enough to be joined. */
export interface PossibleDuplicate {
  readonly event: string;
  readonly other: string;
  readonly why: string;
}
