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

/**
 * Runs as numbers, three a run: its end, and the start and end of its source. It starts where the one before ends. A
 * page of two megabytes can have a million runs, each of which would cost five times as much as an object.
 */
export type Runs = ArrayLike<number>;

/** A text that remembers where in its source each UTF-16 unit came from. Runs cover it, in order. */
export interface TracedText {
  readonly text: string;
  readonly runs: Runs;
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
  const runs = runList();
  const put = (text: string, sourceStart: number, sourceEnd: number): void => {
    if (text === "") return;
    runs.add(text.length, sourceStart, sourceEnd);
    pieces.push(text);
  };
  return {
    put,
    keep: (source, start, end) => put(source.slice(start, end), start, end),
    done: () => ({ text: pieces.join(""), runs: runs.done() }),
  };
}

const PER_RUN = 3;

interface RunList {
  /** A run of so many units behind those before; what goes on where the last one ended is one run with it. */
  readonly add: (length: number, sourceStart: number, sourceEnd: number) => void;
  readonly done: () => Runs;
}

/** More numbers than this are kept in four bytes each instead of eight. */
const MANY = 3000;

function runList(): RunList {
  const few: number[] = [];
  let many: Int32Array | null = null;
  let count = 0;
  let end = 0;
  let source = 0;
  let isEven = false;
  const set = (at: number, number: number): void => {
    if (many === null) few[at] = number;
    else many[at] = number;
  };
  return {
    add: (length, sourceStart, sourceEnd) => {
      end += length;
      const even = length === sourceEnd - sourceStart;
      if (count > 0 && even && isEven && source === sourceStart) {
        set(count - PER_RUN, end);
        set(count - 1, sourceEnd);
      } else {
        if (count >= MANY && count + PER_RUN > (many?.length ?? 0)) many = grown(many ?? few, 2 * count);
        set(count, end);
        set(count + 1, sourceStart);
        set(count + 2, sourceEnd);
        count += PER_RUN;
      }
      isEven = even;
      source = sourceEnd;
    },
    done: () => (many === null ? few : many.slice(0, count)),
  };
}

function grown(numbers: ArrayLike<number>, size: number): Int32Array {
  const more = new Int32Array(size);
  more.set(numbers);
  return more;
}

const countOf = (runs: Runs): number => runs.length / PER_RUN;

function runOf(runs: Runs, at: number): Run {
  const first = at * PER_RUN;
  return {
    start: at === 0 ? 0 : (runs[first - PER_RUN] as number),
    end: runs[first] as number,
    sourceStart: runs[first + 1] as number,
    sourceEnd: runs[first + 2] as number,
  };
}

/** The runs of a text, one by one. */
export const runsOf = ({ runs }: TracedText): readonly Run[] =>
  Array.from({ length: countOf(runs) }, (_, at) => runOf(runs, at));

const even = (run: Run): boolean => run.end - run.start === run.sourceEnd - run.sourceStart;

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
  if (runs.length === 0) return { start: 0, end: 0 };
  const first = runOf(runs, runAt(runs, start));
  const from = start >= first.end ? first.sourceEnd : sourceOf(first, start).start;
  if (end <= start) return { start: from, end: from };
  const last = runOf(runs, runAt(runs, end - 1));
  return { start: from, end: sourceOf(last, Math.min(end, last.end) - 1).end };
}

const sourceOf = (run: Run, unit: number): Span =>
  even(run)
    ? { start: run.sourceStart + unit - run.start, end: run.sourceStart + unit - run.start + 1 }
    : { start: run.sourceStart, end: run.sourceEnd };

/** Index of the run that holds the unit; the last one when the unit lies behind the text. */
function runAt(runs: Runs, unit: number): number {
  let low = 0;
  let high = countOf(runs) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * PER_RUN] as number) <= unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A part of a traced text, as a traced text of the same source. */
export function cutTraced(traced: TracedText, { start, end }: Span): TracedText {
  const part = runList();
  addPart(part, traced.runs, start, end);
  return { text: traced.text.slice(start, end), runs: part.done() };
}

/** The runs behind a stretch of a text, behind those that are there. */
function addPart(list: RunList, runs: Runs, start: number, end: number): void {
  const count = countOf(runs);
  for (let at = runs.length === 0 ? count : runAt(runs, start); at < count; at++) {
    const run = runOf(runs, at);
    if (run.start >= end) break;
    const from = Math.max(run.start, start);
    const to = Math.min(run.end, end);
    if (from < to) list.add(to - from, sourceOf(run, from).start, sourceOf(run, to - 1).end);
  }
}

/** Texts of one source in one, parted by a joint that stands for whatever lay between them. */
export function joinTraced(parts: readonly TracedText[], joint: string): TracedText {
  const texts: string[] = [];
  const whole = runList();
  let behind: number | null = null;
  for (const { text, runs } of parts) {
    if (text === "") continue;
    const first = runOf(runs, 0);
    if (behind !== null && joint !== "") {
      whole.add(joint.length, behind, Math.max(behind, first.sourceStart));
      texts.push(joint);
    }
    addPart(whole, runs, 0, text.length);
    texts.push(text);
    behind = runs[runs.length - 1] as number;
  }
  return { text: texts.join(""), runs: whole.done() };
}

/** `outer` was made from `inner.text`: the same text, traced to the source of `inner`. */
export function compose(outer: TracedText, inner: TracedText): TracedText {
  const whole = runList();
  for (let at = 0; at < countOf(outer.runs); at++) {
    const run = runOf(outer.runs, at);
    if (even(run)) addPart(whole, inner.runs, run.sourceStart, run.sourceEnd);
    else {
      const { start, end } = toSource(inner, { start: run.sourceStart, end: run.sourceEnd });
      whole.add(run.end - run.start, start, end);
    }
  }
  return { text: outer.text, runs: whole.done() };
}
