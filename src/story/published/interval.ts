import type { PublishedAt } from "../story.js";
import { dateIn, dayAfter, instant, isoDay, monthStart, nearestYear, type WrittenDate } from "./days.js";

export type Interval = Pick<PublishedAt, "from" | "to" | "granularity">;

/**
 * The half-open interval that a written date stands for; a missing year is the one nearest to a known day.
 * Null when the year cannot be known or there is no such day.
 */
export function intervalOf(written: WrittenDate, known: string | null): Interval | null {
  const { year, month, day, clock } = written;
  if (day === null) {
    if (year === null) return null;
    return { from: monthStart(year, month), to: monthStart(year, month, 1), granularity: "month" };
  }
  const iso =
    year !== null ? isoDay(year, month, day) : known === null ? null : nearestYear(month, day, known);
  if (iso === null) return null;
  if (clock === null) return wholeDay(iso);
  const next =
    clock.minute < 59
      ? { ...clock, minute: clock.minute + 1 }
      : { ...clock, minute: 0, hour: clock.hour + 1 };
  const to = next.hour < 24 ? instant(iso, next) : instant(dayAfter(iso), { ...next, hour: 0 });
  return { from: instant(iso, clock), to, granularity: "minute" };
}

export const wholeDay = (iso: string): Interval => ({ from: iso, to: dayAfter(iso), granularity: "day" });

/** An interval from text that holds a date somewhere; null when it holds none that is certain. */
export function intervalIn(text: string, known: string | null): Interval | null {
  const written = dateIn(text);
  return written === null ? null : intervalOf(written, known);
}
