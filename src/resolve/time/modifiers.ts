import type { Fuzz } from "../values.js";
import { weekdayBefore, weekdayFrom } from "./calendar.js";
import { boundDay, daySpan, type Frame, firstDay, type Meaning, upToDay } from "./meaning.js";
import { PARTS } from "./parts.js";
import { cutAt } from "./rules/edges.js";
import { WEEKDAY, weekdayNumber } from "./words.js";
import { DATED, FUZZY, type Wrapper } from "./wrapper.js";

const fuzzy =
  (fuzz: Fuzz) =>
  (meaning: Meaning): Meaning => ({ ...meaning, fuzz });

/** "earlier this month" ends at the reference day; "earlier Friday" is still that Friday. */
const cut =
  (later: boolean) =>
  (meaning: Meaning, { ref }: Frame): Meaning => {
    const first = firstDay(meaning);
    const bound = boundDay(meaning);
    if (ref === null || first === null || bound === null || bound - first <= 1 || ref < first || ref >= bound)
      return later || (bound ?? 0) - (first ?? 0) <= 1 ? meaning : { ...meaning, fuzz: "early" };
    return cutAt(meaning, ref, later);
  };

/** "the Monday after Easter": the first of the name behind it, or the last before. */
const weekdayBeside: Wrapper["apply"] = (meaning, _frame, match) => {
  const first = firstDay(meaning);
  const bound = boundDay(meaning);
  const weekday = weekdayNumber(match.groups?.weekday ?? "");
  if (first === null || bound === null) return meaning;
  const day = match.groups?.side === "after" ? weekdayFrom(bound, weekday) : weekdayBefore(first, weekday);
  return { ...daySpan(day, day + 1, "day"), anchor: meaning.anchor };
};

/** Said of the words themselves: innermost, tried first. */
export const MODIFIERS: readonly Wrapper[] = [
  ...PARTS,
  {
    name: "early",
    before:
      /\b(?:(?:very )?early(?:[- ]| on | in )|(?:at )?(?:the )?(?:beginning|start|early days|opening days|outset|turn) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("early"),
  },
  {
    name: "mid",
    before: /\b(?:mid[- ]?|(?:the )?(?:middle|midst) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("mid"),
  },
  {
    name: "late",
    before:
      /\b(?:(?:very )?late(?:[- ]| on | in )|(?:near |towards? |at )?(?:the )?(?:end|close|final days|last days|tail end) of )(?:the )?$/i,
    shapes: FUZZY,
    apply: fuzzy("late"),
  },
  {
    name: "so-far",
    before: /\bso far(?: in| during)? (?:the )?$/i,
    shapes: ["month", "season", "year", "year-reference", "period"],
    apply: (meaning, { ref }) => (ref === null ? meaning : upToDay(meaning, ref)),
    reads: [
      ["They have killed 400 so far this year.", "so far this year", "2025-01-01", "2025-06-13"],
      ["So far in 2025 it was calm.", "So far in 2025", "2025-01-01", "2025-06-13"],
    ],
  },
  {
    name: "weekday-from",
    before: new RegExp(`\\bthe ${WEEKDAY} (?<side>before|after) (?:the )?$`, "i"),
    shapes: ["day", "feast", "month", "period"],
    apply: weekdayBeside,
    reads: [["They met on the Monday after Easter.", "the Monday after Easter", "2025-04-21", "2025-04-22"]],
  },
  { name: "earlier", before: /\b(?:once |even )?earlier(?: on| in)? $/i, shapes: DATED, apply: cut(false) },
  { name: "later", before: /\blater(?: on| in)? $/i, shapes: DATED, apply: cut(true) },
];
