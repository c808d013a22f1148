/** One figure of the value benches: a share from 0 to 1 of `cases`; `target` null where none is set. */
export interface ValueRow {
  readonly name: string;
  readonly reached: number;
  readonly cases: number;
  readonly target: number | null;
}

/** What one bench found, and each miss in a line of its own. */
export interface Measured {
  readonly rows: readonly ValueRow[];
  readonly misses: readonly string[];
}

export const row = (name: string, right: number, cases: number, target: number | null = null): ValueRow => ({
  name,
  reached: cases === 0 ? 0 : right / cases,
  cases,
  target,
});

/** The number of those that pass. */
export const tally = <T>(all: readonly T[], passes: (one: T) => boolean): number => all.filter(passes).length;
