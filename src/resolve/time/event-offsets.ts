import type { DayNumber } from "./calendar.js";
import type { Expression } from "./expression.js";
import { daySpan, firstDay, isDated, type Meaning, meaning, type Outcome } from "./meaning.js";
import type { EventOffset, Sense } from "./rule.js";
import { offset } from "./rules/ago.js";

const AFTER =
  /^ (?<word>after|before|following|ahead of|prior to)(?=[ ,])(?<rest>(?:[^,.;:!?()“”"]|(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.){0,240})/i;

/** How far the clause that tells the event can reach. */
const CLAUSE_LENGTH = 240;

/** A clause is quoted up to here: enough to be found again. */
const SHOWN_LENGTH = 60;

const shortened = (words: string): string =>
  words.length <= SHOWN_LENGTH ? words : `${words.slice(0, SHOWN_LENGTH).replace(/\s+\S*$/, "")}…`;

/** What a time hangs on, as the text tells it; dates none. */
export const hangsOn = (words: string): Outcome =>
  meaning({
    kind: "reference",
    granularity: "vague",
    anchor: "document",
    reason: `hangs on “${shortened(words.trim())}”, which is not dated here`,
  });

const sign = (word: string): 1 | -1 => (/^(?:after|following)/i.test(word) ? 1 : -1);

const fromEvent = (
  length: NonNullable<Sense["length"]>,
  word: string,
  rest: string,
  date: Sense | null,
): Sense => ({
  shape: "offset",
  at: (frame) => {
    const base = date?.at(frame);
    const day = base !== undefined && isDated(base) && base.granularity === "day" ? firstDay(base) : null;
    if (day === null) return hangsOn(`${word} ${rest.trim()}`);
    return { ...offset(day, length.count, length.unit, sign(word)), anchor: "mention" };
  },
});

/** The day of a told event, counted back from the day that hangs on it: "on Friday, a day after a bomb killed ten". */
export const eventDay = (day: DayNumber, { count, unit, sign }: EventOffset): Meaning => {
  const anchor = "mention" as const;
  if (unit === "minute") return daySpan(day, day + 1, "day", { anchor });
  if (unit === "hour")
    return sign > 0
      ? daySpan(day - 1, day + 1, "day", { fuzz: "approx", anchor })
      : daySpan(day, day + 2, "day", { fuzz: "approx", anchor });
  return { ...offset(day, count, unit, sign > 0 ? -1 : 1), anchor };
};

/** "two days after the vote": counted from the date in the clause that follows, which stays in the list, or a reference without dates. */
export const eventOffsets = (text: string, expressions: readonly Expression[]): readonly Expression[] =>
  expressions.map((expression) => withEvent(text, expression, expressions));

const withEvent = (text: string, expression: Expression, all: readonly Expression[]): Expression => {
  const { length } = expression.sense;
  const match =
    length === undefined ? null : AFTER.exec(text.slice(expression.end, expression.end + CLAUSE_LENGTH));
  if (length === undefined || match === null) return expression;
  const { word = "", rest = "" } = match.groups ?? {};
  const clause = match[0].length;
  const reach = expression.end + clause;
  const date = all.find(
    ({ start, sense }) =>
      start >= expression.end &&
      start < reach &&
      (sense.shape === "day" || sense.shape === "feast" || sense.shape === "weekday"),
  );
  return {
    start: expression.start,
    end: date?.end ?? expression.end,
    name: `${word.toLowerCase().replace(" ", "-")}-event/${expression.name}`,
    sense: {
      ...fromEvent(length, word, rest, date?.sense ?? null),
      length,
      ...(date === undefined ? { hangsOn: { ...length, sign: sign(word), clause } } : {}),
    },
  };
};
