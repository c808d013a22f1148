import type { EventType } from "../../codebook/event-types.js";
import { LAYERS, type Layer, layerOf, ROLES, type Role } from "../../codebook/fields.js";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import { quote, type Span } from "../../text/span.js";

/**
 * A report in short: trigger, type, and fillers such as `actor=the army` or `figure:killed=12 people`. `mode=abduct`,
 * `realis=planned` and `stance=denied` stand first of them where they are not null, `occurred` and `stated`, and
 * `same=killed` after them, where the report of that trigger tells of the same happening.
 */
export type ReportSketch = readonly [trigger: string, type: EventType, ...fillers: string[]];

/**
 * A reading in short, for examples. A filler with a `+` before its `=` is a running total, with a `?` one of
 * confidence .6, and with `?.2` of .2.
 * Words are found where they first stand in the trigger's sentence, or else in the whole text.
 */
export interface Sketch {
  readonly sentences: readonly string[];
  readonly reports: readonly ReportSketch[];
  /** The dateline at the head of the first sentence. */
  readonly dateline?: string;
  /** Mentions that no report uses: `source=officials`. */
  readonly mentions?: readonly string[];
}

export interface SketchedFiller {
  readonly role: Role;
  readonly figure: FigureKind | null;
  readonly cumulative: boolean;
  readonly confidence: number;
  readonly words: string;
}

const FILLER = /^(?<role>[a-z]+)(?::(?<figure>[a-z]+))?(?<mark>\+|\?(?<sure>\.\d)?)?=(?<words>.+)$/s;

export function sketchedFiller(text: string): SketchedFiller {
  const { role, figure, mark, sure, words } = FILLER.exec(text)?.groups ?? {};
  if (words === undefined || !ROLES.includes(role as Role)) throw new SyntaxError(`No filler: ${text}`);
  return {
    role: role as Role,
    figure: (figure as FigureKind | undefined) ?? null,
    cumulative: mark === "+",
    confidence: mark?.startsWith("?") ? Number(sure ?? 0.6) : 0.9,
    words,
  };
}

/** `source=officials` → the layer and the words. A participant may be written with its layer or a role. */
export function sketchedMention(text: string): { readonly layer: Layer; readonly words: string } {
  const [name = "", words = ""] = text.split("=");
  const layer = LAYERS.includes(name as Layer) ? (name as Layer) : layerOf(name as Role);
  return { layer, words };
}

/** Where `words` stand, in `within` before anywhere else in `text`. */
export function find(text: string, words: string, within: Span): Span {
  const near = quote(text, within).indexOf(words);
  const start = near === -1 ? text.indexOf(words) : within.start + near;
  if (start === -1) throw new RangeError(`"${words}" is not in "${text}"`);
  return { start, end: start + words.length };
}
