import { readCardinal } from "../../number-words.js";
import { findAmounts } from "../amounts.js";
import { exactly } from "../bounds.js";
import { counted, reading } from "../counted.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** "A family of five" is five people, one family. */
export const groupOf: FigureRule = {
  name: "group-of",
  read: (phrase) => {
    const members = /^(?:an? |the )?(?<size>[\w,]+)-(?:member|strong|man|woman|person|people|seat)\b/i.exec(
      phrase.words,
    );
    const size = readCardinal(members?.groups?.size ?? "");
    if (size !== null && size > 0) return reading(exactly(size), "person");
    const match =
      /^(?<group>(?:an? |the )?(?:[\w-]+ )?(?:family|crew|group|team|party|gang|band|squad|convoy|delegation)) of (?<rest>.+)$/i.exec(
        phrase.words,
      );
    const rest = match?.groups?.rest ?? "";
    const [amount] = findAmounts(rest);
    if (match === null || amount === undefined) return null;
    if (/\b(?:Group|Gang|Council) of (?:\d+|\p{Lu}\p{Ll}+)$/u.test(phrase.words))
      return { refused: "a number in a name is no count" };
    return {
      ...counted({ ...phrase, words: rest, lead: "" }, amount),
      unit: unitFor(rest.slice(amount.end), phrase.kind) ?? "person",
    };
  },
  reads: [
    ["a family of five", 5, 5, 5, "exact", "person"],
    ["crew of seven", 7, 7, 7, "exact", "person"],
    ["23-member crew", 23, 23, 23, "exact", "person"],
  ],
  refuses: ["Gang of Eight"],
};
