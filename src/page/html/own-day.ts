import type { MetaDate } from "../block.js";

/** What else of a page tells on which day its readers saw it. */
export interface DayWitnesses {
  /** The page's characters. */
  readonly source: string;
  /** Day or month that its address names. */
  readonly addressed: string | null;
  /** Day that the page shows beside its headline; null when nothing looks like it. */
  readonly shown: () => string | null;
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]00:?00)$/;
const MIDNIGHT = /T00:00/;
const WITH_OFFSET = /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?[+-](?:0[1-9]|1[0-4]):?\d\d/g;

/**
 * Many publishers write their instants in UTC, which near midnight is another day than their readers'. The same instant
 * with the publisher's own offset, where the page has it anywhere, else the neighbouring day that its address names or
 * that it shows. A midnight in UTC is a day without a clock and stays.
 */
export function ownDay(date: MetaDate | null, { source, addressed, shown }: DayWitnesses): MetaDate | null {
  if (date === null || !UTC.test(date.text) || MIDNIGHT.test(date.text)) return date;
  const local = sameInstant(source, date.text);
  if (local !== null) return { ...date, text: local };
  const day = date.text.slice(0, 10);
  if (addressed !== null && isNeighbour(addressed, date.text))
    return { ...date, day: addressed, reason: "the instant is in UTC; the day is that of the address" };
  const seen = addressed === day ? null : shown();
  if (seen !== null && isNeighbour(seen, date.text))
    return { ...date, day: seen, reason: "the instant is in UTC; the day is the one that the page shows" };
  return date;
}

const MINUTE = 60_000;

function sameInstant(source: string, utc: string): string | null {
  const instant = Date.parse(utc);
  for (const [text] of source.matchAll(WITH_OFFSET)) {
    if (Math.abs(Date.parse(text) - instant) < MINUTE) return text;
  }
  return null;
}

/** Hours that the clocks of most readers are before or behind UTC: Pacific and Japanese time. */
const BEHIND = 8;
const AHEAD = 9;

/** Whether it is that day somewhere while it is the instant in UTC, and is not in UTC. */
function isNeighbour(day: string, utc: string): boolean {
  if (day.length !== 10 || day === utc.slice(0, 10)) return false;
  const midday = Date.parse(`${day}T12:00:00Z`);
  const hours = (Date.parse(utc) - midday) / 3_600_000;
  return hours >= -12 - AHEAD && hours <= 12 + BEHIND;
}
