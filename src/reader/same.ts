import { acrossSentences, distanceClass } from "./distance.js";
import type { Model } from "./model.js";
import { sigmoid } from "./numbers.js";
import type { WindowReading } from "./read-window.js";
import type { Trigger } from "./triggers.js";
import type { Word } from "./windows.js";

/** A trigger of the story: its window, for distances inside it, and its sentence, for all others. */
interface Placed {
  readonly index: number;
  readonly trigger: Trigger;
  readonly reading: WindowReading;
  readonly sentence: number;
}

/** An earlier report and the model's probability that it tells of the same happening. */
interface Candidate {
  readonly placed: Placed;
  readonly probability: number;
}

/** Average over a group's members; gives the best F1 of pairs on the development split. */
const LIKELY = 0.4;
/** How many earlier reports one is compared with: bounds the work on very long stories. */
const COMPARED = 60;

/**
 * For every report in order, an earlier one that tells of the very same happening, or null. Reports join the group
 * they are likeliest to belong to on average over its members, so that one doubtful pair doesn't join two groups.
 * The model learned the question inside windows; it is asked across them as well, of reports of one type only
 * (four in 2,535 annotated links cross types).
 */
export async function earlierTellings(
  model: Model,
  readings: readonly WindowReading[],
): Promise<(number | null)[]> {
  const earlier: (number | null)[] = [];
  const groups: number[] = [];
  const placed = placedTriggers(readings);
  for (const later of placed) {
    const candidates = placed
      .slice(Math.max(0, later.index - COMPARED), later.index)
      .filter(({ trigger }) => trigger.type === later.trigger.type);
    const joined = likeliestGroup(await likelihoods(model, candidates, later), groups);
    earlier.push(joined?.at(-1)?.placed.index ?? null);
    groups.push(groups[joined?.[0]?.placed.index ?? -1] ?? later.index);
  }
  return earlier;
}

const placedTriggers = (readings: readonly WindowReading[]): Placed[] =>
  readings
    .flatMap((reading) => reading.triggers.map((trigger) => ({ trigger, reading })))
    .map(({ trigger, reading }, index) => ({
      index,
      trigger,
      reading,
      sentence: (reading.window.words[trigger.word] as Word).sentence,
    }));

function likeliestGroup(candidates: readonly Candidate[], groups: readonly number[]): Candidate[] | null {
  const members = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups[candidate.placed.index] as number;
    members.set(group, [...(members.get(group) ?? []), candidate]);
  }
  let best: Candidate[] | null = null;
  let most = LIKELY;
  for (const group of members.values()) {
    const average = group.reduce((sum, { probability }) => sum + probability, 0) / group.length;
    if (average > most) [best, most] = [group, average];
  }
  return best;
}

async function likelihoods(model: Model, earlier: readonly Placed[], later: Placed): Promise<Candidate[]> {
  if (earlier.length === 0) return [];
  const logits = await model.same({
    earlier: rows(earlier.map(({ trigger }) => trigger.vector)),
    later: rows(earlier.map(() => later.trigger.vector)),
    distance: earlier.map((placed) => distanceBetween(placed, later)),
  });
  return earlier.map((placed, index) => ({ placed, probability: sigmoid(logits[index] as number) }));
}

function distanceBetween(earlier: Placed, later: Placed): number {
  if (earlier.reading !== later.reading) return acrossSentences(later.sentence - earlier.sentence);
  const { word } = later.trigger;
  return distanceClass(earlier.trigger.word, { start: word, end: word + 1 }, later.reading.window.words);
}

function rows(vectors: readonly Float32Array[]): Float32Array {
  const width = vectors[0]?.length ?? 0;
  const matrix = new Float32Array(vectors.length * width);
  for (const [row, vector] of vectors.entries()) matrix.set(vector, row * width);
  return matrix;
}
