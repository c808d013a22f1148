import type { Span } from "./span.js";

/**
 * A stretch of a traced text and the stretch of the source it was made from. Stretches of equal length map
 * unit by unit; otherwise every unit stands for the whole source stretch (an entity, a run of blanks).
 */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
}

/** A text that remembers where in its source each UTF-16 unit came from. Runs cover it, in order. */
export interface TracedText {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Collects a traced text piece by piece, from front to back. */
export interface Tracer {
  /** Takes `source.slice(start, end)` over as it is. */
  readonly keep: (source: string, start: number, end: number) => void;
  /** Writes `text` in place of the source units `start` to `end`. */
  readonly put: (text: string, start: number, end: number) => void;
  readonly done: () => TracedText;
}

export function tracer(): Tracer {
  const pieces: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  const put = (text: string, sourceStart: number, sourceEnd: number): void => {
    if (text === "") return;
    const run = { start: length, end: length + text.length, sourceStart, sourceEnd };
    const before = runs.at(-1);
    if (before !== undefined && continues(before, run)) runs[runs.length - 1] = joined(before, run);
    else runs.push(run);
    pieces.push(text);
    length = run.end;
  };
  return {
    put,
    keep: (source, start, end) => put(source.slice(start, end), start, end),
    done: () => ({ text: pieces.join(""), runs }),
  };
}

const even = (run: Run): boolean => run.end - run.start === run.sourceEnd - run.sourceStart;

const continues = (a: Run, b: Run): boolean => even(a) && even(b) && a.sourceEnd === b.sourceStart;

const joined = (a: Run, b: Run): Run => ({
  start: a.start,
  end: b.end,
  sourceStart: a.sourceStart,
  sourceEnd: b.sourceEnd,
});

/** The whole of a source, or a part of it, unchanged. */
export function untouched(
  source: string,
  { start, end }: Span = { start: 0, end: source.length },
): TracedText {
  const text = tracer();
  text.keep(source, start, end);
  return text.done();
}

/**
 * The source behind a span of a traced text: from the start of what its first unit came from to the end of
 * what its last unit came from. An empty span gives an empty one.
 */
export function toSource({ runs }: TracedText, { start, end }: Span): Span {
  const first = runs[runAt(runs, start)];
  if (first === undefined) return { start: 0, end: 0 };
  const from = start >= first.end ? first.sourceEnd : sourceOf(first, start).start;
  if (end <= start) return { start: from, end: from };
  const last = runs[runAt(runs, end - 1)] as Run;
  return { start: from, end: sourceOf(last, Math.min(end, last.end) - 1).end };
}

const sourceOf = (run: Run, unit: number): Span =>
  even(run)
    ? { start: run.sourceStart + unit - run.start, end: run.sourceStart + unit - run.start + 1 }
    : { start: run.sourceStart, end: run.sourceEnd };

/** Index of the run that holds the unit; the last one when the unit lies behind the text. */
function runAt(runs: readonly Run[], unit: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).end <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part of a traced text, as a traced text of the same source. */
export function cutTraced(traced: TracedText, { start, end }: Span): TracedText {
  const part = tracer();
  for (let at = runAt(traced.runs, start); at < traced.runs.length; at++) {
    const run = traced.runs[at] as Run;
    if (run.start >= end) break;
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from < to) part.put(traced.text.slice(from, to), ...sourceRange(run, from, to));
  }
  return part.done();
}

const sourceRange = (run: Run, from: number, to: number): [number, number] => [
  sourceOf(run, from).start,
  sourceOf(run, to - 1).end,
];

/** Texts of one source in one, parted by a joint that stands for whatever lay between them. */
export function joinTraced(parts: readonly TracedText[], joint: string): TracedText {
  const whole = tracer();
  let behind: number | null = null;
  for (const part of parts) {
    const first = part.runs[0];
    if (first !== undefined && behind !== null) {
      whole.put(joint, behind, Math.max(behind, first.sourceStart));
    }
    for (const run of part.runs) {
      whole.put(part.text.slice(run.start, run.end), run.sourceStart, run.sourceEnd);
      behind = run.sourceEnd;
    }
  }
  return whole.done();
}

/** `outer` was made from `inner.text`: the same text, traced to the source of `inner`. */
export function compose(outer: TracedText, inner: TracedText): TracedText {
  const whole = tracer();
  for (const run of outer.runs) {
    if (even(run)) {
      const part = cutTraced(inner, { start: run.sourceStart, end: run.sourceEnd });
      for (const piece of part.runs) {
        const text = outer.text.slice(run.start + piece.start, run.start + piece.end);
        whole.put(text, piece.sourceStart, piece.sourceEnd);
      }
    } else {
      const { start, end } = toSource(inner, { start: run.sourceStart, end: run.sourceEnd });
      whole.put(outer.text.slice(run.start, run.end), start, end);
    }
  }
  return whole.done();
}
