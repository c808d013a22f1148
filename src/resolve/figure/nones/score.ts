import type { NoneRule } from "./none-rule.js";

const BEFORE =
  /\b(?:ahead|beat|beaten|beating|decided|defeat|defeated|defeating|down|draw|drawn|drew|final|lead|leading|leads|led|lost|match|passed|ruled|score|score of|scoreline|trailed|trailing|up|victory|vote|vote of|voted|win|won)(?: \\p{L}+){0,4}(?: by| at| with)? $/i;
const AFTER =
  /^[- ](?:aggregate|away|ballot|decision|defeat|draw|home|lead|loss|majority|margin|opinion|ruling|scoreline|split|triumph|verdict|victory|vote|win)\b/i;

/** The result of a vote or a match. */
export const score: NoneRule = {
  name: "score",
  reason: "the result of a vote or a match, no count",
  holds: ({ before, number, after }) =>
    /^\d{1,3} ?[-–] ?\d{1,3}$/.test(number) && (AFTER.test(after) || BEFORE.test(before)),
  refuses: [
    "The judges upheld it in a [5-9] ruling.",
    "Fans rioted after the [1-2] defeat.",
    "The side lost [0-4] at home.",
  ],
  reads: ["Police arrested [10-15] fans after the match."],
};
