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
  readonly isWar: boolean;
}

/** A war is not one of its fights: of 306 annotated pairs of the two kinds, 268 are different happenings. */
const WARS = new Set(["conflict", "insurgency", "rebellion", "war"]);

/** An earlier report and the model's probability that it tells of the same happening. */
interface Candidate {
  readonly placed: Placed;
  readonly probability: number;
}

/** Average over a group's members; gives the best F1 of pairs on the development split. */
const LIKELY = 0.25;
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
  text: string,
  readings: readonly WindowReading[],
): Promise<(number | null)[]> {
  const placed = placedTriggers(text, readings);
  const candidates = await likelihoods(
    model,
    placed.map((later) => comparable(placed, later)),
    placed,
  );
  const earlier: (number | null)[] = [];
  const groups: number[] = [];
  for (const { index } of placed) {
    const joined = likeliestGroup(candidates[index] ?? [], groups);
    earlier.push(joined?.at(-1)?.placed.index ?? null);
    groups.push(groups[joined?.[0]?.placed.index ?? -1] ?? index);
  }
  return earlier;
}

const comparable = (placed: readonly Placed[], later: Placed): Placed[] =>
  placed
    .slice(Math.max(0, later.index - COMPARED), later.index)
    .filter(({ trigger, isWar }) => trigger.type === later.trigger.type && isWar === later.isWar);

const placedTriggers = (text: string, readings: readonly WindowReading[]): Placed[] =>
  readings
    .flatMap((reading) => reading.triggers.map((trigger) => ({ trigger, reading })))
    .map(({ trigger, reading }, index) => {
      const { sentence, start, end } = reading.window.words[trigger.word] as Word;
      return { index, trigger, reading, sentence, isWar: WARS.has(text.slice(start, end).toLowerCase()) };
    });

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

/** Pairs asked at once: a story of a thousand reports has 60,000, whose vectors would fill 200 MB. */
const ASKED = 2048;

/** `earlier` has a list for each of `placed`. */
async function likelihoods(
  model: Model,
  earlier: readonly (readonly Placed[])[],
  placed: readonly Placed[],
): Promise<Candidate[][]> {
  const pairs = placed.flatMap((later) =>
    (earlier[later.index] ?? []).map((other) => [other, later] as const),
  );
  const candidates: Candidate[][] = placed.map(() => []);
  for (let start = 0; start < pairs.length; start += ASKED) {
    const asked = pairs.slice(start, start + ASKED);
    const logits = await logitsOf(model, asked);
    for (const [row, [other, later]] of asked.entries()) {
      candidates[later.index]?.push({ placed: other, probability: sigmoid(logits[row] as number) });
    }
  }
  return candidates;
}

const logitsOf = (model: Model, pairs: readonly (readonly [Placed, Placed])[]): Promise<Float32Array> =>
  model.same({
    earlier: rows(pairs.map(([other]) => other.trigger.vector)),
    later: rows(pairs.map(([, later]) => later.trigger.vector)),
    distance: pairs.map(([other, later]) => distanceBetween(other, later)),
  });

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
