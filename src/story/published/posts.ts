import type { PublishedAt } from "../story.js";
import { agoInterval, COUNTED_BACK, isAgo } from "./ago.js";
import { type Clock, clockIn, dateIn, dayAfter, figureOrderOf, type WrittenDate } from "./days.js";
import { type Interval, intervalOf } from "./interval.js";

/**
 * When each post of a live page was put up: its stamp's clock on the page's day, a day earlier or later where
 * the clock crosses midnight. `now` is the instant at which the page was taken, from which `2 hours ago` counts. Null
 * for a post whose day is not known.
 */
export function postTimes(
  stamps: readonly (string | null)[],
  known: string | null,
  now: string | null,
): readonly (PublishedAt | null)[] {
  const days = daysOf(stamps, known);
  const order = figureOrderOf(stamps.filter((text) => text !== null));
  return stamps.map((text, at) => {
    if (text === null) return null;
    if (isAgo(text)) return countedBack(text, now);
    const date = dateIn(text, order);
    const interval = clockInterval(date, text, days[at] ?? null, known);
    if (interval === null) return null;
    const reason = date?.year == null ? "the day is that of the page" : null;
    return { ...interval, how: "stamp", reason, text };
  });
}

function countedBack(text: string, now: string | null): PublishedAt | null {
  const interval = agoInterval(text, now);
  return interval === null ? null : { ...interval, how: "stamp", reason: COUNTED_BACK, text };
}

function clockInterval(
  date: WrittenDate | null,
  text: string,
  day: string | null,
  known: string | null,
): Interval | null {
  if (date !== null) return intervalOf(date, known);
  const clock = clockIn(text);
  return clock === null || day === null ? null : onDay(day, clock);
}

function onDay(day: string, clock: Clock): Interval | null {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return intervalOf({ year, month, day: date, clock }, null);
}

/** The day of each stamp; the page's day is that of most of them. */
function daysOf(stamps: readonly (string | null)[], known: string | null): readonly (string | null)[] {
  if (known === null) return stamps.map(() => null);
  const minutes = stamps.map((text) => {
    const clock = text === null ? null : clockIn(text);
    return clock === null ? null : clock.hour * 60 + clock.minute;
  });
  const offsets = offsetsOf(minutes);
  const usual = mostFrequent(offsets);
  return offsets.map((offset) => dayAfter(known.slice(0, 10), offset - usual));
}

/** Days counted from the first stamp: down where a newest-first clock jumps up, up where an oldest-first one falls. */
function offsetsOf(minutes: readonly (number | null)[]): readonly number[] {
  const known = minutes.filter((minute) => minute !== null);
  const newestFirst = elapsed(known.toReversed()) < elapsed(known);
  let offset = 0;
  let before: number | null = null;
  return minutes.map((minute) => {
    if (minute !== null && before !== null && minute !== before) {
      if (newestFirst && minute > before) offset--;
      if (!newestFirst && minute < before) offset++;
    }
    before = minute ?? before;
    return offset;
  });
}

/** Minutes from the first to the last clock when each is the next that comes: the right order takes the least. */
const elapsed = (minutes: readonly number[]): number =>
  minutes.reduce(
    (sum, minute, at) => sum + (at === 0 ? 0 : (minute - (minutes[at - 1] as number) + 1440) % 1440),
    0,
  );

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
