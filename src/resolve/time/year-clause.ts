import type { Expression } from "./expression.js";
import { change, yearOf } from "./meaning.js";
import type { Sense } from "./rule.js";

/** From a year to a date told of it: "1999, when 17,000 people died in August". */
const OF_IT = /^,? (?:when|in which|during which)\b[^.;:“”"]{0,120}$/;

const dated = ({ sense, name }: Expression): boolean =>
  (sense.shape === "month" || sense.shape === "day") && /(?:^|\/)(?:month|month-day|day-month)$/.test(name);

const inYearOf = (date: Sense, year: Sense): Sense => ({
  shape: date.shape,
  at: (frame) => {
    const said = year.at(frame);
    if (said.kind === "unknown") return said;
    return change(date.at({ ...frame, year: yearOf(said) }), () => ({
      anchor: "mention",
      yearless: false,
      alternatives: [],
    }));
  },
});

/** Dates without a year that a clause tells of a year named before it. */
export const datesOfYears = (text: string, expressions: readonly Expression[]): readonly Expression[] =>
  expressions.map((expression, index) => {
    const year = expressions[index - 1];
    if (year === undefined || !/(?:^|\/)year$/.test(year.name) || !dated(expression)) return expression;
    if (!OF_IT.test(text.slice(year.end, expression.start))) return expression;
    const plain = year.name === "year" ? year.sense : { ...year.sense, at: year.sense.at };
    return { ...expression, name: `of-year/${expression.name}`, sense: inYearOf(expression.sense, plain) };
  });
