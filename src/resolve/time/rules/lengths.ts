import { COUNT, HEDGE, readCount } from "../count.js";
import { meaning } from "../meaning.js";
import { group, type TimeRule } from "../rule.js";
import { granularityOf, UNIT, type Unit, unitOf } from "../units.js";
import { isCapital, WEEKDAY, weekdayNumber } from "../words.js";
import { lengthOfTime } from "./ago.js";

const length = (unit: Unit) => ({ shape: "duration", at: () => lengthOfTime(unit) }) as const;

const AFTER = /^ (?:after|before|following|ahead|prior)/i;

/** An age is no length of time that anything lasted. */
const OLD = "(?![- ]old)";

export const duration: TimeRule = {
  name: "duration",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:(?:for|during|after|in|lasting|over) )?${HEDGE}(?:(?:the|a|another|an additional|a total of|total of) )?(?:(?:${COUNT}|span of|matter of|period of|total of) )${UNIT}(?:['’]s?)?(?: and (?:${COUNT.replace("count", "count2")}) (?:months|days|nights|hours))?${OLD}`,
    "gi",
  ),
  read: (match) => {
    if (
      /^(?:an?|the) (?:day|night)$/i.test(match[0]) &&
      !AFTER.test(match.input.slice(match.index + match[0].length, match.index + match[0].length + 12))
    )
      return null;
    if (/^(?:an?|another) second$/i.test(match[0])) return null;
    const unit = unitOf(group(match, "unit"));
    return { ...length(unit), length: { count: readCount(group(match, "count")), unit } };
  },
  reads: [
    ["They were held for three days.", "for three days", null, null],
    ["He was jailed more than 18 months.", "more than 18 months", null, null],
  ],
  ignores: ["A 12-year-old was shot.", "Three daylight raids.", "A second was killed."],
};

export const vagueDuration: TimeRule = {
  name: "vague-duration",
  needs: "word",
  pattern:
    /\b(?:for (?:many |most of )?|over (?:the )?)(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)\b|\b(?<unit2>hours|days|weeks|months|years|decades) of\b|\b(?:(?:just |only )?(?<unit3>minutes|hours|days|weeks|months|years|decades|shortly|soon))(?= (?:after|before|following|ahead of|prior to)\b)/gi,
  read: (match) => {
    const unit = unitOf(group(match, "unit") || group(match, "unit2") || group(match, "unit3"));
    return { ...length(unit), length: { count: readCount(""), unit } };
  },
  reads: [["For months no aid came.", "For months", null, null]],
  ignores: ["For monthly pay."],
};

export const adjectival: TimeRule = {
  name: "adjectival-duration",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:${COUNT}[- ])?(?<unit>minute|hour|day|night|week|month|year|decade)s?-long\\b|\\b(?:weeklong|monthlong|yearlong|daylong|decadelong|decades-old|decade-old|century-old|hourlong)\\b|\\b${COUNT.replace("count", "count2")}-(?:and-(?:a-)?half-)?(?<unit2>second|minute|hour|day|night|week|month|year|decade)(?![- ]olds?|s)\\b`,
    "gi",
  ),
  read: (match) =>
    length(
      unitOf(
        (group(match, "unit") ||
          group(match, "unit2") ||
          /hour|week|month|year|day|decade|century/i.exec(match[0])?.[0]) ??
          "day",
      ),
    ),
  reads: [
    ["The war nears the three-year mark.", "three-year", null, null],
    ["A week-long truce held.", "week-long", null, null],
  ],
  ignores: ["A five-month-old baby.", "A two-daylight trip."],
};

const repeated = (unit: Unit) =>
  ({
    shape: "set",
    at: () =>
      meaning({ kind: "set", granularity: granularityOf(unit), reason: "a repeated time, not one date" }),
  }) as const;

const PERIODIC: Readonly<Record<string, Unit>> = {
  annual: "year",
  annually: "year",
  daily: "day",
  hourly: "hour",
  monthly: "month",
  nightly: "day",
  quarterly: "quarter",
  weekly: "week",
  yearly: "year",
};

export const set: TimeRule = {
  name: "set",
  needs: "word",
  pattern: new RegExp(
    `\\b(?:(?:almost |nearly )?(?<word>${Object.keys(PERIODIC).join("|")})|(?:every|each|once an?|twice an?|times an?|per|(?<=(?:\\d|hundred|thousand|million|billion|dozen|percent|%) )an?) (?:other |single |${COUNT} )?(?<unit>hours?|days?|nights?|weeks?|weekends?|months?|years?|morning|afternoon|evening|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter))\\b`,
    "gi",
  ),
  read: (match) => repeated(PERIODIC[group(match, "word").toLowerCase()] ?? setUnit(group(match, "unit"))),
  reads: [
    ["Shells fall every day.", "every day", null, null],
    ["They march each June.", "each June", null, null],
    ["Some 300 die at a rate of 15 a year.", "a year", null, null],
  ],
  ignores: ["Everyday life goes on."],
};

const setUnit = (word: string): Unit => {
  if (/day$|morning|afternoon|evening/i.test(word)) return "day";
  return /^(?:hour|day|night|week|month|year)/i.test(word) ? unitOf(word) : "year";
};

/** "Mondays": a plural weekday is a habit. */
export const weekdays: TimeRule = {
  name: "weekdays",
  needs: "day-name",
  pattern: new RegExp(
    `\\b(?:on )?${WEEKDAY.replace("|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\b\\.(?=,| \\w)", "")}s\\b`,
    "gi",
  ),
  read: (match) =>
    isCapital(group(match, "weekday")) && weekdayNumber(group(match, "weekday")) >= 0
      ? repeated("week")
      : null,
  reads: [["They pray on Fridays.", "on Fridays", null, null]],
  ignores: ["Monday's raid killed two."],
};
