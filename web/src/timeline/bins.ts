import { monthOfDay, monthText } from "./months.js";

export interface Bin {
  /** First month. */
  readonly start: number;
  readonly events: number;
}

export interface Scale {
  /** Months a bin holds. */
  readonly size: number;
  /** [first, last) in months; both are edges of bins. */
  readonly first: number;
  readonly last: number;
  readonly bins: readonly Bin[];
  readonly most: number;
}

interface MonthCount {
  readonly month: string;
  readonly events: number;
}

/** Months, quarters, years, five and more years. */
const SIZES = [1, 3, 12, 60, 120, 600, 1200];
const NARROWEST_PX = 5;

interface Counts {
  readonly counts: readonly MonthCount[];
  /** Of the whole ledger: the line stays where it is while filters change. */
  readonly whole: readonly MonthCount[];
}

const startOf = ({ month }: MonthCount): number => monthOfDay(`${month}-01`);

/** The finest bins that fit into a width; null when there is nothing to show. */
export function scaleOf({ counts, whole }: Counts, width: number): Scale | null {
  const ends = [...whole, ...counts].map(startOf);
  if (ends.length === 0) return null;
  const [earliest, latest] = [Math.min(...ends), Math.max(...ends)];
  const most = Math.max(12, Math.floor(width / NARROWEST_PX));
  const size = SIZES.find((each) => (latest - earliest + 1) / each <= most) ?? 1200;
  const floor = (month: number): number => Math.floor(month / size) * size;
  const sums = new Map<number, number>();
  for (const count of counts) {
    const start = floor(startOf(count));
    sums.set(start, (sums.get(start) ?? 0) + count.events);
  }
  const bins = [...sums].map(([start, events]) => ({ start, events }));
  // A lone month would fill the whole width; a year around it keeps it readable.
  const spare = Math.max(0, 12 - (floor(latest) + size - floor(earliest)));
  return {
    size,
    first: floor(earliest) - Math.ceil(spare / 2 / size) * size,
    last: floor(latest) + size + Math.floor(spare / 2 / size) * size,
    bins,
    most: Math.max(1, ...bins.map(({ events }) => events)),
  };
}

export const binText = (start: number, size: number): string => {
  if (size === 1) return monthText(start);
  if (size < 12) return `${monthText(start)} – ${monthText(start + size - 1)}`;
  const year = Math.floor(start / 12);
  return size === 12 ? String(year) : `${year}–${year + size / 12 - 1}`;
};

/** Months to label: whole years where they fit, else steps of several years. */
export function ticksOf({ first, last }: Scale, width: number): readonly number[] {
  const fit = Math.max(2, Math.floor(width / 56));
  const step =
    [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].find((each) => (last - first) / each <= fit) ?? 12000;
  const ticks: number[] = [];
  for (let month = Math.ceil(first / step) * step; month < last; month += step) ticks.push(month);
  return ticks;
}

export const tickText = (month: number): string =>
  month % 12 === 0 ? String(month / 12) : (monthText(month).split(" ")[0] ?? "");
