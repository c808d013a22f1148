import { weekdayOf } from "./calendar.js";
import type { Expression } from "./expression.js";
import { change, firstDay, isDated, type Meaning, yearOf } from "./meaning.js";
import type { Sense, Shape } from "./rule.js";
import { onSameDay } from "./rules/clock.js";
import { DEED } from "./verbs.js";

interface Join {
  readonly left: readonly Shape[];
  readonly right: readonly Shape[];
  /** What may stand between the two. */
  readonly gap: RegExp;
  readonly join: (left: Sense, right: Sense) => Sense;
}

const DAYS: readonly Shape[] = ["day", "feast", "weekday", "today"];
const WITHIN: readonly Shape[] = ["clock", "part"];

const inYearOf = (dated: Sense, year: Sense): Sense => ({
  shape: dated.shape,
  at: (frame) => {
    const said = year.at(frame);
    return said.kind === "unknown"
      ? said
      : change(dated.at({ ...frame, year: yearOf(said) }), () => ({
          anchor: said.anchor,
          yearless: false,
          countedYear: said.anchor !== "absolute" && said.anchor !== "mention",
          alternatives: [],
        }));
  },
});

/** "June in 1981": only a single year gives one to a month. */
const inSaidYear = (dated: Sense, year: Sense): Sense => ({
  shape: dated.shape,
  at: (frame) => {
    const said = year.at(frame);
    return isDated(said) && said.granularity === "year" && said.fuzz === null
      ? inYearOf(dated, year).at(frame)
      : dated.at(frame);
  },
});

/** "a pre-dawn raid on Wednesday" */
const OF_A_DEED = new RegExp(`^ ${DEED} (?:late |early )?on (?:the )?$`);

/** "around 7:45pm yesterday (July 25)": the date decides the day, the clock stays. */
const dateOfToday = ({ within }: Sense, date: Sense): Sense =>
  within === undefined ? date : onSameDay(date, within);

const DOES_NOT_FIT = "the weekday said beside it does not fall on that date";

/** "Thursday, July 21": the date decides; a weekday that doesn't fit it is told. */
const dateOfWeekday = (weekday: Sense, date: Sense): Sense => ({
  shape: "day",
  at: (frame) => {
    const outcome = dateOfToday(weekday, date).at(frame);
    return change(outcome, (meaning) => ({ reason: fits(weekday, meaning) ? meaning.reason : DOES_NOT_FIT }));
  },
});

/** Reads the weekday from within the week that ends on the date: both are the same day if it fits. */
const fits = (weekday: Sense, meaning: Meaning): boolean => {
  const day = firstDay(meaning);
  if (day === null) return true;
  const near = weekday.at({ ref: day, anchor: "absolute", direction: "past", previous: null, year: null });
  const at = isDated(near) ? firstDay(near) : null;
  return at === null || weekdayOf(at) === weekdayOf(day);
};

/** "8:53 p.m. (0153 GMT Thursday)": the local clock is of its own day where that is within a day of the other's. */
const nearWeekday = (clock: Sense, other: Sense): Sense => ({
  ...clock,
  at: (frame) => {
    const [local, said] = [clock.at(frame), other.at(frame)];
    if (!isDated(local) || !isDated(said)) return said;
    const apart = weekdayOf((firstDay(said) ?? 0) - (firstDay(local) ?? 0) + MONDAY);
    return apart <= 1 || apart === 6 ? local : said;
  },
});

/** A Monday: weekdays counted from it are differences. */
const MONDAY = 4;

const JOINS: readonly Join[] = [
  { left: ["weekday"], right: ["day", "feast"], gap: /^,? ?(?:the |\()?$/, join: dateOfWeekday },
  { left: ["today"], right: ["day", "feast"], gap: /^,? ?\(?$/, join: dateOfToday },
  { left: ["today"], right: ["weekday"], gap: /^,? ?[([]?$/, join: (today) => today },
  {
    left: ["day", "feast"],
    right: ["weekday"],
    gap: /^,? ?\(?$/,
    join: (date, weekday) => dateOfWeekday(weekday, date),
  },
  { left: ["clock"], right: ["clock"], gap: /^ \($/, join: (clock) => clock },
  { left: ["clock"], right: ["weekday"], gap: /^ \($/, join: nearWeekday },
  {
    left: ["month", "day", "feast", "season"],
    right: ["year-reference"],
    gap: /^,? ?(?:of )?$/,
    join: inYearOf,
  },
  {
    left: ["month", "day", "feast"],
    right: ["year"],
    gap: /^,? (?:in|of) (?:the year )?$/,
    join: inSaidYear,
  },
  {
    left: ["year-reference"],
    right: ["month", "day", "feast", "season"],
    gap: /^,? (?:on |in )?$/,
    join: (year, date) => inYearOf(date, year),
  },
  {
    left: WITHIN,
    right: DAYS,
    gap: /^,? ?(?:on |of |\()?(?:the )?$/,
    join: (within, day) => onSameDay(day, within),
  },
  { left: ["part"], right: ["weekday", "day"], gap: OF_A_DEED, join: (part, day) => onSameDay(day, part) },
  {
    left: DAYS,
    right: WITHIN,
    gap: /^,? ?(?:at |around |in |by )?(?:about |around )?(?:the )?$/,
    join: onSameDay,
  },
];

const endOf = (text: string, gap: string, right: Expression): number =>
  gap.endsWith("(") && text[right.end] === ")" ? right.end + 1 : right.end;

const joined = (text: string, left: Expression, right: Expression): Expression | null => {
  if (right.start - left.end > 24) return null;
  const gap = text.slice(left.end, right.start);
  const rule = JOINS.find(
    (join) =>
      join.left.includes(left.sense.shape) && join.right.includes(right.sense.shape) && join.gap.test(gap),
  );
  if (rule === undefined || (gap === " (" && left.sense.shape === "clock" && text[right.end] !== ")"))
    return null;
  return {
    start: left.start,
    end: endOf(text, gap, right),
    name: left.sense.shape === right.sense.shape ? right.name : `${left.name}+${right.name}`,
    sense: rule.join(left.sense, right.sense),
  };
};

/** Joins neighbours that say one time together: a weekday and its date, a clock and its day, a month and "last year". */
export const joinNeighbours = (text: string, expressions: readonly Expression[]): readonly Expression[] => {
  const done: Expression[] = [];
  for (const expression of expressions) {
    let current = expression;
    for (let left = done.at(-1); left !== undefined; left = done.at(-1)) {
      const both = joined(text, left, current);
      if (both === null) break;
      done.pop();
      current = both;
    }
    done.push(current);
  }
  return done;
};
