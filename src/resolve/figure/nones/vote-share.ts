import type { NoneRule } from "./none-rule.js";

const PERCENT = "^ ?(?:%|per ?cent)";
const IS_PERCENT = new RegExp(PERCENT, "i");
const OF_VOTES = new RegExp(
  `${PERCENT} of (?:(?:all|the|valid|total|votes cast|popular|national|second-round|first-round) )*(?:ballots?|electorate|votes?)\\b`,
  "i",
);
const TURNOUT = /\b(?:turnout|voter participation)\b[^;.]*$/i;
const IS_TURNOUT = new RegExp(`${PERCENT},? (?:approval|turnout)\\b`, "i");

/** How an election went. */
export const voteShare: NoneRule = {
  name: "vote-share",
  reason: "a share of votes is no count",
  holds: ({ before, after }) =>
    OF_VOTES.test(after) || IS_TURNOUT.test(after) || (TURNOUT.test(before) && IS_PERCENT.test(after)),
  refuses: [
    "He took [51.3] percent of the votes.",
    "Turnout was put at [38]% in the south.",
    "With [99] per cent of the ballots counted, she led.",
  ],
  reads: ["They want a [12] percent pay rise.", "About [30] percent of the fields were burned."],
};
