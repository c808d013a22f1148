import { acrossSentences, distanceClass } from "./distance.js";
import type { Model } from "./model.js";
import { sigmoid } from "./numbers.js";
import type { WindowReading } from "./read-window.js";
import type { Trigger } from "./triggers.js";
import type { Word } from "./windows.js";

/** A trigger of the story: its window, for distances inside it, and its sentence, for all others. */
interface Placed {
  readonly trigger: Trigger;
  readonly reading: WindowReading;
  readonly sentence: number;
}

const LIKELY = 0.5;
/** How many earlier reports one is compared with: bounds the work on very long stories. */
const COMPARED = 60;

/**
 * For every report in order, the nearest earlier one that tells of the very same happening, or null. The model
 * learned the question inside windows; it is asked across them as well.
 */
export async function earlierTellings(
  model: Model,
  readings: readonly WindowReading[],
): Promise<(number | null)[]> {
  const placed = readings.flatMap((reading) =>
    reading.triggers.map((trigger) => ({ trigger, reading, sentence: sentenceOf(reading, trigger) })),
  );
  const earlier: (number | null)[] = [];
  for (const [index, later] of placed.entries()) {
    const first = Math.max(0, index - COMPARED);
    const candidates = placed.slice(first, index);
    const likely = await likelihoods(model, candidates, later);
    const nearest = likely.findLastIndex((probability) => probability > LIKELY);
    earlier.push(nearest === -1 ? null : first + nearest);
  }
  return earlier;
}

const sentenceOf = ({ window }: WindowReading, { word }: Trigger): number =>
  (window.words[word] as Word).sentence;

async function likelihoods(model: Model, candidates: readonly Placed[], later: Placed): Promise<number[]> {
  if (candidates.length === 0) return [];
  const logits = await model.same({
    earlier: joined(candidates.map(({ trigger }) => trigger.vector)),
    later: joined(candidates.map(() => later.trigger.vector)),
    distance: candidates.map((candidate) => distanceBetween(candidate, later)),
  });
  return Array.from(logits, sigmoid);
}

function distanceBetween(earlier: Placed, later: Placed): number {
  if (earlier.reading !== later.reading) return acrossSentences(later.sentence - earlier.sentence);
  const { word } = later.trigger;
  return distanceClass(earlier.trigger.word, { start: word, end: word + 1 }, later.reading.window.words);
}

function joined(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0;
  const rows = new Float32Array(vectors.length * width);
  for (const [row, vector] of vectors.entries()) rows.set(vector, row * width);
  return rows;
}
