import { dayNumber, weekdayOf } from "../calendar.js";
import { daySpan, type Frame, firstDay, type Meaning, type Outcome, oneDay, unknown } from "../meaning.js";
import { group, type TimeRule } from "../rule.js";
import { nearestYear } from "./nearest-year.js";

/** Feasts on a fixed day: month, day. Sources: common calendars of the countries that keep them. */
const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  "all saints' day": [11, 1],
  "boxing day": [12, 26],
  "christmas day": [12, 25],
  "christmas eve": [12, 24],
  christmas: [12, 25],
  "human rights day": [12, 10],
  "international women's day": [3, 8],
  "may day": [5, 1],
  "nakba day": [5, 15],
  "new year": [1, 1],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "valentine's day": [2, 14],
  "ve day": [5, 8],
  "victory day": [5, 9],
  "world refugee day": [6, 20],
};

/** The western Easter Sunday of a year (Meeus, Jones and Butcher). */
export const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
};

/** Easter Sunday of the eastern churches (Meeus): by the Julian calendar, 13 days behind from 1900 to 2099. */
export const orthodoxEaster = (year: number): number => {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return dayNumber(year, month, ((d + e + 114) % 31) + 1) + 13;
};

const MOVABLE: Readonly<Record<string, (year: number) => Meaning>> = {
  "ash wednesday": (year) => oneDay(easter(year) - 46),
  easter: (year) => oneDay(easter(year)),
  "easter monday": (year) => oneDay(easter(year) + 1),
  "easter sunday": (year) => oneDay(easter(year)),
  "good friday": (year) => oneDay(easter(year) - 2),
  "orthodox christmas": (year) => oneDay(dayNumber(year, 1, 7)),
  "orthodox easter": (year) => oneDay(orthodoxEaster(year)),
  "palm sunday": (year) => oneDay(easter(year) - 7),
  pentecost: (year) => oneDay(easter(year) + 49),
  thanksgiving: (year) => {
    const first = dayNumber(year, 11, 1);
    return oneDay(first + ((3 - weekdayOf(first) + 7) % 7) + 21);
  },
  nowruz: (year) => daySpan(dayNumber(year, 3, 20), dayNumber(year, 3, 22), "day", { fuzz: "approx" }),
};

const names = [...Object.keys(FIXED), ...Object.keys(MOVABLE)]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace("'", "['’]?"))
  .join("|");

const inYear =
  (name: string) =>
  (year: number): Meaning | null => {
    const fixed = FIXED[name];
    return fixed === undefined ? (MOVABLE[name]?.(year) ?? null) : oneDay(dayNumber(year, ...fixed));
  };

const canonical = (words: string): string =>
  [...Object.keys(FIXED), ...Object.keys(MOVABLE)].find(
    (name) => name.replace("'", "") === words.toLowerCase().replace(/['’]/g, ""),
  ) ?? "";

/** Deeds that a feast names for years to come: "the Easter Sunday bombings". */
const DEEDS = /^ (?:[a-z]{1,12} )?(?:attack|bombing|massacre|killing|uprising|revolt|accord)s?\b/;
const OF_ANY_YEAR = "a deed is named by the feast; of which year is not said";
const RECENT_DAYS = 30;

const onlyRecent = (outcome: Outcome, { ref }: Frame): Outcome => {
  const day = outcome.kind === "unknown" ? null : firstDay(outcome);
  if (outcome.kind === "unknown" || day === null || ref === null) return outcome;
  if (day <= ref && ref - day <= RECENT_DAYS) return outcome;
  return unknown(OF_ANY_YEAR, [
    { meaning: { ...outcome, alternatives: [] }, why: "the nearest" },
    ...outcome.alternatives,
  ]);
};

export const holiday: TimeRule = {
  name: "holiday",
  needs: "word",
  pattern: new RegExp(
    `\\b(?<name>${names})\\b(?:,? (?<year>1\\d{3}|20\\d\\d)\\b)?(?! (?:Island|Republic))`,
    "gi",
  ),
  read: (match) => {
    if (!/^\p{Lu}/u.test(match[0])) return null;
    const read = inYear(canonical(group(match, "name")));
    const year = group(match, "year");
    const isOfDeed = DEEDS.test(
      match.input.slice(match.index + match[0].length, match.index + match[0].length + 40),
    );
    return {
      shape: "day",
      at: (frame) => {
        const nearest = nearestYear(read)(year === "" ? frame : { ...frame, year: Number(year) });
        return isOfDeed && year === "" ? onlyRecent(nearest, frame) : nearest;
      },
    };
  },
  reads: [
    ["Shells fell on Orthodox Easter.", "Orthodox Easter", "2025-04-20", "2025-04-21"],
    ["They met on New Year's Eve.", "New Year's Eve", "2024-12-31", "2025-01-01"],
    ["A truce on Good Friday held.", "Good Friday", "2025-04-18", "2025-04-19"],
    ["The Easter Sunday bombings killed 269.", "Easter Sunday", null, null],
    ["Two died on Christmas Day 2021.", "Christmas Day 2021", "2021-12-25", "2021-12-26"],
  ],
  ignores: ["A new year began.", "Christmas Island is far."],
};
