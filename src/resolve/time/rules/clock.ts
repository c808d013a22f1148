import {
  change,
  type Frame,
  firstDay,
  type Meaning,
  MINUTES_A_DAY,
  type Outcome,
  oneDay,
  unknown,
} from "../meaning.js";
import { group, type Sense, type TimeRule } from "../rule.js";
import { ZONES } from "../zones.js";

const ZONE_NAMES = Object.keys(ZONES)
  .filter((name) => name !== "Z")
  .join("|");
const ZONE = `(?: ?\\(?(?<zone>${ZONE_NAMES})\\b\\)?)?(?: (?:local time|Moscow time))?`;
const NO_DAY = "a time of day; which day is not said";

const OF_THE_DAY = "no day is said with the time of day: that of publication, or of the dateline";

/** A time of day: it belongs to the day said beside it or before it; where none is, to the story's, with its reason. */
export const clockSense = (minutes: number, fine: boolean, zone: string | null): Sense => ({
  shape: "clock",
  at: (frame) => {
    const told = clockOn(frame.previous, { minutes, fine, zone });
    if (told.kind !== "unknown" || frame.ref === null) return told;
    const today = oneDay(frame.ref, { anchor: frame.anchor });
    return change(clockOn(today, { minutes, fine, zone }), () => ({ reason: OF_THE_DAY }));
  },
});

interface Clock {
  readonly minutes: number;
  readonly fine: boolean;
  readonly zone: string | null;
}

const clockOn = (day: Meaning | null, { minutes, fine, zone }: Clock): Outcome => {
  const first =
    day === null || !/^(?:day|part-of-day|hour|minute)$/.test(day.granularity) ? null : firstDay(day);
  if (day === null || first === null) return unknown(NO_DAY);
  const from = first * MINUTES_A_DAY + minutes;
  return {
    ...day,
    from,
    to: from + (fine ? 1 : 60),
    granularity: fine ? "minute" : "hour",
    fuzz: null,
    zone,
    alternatives: [],
  };
};

const HOURS = [
  "midnight",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const hourOf = (word: string): number => {
  const index = HOURS.indexOf(word.toLowerCase());
  return index < 0 ? Number(word) : index;
};

const half = (mark: string): "am" | "pm" | null => {
  if (/^p|evening|night|afternoon/i.test(mark)) return "pm";
  return /^a|morning/i.test(mark) ? "am" : null;
};

const toMinutes = (hour: number, minute: number, mark: string): number | null => {
  if (hour > 24 || minute > 59) return null;
  const side = half(mark);
  const base = side === null ? hour : (hour % 12) + (side === "pm" ? 12 : 0);
  return base * 60 + minute;
};

const read = (match: RegExpExecArray): Sense | null => {
  const minute = group(match, "minute");
  const minutes = toMinutes(hourOf(group(match, "hour")), Number(minute || 0), group(match, "mark"));
  const zone = group(match, "zone");
  return minutes === null
    ? null
    : clockSense(minutes, minute !== "" && minute !== "00", zone === "" ? null : zone.toUpperCase());
};

export const clock12: TimeRule = {
  name: "clock-12",
  needs: "digit",
  pattern: new RegExp(
    `\\b(?:(?:at|around|about) )?(?:around |about )?(?<hour>1[0-2]|0?[1-9])(?:[:.](?<minute>[0-5]\\d))? ?(?<mark>[ap]\\.?m\\b\\.?)${ZONE}`,
    "gi",
  ),
  read,
  reads: [
    ["On Monday at 7:45 p.m. a shell fell.", "Monday at 7:45 p.m.", "2025-06-09T19:45", "2025-06-09T19:46"],
  ],
  ignores: ["They am 12.", "A 9 amp fuse."],
};

export const clock24: TimeRule = {
  name: "clock-24",
  needs: "digit",
  pattern: new RegExp(
    `\\b(?:(?:at|around|about) )?(?<hour>[01]?\\d|2[0-3])(?::|h|\\.(?=[0-5]\\d ?(?:${ZONE_NAMES})\\b))(?<minute>[0-5]\\d)\\b(?![:/])${ZONE}`,
    "gi",
  ),
  read,
  reads: [
    [
      "It struck on Monday at 03:20 GMT.",
      "Monday at 03:20 GMT",
      "2025-06-09T03:20+00:00",
      "2025-06-09T03:21+00:00",
    ],
  ],
  ignores: ["A 3:1 vote failed.", "Ratio 12:345."],
};

export const militaryClock: TimeRule = {
  name: "clock-military",
  needs: "digit",
  pattern: new RegExp(
    `\\b(?:at |around |about )?(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) ?(?:hours|hrs|local(?: time)?|(?<zone>GMT|UTC|CET|EST|EDT|MSK))\\b`,
    "gi",
  ),
  read,
  reads: [
    [
      "On Monday at 0830 GMT it rose.",
      "Monday at 0830 GMT",
      "2025-06-09T08:30+00:00",
      "2025-06-09T08:31+00:00",
    ],
  ],
  ignores: ["Some 1200 men left."],
};

export const oclock: TimeRule = {
  name: "o-clock",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:(?:at|around|about) )?(?<hour>${HOURS.slice(1).join("|")}|1[0-2]|[1-9]) o['’]clock(?: (?:in the|at) (?<mark>morning|afternoon|evening|night))?`,
    "gi",
  ),
  read,
  reads: [
    [
      "On Monday at nine o'clock in the evening it fell.",
      "Monday at nine o'clock in the evening",
      "2025-06-09T21:00",
      "2025-06-09T22:00",
    ],
  ],
  ignores: ["A clock stopped."],
};

const isTimed = ({ granularity }: Meaning): boolean => granularity === "minute" || granularity === "hour";

/** The clock or part of the day said beside a day, on that day. */
export const onSameDay = (day: Sense, within: Sense): Sense => ({
  shape: day.shape === "weekday" || day.shape === "today" ? day.shape : "day",
  within: day.within?.shape === "clock" ? day.within : within,
  at: (frame: Frame): Outcome => {
    const outcome = day.at(frame);
    if (outcome.kind !== "date" || isTimed(outcome)) return outcome;
    const fine = within.at({ ...frame, previous: { ...outcome, granularity: "day" } });
    return change(fine, () => ({
      anchor: outcome.anchor,
      alternatives: partsOf(outcome, within, frame),
      yearless: outcome.yearless,
      countedYear: outcome.countedYear,
    }));
  },
});

const partsOf = (day: Meaning, within: Sense, frame: Frame): Meaning["alternatives"] =>
  day.alternatives.flatMap(({ meaning, why }) => {
    const part = within.at({ ...frame, previous: meaning });
    return part.kind === "unknown"
      ? []
      : [{ meaning: { ...part, anchor: meaning.anchor, alternatives: [] }, why }];
  });
