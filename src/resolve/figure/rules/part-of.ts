import { findAmounts } from "../amounts.js";
import { counted } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";
import { number } from "./number.js";

/** "Every one of the nine" is nine. */
const EVERY = /^(?:all|each|every (?:single )?one) of (?:the|those|these|its|his|her|their) /i;

/** "Nine of the ten attackers": the first number counts, the rest is its whole. */
export const partOf: FigureRule = {
  name: "part-of",
  read: (told) => {
    const phrase = { ...told, words: told.words.replace(EVERY, "") };
    if (phrase.words !== told.words && findAmounts(phrase.words).length > 0) return number.read(phrase);
    const match =
      /^(?<part>.*?) (?:out )?of (?<whole>(?:the|his|her|its|their|our|those|these|all|nearly|them|whom|us|some|about|more|at|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|all)\b.*)$/i.exec(
        phrase.words,
      );
    const part = match?.groups?.part ?? "";
    const [amount] = findAmounts(part);
    if (
      match === null ||
      amount === undefined ||
      / and /.test(part.slice(0, amount.start)) ||
      !/^\s*(?:more|others?|people)?$/i.test(part.slice(amount.end))
    )
      return null;
    const whole = (match.groups?.whole ?? "").replace(/ (?:are|had|has|have|is|was|were|who)\b.*$/, "");
    const value = counted({ ...phrase, words: part, tail: "" }, amount);
    const unit = unitFor(
      ` ${whole.replace(/^(?:the|his|her|its|their|our|those|these|all|nearly|some|about) /i, "")}`,
      phrase.kind,
    );
    return { ...value, unit, partOf: /^(?:them|whom|those|these|us)\b/i.test(whole) ? null : whole };
  },
  reads: [
    ["nine of the ten attackers", 9, 9, 9, "exact", "person"],
    ["at least 30 of nearly 250 Pakistani soldiers", 30, null, 30, "min", "person"],
    ["16 out of 21 militants", 16, 16, 16, "exact", "person"],
    ["two of his aides", 2, 2, 2, "exact", "person"],
    ["some of its workers", 2, null, null, "vague", "person"],
  ],
  refuses: [],
};
