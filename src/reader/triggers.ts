import { type Realis, realisLabels, type Stance, stanceLabels } from "../codebook/certainty.js";
import { type EventType, eventTypes } from "../codebook/event-types.js";
import { typeModePairs } from "../codebook/modes.js";
import { reportConfidence } from "./confidence.js";
import { countedTriggers } from "./counted-triggers.js";
import { fallenLeaders } from "./fallen-leaders.js";
import type { WordLogits } from "./model.js";
import { movedAway } from "./moved-away.js";
import { argmax, rowOf, softmax } from "./numbers.js";
import { realisOf } from "./realis.js";
import type { TaggedSpan } from "./tag-spans.js";
import { type TriggerWords, triggerProbability } from "./trigger-words.js";
import type { Window } from "./windows.js";

/** A word of a window's core that a report hangs on. */
export interface Trigger {
  /** Index into the window's words. */
  readonly word: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly realis: Realis;
  readonly stance: Stance;
  /** 0..1: of reports like this one, the share that is right. */
  readonly confidence: number;
  /** The word's vector. */
  readonly vector: Float32Array;
}

const LIKELY = 0.5;

/** Confidence of a report that only its words vouch for; the share of such that the development gold has. */
const BY_ITS_WORDS = 0.6;

/** What a trigger is found by, beside the window itself. */
export interface Seen {
  readonly logits: WordLogits;
  readonly spans: readonly TaggedSpan[];
  readonly known: TriggerWords;
}

/** In text order. `text` is the story's, which the words of the window point into. */
export function findTriggers(text: string, window: Window, { logits, spans, known }: Seen): Trigger[] {
  const triggers = networkTriggers(text, window, logits, known);
  const byTheirWords = [
    ...countedTriggers(text, window, { spans, triggers }, (word) => typeAt(word, logits)),
    ...movedAway(text, window, triggers),
    ...fallenLeaders(text, window, triggers),
  ].map(({ word, type }) => triggerAt(word, { type, confidence: BY_ITS_WORDS }, logits));
  return [...triggers, ...byTheirWords].sort((a, b) => a.word - b.word);
}

function networkTriggers(text: string, window: Window, logits: WordLogits, known: TriggerWords): Trigger[] {
  const { core, words } = window;
  return words.slice(core.start, core.end).flatMap(({ start, end }, index) => {
    const word = core.start + index;
    const none = softmax(rowOf(logits.trigger, word, eventTypes.length + 1))[0] as number;
    const probability = triggerProbability(1 - none, text.slice(start, end), known);
    if (probability <= LIKELY) return [];
    const confidence = reportConfidence(probability);
    return [triggerAt(word, { type: typeAt(word, logits), confidence }, logits)];
  });
}

const typeAt = (word: number, { trigger }: WordLogits): EventType =>
  eventTypes[argmax(trigger, word * (eventTypes.length + 1) + 1, eventTypes.length)] as EventType;

const triggerAt = (
  word: number,
  { type, confidence }: Pick<Trigger, "type" | "confidence">,
  logits: WordLogits,
): Trigger => ({
  word,
  type,
  mode: modeOf(type, rowOf(logits.mode, word, typeModePairs.length)),
  realis: realisOf(rowOf(logits.realis, word, realisLabels.length)),
  stance: stanceLabels[argmax(rowOf(logits.stance, word, stanceLabels.length))] as Stance,
  confidence,
  vector: rowOf(logits.words, word, logits.width),
});

/** The likeliest mode of the type, none among them. */
function modeOf(type: EventType, logits: Float32Array): string | null {
  let best: number | null = null;
  typeModePairs.forEach((pair, index) => {
    if (pair.type !== type) return;
    if (best === null || (logits[index] as number) > (logits[best] as number)) best = index;
  });
  return best === null ? null : (typeModePairs[best]?.mode ?? null);
}
