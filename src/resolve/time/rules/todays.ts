import { type DayNumber } from "../calendar.js";
import { daySpan, type Frame, firstDay, type Meaning, type Outcome, oneDay, unknown } from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { DAY_PART, isNamed, MONTH, WEEKDAY, weekdayNumber } from "../words.js";
import { bareWeekday } from "./weekdays.js";

const OFFSETS: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  "the day after tomorrow": 2,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
};

export const today: TimeRule = {
  name: "today",
  needs: "word",
  pattern:
    /\b(?:the day before yesterday|the day after tomorrow|today|tomorrow|yesterday|(?<=\bon )this day)\b(?!['’]s (?:world|society|youth))/gi,
  read: (match) => {
    const offset = OFFSETS[match[0].toLowerCase()] ?? 0;
    return { shape: "today", at: relative((ref, { anchor }) => oneDay(ref + offset, { anchor })) };
  },
  reads: [
    ["Two were shot yesterday.", "yesterday", "2025-06-11", "2025-06-12"],
    ["On this day we mourn.", "this day", "2025-06-12", "2025-06-13"],
    ["The court sits tomorrow.", "tomorrow", "2025-06-13", "2025-06-14"],
  ],
  ignores: ["A todayness.", "USA Todays."],
};

const NO_DAY = "a part of the day; which day is not said";

const part = (from: DayNumber, to: DayNumber, { anchor }: Frame): Meaning =>
  daySpan(from, to, "part-of-day", { anchor });

export const thisMorning: TimeRule = {
  name: "part-of-today",
  needs: "word",
  pattern:
    /\b(?:tonight|(?<which>this|last(?! (?:morning|afternoon))|yesterday|tomorrow|today) (?:early |late )?(?<part>morning|afternoon|evening|night))\b/gi,
  read: (match) => {
    const which = group(match, "which").toLowerCase();
    const offset = which === "last" || which === "yesterday" ? -1 : which === "tomorrow" ? 1 : 0;
    return { shape: "today", at: relative((ref, frame) => part(ref + offset, ref + offset + 1, frame)) };
  },
  reads: [
    ["A blast was heard last night.", "last night", "2025-06-11", "2025-06-12"],
    ["He landed this morning.", "this morning", "2025-06-12", "2025-06-13"],
  ],
  ignores: ["The last morning of the truce."],
};

const NIGHT_TOLD = "the night before or after the day told of";

/** A day told in the sentence that lies too far back for last night to be meant. */
const ofDayTold = (ref: DayNumber, { previous, back }: Frame): DayNumber | null => {
  const day = previous === null || back !== 0 || previous.granularity !== "day" ? null : firstDay(previous);
  return day !== null && ref - day > 6 ? day : null;
};

export const overnight: TimeRule = {
  name: "overnight",
  needs: "word",
  pattern: /\bovernight\b(?! (?:stay|bus|train|success|guests?|accommodation))/gi,
  read: () => ({
    shape: "today",
    at: relative((ref, frame) => {
      const told = ofDayTold(ref, frame);
      if (told !== null) return { ...part(told - 1, told + 2, frame), anchor: "mention", reason: NIGHT_TOLD };
      return frame.direction === "future" ? part(ref, ref + 2, frame) : part(ref - 1, ref + 1, frame);
    }),
  }),
  reads: [
    ["Drones struck the port overnight.", "overnight", "2025-06-11", "2025-06-13"],
    ["On 24 February drones struck overnight.", "overnight", "2025-02-23", "2025-02-26"],
    ["On Tuesday two were hurt; one died overnight.", "overnight", "2025-06-11", "2025-06-13"],
  ],
  ignores: ["They took an overnight train."],
};

/** "overnight into Sunday", "overnight Saturday to Sunday", "the night to Sunday": the night that ends on that day. */
export const overnightInto: TimeRule = {
  name: "overnight-into",
  needs: "day-name",
  pattern: new RegExp(
    `\\b(?:overnight|(?:the )?night)(?: (?:from |on |of )?${WEEKDAY})? (?:in)?to ${WEEKDAY.replace("weekday", "end")}(?!s\\b|['’])`,
    "gi",
  ),
  read: (match) => {
    const end = group(match, "end");
    if (!isNamed(end, match)) return null;
    return {
      shape: "today",
      at: relative((ref, frame) => {
        const day = firstDayOf(bareWeekday(ref, weekdayNumber(end), frame));
        return day === null ? unknown(NO_DAY) : part(day - 1, day + 1, frame);
      }),
    };
  },
  reads: [
    ["Two died in a raid overnight into Sunday.", "overnight into Sunday", "2025-06-07", "2025-06-09"],
    [
      "A fire broke out overnight Saturday to Sunday.",
      "overnight Saturday to Sunday",
      "2025-06-07",
      "2025-06-09",
    ],
    ["Shells fell in the night to Sunday.", "the night to Sunday", "2025-06-07", "2025-06-09"],
  ],
  ignores: ["Overnight into the hills he fled."],
};

const firstDayOf = (outcome: Outcome): DayNumber | null =>
  outcome.kind === "unknown" ? null : firstDay(outcome);

const OF_THE_DAY = "which day is not said: that of publication, or of the dateline";

/** "Since dawn, 41 people have been killed": of the story's day. */
export const sinceDawn: TimeRule = {
  name: "since-dawn",
  needs: "word",
  pattern: new RegExp(
    `\\bsince (?:the )?(?:pre-?dawn|dawn|daybreak|sunrise|midnight|early (?:in the )?morning|(?:early )?morning(?: hours)?|early hours)\\b(?! of time|,? ?(?:on |of )?(?:the |this |last )?(?:yesterday|today|(?:${MONTH}|${WEEKDAY}))| (?:on|of) (?:the )?\\d)`,
    "gi",
  ),
  read: () => ({
    shape: "today",
    at: relative((ref, { anchor }) => daySpan(ref, ref + 1, "part-of-day", { anchor, reason: OF_THE_DAY })),
  }),
  reads: [
    ["Since dawn, 41 people have been killed.", "Since dawn", "2025-06-12", "2025-06-13"],
    ["Strikes since midnight killed nine.", "since midnight", "2025-06-12", "2025-06-13"],
  ],
  ignores: ["Since dawn on Monday nine fell.", "Since the dawn of time."],
};

/** A part of the day without a day: it belongs to the dated words before it, if there are any. */
export const dayPart: TimeRule = {
  name: "part-of-day",
  needs: "word",
  pattern: new RegExp(
    `(?<!\\bgood )\\b(?:(?:shortly |just |soon )?(?:before|after|around|at|by|in|during|towards?) )?(?:the )?(?:early |late )?${DAY_PART}(?: hours)?(?: prayers?)?(?: of)?\\b`,
    "gi",
  ),
  read: (match) => {
    const bareWord = match[0].toLowerCase() === group(match, "part").toLowerCase();
    if (bareWord && /^(?:dawn|dusk|noon)$/i.test(match[0]) && /^[A-Z]/.test(match[0])) return null;
    return { shape: "part", at: ({ previous }) => onDayOf(previous) };
  },
  reads: [],
  ignores: ["A new day began."],
};

const onDayOf = (previous: Meaning | null): Outcome =>
  previous !== null && (previous.granularity === "day" || previous.granularity === "part-of-day")
    ? { ...previous, granularity: "part-of-day", anchor: "mention", alternatives: [] }
    : { kind: "unknown", reason: NO_DAY, alternatives: [] };
