import { parseIsoDay } from "../calendar.js";
import { oneDay, unknown } from "../meaning.js";
import type { TimeRule } from "../rule.js";

/** Days that a deed is named by, with the deed's words: day, then what follows it. Sorted by day of the year. */
const NAMED: readonly (readonly [month: string, day: number, deed: string, date: string])[] = [
  ["jan(?:uary|\\.)", 6, "(?:capitol|attack|riot|insurrection)", "2021-01-06"],
  ["feb(?:ruary|\\.)", 1, "(?:coup)", "2021-02-01"],
  ["jul(?:y|\\.)", 7, "(?:bombing|london bombing)", "2005-07-07"],
  ["sept?(?:ember|\\.)", 11, "(?:attack|terror|hijack|al[- ]qa|plot|commission)", "2001-09-11"],
  ["oct(?:ober|\\.)", 7, "(?:attack|massacre|hamas|assault)", "2023-10-07"],
];

const ORDINAL = "st|nd|rd|th";

const TOO_EARLY = "the day that the words are usually said of lies after publication";

/** "the September 11 attacks": the deed's own day, whatever the year of the story. */
export const namedDay: TimeRule = {
  name: "named-day",
  needs: "month-name",
  pattern: new RegExp(
    `\\b(?:${NAMED.map(([month, day, deed], index) => `(?<n${index}>(?:${month} ${day}(?:${ORDINAL})?|(?:the )?${day}(?:${ORDINAL})?(?: of)? ${month})(?= (?:terror(?:ist)? )?${deed})|(?<=\\b${deed}\\w{0,5} of (?:the )?)(?:${month} ${day}(?:${ORDINAL})?|(?:the )?${day}(?:${ORDINAL})?(?: of)? ${month})(?! ?,? ?\\d))`).join("|")})`,
    "gi",
  ),
  read: (match) => {
    const row = NAMED.find((_, index) => match.groups?.[`n${index}`] !== undefined);
    const day = parseIsoDay(row?.[3] ?? "");
    if (day === null) return null;
    return {
      shape: "day",
      at: ({ ref }) => (ref !== null && ref < day ? unknown(TOO_EARLY) : oneDay(day)),
    };
  },
  reads: [
    ["They came after the September 11 attacks.", "September 11", "2001-09-11", "2001-09-12"],
    ["Since the Oct. 7 attack few return.", "Oct. 7", "2023-10-07", "2023-10-08"],
    ["The 7 October attack killed 1,200 people.", "7 October", "2023-10-07", "2023-10-08"],
    ["The attacks of September 11 changed it.", "September 11", "2001-09-11", "2001-09-12"],
    ["The 11th of September attacks killed 2,977.", "11th of September", "2001-09-11", "2001-09-12"],
  ],
  ignores: ["On September 11 he left.", "On October 7 it rained.", "The attack of October 7, 2024 failed."],
};
