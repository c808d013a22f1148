import type { Realis, Stance } from "../codebook/certainty.js";
import type { EventType } from "../codebook/event-types.js";
import type { Layer, Role } from "../codebook/fields.js";
import type { FigureKind } from "../codebook/figure-kinds.js";
import type { Sector } from "../codebook/sectors.js";
import type { Story } from "../story/story.js";
import type { Span } from "../text/span.js";

/** A span of the story's text that can fill a field. */
export interface Mention extends Span {
  readonly layer: Layer;
  /** Index into `story.sentences`. */
  readonly sentence: number;
  /** What kind of actor a participant is; null on other layers. */
  readonly sector: Sector | null;
}

/** A mention in a role of a report. */
export interface Filler {
  readonly role: Role;
  /** Index into `mentions`. */
  readonly mention: number;
  /** What a figure counts; null in other roles. */
  readonly figure: FigureKind | null;
  /** A running total over several happenings. */
  readonly cumulative: boolean;
  /** 0..1: of fillers like this one, the share that is right. */
  readonly confidence: number;
}

/** One telling of a happening, before its words are given values. */
export interface ReportDraft {
  readonly trigger: Span;
  /** Index into `story.sentences`. */
  readonly sentence: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly stance: Stance;
  /** 0..1: of reports like this one, the share that is right. */
  readonly confidence: number;
  /** Index of an earlier draft that tells of the very same happening. */
  readonly same: number | null;
  readonly fillers: readonly Filler[];
}

/** The layer that the language model adds to a story. Mentions and reports are in text order. */
export interface ReadStory extends Story {
  readonly mentions: readonly Mention[];
  readonly drafts: readonly ReportDraft[];
}
