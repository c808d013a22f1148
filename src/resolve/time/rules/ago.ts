import type { DayNumber } from "../calendar.js";
import { COUNT, type Count, FEW, HEDGE, readCount } from "../count.js";
import { daySpan, type Frame, type Meaning, MINUTES_A_DAY, meaning, type Outcome } from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { granularityOf, shift, UNIT, type Unit, unitAround, unitOf } from "../units.js";

/** A point so many units off, no finer than its unit: a reader of "18 months ago" knows the month, give or take one. */
export const pointAt = (from: DayNumber, units: number, unit: Unit): Meaning => {
  const day = shift(from, units, unit);
  if (unit === "day") return daySpan(day, day + 1, "day");
  if (unit === "hour" || unit === "minute")
    return daySpan(day, Math.max(day, from) + 1, "day", { fuzz: "approx" });
  if (unit === "week" || unit === "fortnight") return daySpan(day - 3, day + 4, "week", { fuzz: "approx" });
  if (unit === "decade" || unit === "century") {
    const half = unit === "decade" ? 60 : 600;
    return daySpan(shift(day, -half, "month"), shift(day, half, "month"), unit, { fuzz: "approx" });
  }
  return { ...unitAround(day, unit), fuzz: "approx" };
};

/** Half a unit is counted in the unit below: "a year and a half" is eighteen months. */
const wholeUnits = (count: number, unit: Unit): readonly [number, Unit] => {
  if (Number.isInteger(count)) return [count, unit];
  if (unit === "century") return [count * 10, "decade"];
  if (unit === "year") return [Math.round(count * 12), "month"];
  if (unit === "month" || unit === "week") return [Math.round(count * (unit === "week" ? 7 : 30)), "day"];
  return [count, unit];
};

/** Between so many and so many units off; open where the count is ("years ago"). */
const stretch = (from: DayNumber, { low, high }: Count, unit: Unit, sign: 1 | -1): Meaning => {
  const near = shift(from, sign * low, unit);
  const far = high === null ? null : shift(from, sign * high, unit);
  const vague = { granularity: "vague", fuzz: "vague" } as const;
  return sign < 0
    ? daySpan(far, near + 1, "vague", vague)
    : daySpan(near, far === null ? null : far + 1, "vague", vague);
};

/** So many units before (sign −1) or after a day. */
export const offset = (from: DayNumber, count: Count, unit: Unit, sign: 1 | -1): Meaning => {
  if (count.low !== count.high) return stretch(from, count, unit, sign);
  const [units, whole] = wholeUnits(count.low, unit);
  return pointAt(from, sign * units, whole);
};

/** "more than a year ago": the named point is only the near end of what is meant. */
const hedged = (value: Meaning, hedge: string): Meaning =>
  hedge === "" || /exactly/i.test(hedge) ? value : { ...value, fuzz: "approx" };

const readCounted = (match: RegExpExecArray): readonly [Count, Unit] => [
  readCount(group(match, "count")),
  unitOf(group(match, "unit")),
];

export const ago: TimeRule = {
  name: "units-ago",
  needs: "unit",
  pattern: new RegExp(`\\b${HEDGE}(?:${COUNT} )?${UNIT}(?<half> and a half)? ago\\b`, "gi"),
  read: (match) => {
    const [count, unit] = readCounted(match);
    const more = group(match, "half") === "" ? 0 : 0.5;
    const whole = { low: count.low + more, high: count.high === null ? null : count.high + more };
    return {
      shape: "period",
      at: relative((ref, { anchor }) => ({
        ...hedged(offset(ref, whole, unit, -1), group(match, "hedge")),
        anchor,
      })),
    };
  },
  reads: [
    ["The city was besieged 18 months ago.", "18 months ago", "2023-12-01", "2024-01-01"],
    ["He fled two years ago.", "two years ago", "2023-01-01", "2024-01-01"],
    ["It began three days ago.", "three days ago", "2025-06-09", "2025-06-10"],
    ["They met two weeks ago.", "two weeks ago", "2025-05-26", "2025-06-02"],
    ["A few days ago he was free.", "A few days ago", "2025-06-05", "2025-06-11"],
    ["He fled a fortnight ago.", "a fortnight ago", "2025-05-26", "2025-06-02"],
    ["He left a year and a half ago.", "a year and a half ago", "2023-12-01", "2024-01-01"],
    ["She was shot years ago.", "years ago", null, "2023-06-13"],
  ],
  ignores: ["Two years of drought.", "A long time ago, none knows when."],
};

export const inUnits: TimeRule = {
  name: "in-units",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:with)?in (?:about |just |less than |as little as )?(?:${COUNT} |(?<=within )(?=\\w+s\\b))${UNIT}(?<time>['’]s? time)?(?! of)`,
    "gi",
  ),
  read: (match) => {
    const [said, unit] = readCounted(match);
    const count = group(match, "count") === "" ? FEW : said;
    const within = /^within/i.test(match[0]);
    const isAhead = group(match, "time") !== "";
    return {
      shape: "duration",
      at: (frame) => comingOrLength(isAhead ? { ...frame, direction: "future" } : frame, count, unit, within),
    };
  },
  reads: [
    ["The base will close in two weeks.", "in two weeks", "2025-06-23", "2025-06-30"],
    ["They vote in a week’s time.", "in a week’s time", "2025-06-16", "2025-06-23"],
    ["They must leave within 30 days.", "within 30 days", "2025-06-12", "2025-07-13"],
    ["It was built in three months.", "in three months", null, null],
  ],
  ignores: ["Two weeks in jail."],
};

const comingOrLength = (frame: Frame, count: Count, unit: Unit, within: boolean): Outcome => {
  if (frame.direction !== "future" || frame.ref === null) return lengthOfTime(unit);
  const point = offset(frame.ref, count, unit, 1);
  const from = within ? frame.ref * MINUTES_A_DAY : point.from;
  const end = count.high === null ? null : (shift(frame.ref, count.high, unit) + 1) * MINUTES_A_DAY;
  return { ...point, from, to: within ? end : point.to, anchor: frame.anchor };
};

/** A duration has no dates of its own. */
export const lengthOfTime = (unit: Unit): Meaning =>
  meaning({
    kind: "duration",
    granularity: granularityOf(unit),
    reason: "a length of time; when it began or ended is not said",
  });
