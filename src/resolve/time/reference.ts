import type { PublishedAt, Story } from "../../story/story.js";
import type { Anchor } from "../values.js";
import { type DayNumber, isoDay, parseIsoDay } from "./calendar.js";
import { change, type Frame, type Meaning, type Outcome, unknown } from "./meaning.js";
import type { Sense } from "./rule.js";

/** The days that "today" may be, first and last, not both null: null where only the other bound is known. */
export interface Reference {
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  readonly anchor: Anchor;
}

/** The last day of a half-open interval: its end is a day or an instant. */
const lastDayOf = (to: string): DayNumber | null => {
  const day = parseIsoDay(to);
  const midnight = /T(?!00:00)/.test(to) ? 0 : 1;
  return day === null ? null : day - midnight;
};

const fromPublished = ({ from, to, how }: PublishedAt): Reference | null => {
  const first = from === null ? null : parseIsoDay(from);
  const last = to === null ? null : lastDayOf(to);
  if (first === null && last === null) return null;
  const anchor = how === "inferred" ? "document" : how === "dateline" ? "dateline" : "publication";
  return { first, last: last === null ? null : Math.max(last, first ?? last), anchor };
};

/** The day a story's relative words count from: its dateline's, else that of publication; null where neither is known. */
export const referenceOf = ({ dateline, published }: Story): Reference | null => {
  const day = dateline?.day == null ? null : parseIsoDay(dateline.day);
  if (day !== null) return { first: day, last: day, anchor: "dateline" };
  return published === null ? null : fromPublished(published);
};

const sameSpan = (a: Meaning, b: Meaning): boolean => a.from === b.from && a.to === b.to;

const between = ({ first, last }: Reference): string => {
  if (last === null) return `to lie not before ${first === null ? "?" : isoDay(first)}`;
  return first === null
    ? `to lie before ${isoDay(last + 1)}`
    : `to lie between ${isoDay(first)} and ${isoDay(last)}`;
};

/** A date of the calendar is one year's or another's, never all that lies between. */
const whichYear = ({ yearless, countedYear }: Meaning): string | null => {
  if (yearless) return "no year is said";
  return countedYear ? "the year is counted from the day of publication" : null;
};

/** What holds whichever day of the reference is the right one: the hull of the readings of the first and the last. */
const hull = (a: Outcome, b: Outcome, reference: Reference): Outcome => {
  if (a.kind === "unknown" || b.kind === "unknown") return a;
  if (sameSpan(a, b)) return a;
  const known = `the day of publication is known only ${between(reference)}`;
  const which = whichYear(a) ?? whichYear(b);
  if (which !== null)
    return unknown(
      `${which}, and ${known}`,
      [a, b].map((meaning) => ({ meaning: { ...meaning, alternatives: [] }, why: known })),
    );
  const open = {
    granularity: "vague",
    fuzz: a.fuzz ?? "vague",
    alternatives: [],
    reason: `relative, and ${known}`,
  } as const;
  return { ...a, ...open, from: a.from, to: b.to };
};

/** Reads an expression against a reference that may be one day, some days, or not known. */
export const readAgainst = (
  { at }: Sense,
  reference: Reference | null,
  frame: Omit<Frame, "ref" | "anchor" | "year">,
): Outcome => {
  const on = (ref: DayNumber | null): Outcome =>
    at({ ...frame, ref, anchor: reference?.anchor ?? "publication", year: null });
  if (reference === null) return on(null);
  const { first, last } = reference;
  if (first !== null && first === last) return on(first);
  const absolute = on(null);
  if (absolute.kind !== "unknown") return absolute;
  if (first !== null && last !== null) return hull(on(first), on(last), reference);
  return open(on(first ?? last), reference);
};

const farthest = ({ last }: Reference): string =>
  last === null ? "the earliest that it can be" : "the latest that it can be";

/** What holds where only one bound of the reference is known: the reading at that bound, open on the other side. */
const open = (bound: Outcome, reference: Reference): Outcome => {
  const known = `the day of publication is known only ${between(reference)}`;
  const which = bound.kind === "unknown" ? null : whichYear(bound);
  if (which !== null && bound.kind !== "unknown")
    return unknown(
      `${which}, and ${known}`,
      bound.countedYear ? [{ meaning: { ...bound, alternatives: [] }, why: farthest(reference) }] : [],
    );
  return change(bound, ({ from, to }) => ({
    from: reference.last === null ? from : null,
    to: reference.last === null ? null : to,
    granularity: "vague",
    fuzz: "vague",
    alternatives: [],
    reason: `relative, and ${known}`,
  }));
};
