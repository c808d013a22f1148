/** Log-odds that a candidate begins a story when the story before it begins at another. */
export type Gain = (from: number, at: number) => number;

/** No story has more lines that could be the headline of another. */
const FARTHEST = 40;

/** A way through the candidates up to one of them. */
interface Path {
  readonly gain: number;
  readonly certain: boolean;
  readonly before: Path | null;
  readonly at: number;
}

/**
 * The chain of starts, the first candidate among them, with the greatest sum of gains; one of the gains must reach
 * `certain`, else the page is one story. By dynamic programming, in time proportional to the candidates.
 */
export function bestPath(candidates: readonly number[], gain: Gain, certain: number): readonly number[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const ends: Path[][] = [[{ gain: 0, certain: false, before: null, at: first }]];
  for (let index = 1; index < candidates.length; index++) {
    const at = candidates[index] as number;
    const reached: Path[] = [];
    for (let before = Math.max(0, index - FARTHEST); before < index; before++) {
      const more = gain(candidates[before] as number, at);
      if (more === Number.NEGATIVE_INFINITY) continue;
      for (const path of ends[before] as Path[]) reached.push(extended(path, at, more, certain));
    }
    ends.push(best(reached));
  }
  const whole = ends.flat().filter((path) => path.certain && path.gain > 0);
  return whole.length === 0 ? [first] : startsOf(best(whole)[0] as Path);
}

const extended = (before: Path, at: number, gain: number, certain: number): Path => ({
  gain: before.gain + gain,
  certain: before.certain || gain >= certain,
  before,
  at,
});

/** The best path of each kind: with a gain that is certain, and without. */
const best = (paths: readonly Path[]): Path[] =>
  [true, false].flatMap((certain) => {
    let top: Path | null = null;
    for (const path of paths)
      if (path.certain === certain && (top === null || path.gain > top.gain)) top = path;
    return top === null ? [] : [top];
  });

function startsOf(path: Path): readonly number[] {
  const starts: number[] = [];
  for (let step: Path | null = path; step !== null; step = step.before) starts.push(step.at);
  return starts.reverse();
}
