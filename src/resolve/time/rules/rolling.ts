import type { Granularity } from "../../values.js";
import type { DayNumber } from "../calendar.js";
import { COUNT, FEW, HEDGE, readCount } from "../count.js";
import { daySpan, type Frame, firstDay, type Meaning, type Outcome, unknown } from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { granularityOf, shift, UNIT, type Unit, unitAround, unitOf } from "../units.js";

/** Hours that end at publication are known by their days: the hour of publication is not. */
const shownIn = (unit: Unit): Granularity =>
  unit === "hour" || unit === "minute" ? "day" : granularityOf(unit);

/** The units up to and with the reference day, or from it on. */
const rolling = (ref: DayNumber, units: number, unit: Unit, ahead: boolean, { anchor }: Frame): Meaning =>
  ahead
    ? daySpan(ref, shift(ref, units, unit) + 1, shownIn(unit), { anchor })
    : daySpan(shift(ref, -units, unit), ref + 1, shownIn(unit), { anchor });

/** "Over the next two days" in a tale of the past counts from the date before it. */
const onward = ({ previous }: Frame, units: number, unit: Unit): Meaning | null => {
  const first = previous === null ? null : firstDay(previous);
  return first === null
    ? null
    : daySpan(first, shift(first, units, unit) + 1, granularityOf(unit), { anchor: "mention" });
};

const vague = (outcome: Meaning): Meaning => ({ ...outcome, granularity: "vague", fuzz: "vague" });

/** How many are "the coming weeks" nobody says: where they end stays open. */
const openEnd = (outcome: Meaning): Meaning => ({ ...outcome, to: null });

const isAhead = (which: string): boolean => /next|coming|ensuing|upcoming|following/i.test(which);

export const rollingUnits: TimeRule = {
  name: "rolling-units",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:(?:in|over|during|for|within|throughout|at) )?(?:much of |most of )?the (?<which>past|last|previous|next|coming|following|ensuing) ${HEDGE}(?:${COUNT} (?:or so )?)?${UNIT}(?<half> and (?:a )?half)?(?! of (?!war|fighting|conflict|violence|unrest))`,
    "gi",
  ),
  read: (match) => {
    const count = group(match, "count");
    const unit = unitOf(group(match, "unit"));
    const plural = /s$/i.test(group(match, "unit"));
    const amount = count === "" && !plural ? { low: 1, high: 1 } : count === "" ? FEW : readCount(count);
    const ahead = isAhead(group(match, "which"));
    if (unit === "quarter" && count === "")
      return {
        shape: "period",
        at: relative((ref, { anchor }) => ({
          ...unitAround(shift(ref, ahead ? 1 : -1, unit), unit),
          anchor,
        })),
      };
    const units = (amount.high ?? FEW.high ?? 7) + (group(match, "half") === "" ? 0 : 0.5);
    return {
      shape: "period",
      at: relative((ref, frame) => {
        const value =
          ahead && frame.direction === "past"
            ? onward(frame, units, unit)
            : rolling(ref, units, unit, ahead, frame);
        if (value === null) return unknown("counted from something told in the story that is not dated");
        if (amount.low !== amount.high) return ahead ? openEnd(vague(value)) : vague(value);
        return group(match, "hedge") === "" ? value : { ...value, fuzz: "approx" };
      }),
    };
  },
  reads: [
    ["Over the past week, 20 died.", "Over the past week", "2025-06-05", "2025-06-13"],
    ["In the last six months it doubled.", "In the last six months", "2024-12-12", "2025-06-13"],
    ["Within the next two days they leave.", "Within the next two days", "2025-06-12", "2025-06-15"],
    ["In the past few days, roads closed.", "In the past few days", "2025-06-05", "2025-06-13"],
    ["In the coming weeks it will end.", "In the coming weeks", "2025-06-12", null],
  ],
  ignores: ["In the last days of May he left.", "The past is past."],
};

/** "Will begin on Monday and last 60 days": a verb. */
const LASTS =
  "\\b(?:and|to|can|cannot|could|may|might|must|not|only|or|shall|should|that|usually|which|will|would|n['’]t) (?=last\\b)";

export const barePastUnits: TimeRule = {
  name: "bare-past-units",
  needs: "unit",
  pattern: new RegExp(
    `(?<!${LASTS})\\b(?<which>past|last|next|coming|upcoming|previous) (?:${COUNT} )?${UNIT}`,
    "gi",
  ),
  read: (match) => {
    const count = group(match, "count");
    const unitWord = group(match, "unit");
    const unit = unitOf(unitWord);
    if (count === "" && !/s$/i.test(unitWord) && !/^(?:past|coming)/i.test(match[0])) return null;
    const amount = count === "" ? (/s$/i.test(unitWord) ? FEW : { low: 1, high: 1 }) : readCount(count);
    return {
      shape: "period",
      at: relative((ref, frame) => {
        const value = rolling(ref, amount.high ?? 7, unit, isAhead(group(match, "which")), frame);
        return amount.low === amount.high ? value : vague(value);
      }),
    };
  },
  reads: [["All past three months were quiet.", "past three months", "2025-03-12", "2025-06-13"]],
  ignores: [
    "The past year-end review.",
    "Last daylight.",
    "The truce will begin and last 60 days.",
    "A truce would last two weeks.",
  ],
};

export const recent: TimeRule = {
  name: "recent-units",
  needs: "unit",
  pattern:
    /\b(?:(?:in|over|during|for) )?(?:the )?(?:more )?recent (?<unit>days|weeks|months|years|decades)\b/gi,
  read: (match) => {
    const unit = unitOf(group(match, "unit"));
    return {
      shape: "vague",
      at: relative((ref, frame) => vague(rolling(ref, FEW.high ?? 7, unit, false, frame))),
    };
  },
  reads: [["He was held in recent days.", "in recent days", "2025-06-05", "2025-06-13"]],
  ignores: ["A recent day of rain."],
};

const upTo = (ref: DayNumber, frame: Frame): Outcome =>
  daySpan(null, ref + 1, "vague", { fuzz: "vague", anchor: frame.anchor });
const onFrom = (ref: DayNumber, frame: Frame): Outcome =>
  daySpan(ref, null, "vague", { fuzz: "vague", anchor: frame.anchor });

export const vaguePast: TimeRule = {
  name: "vague-past",
  needs: "word",
  pattern:
    /\b(?:recently|more recently|lately|of late|previously|previous|in the past|until recently|so far|to date|in previous years|recent)\b/gi,
  read: () => ({ shape: "vague", at: relative(upTo) }),
  reads: [["He was recently freed.", "recently", null, "2025-06-13"]],
  ignores: ["The past is past."],
};

export const vagueFuture: TimeRule = {
  name: "vague-future",
  needs: "word",
  pattern:
    /\b(?:(?:very |as )?soon(?: as possible)?(?! (?:after|before))|in (?:the )?(?:near |foreseeable )?future|(?:near )?future|at a later date|later date|shortly(?! (?:after|before))|until further notice|at any time|anytime)\b/gi,
  read: () => ({ shape: "vague", at: relative(onFrom) }),
  reads: [["They will leave soon.", "soon", "2025-06-12", null]],
  ignores: ["It fell shortly after dawn."],
};

export const now: TimeRule = {
  name: "now",
  needs: "word",
  pattern: /\b(?:now|currently|at present|at the moment|presently|these days|nowadays|right now|current)\b/gi,
  read: () => ({
    shape: "vague",
    at: relative((ref, { anchor }) => daySpan(ref, ref + 1, "vague", { fuzz: "vague", anchor })),
  }),
  reads: [["He is now in Cairo.", "now", "2025-06-12", "2025-06-13"]],
  ignores: ["Nobody knows."],
};
