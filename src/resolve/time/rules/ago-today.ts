import { COUNT, HEDGE, readCount } from "../count.js";
import { oneDay } from "../meaning.js";
import { group, relative, type Sense, type TimeRule } from "../rule.js";
import { shift, UNIT, type Unit, unitAround, unitOf } from "../units.js";
import { WEEKDAY, weekdayNumber } from "../words.js";
import { daysBack } from "./weekdays.js";

const DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, tonight: 0, yesterday: -1 };

const LAST_BUT = "counted from the last one of the name; from its week it would be another";

/** So many units before a day or unit that is named from today. */
const before = (count: number, unit: Unit, match: RegExpExecArray): Sense | null => {
  const day = group(match, "day").toLowerCase();
  const of = group(match, "of").toLowerCase();
  const weekday = group(match, "weekday");
  if (weekday === "")
    return {
      shape: of === "" ? "today" : "period",
      at: relative((ref, { anchor }) => {
        const then = shift(ref, -count, unit);
        return of === ""
          ? oneDay(then + (DAYS[day] ?? 0), { anchor })
          : { ...unitAround(then, unitOf(of)), anchor };
      }),
    };
  if (unit !== "week" && unit !== "fortnight") return null;
  return {
    shape: "weekday",
    at: relative((ref, { anchor }) => {
      const then = shift(ref - daysBack(ref, weekdayNumber(weekday)), -count, unit);
      return oneDay(then, {
        anchor,
        alternatives: [{ meaning: oneDay(then + 7, { anchor }), why: LAST_BUT }],
      });
    }),
  };
};

/** "A year ago today", "two years ago this week", "a week ago on Tuesday": one day or unit, so far back. */
export const agoToday: TimeRule = {
  name: "ago-today",
  needs: "unit",
  pattern: new RegExp(
    `\\b${HEDGE}${COUNT} ${UNIT} ago (?:(?:from )?(?<day>today|tomorrow|tonight|yesterday|this (?:very )?day)|this (?<of>week|month)|(?:on )?${WEEKDAY})\\b`,
    "gi",
  ),
  read: (match) => {
    const { low, high } = readCount(group(match, "count"));
    return low !== high || !Number.isInteger(low) ? null : before(low, unitOf(group(match, "unit")), match);
  },
  reads: [
    ["A year ago today rebels took the town.", "A year ago today", "2024-06-12", "2024-06-13"],
    ["Two years ago this week war broke out.", "Two years ago this week", "2023-06-12", "2023-06-19"],
    ["A year ago this month 60 died.", "A year ago this month", "2024-06-01", "2024-07-01"],
    ["He fled a week ago on Tuesday.", "a week ago on Tuesday", "2025-06-03", "2025-06-04"],
  ],
  ignores: ["A month ago on Thursday he fled.", "Years ago today was far."],
};
