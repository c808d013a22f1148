import { civilDay, type DayNumber, dayNumber, isRealDay, weekdayBefore, weekdayFrom } from "../calendar.js";
import {
  boundDay,
  daySpan,
  type Frame,
  firstDay,
  type Meaning,
  type Outcome,
  oneDay,
  unknown,
} from "../meaning.js";
import { group, type TimeRule } from "../rule.js";
import { isNamed, WEEKDAY, weekdayNumber } from "../words.js";
import { lastWeekday, nextWeekday } from "./weekdays.js";

const NO_PREVIOUS = "counted from an earlier date of the story, and none stands before it";

/** Weekdays count from what is no wider than a week. */
const NARROW = /^(?:minute|hour|part-of-day|day|weekend|week)$/;

const told = (weekday: number, isAfter: boolean, word: string, frame: Frame): Outcome => {
  const { previous, ref } = frame;
  const first = previous === null ? null : firstDay(previous);
  const bound = previous === null ? null : boundDay(previous);
  if (previous !== null && first !== null && bound !== null && NARROW.test(previous.granularity))
    return oneDay(isAfter ? weekdayFrom(bound, weekday) : weekdayBefore(first, weekday), {
      anchor: "mention",
    });
  if (ref === null || !/^(?:next|previous)$/.test(word)) return unknown(NO_PREVIOUS);
  return isAfter ? nextWeekday(ref, weekday, frame) : lastWeekday(ref, weekday, frame);
};

/** "the following Sunday", "the Wednesday before": the first one after, or the last before, the day told of. */
export const toldWeekday: TimeRule = {
  name: "told-weekday",
  needs: "day-name",
  pattern: new RegExp(
    `\\bthe (?:(?<which>following|next|previous|preceding) ${WEEKDAY}(?!s\\b)|${WEEKDAY.replace("weekday", "weekday2")} (?<side>before|after)\\b(?! (?:\\w|['’“"])))`,
    "gi",
  ),
  read: (match) => {
    const name = group(match, "weekday") || group(match, "weekday2");
    if (!isNamed(name, match)) return null;
    const word = (group(match, "which") || group(match, "side")).toLowerCase();
    const isAfter = /^(?:following|next|after)$/.test(word);
    return { shape: "weekday", at: (frame) => told(weekdayNumber(name), isAfter, word, frame) };
  },
  reads: [
    [
      "Troops took the palace on 21 March and the airport the following Wednesday.",
      "the following Wednesday",
      "2025-03-26",
      "2025-03-27",
    ],
    [
      "It began on Monday, May 19. Riots spread the next Sunday.",
      "the next Sunday",
      "2025-05-25",
      "2025-05-26",
    ],
    [
      "He spoke on May 27. The previous Friday two had died.",
      "The previous Friday",
      "2025-05-23",
      "2025-05-24",
    ],
    [
      "Five fell on June 10. The Wednesday before, eight had died.",
      "The Wednesday before",
      "2025-06-04",
      "2025-06-05",
    ],
    ["They vote the next Sunday.", "the next Sunday", "2025-06-15", "2025-06-16"],
    ["They voted the following Sunday.", "the following Sunday", null, null],
  ],
  ignores: ["The Wednesday before the vote he fled.", "The next Sundays were calm."],
};

/** The month of the date told before, else of the story's day. */
const monthTold = ({ previous, ref, anchor }: Frame): readonly [DayNumber, Meaning["anchor"]] | null => {
  const first = previous === null ? null : firstDay(previous);
  if (
    previous !== null &&
    first !== null &&
    (NARROW.test(previous.granularity) || previous.granularity === "month")
  )
    return [first, "mention"];
  return ref === null ? null : [ref, anchor];
};

const datesOfMonth = (date: number, last: number, frame: Frame): Outcome => {
  const found = monthTold(frame);
  if (found === null) return unknown(NO_PREVIOUS);
  const { year, month } = civilDay(found[0]);
  if (!isRealDay(year, month, last)) return unknown("the month told of has no such day");
  const first = dayNumber(year, month, date);
  return daySpan(first, first + last - date + 1, "day", { anchor: found[1] });
};

/** "eight more died on the 12th": a day of the month told of. */
export const toldDate: TimeRule = {
  name: "told-date",
  needs: "digit",
  pattern:
    /(?<=\b(?:on|by|until|since|night of) )the (?<date>[12]?\d|3[01])(?:st|nd|rd|th)(?: (?:and|or) (?:the )?(?<last>[12]?\d|3[01])(?:st|nd|rd|th))?(?: of (?:that|this|the same) month\b|(?=[.,;:)!?]|$| (?:and|but|when|as|after|before|in|at|near)\b)(?! (?:and|or) \d))/gi,
  read: (match) => {
    const date = Number(group(match, "date"));
    const last = Number(group(match, "last") || date);
    return last < date || date < 1 ? null : { shape: "day", at: (frame) => datesOfMonth(date, last, frame) };
  },
  reads: [
    ["Two died on 9 May. Eight more died on the 12th.", "the 12th", "2025-05-12", "2025-05-13"],
    [
      "It began on 9 May. On the 10th and 11th, roads closed.",
      "the 10th and 11th",
      "2025-05-10",
      "2025-05-12",
    ],
    [
      "In March 2020 shops shut; on the 25th of that month aid came.",
      "the 25th of that month",
      "2020-03-25",
      "2020-03-26",
    ],
  ],
  ignores: ["A fire broke out on the 12th floor.", "On the 40th, he fled."],
};
