import { addMonths, civilDay, type DayNumber, dayNumber, isRealDay, mondayOf } from "../calendar.js";
import {
  daySpan,
  type Frame,
  type Meaning,
  monthSpan,
  type OtherMeaning,
  type Outcome,
  oneDay,
  unknown,
  upToDay,
} from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { shift, type Unit, unitAround, unitOf } from "../units.js";
import { DATE, isCapital, MONTH, monthOf } from "../words.js";

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
};

const period = (ref: DayNumber, steps: number, unit: Unit, { anchor }: Frame): Meaning => ({
  ...unitAround(shift(ref, steps, unit), unit),
  anchor,
});

const STEP = "(?<which>last|previous|this|the current|next)";

export const calendarPeriod: TimeRule = {
  name: "calendar-period",
  needs: "unit",
  pattern: new RegExp(`\\b${STEP} (?<unit>week|month|quarter|year|decade|century)\\b(?! (?:of|in) )`, "gi"),
  read: (match) => {
    const steps = STEPS[group(match, "which").toLowerCase().replace("the ", "")] ?? 0;
    const unit = unitOf(group(match, "unit"));
    return {
      shape: unit === "year" ? "year-reference" : "period",
      at: relative((ref, frame) => period(ref, steps, unit, frame)),
    };
  },
  reads: [
    ["The camp was shelled last week.", "last week", "2025-06-02", "2025-06-09"],
    ["Two were freed this month.", "this month", "2025-06-01", "2025-07-01"],
    ["The base closes next year.", "next year", "2026-01-01", "2027-01-01"],
    ["Prices rose last quarter.", "last quarter", "2025-01-01", "2025-04-01"],
  ],
  ignores: ["The last weekday.", "In the last week of May he left."],
};

const weekend = (ref: DayNumber, which: string, { anchor, direction }: Frame): Outcome => {
  const saturday = mondayOf(ref) + 5;
  const onWeekend = ref >= saturday;
  const at = (first: DayNumber): Meaning => daySpan(first, first + 2, "weekend", { anchor });
  const other = (first: DayNumber, why: string): readonly OtherMeaning[] => [{ meaning: at(first), why }];
  if (which === "next")
    return {
      ...at(saturday + (onWeekend ? 7 : 0)),
      alternatives: other(saturday + 7, "“next” may mean the week after"),
    };
  if (which === "last") return at(saturday - 7);
  if (onWeekend) return at(saturday);
  return direction === "future"
    ? { ...at(saturday), alternatives: other(saturday - 7, "a future cue governs it") }
    : { ...at(saturday - 7), alternatives: other(saturday, "no future cue governs it") };
};

export const theWeekend: TimeRule = {
  name: "weekend",
  needs: "unit",
  pattern:
    /\b(?:(?<which>last|next|this|this past|the past|the coming|coming) weekend|(?:over|during|at|on) the weekend|(?<=\b(?:since|before|after|until|till|by|ahead of) )the weekend)\b/gi,
  read: (match) => {
    const which = group(match, "which").toLowerCase();
    const step = /past|last/.test(which) ? "last" : /coming|next/.test(which) ? "next" : "";
    return { shape: "period", at: relative((ref, frame) => weekend(ref, step, frame)) };
  },
  reads: [
    ["Clashes spread over the weekend.", "over the weekend", "2025-06-07", "2025-06-09"],
    ["They will vote at the weekend.", "at the weekend", "2025-06-14", "2025-06-16"],
    ["Some 30 have died since the weekend.", "since the weekend", "2025-06-07", "2025-06-13"],
    ["They must leave by the weekend.", "by the weekend", "2025-06-12", "2025-06-16"],
    ["Last weekend three died.", "Last weekend", "2025-06-07", "2025-06-09"],
  ],
  ignores: ["A weekend bag was found."],
};

/** "the week before last", "the year after next": two units off. */
export const periodBeyond: TimeRule = {
  name: "period-beyond",
  needs: "unit",
  pattern: /\b(?:the )?(?<unit>night|weekend|week|month|year) (?<which>before last|after next)\b/gi,
  read: (match) => {
    const said = group(match, "unit").toLowerCase();
    const sign = /last$/i.test(group(match, "which")) ? -1 : 1;
    return {
      shape: said === "year" ? "year-reference" : "period",
      at: relative((ref, frame) => {
        if (said !== "weekend") return period(ref, sign * 2, unitOf(said), frame);
        const saturday = mondayOf(ref) + 5;
        const first = saturday + (sign < 0 ? -14 : ref >= saturday ? 14 : 7);
        return daySpan(first, first + 2, "weekend", { anchor: frame.anchor });
      }),
    };
  },
  reads: [
    ["He fled the week before last.", "the week before last", "2025-05-26", "2025-06-02"],
    ["The base closes the year after next.", "the year after next", "2027-01-01", "2028-01-01"],
    ["It fell the weekend before last.", "the weekend before last", "2025-05-31", "2025-06-02"],
  ],
  ignores: ["The week before lasting peace came."],
};

/** "this year so far", "the year to date": from its first day to the story's. */
export const soFar: TimeRule = {
  name: "so-far",
  needs: "unit",
  pattern:
    /\b(?:(?:the |this )?(?<unit>year|quarter|month|week)[- ]to[- ]date|this (?<unit2>year|quarter|month|week) so far)\b/gi,
  read: (match) => ({
    shape: "period",
    at: relative((ref, { anchor }) =>
      upToDay({ ...unitAround(ref, unitOf(group(match, "unit") || group(match, "unit2"))), anchor }, ref),
    ),
  }),
  reads: [
    ["In the year to date 400 have died.", "the year to date", "2025-01-01", "2025-06-13"],
    ["This month so far it was calm.", "This month so far", "2025-06-01", "2025-06-13"],
  ],
  ignores: ["A year to remember.", "This far, so good."],
};

/** "last January 6", "next May 3": before or after the story's day, whatever the verb says. */
export const whichDay: TimeRule = {
  name: "which-day",
  needs: "month-name",
  pattern: new RegExp(
    `\\b(?<which>last|this past|next|this coming) ${MONTH} ${DATE}\\b(?![\\d:]|,? ?\\d{4})`,
    "gi",
  ),
  read: (match) => {
    if (!isCapital(group(match, "month"))) return null;
    const [month, date] = [monthOf(group(match, "month")), Number(group(match, "date"))];
    const isAhead = /next|coming/i.test(group(match, "which"));
    return {
      shape: "day",
      at: relative((ref, { anchor }) => {
        const { year } = civilDay(ref);
        const days = [year - 1, year, year + 1]
          .filter((one) => isRealDay(one, month, date))
          .map((one) => dayNumber(one, month, date));
        const day = isAhead ? days.find((one) => one > ref) : days.findLast((one) => one < ref);
        return day === undefined ? unknown("no such day lies near") : oneDay(day, { anchor });
      }),
    };
  },
  reads: [
    ["They vowed to march as they did last January 6.", "last January 6", "2025-01-06", "2025-01-07"],
    ["The law took effect last October 10.", "last October 10", "2024-10-10", "2024-10-11"],
  ],
  ignores: ["At last May 1, 2020 came."],
};

/** "last May" is the latest May that is over or running; "next May" the first that hasn't begun. */
export const whichMonth: TimeRule = {
  name: "which-month",
  needs: "month-name",
  pattern: new RegExp(`\\b(?<which>last|this past|this|next|this coming) ${MONTH}(?! \\d)`, "gi"),
  read: (match) => {
    if (!isCapital(group(match, "month"))) return null;
    const month = monthOf(group(match, "month"));
    const which = group(match, "which").toLowerCase();
    return {
      shape: "month",
      at: relative((ref, { anchor }) => ({ ...pickMonth(ref, month, which), anchor })),
    };
  },
  reads: [
    ["He was killed last May.", "last May", "2025-05-01", "2025-06-01"],
    ["She was freed last September.", "last September", "2024-09-01", "2024-10-01"],
    ["Polls are due next March.", "next March", "2026-03-01", "2026-04-01"],
  ],
  ignores: ["At last May 1 came.", "This may help."],
};

const pickMonth = (ref: DayNumber, month: number, which: string): Meaning => {
  const now = civilDay(ref);
  const back = (now.month - month + 12) % 12;
  if (/next|coming/.test(which)) return at(addMonths(ref, (12 - back) % 12 || 12));
  if (which === "this") return monthSpan(now.year, month);
  return at(addMonths(ref, -(back || 12)));
};

const at = (day: DayNumber): Meaning => {
  const { year, month } = civilDay(day);
  return monthSpan(year, month);
};
