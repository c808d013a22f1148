import type { Expression } from "./expression.js";
import { change, isDated, type Meaning, MINUTES_A_DAY, type Outcome, yearOf } from "./meaning.js";
import type { Sense, Shape } from "./rule.js";

const YEARLESS: readonly Shape[] = ["day", "feast", "month", "season"];

/** What stands between the last two of a list, and between those before. */
const LAST_GAP = /^,? (?:and|or|&) (?:in |on )?(?:the )?$/;
const LIST_GAP = /^, ?(?:the )?$/;

/** "June and July": of one year, though the nearest of each may not be. */
const isInOrder = (own: Outcome, last: Meaning): boolean =>
  own.kind === "unknown" || (own.from ?? 0) <= (last.from ?? 0);

const HALF_YEAR = 183 * MINUTES_A_DAY;

/** "December and January 2023" runs over the turn of the year, "May and January 2023" is of one. */
const isJustBefore = (before: Outcome, last: Meaning): boolean =>
  isDated(before) && (last.from ?? 0) - (before.from ?? 0) <= HALF_YEAR;

/** A date without a year takes that of the date its list ends on, or the year before where it would lie behind it. */
const inYearOf = (date: Sense, end: Sense): Sense => ({
  ...date,
  at: (frame) => {
    const own = date.at(frame);
    const last = end.at(frame);
    if ((own.kind !== "unknown" && !own.yearless) || !isDated(last)) return own;
    if (last.yearless && isInOrder(own, last)) return own;
    const year = yearOf(last) ?? 0;
    const same = date.at({ ...frame, year });
    const isBehind = !isInOrder(same, last);
    if (last.yearless && isBehind) return own;
    const { anchor, countedYear } = last;
    const before = date.at({ ...frame, year: year - 1 });
    return change(isBehind && isJustBefore(before, last) ? before : same, () => ({
      anchor,
      countedYear,
      yearless: last.yearless,
      alternatives: [],
    }));
  },
});

/** "In March, April and May 2020", "the spring and summer of 2021": the year stands once, behind the last. */
export const shareYears = (text: string, expressions: readonly Expression[]): readonly Expression[] => {
  const done: Expression[] = [];
  let isInList = false;
  for (const expression of expressions.toReversed()) {
    const next = done[0];
    const gap = next === undefined ? "" : text.slice(expression.end, next.start);
    isInList =
      next !== undefined &&
      expression.sense.shape === next.sense.shape &&
      YEARLESS.includes(next.sense.shape) &&
      (LAST_GAP.test(gap) || (isInList && LIST_GAP.test(gap)));
    done.unshift(
      isInList && next !== undefined
        ? { ...expression, sense: inYearOf(expression.sense, next.sense) }
        : expression,
    );
  }
  return done;
};
