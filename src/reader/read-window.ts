import { LAYERS, layerOf, type Role, roleLabels } from "../codebook/fields.js";
import type { FigureKind } from "../codebook/figure-kinds.js";
import { type Sector, sectorLabels } from "../codebook/sectors.js";
import { fillerConfidence } from "./confidence.js";
import { distanceClass } from "./distance.js";
import { LABELS } from "./labels.js";
import type { Model, RoleLogits, WordLogits } from "./model.js";
import { argmax, rowOf, sigmoid } from "./numbers.js";
import { type TaggedSpan, taggedSpans } from "./tag-spans.js";
import { findTriggers, type Trigger } from "./triggers.js";
import type { Window } from "./windows.js";

/** A mention with, on participants, what kind of actor it is. */
export interface TaggedMention extends TaggedSpan {
  readonly sector: Sector | null;
}

/** A mention of the window in a part that a trigger gives it. */
export interface Link {
  /** Index into the window's mentions. */
  readonly mention: number;
  readonly role: Role;
  readonly figure: FigureKind | null;
  readonly confidence: number;
}

export interface WindowReading {
  readonly window: Window;
  readonly mentions: readonly TaggedMention[];
  readonly triggers: readonly Trigger[];
  /** One list a trigger. */
  readonly links: readonly (readonly Link[])[];
}

const LIKELY = 0.5;
/**
 * For a mention in another sentence than the trigger: there the network is too shy. It counts only where the report's
 * own sentence has nothing in that role (rules/own-sentence.ts). Gives the best F1 on the development split.
 */
const LIKELY_ELSEWHERE = 0.4;
/** The same for places, of which a rule takes the right one by the kind of happening (rules/places-elsewhere.ts). */
const FAINT = 0.1;

/** What each of the model's role labels stands for. */
const ROLE_OF = roleLabels.map((label) => {
  const [role, figure = null] = label.split(":") as [Role, FigureKind?];
  return { role, figure, layer: LAYERS.indexOf(layerOf(role)) };
});

const FIGURE = LAYERS.indexOf("figure");
/** Who, where and when carry over from sentence to sentence; counts, weapons and speakers hardly do. */
const LEAST_ELSEWHERE: ReadonlyMap<number, number> = new Map([
  [LAYERS.indexOf("participant"), LIKELY_ELSEWHERE],
  [LAYERS.indexOf("place"), FAINT],
  [LAYERS.indexOf("time"), LIKELY_ELSEWHERE],
]);

/** One pass of the model over a window, decoded. */
export async function readWindow(model: Model, text: string, window: Window): Promise<WindowReading> {
  const logits = await model.encode(window);
  const spans = taggedSpans(logits.tags, window.words).filter((span) => hasWord(text, span, window));
  const triggers = findTriggers(text, window, { logits, spans, known: model.triggerWords });
  if (spans.length === 0) return { window, triggers, mentions: [], links: triggers.map(() => []) };
  const { role, sector } = await askRoles(model, { window, logits, triggers, spans });
  return {
    window,
    triggers,
    mentions: spans.map((span, index) => ({ ...span, sector: sectorOf(span, index, sector) })),
    links: triggers.map(({ word }, index) => {
      const sentence = window.words[word]?.sentence;
      const isNear = ({ start }: TaggedSpan): boolean => window.words[start]?.sentence === sentence;
      return linksOf(index, { spans, isNear }, role);
    }),
  };
}

/** The tagger now and then takes a lone comma for a name. */
function hasWord(text: string, { start, end }: TaggedSpan, { words }: Window): boolean {
  const [first, last] = [words[start], words[end - 1]];
  return first !== undefined && last !== undefined && /[\p{L}\p{N}]/u.test(text.slice(first.start, last.end));
}

interface Asked {
  readonly window: Window;
  readonly logits: WordLogits;
  readonly triggers: readonly Trigger[];
  readonly spans: readonly TaggedSpan[];
}

const askRoles = (model: Model, { window, logits, triggers, spans }: Asked): Promise<RoleLogits> =>
  model.roles({
    words: logits.words,
    trigger: triggers.map(({ word }) => word),
    event_type: triggers.map(({ type }) => LABELS.trigger.indexOf(type)),
    start: spans.map(({ start }) => start),
    end: spans.map(({ end }) => end - 1),
    layer: spans.map(({ layer }) => layer),
    distance: triggers.flatMap(({ word }) => spans.map((span) => distanceClass(word, span, window.words))),
  });

const sectorOf = ({ layer }: TaggedSpan, mention: number, logits: Float32Array): Sector | null =>
  LAYERS[layer] === "participant"
    ? (sectorLabels[argmax(rowOf(logits, mention, sectorLabels.length))] as Sector)
    : null;

interface Mentioned {
  readonly spans: readonly TaggedSpan[];
  /** Whether a mention stands in the trigger's sentence. */
  readonly isNear: (span: TaggedSpan) => boolean;
}

/** Every likely role of every mention: several for a participant, the best one for a figure. */
function linksOf(trigger: number, { spans, isNear }: Mentioned, logits: Float32Array): Link[] {
  return spans.flatMap((span, mention) => {
    const { layer } = span;
    const least = isNear(span) ? LIKELY : (LEAST_ELSEWHERE.get(layer) ?? LIKELY);
    const row = rowOf(logits, trigger * spans.length + mention, ROLE_OF.length);
    const links = ROLE_OF.flatMap((label, index) => {
      const probability = sigmoid(row[index] as number);
      if (label.layer !== layer || probability <= least) return [];
      const confidence = fillerConfidence(probability);
      return [{ mention, role: label.role, figure: label.figure, confidence }];
    });
    return layer === FIGURE ? links.sort((a, b) => b.confidence - a.confidence).slice(0, 1) : links;
  });
}
