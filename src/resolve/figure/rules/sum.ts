import { addBounds, type Bounds, exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule, Phrase, Reading, Refusal } from "../phrase.js";
import { partsOfSum } from "../sums.js";
import { MEASURED } from "../units.js";
import { number } from "./number.js";
import { one } from "./one.js";
import { pair } from "./pair.js";

export const sum: FigureRule = {
  name: "sum",
  read: (phrase) => {
    const parts = partsOfSum(phrase.words);
    if (parts === null) return null;
    const read = parts.map((words, at) =>
      readPart({ ...phrase, words, lead: at === 0 ? phrase.lead : "", tail: "" }),
    );
    const known = read.flatMap((part) => (part === null || "refused" in part ? [] : [part]));
    const [first, ...rest] = known;
    if (first === undefined || known.length !== parts.length) return null;
    if (known.some(({ unit }) => MEASURED.has(unit ?? ""))) return inMonths(known);
    const bounds = rest.reduce<Bounds>((total, part) => addBounds(total, part), first);
    return reading(bounds, unitOf(known), { reason: `the sum of ${parts.length} counts` });
  },
  reads: [
    ["a woman and her two children", 3, 3, 3, "exact", "person"],
    ["himself and six others", 7, 7, 7, "exact", "person"],
    ["a couple and their three children", 5, 5, 5, "exact", "person"],
    ["seven police officers and a civilian", 8, 8, 8, "exact", "person"],
    ["at least two guards and three drivers", 5, null, 5, "min", "person"],
  ],
  refuses: [],
};

/** "Three years and 11 months" is a time, not fourteen of anything. */
function inMonths(parts: readonly Reading[]): Reading | null {
  const [years, months, ...more] = parts;
  if (years?.unit !== "year" || months?.unit !== "month" || more.length > 0) return null;
  const bounds = exactly((years.best ?? 0) * 12 + (months.best ?? 0));
  return reading(bounds, "month", { reason: "years and months in months" });
}

/** Phones and cards together are neither. */
const unitOf = ([first, ...rest]: readonly Reading[]): string | null =>
  first !== undefined && rest.every(({ unit }) => unit === first.unit) ? first.unit : null;

const readPart = (phrase: Phrase): Reading | Refusal | null => {
  for (const rule of [pair, number, one]) {
    const answer = rule.read(phrase);
    if (answer !== null) return answer;
  }
  return reading(exactly(1), "person");
};
