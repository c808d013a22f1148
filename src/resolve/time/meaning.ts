import type { Anchor, Fuzz, Granularity, TimeKind } from "../values.js";
import { civilDay, type DayNumber, dayNumber } from "./calendar.js";

export const MINUTES_A_DAY = 1440;

/** What a time expression says. `from` and `to` are minutes since 1970-01-01 on the local clock, half-open. */
export interface Meaning {
  readonly kind: TimeKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly granularity: Granularity;
  readonly fuzz: Fuzz | null;
  readonly anchor: Anchor;
  readonly zone: string | null;
  readonly reason: string | null;
  /** The year was chosen, not said: another reference day may choose another. */
  readonly yearless: boolean;
  /** The year is counted from the reference day: "March last year" is one month, whichever it is. */
  readonly countedYear: boolean;
  readonly alternatives: readonly OtherMeaning[];
}

export interface OtherMeaning {
  readonly meaning: Meaning;
  readonly why: string;
}

/** The words are understood, but nothing can be said about the date. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: string;
  readonly alternatives: readonly OtherMeaning[];
}

export type Outcome = Meaning | Unknown;

export type Direction = "past" | "future" | null;

/** What an expression is read against. */
export interface Frame {
  /** The day that "today" is; null where it isn't known. */
  readonly ref: DayNumber | null;
  readonly anchor: Anchor;
  readonly direction: Direction;
  /** What the words tell of the day is done: it doesn't lie after the reference day. */
  readonly done?: boolean;
  /** The dated expression before this one in the story. */
  readonly previous: Meaning | null;
  /** How many sentences back it stands; 0 in the same one. */
  readonly back?: number | null;
  /** A year said beside the expression ("May last year"). */
  readonly year: number | null;
}

export const unknown = (reason: string, alternatives: readonly OtherMeaning[] = []): Unknown => ({
  kind: "unknown",
  reason,
  alternatives,
});

export const NO_REFERENCE = "relative to the day of publication, which is not known";

const BLANK: Meaning = {
  kind: "date",
  from: null,
  to: null,
  granularity: "day",
  fuzz: null,
  anchor: "absolute",
  zone: null,
  reason: null,
  yearless: false,
  countedYear: false,
  alternatives: [],
};

export const meaning = (fields: Partial<Meaning>): Meaning => ({ ...BLANK, ...fields });

/** Whole days [from, to); null leaves an end open. */
export const daySpan = (
  from: DayNumber | null,
  to: DayNumber | null,
  granularity: Granularity,
  fields: Partial<Meaning> = {},
): Meaning =>
  meaning({
    from: from === null ? null : from * MINUTES_A_DAY,
    to: to === null ? null : to * MINUTES_A_DAY,
    granularity,
    ...fields,
  });

export const oneDay = (day: DayNumber, fields: Partial<Meaning> = {}): Meaning =>
  daySpan(day, day + 1, "day", fields);

export const monthSpan = (year: number, month: number, fields: Partial<Meaning> = {}): Meaning =>
  daySpan(dayNumber(year, month, 1), dayNumber(year, month + 1, 1), "month", fields);

export const yearSpan = (from: number, to: number, granularity: Granularity = "year"): Meaning =>
  daySpan(dayNumber(from, 1, 1), dayNumber(to, 1, 1), granularity);

export const firstDay = ({ from }: Meaning): DayNumber | null =>
  from === null ? null : Math.floor(from / MINUTES_A_DAY);

/** The day after the last one, as a bound. */
export const boundDay = ({ to }: Meaning): DayNumber | null =>
  to === null ? null : Math.ceil(to / MINUTES_A_DAY);

export const yearOf = (meaning: Meaning): number | null => {
  const day = firstDay(meaning);
  return day === null ? null : civilDay(day).year;
};

/** What of a running period is over at the end of that day; other periods stay whole. */
export const upToDay = (whole: Meaning, day: DayNumber): Meaning => {
  const end = (day + 1) * MINUTES_A_DAY;
  const runs = whole.from !== null && whole.to !== null && whole.from < end && whole.to > end;
  return runs ? { ...whole, to: end, alternatives: [] } : whole;
};

export const isDated = (outcome: Outcome): outcome is Meaning =>
  outcome.kind === "date" && outcome.from !== null && outcome.to !== null;

/** Applies a change to what is understood and passes an unknown on. */
export const change = (outcome: Outcome, fields: (meaning: Meaning) => Partial<Meaning>): Outcome =>
  outcome.kind === "unknown" ? outcome : { ...outcome, ...fields(outcome) };
