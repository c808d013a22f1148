import { type DayNumber, weekdayOf } from "../calendar.js";
import { type Frame, type Meaning, type Outcome, oneDay } from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { isNamed, WEEKDAY, weekdayNumber } from "../words.js";

/** How many days before the reference day the last one of the name lies; 0 where it is that day. */
export const daysBack = (ref: DayNumber, weekday: number): number => (weekdayOf(ref) - weekday + 7) % 7;

const dayAt = (day: DayNumber, { anchor }: Frame, others: readonly [DayNumber, string][] = []): Meaning =>
  oneDay(day, {
    anchor,
    alternatives: others.map(([other, why]) => ({ meaning: oneDay(other, { anchor }), why })),
  });

/** A bare weekday: the reference day itself, else the most recent one, or the coming one after a future cue. */
export const bareWeekday = (ref: DayNumber, weekday: number, frame: Frame): Outcome => {
  const back = daysBack(ref, weekday);
  const past = ref - back;
  if (back === 0)
    return dayAt(ref, frame, [
      frame.direction === "future"
        ? [ref + 7, "the day of publication has the same name"]
        : [ref - 7, "the day of publication has the same name"],
    ]);
  return frame.direction === "future"
    ? dayAt(past + 7, frame, [[past, "a future cue governs it"]])
    : dayAt(past, frame, [[past + 7, "no future cue governs it"]]);
};

export const lastWeekday = (ref: DayNumber, weekday: number, frame: Frame): Outcome => {
  const back = daysBack(ref, weekday) || 7;
  return dayAt(ref - back, frame, [[ref - back - 7, "“last” may mean the week before"]]);
};

export const nextWeekday = (ref: DayNumber, weekday: number, frame: Frame): Outcome => {
  const ahead = (7 - daysBack(ref, weekday)) % 7 || 7;
  return dayAt(ref + ahead, frame, [[ref + ahead + 7, "“next” may mean the week after"]]);
};

const inThisWeek = (ref: DayNumber, weekday: number, frame: Frame): Outcome => {
  const day = ref - weekdayOf(ref) + weekday;
  return dayAt(day, frame, [[day < ref ? day + 7 : day - 7, "“this” may mean the coming week"]]);
};

const READINGS = {
  last: lastWeekday,
  past: lastWeekday,
  next: nextWeekday,
  coming: nextWeekday,
  this: inThisWeek,
} as const;

/** Weekdays that a deed or a custom has a name from: "Bloody Sunday", "Black Friday" are not the last ones. */
const NAMED_DAY = /\b(?:Black|Bloody|Cyber|Giving|Red|Spy|Super) $/;

export const weekday: TimeRule = {
  name: "weekday",
  needs: "day-name",
  pattern: new RegExp(`\\b(?:(?:this )?(?<which>last|past|next|coming|this) )?${WEEKDAY}(?!s\\b)`, "gi"),
  read: (match) => {
    const word = group(match, "weekday");
    if (!isNamed(word, match) || NAMED_DAY.test(match.input.slice(0, match.index))) return null;
    const number = weekdayNumber(word);
    const which = group(match, "which").toLowerCase() as keyof typeof READINGS | "";
    const read = which === "" ? bareWeekday : READINGS[which];
    return { shape: "weekday", at: relative((ref, frame) => read(ref, number, frame)) };
  },
  reads: [
    ["Shells hit the market on Monday.", "Monday", "2025-06-09", "2025-06-10"],
    ["Police said Thursday that two died.", "Thursday", "2025-06-12", "2025-06-13"],
    ["The envoys will meet on Monday.", "Monday", "2025-06-16", "2025-06-17"],
    ["He was shot last Friday.", "last Friday", "2025-06-06", "2025-06-07"],
    ["shells hit the market on tuesday.", "tuesday", "2025-06-10", "2025-06-11"],
    ["Shells hit Gao on friday.", "friday", "2025-06-06", "2025-06-07"],
    ["SHELLS HIT GAO ON FRIDAY.", "FRIDAY", "2025-06-06", "2025-06-07"],
    ["Talks resume next Wednesday.", "next Wednesday", "2025-06-18", "2025-06-19"],
  ],
  ignores: [
    "The sun set.",
    "They wed in May.",
    "He sat down.",
    "in the sun. he sat",
    "A tuesday child.",
    "Bloody Sunday shook Derry.",
  ],
};

/** "Tuesday last week": the ISO week before. */
export const weekdayOfWeek: TimeRule = {
  name: "weekday-of-week",
  needs: "day-name",
  pattern: new RegExp(`\\b${WEEKDAY},? (?:of )?(?<which>last|this|next) week\\b`, "gi"),
  read: (match) => {
    const offset = { last: -7, this: 0, next: 7 }[group(match, "which").toLowerCase()] ?? 0;
    const number = weekdayNumber(group(match, "weekday"));
    return {
      shape: "weekday",
      at: relative((ref, frame) => dayAt(ref - weekdayOf(ref) + number + offset, frame)),
    };
  },
  reads: [["It fell on Tuesday last week.", "Tuesday last week", "2025-06-03", "2025-06-04"]],
  ignores: ["A tuesday in a week."],
};

/** "the Friday before last", "the Sunday after next": one week beyond the last or the next of the name. */
export const weekdayBeyond: TimeRule = {
  name: "weekday-beyond",
  needs: "day-name",
  pattern: new RegExp(`\\b(?:the )?${WEEKDAY} (?<which>before last|after next)\\b`, "gi"),
  read: (match) => {
    if (!isNamed(group(match, "weekday"), match)) return null;
    const number = weekdayNumber(group(match, "weekday"));
    const isPast = /last$/i.test(group(match, "which"));
    return {
      shape: "weekday",
      at: relative((ref, frame) => {
        const back = daysBack(ref, number);
        return dayAt(isPast ? ref - (back || 7) - 7 : ref + (7 - back) + 7, frame);
      }),
    };
  },
  reads: [
    ["He fled the Friday before last.", "the Friday before last", "2025-05-30", "2025-05-31"],
    ["They vote the Sunday after next.", "the Sunday after next", "2025-06-22", "2025-06-23"],
  ],
  ignores: ["On Friday, before last rites, he spoke."],
};
