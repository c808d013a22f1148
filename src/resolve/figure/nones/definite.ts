import type { NoneRule } from "./none-rule.js";

/** "Number of dead: 8": a label; what it counts stands behind it. */
const LABEL = /^ [^:;.]{1,40}(?::| [-–—=])\s{0,2}\p{L}{0,10} ?\d/u;

/** "The number of arrests" says that there is one, not which. */
export const definite: NoneRule = {
  name: "definite",
  reason: "the words speak of a number without saying one",
  keepsGiven: true,
  holds: ({ before, number, after }) =>
    (/^number of$/i.test(number) && LABEL.test(after)) ||
    (/^many$/i.test(number) && /\bhow $/i.test(before)) ||
    (/^(?:large |small |great |huge )?numbers? of$/i.test(number)
      ? /\b(?:any|average|exact|first|its|maximum|phone|record|that|the|their|this|total|what)(?: \p{L}+)? $/iu.test(
          before,
        )
      : /^some$/i.test(number) &&
        /^ (?:degree|extent|form|kind|of (?:it|that|this)|reason|sort|time|way|ways|cases|respects)\b/i.test(
          after,
        )),
  refuses: [
    "He did not say how [many] mines they found.",
    "The [number of] arrests has not been told.",
    "[Number of] dead: 8",
    "To [some] extent they agree.",
    "In [some] ways it helped.",
  ],
  reads: [
    "A [number of] guards were hurt.",
    "[Some] of the guards were hurt.",
    "A growing [number of] men left.",
  ],
};
