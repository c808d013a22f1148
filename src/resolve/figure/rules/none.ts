import { PEOPLE_KINDS } from "../../../codebook/figure-kinds.js";
import { findAmounts } from "../amounts.js";
import { exactly } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";
import { VICTIMS_BEHIND } from "../victims.js";

/** "No one has claimed it" says who, not how many. */
const PRONOUN = /^(?:no one|nobody)$/i;

/** "None of the 14 passengers was hurt": none of a number that is told. */
const wholeIn = (rest: string): string | null => {
  const whole = /^ of (.+)$/.exec(rest)?.[1]?.replace(/ (?:was|were|is|are|had|has|have)\b.*$/, "") ?? "";
  return findAmounts(whole).length === 0 ? null : whole;
};

export const none: FigureRule = {
  name: "none",
  read: ({ words, tail, kind }) => {
    const match =
      /^(?:no one|nobody|none|not (?:a single|one single|one)|zero|no)\b(?! (?:fewer|less|more) than)(?<rest>.*)$/i.exec(
        words,
      );
    if (match === null) return null;
    if (PRONOUN.test(words) && !PEOPLE_KINDS.has(kind) && !VICTIMS_BEHIND.test(`${tail} `))
      return { refused: "a pronoun, nobody is counted" };
    const rest = match.groups?.rest ?? "";
    return reading(exactly(0), unitFor(rest, kind), { partOf: wholeIn(rest) });
  },
  reads: [
    ["no casualties", 0, 0, 0, "exact", "person"],
    ["none of the 14 passengers", 0, 0, 0, "exact", "person"],
    ["none", 0, 0, 0, "exact", "person"],
    ["not a single guard", 0, 0, 0, "exact", "person"],
  ],
  refuses: [],
};
