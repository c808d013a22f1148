import type { NoneRule } from "./none-rule.js";

const ZONES = "BST|CEST|CET|EAT|EDT|EST|GMT|IST|MSK|PDT|PST|UTC|WAT";
const BEHIND = new RegExp(
  `^ ?(?:[ap]\\.?m\\b\\.?|o['’]?clock\\b|noon\\b|hrs\\b|(?:${ZONES})\\b|local time\\b)`,
  "i",
);

/** A time of day. No count is written with a nought before it. */
export const clock: NoneRule = {
  name: "clock",
  reason: "a time of day is no count",
  holds: ({ before, number, after }) =>
    (/^0\d{1,3}\b(?!\.)/.test(number) && !/\d[ ,.]$/.test(before)) ||
    BEHIND.test(after) ||
    / (?:GMT|UTC)$/.test(number) ||
    (/^\d{4}$/.test(number) && /^ hours\b(?! (?:of|in|after|before|later))/.test(after)),
  refuses: [
    "The raid began at [0215] local time.",
    "Guns fell silent at [9] p.m. on Friday.",
    "They met at [1600] GMT at the gate.",
    "The bridge opens at [6] o'clock.",
    "Shots were heard at [2330] hours.",
  ],
  reads: ["At noon [16] men were freed.", "By night [20] shells had hit the port."],
};
