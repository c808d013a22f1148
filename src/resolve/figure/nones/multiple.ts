import type { NoneRule } from "./none-rule.js";

/** "A ten-fold rise", "shot four times", "three times more": how often or how much more, not how many. */
export const multiple: NoneRule = {
  name: "multiple",
  reason: "how often or how many times as much, nothing is counted",
  holds: ({ after }) => /^(?:[- ]?fold\b| times?\b(?! \p{Lu}))/u.test(after),
  refuses: [
    "They saw a [ten]-fold rise in attacks.",
    "He was shot [four] times in the back.",
    "Prices are [three] times those of May.",
  ],
  reads: ["They freed [four] men at times of calm."],
};
