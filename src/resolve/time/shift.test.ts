import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TimeValue } from "../values.js";
import { isoDay, parseIsoDay } from "./calendar.js";
import { timeResolver } from "./resolve.js";
import { storyOf } from "./story-of.fixture.js";

const read = (words: string, published: string): TimeValue | null => {
  const text = `At least nine people were killed ${words} near the river.`;
  const start = text.indexOf(words);
  return timeResolver(storyOf(text, published))({ start, end: start + words.length }).value;
};

const moved = (value: TimeValue | null, move: (iso: string) => string): TimeValue | null =>
  value === null
    ? null
    : {
        ...value,
        from: value.from === null ? null : move(value.from),
        to: value.to === null ? null : move(value.to),
      };

/** 52 weeks keep the day of the week. */
const WEEKS = 364;

const byDays = (days: number) => (iso: string) =>
  isoDay((parseIsoDay(iso.slice(0, 10)) ?? Number.NaN) + days) + iso.slice(10);

const OF_THE_WEEK = [
  "on Monday",
  "on Friday night",
  "late on Wednesday",
  "on Tuesday at 7:45 p.m.",
  "yesterday",
  "overnight",
  "last week",
  "this week",
  "over the weekend",
  "three days ago",
  "two weeks ago",
  "in recent days",
  "in the past 24 hours",
  "since Thursday",
  "between Monday and Wednesday",
] as const;

test("52 weeks later the same words mean the days 52 weeks later", () => {
  const days = fc.integer({ min: parseIsoDay("2015-01-01") ?? 0, max: parseIsoDay("2027-12-31") ?? 0 });
  fc.assert(
    fc.property(days, fc.constantFrom(...OF_THE_WEEK), (day, words) => {
      const before = read(words, isoDay(day));
      assert.notEqual(before, null, words);
      assert.deepEqual(read(words, isoDay(day + WEEKS)), moved(before, byDays(WEEKS)), words);
    }),
    { numRuns: 300 },
  );
});

/** Words with the year to be named in them; dates of February, which leap years lengthen, are left out. */
const OF_THE_YEAR: readonly ((year: number) => string)[] = [
  (year) => `on May 3, ${year}`,
  (year) => `on 14 October ${year}`,
  (year) => `in March ${year}`,
  (year) => `in early ${year}`,
  (year) => `in the summer of ${year}`,
  (year) => `in the third quarter of ${year}`,
  (year) => `between March 4 and April 9, ${year}`,
  (year) => `since ${year}`,
  () => "on May 3",
  () => "in April",
  () => "last month",
  () => "this year",
  () => "last year",
  () => "earlier this month",
];

const nextYear = (iso: string): string => `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`;

test("a year later, with every year said moved too, the same words mean the dates a year later", () => {
  const juneDays = fc.record({
    year: fc.integer({ min: 2010, max: 2027 }),
    day: fc.integer({ min: 10, max: 28 }),
  });
  fc.assert(
    fc.property(
      juneDays,
      fc.constantFrom(...OF_THE_YEAR),
      fc.integer({ min: 0, max: 6 }),
      (when, words, back) => {
        const published = `${when.year}-06-${when.day}`;
        const said = when.year - back;
        const before = read(words(said), published);
        assert.notEqual(before, null, words(said));
        assert.deepEqual(read(words(said + 1), nextYear(published)), moved(before, nextYear), words(said));
      },
    ),
    { numRuns: 300 },
  );
});
