import type { Fuzz } from "../../values.js";
import { civilDay } from "../calendar.js";
import {
  daySpan,
  type Frame,
  firstDay,
  type Meaning,
  MINUTES_A_DAY,
  type Outcome,
  yearSpan,
} from "../meaning.js";
import { group, relative, type TimeRule } from "../rule.js";
import { type Unit, unitAround, unitOf } from "../units.js";

const FUZZ: Readonly<Record<string, Fuzz>> = {
  beginning: "early",
  start: "early",
  middle: "mid",
  close: "late",
  end: "late",
};

/** "the end of the year": the year that the story is told in. */
export const edgeOfUnit: TimeRule = {
  name: "edge-of-unit",
  needs: "unit",
  pattern:
    /\b(?:the )?(?:very )?(?<edge>beginning|start|middle|end|close|rest|remainder) of (?:the|this) (?<unit>day|week|month|year|decade|century)\b/gi,
  read: (match) => {
    const edge = group(match, "edge").toLowerCase();
    const unit = unitOf(group(match, "unit"));
    return {
      shape: "period",
      at: relative((ref, { anchor }) => {
        const whole = { ...unitAround(ref, unit), anchor };
        return /^re/.test(edge)
          ? { ...whole, from: ref * MINUTES_A_DAY }
          : { ...whole, fuzz: FUZZ[edge] ?? null };
      }),
    };
  },
  reads: [["It must close by the end of the year.", "by the end of the year", "2025-06-12", "2026-01-01"]],
  ignores: ["The end of the war."],
};

export const newYear: TimeRule = {
  name: "new-year",
  needs: "unit",
  pattern: /\b(?:(?:start|beginning) of )?the new year\b/gi,
  read: () => ({
    shape: "period",
    at: relative((ref, { anchor }) => {
      const { year, month } = civilDay(ref);
      const next = month > 6 ? year + 1 : year;
      return { ...yearSpan(next, next + 1), fuzz: "early", anchor };
    }),
  }),
  reads: [["Talks resume in the new year.", "the new year", "2025-01-01", "2026-01-01"]],
  ignores: ["A new year of war."],
};

/** The part of a unit before (or after) the reference day: "earlier this month". */
export const cutAt = (whole: Meaning, ref: number, later: boolean): Meaning => {
  const first = firstDay(whole) ?? ref;
  const edge = ref * MINUTES_A_DAY;
  if (later) return { ...whole, from: Math.max(whole.from ?? edge, edge), fuzz: "late" };
  return {
    ...whole,
    to: first >= ref ? edge + MINUTES_A_DAY : Math.min(whole.to ?? edge, edge),
    fuzz: "early",
  };
};

const dayTold = ({ previous, ref, anchor }: Frame): Meaning | null => {
  const told =
    previous !== null && previous.granularity === "day" ? { ...previous, anchor: "mention" as const } : null;
  return told ?? (ref === null ? null : daySpan(ref, ref + 1, "day", { anchor }));
};

const inUnit = (frame: Frame, unit: Unit, later: boolean): Outcome => {
  if (unit !== "day")
    return relative((ref, { anchor }) => ({ ...cutAt(unitAround(ref, unit), ref, later), anchor }))(frame);
  const day = dayTold(frame);
  return day === null
    ? { kind: "unknown", reason: "which day is meant is not said", alternatives: [] }
    : { ...day, granularity: "part-of-day", fuzz: later ? "late" : "early", alternatives: [] };
};

export const earlierInUnit: TimeRule = {
  name: "earlier-in-unit",
  needs: "word",
  pattern:
    /\b(?<word>early|earlier|late|later|once earlier) in the (?<unit>day|week|month|year|afternoon|evening|morning)\b/gi,
  read: (match) => {
    const unit = /noon|ing/i.test(group(match, "unit")) ? "day" : unitOf(group(match, "unit"));
    const later = /late/i.test(group(match, "word"));
    return { shape: "period", at: (frame) => inUnit(frame, unit, later) };
  },
  reads: [
    ["Earlier in the week two fell.", "Earlier in the week", "2025-06-09", "2025-06-12"],
    ["On May 3 he spoke; later in the day he fled.", "later in the day", "2025-05-03", "2025-05-04"],
  ],
  ignores: ["Early in the war he fled."],
};

/** "to end the day at 9,505", "the last raid of the day": the day that the story tells of. */
export const theDay: TimeRule = {
  name: "the-day",
  needs: "unit",
  pattern:
    /(?<=\b(?:(?:begin|beginning|began|clos(?:e|ed|ing)|end|ended|ending|finish|finished|finishing|open|opened|start|started)|(?:raid|attack|battle|match|game|session|strike|speech|meeting|part|half|rest) of|during|throughout) )the day\b(?! (?:of|before|after|when|that|he|she|they|it|the)\b)/gi,
  read: () => ({
    shape: "period",
    at: (frame) =>
      dayTold(frame) ?? { kind: "unknown", reason: "which day is meant is not said", alternatives: [] },
  }),
  reads: [
    ["Shares fell to end the day at 90.", "the day", "2025-06-12", "2025-06-13"],
    ["On May 3 he spoke. It was the last speech of the day.", "the day", "2025-05-03", "2025-05-04"],
  ],
  ignores: ["Throughout the day of mourning shops shut.", "The day he fled, it rained."],
};
