import { daysOf } from "../../merge/days.js";
import type { TimeValue } from "../../resolve/values.js";

const NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** 1970 began with a Thursday. */
const nameOf = (day: number): string => NAMES[(((day + 4) % 7) + 7) % 7] ?? "";

/** `Monday` where `words` name one and which week it was in is not known; null of every other time. */
export function loneWeekday(time: TimeValue, words: string): string | null {
  const days = time.granularity === "vague" ? daysOf(time) : null;
  if (days === null || !Number.isFinite(days.to)) return null;
  const last = days.to - 1;
  const weeks = (last - days.from) / 7;
  if (Number.isFinite(weeks) && (weeks < 1 || !Number.isInteger(weeks))) return null;
  const name = nameOf(last);
  return words.toLowerCase().includes(name.slice(0, 3).toLowerCase()) ? name : null;
}
