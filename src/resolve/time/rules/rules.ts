import type { TimeRule } from "../rule.js";
import { ago, inUnits } from "./ago.js";
import { agoToday } from "./ago-today.js";
import { bareAnaphor, dayBefore, nightBeside, numberedDay, thatNight, unitsLater } from "./anaphora.js";
import { clock12, clock24, militaryClock, oclock } from "./clock.js";
import { dayMonth, isoDate, month, monthDay, monthOrdinal, monthYear, slashDate } from "./dates.js";
import { earlierInUnit, edgeOfUnit, newYear, theDay } from "./edges.js";
import { era } from "./eras.js";
import { holiday } from "./holidays.js";
import { eid, islamicDate, islamicHoliday } from "./islamic.js";
import { adjectival, duration, set, vagueDuration, weekdays } from "./lengths.js";
import { namedDay } from "./named-days.js";
import { followingMonth, thatMonth } from "./of-previous.js";
import { calendarPeriod, periodBeyond, soFar, theWeekend, whichDay, whichMonth } from "./periods.js";
import { persianDate } from "./persian.js";
import { barePastUnits, now, recent, rollingUnits, vagueFuture, vaguePast } from "./rolling.js";
import { firstMonths, firstUnits, half, quarter, season } from "./seasons.js";
import { dayPart, overnight, overnightInto, sinceDawn, thisMorning, today } from "./todays.js";
import { toldDate, toldWeekday } from "./told-days.js";
import { weekdaysAgo, weekdayWeek } from "./weekday-weeks.js";
import { weekday, weekdayBeyond, weekdayOfWeek } from "./weekdays.js";
import { age, ancientYear, century, decade, decadeWord, nineEleven, year, yearRange } from "./years.js";

/** In order: where two rules read the same stretch of text, the earlier one wins; else the longer match does. */
export const timeRules: readonly TimeRule[] = [
  age,
  isoDate,
  slashDate,
  nineEleven,
  namedDay,
  monthDay,
  dayMonth,
  monthOrdinal,
  monthYear,
  whichDay,
  whichMonth,
  thatMonth,
  followingMonth,
  month,
  yearRange,
  decade,
  decadeWord,
  century,
  ancientYear,
  year,
  era,
  holiday,
  islamicDate,
  islamicHoliday,
  eid,
  persianDate,
  weekdayOfWeek,
  weekdayWeek,
  weekdaysAgo,
  toldWeekday,
  toldDate,
  weekdayBeyond,
  weekday,
  weekdays,
  today,
  thisMorning,
  overnightInto,
  overnight,
  sinceDawn,
  clock12,
  clock24,
  militaryClock,
  oclock,
  dayPart,
  edgeOfUnit,
  newYear,
  earlierInUnit,
  theDay,
  theWeekend,
  soFar,
  periodBeyond,
  calendarPeriod,
  agoToday,
  ago,
  unitsLater,
  dayBefore,
  numberedDay,
  thatNight,
  nightBeside,
  rollingUnits,
  barePastUnits,
  recent,
  firstMonths,
  firstUnits,
  half,
  quarter,
  season,
  set,
  inUnits,
  adjectival,
  duration,
  vagueDuration,
  vaguePast,
  vagueFuture,
  now,
  bareAnaphor,
];
