import { CARDINAL, readCardinal } from "../../number-words.js";
import { oneDay } from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { isNamed, WEEKDAY, weekdayNumber } from "../words.js";
import { bareWeekday, daysBack } from "./weekdays.js";

/** "Monday week", "a week on Monday": the one after the coming one. */
export const weekdayWeek: TimeRule = {
  name: "weekday-week",
  needs: "day-name",
  pattern: new RegExp(
    `\\b(?:(?<!\\b(?:for|by|of|within|than|about|nearly) )(?:a|one) week on ${WEEKDAY}|${WEEKDAY.replace("weekday", "weekday2")} week(?=[.,;!?]|$| (?:in|at|to|for|when)\\b))`,
    "gi",
  ),
  read: (match) => {
    const name = group(match, "weekday") || group(match, "weekday2");
    if (!isNamed(name, match)) return null;
    return {
      shape: "weekday",
      at: relative((ref, frame) =>
        frame.direction === "past"
          ? bareWeekday(ref, weekdayNumber(name), frame)
          : oneDay(ref - daysBack(ref, weekdayNumber(name)) + 14, { anchor: frame.anchor }),
      ),
    };
  },
  reads: [
    ["The court will sit on Monday week.", "Monday week", "2025-06-23", "2025-06-24"],
    ["They will vote a week on Sunday.", "a week on Sunday", "2025-06-22", "2025-06-23"],
  ],
  ignores: ["A Monday week-long strike.", "He fled on Monday weeks late."],
};

/** "two Sundays ago": the last one and those before it are counted. */
export const weekdaysAgo: TimeRule = {
  name: "weekdays-ago",
  needs: "day-name",
  pattern: new RegExp(`\\b(?<count>${CARDINAL}) ${WEEKDAY}s ago\\b`, "gi"),
  read: (match) => {
    const count = readCardinal(group(match, "count"));
    const name = group(match, "weekday");
    if (count === null || !Number.isInteger(count) || count < 1 || count > 52 || !isNamed(name, match))
      return null;
    return {
      shape: "weekday",
      at: relative((ref, { anchor }) => {
        const last = ref - (daysBack(ref, weekdayNumber(name)) || 7);
        return oneDay(last - (count - 1) * 7, { anchor });
      }),
    };
  },
  reads: [["It fell two Sundays ago.", "two Sundays ago", "2025-06-01", "2025-06-02"]],
  ignores: ["Two Sundays of calm."],
};
