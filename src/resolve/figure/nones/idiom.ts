import type { NoneRule } from "./none-rule.js";

/** Nouns in -est that are no superlatives. Sorted. */
const PLAIN_EST =
  "arrest|behest|chest|conquest|contest|crest|forest|guest|harvest|interest|inquest|midwest|nest|northwest|pest|priest|protest|quest|request|rest|southwest|test|vest|west";
/** "one of the deadliest", "one of Asia's most wanted men", "one of the few". */
const ONE_OF = new RegExp(
  `^ of (?:(?:the|its|his|her|their|our|my|this|\\p{L}+(?: \\p{Lu}\\p{L}+)*['’]s?) )(?:\\p{L}+(?:['’]s)? ){0,2}(?:best|biggest|few|first|foremost|key|last|leading|least|main|major|most|only|top|worst|(?!(?:${PLAIN_EST})\\b)\\p{L}{2,}est)\\b`,
  "iu",
);

/** What stands behind a "one" that counts nothing. Sorted. */
const BEHIND =
  /^(?: (?:after another|another|by one|day|example|form or another|hand|is|might|must|of those things|on one|or another|reason|should|side|such|thing|voice|way|way or another|wonders|would)\b|-(?:off|on-one|sided|time|way)\b|['’]s own\b)/i;
/** What stands before it. Sorted. */
const AHEAD =
  /\b(?:any|as|at|back to square|each|every|for|from|ground|no|number|that|the|this|which|with)(?: the)? $/i;
/** Without a noun of its own: "the one who called", "for one, …", "as one". */
const ALONE = /^(?:[,.;:!?]| (?:who|that|which|where|in which|hand|point|time)\b|$)/i;

const NONE_AT_ALL = /^(?:[- ](?:hour|in on|sum|tolerance)\b|: \p{Lu})/iu;

/** "One of the deadliest", "on the one hand", "no one": the words only look like a count. */
export const idiom: NoneRule = {
  name: "idiom",
  reason: "an idiom, nothing is counted",
  exceptVictims: true,
  holds: ({ before, number, after }) => {
    const word = number.toLowerCase();
    if (word === "zero") return NONE_AT_ALL.test(after) || /\bground $/i.test(before);
    if (word === "some") return ONE_OF.test(after);
    if (word === "one") return isIdiom(before, after);
    return /^(?:a )?(?:million|thousand)$/.test(word) && /^ (?:reasons|thanks|times over)\b/.test(after);
  },
  refuses: [
    "It was [one] of the worst storms of the century.",
    "The port is [one] of Africa's busiest.",
    "On the [one] hand they talk, on the other they shoot.",
    "The sides blame [one] another.",
    "No [one] knows where they went.",
    "He is the [one] who called the police.",
    "It was [one] such case.",
    "Police have [zero] tolerance for it.",
    "At [one] point the crowd moved on.",
    "This was [one] of the most violent nights.",
  ],
  reads: [
    "Guards shot [one] of the attackers.",
    "[One] of the priests was hurt.",
    "They found [one] body.",
    "The storm killed [one] and hurt two.",
    "[One] of the most senior officers was killed.",
    "Of the four, [one] died.",
  ],
};

function isIdiom(before: string, after: string): boolean {
  return (
    ONE_OF.test(after) ||
    BEHIND.test(after) ||
    (AHEAD.test(before) && ALONE.test(after)) ||
    /\b(?:any|every|no) $/i.test(before)
  );
}
