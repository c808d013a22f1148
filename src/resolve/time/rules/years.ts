import { dayNumber } from "../calendar.js";
import { daySpan, unknown, yearSpan } from "../meaning.js";
import { group, type Sense, type TimeRule } from "../rule.js";
import { YEAR } from "../words.js";

const yearSense = (from: number, to: number): Sense => ({ shape: "year", at: () => yearSpan(from, to) });

/** What follows a number that is a count and no year. */
const COUNTED =
  / (?:people|men|women|children|civilians|soldiers|troops|others|homes|houses|families|metric|tons?|tonnes|kilomet|miles|km|dollars|euros|prisoners|detainees|migrants|refugees|police|hours|workers|metres|meters|feet|times|members|wounded|dead|injured|killed|cases|fighters|militants|villagers|residents|points|votes|calories|barrels|flights|mw\b|megawatt)/iy;

/** "Floods in 2010 killed 40": a verb, and what stands before is no number of anybody. */
const VERB = /^ (?:injured|killed|wounded) /;
const IN_YEAR = /\b(?:in|since|during|of|early|late|from)(?: the year)? $/i;

const countedAfter = (text: string, end: number): boolean => {
  COUNTED.lastIndex = end;
  return COUNTED.test(text);
};

/** Words that a number names one of its kind by: "Room 2024", "Flight 1549". */
const NAMED =
  /\b(?:UN|Resolution|Room|Suite|Flat|Apartment|House|Building|Block|Gate|Highway|Route|Road|Interstate|Flight|Train|Bus|Line|Channel|Platform|Unit|Post|Sector|Hill|Point|Box|Locker|Cell|Ward|Article|Section|Chapter|Order|Decree|Directive|Proclamation|Regulation|Form|Page|Lot|Number|Nr\.|Windows|Boeing|Peugeot|Model|Camp|Base|Checkpoint|Outpost|Brigade|Battalion|Regiment|Division|Squadron) $/;

/** An act named by its subject has its year ("the Official Secrets Act 1911"); a bare "Act 1948" is a number. */
const BARE_ACT = /(?:^|(?<before>\S{1,40}) )(?:Act|Law|Bill) $/;
const isBareAct = (before: string): boolean => {
  const found = BARE_ACT.exec(before);
  const word = found?.groups?.before ?? "";
  return (
    found !== null && !(/^\p{Lu}/u.test(word) && !/^(?:Under|The|This|By|In|Of|An?|And|With)$/.test(word))
  );
};

/** "Some 1999 soldiers": what only counts stands before, and several of something after. */
const COUNTING =
  /\b(?:some|nearly|almost|more than|fewer than|less than|at least|at most|up to|as many as|another|a total of) $/i;
const SEVERAL = /^ (?:(?:[a-z-]{1,20} ){0,2}[a-z-]{3,20}s|died|fled|were|have)\b/;

/** Whether the number from start to end is part of a name, or counts what follows: no year. */
export const isNameOrCount = (text: string, start: number, end: number): boolean => {
  const before = text.slice(Math.max(0, start - 60), start);
  return (
    (countedAfter(text, end) && !(IN_YEAR.test(before) && VERB.test(text.slice(end, end + 10)))) ||
    NAMED.test(before) ||
    isBareAct(before) ||
    (COUNTING.test(before) && SEVERAL.test(text.slice(end, end + 70)))
  );
};

/** "BC" years count backwards: 508 BC is the year -507 of the proleptic calendar. */
export const year: TimeRule = {
  name: "year",
  needs: "digit",
  pattern: new RegExp(
    `(?<![\\d$€£.,/]|\\d-|[$€£] |No\\. |\\b(?:UN|Resolution) )\\b(?:the year )?${YEAR}(?!-[a-z]|[/'’]|s\\b|(?:°| ?percent\\b))`,
    "gi",
  ),
  read: (match) => {
    const number = Number(group(match, "year"));
    if (isNameOrCount(match.input, match.index, match.index + match[0].length)) return null;
    return yearSense(number, number + 1);
  },
  reads: [
    ["He was killed in a 2020 drone strike.", "2020", "2020-01-01", "2021-01-01"],
    ["It was signed in 1998.", "1998", "1998-01-01", "1999-01-01"],
    ["Floods in 2010 killed 40.", "in 2010", "2010-01-01", "2011-01-01"],
    ["He broke the Official Secrets Act 1911.", "1911", "1911-01-01", "1912-01-01"],
  ],
  ignores: [
    "Some 2000 people fled.",
    "It cost $2000.",
    "A total of 2,004 fell.",
    "Highway A1998b was cut.",
    "They met in Room 2024.",
    "Highway 2000 was cut.",
    "Under Act 1948 he was held.",
    "Some 1999 soldiers surrendered.",
    "At least 2010 army recruits fled.",
  ],
};

export const yearRange: TimeRule = {
  name: "year-range",
  needs: "digit",
  pattern: /\b(?<from>1\d{3}|20\d\d) ?[-–—/] ?(?<to>(?:1\d|20)?\d\d)\b(?![-\d])/gi,
  read: (match) => {
    const from = Number(group(match, "from"));
    const short = group(match, "to");
    const to = short.length === 2 ? from - (from % 100) + Number(short) : Number(short);
    return to > from ? yearSense(from, to + 1) : null;
  },
  reads: [
    ["The 1976-83 dictatorship killed thousands.", "1976-83", "1976-01-01", "1984-01-01"],
    ["Between wars, 2015-2016, it was calm.", "2015-2016", "2015-01-01", "2017-01-01"],
  ],
  ignores: ["Dial 2020-10 now.", "In 2020-06-01 format."],
};

export const decade: TimeRule = {
  name: "decade",
  needs: "digit",
  pattern: /\b(?:the )?(?:(?<century>1\d|20)|['’])(?<decade>\d0)['’]?s\b/gi,
  read: (match) => {
    const century = group(match, "century");
    const start =
      century === "" ? 1900 + Number(group(match, "decade")) : Number(`${century}${group(match, "decade")}`);
    const isCentury = start % 100 === 0 && start < 1900;
    return {
      shape: "year",
      at: () => (isCentury ? yearSpan(start, start + 100, "century") : yearSpan(start, start + 10, "decade")),
    };
  },
  reads: [
    ["The fort was built in the 1600s.", "the 1600s", "1600-01-01", "1700-01-01"],
    ["He fought there in the 1990s.", "the 1990s", "1990-01-01", "2000-01-01"],
    ["The '80s were worse.", "The '80s", "1980-01-01", "1990-01-01"],
  ],
  ignores: ["She is in her 40s.", "An F-20s jet."],
};

const DECADES: Readonly<Record<string, number>> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
};

export const decadeWord: TimeRule = {
  name: "decade-word",
  needs: "word",
  pattern: new RegExp(`\\bthe (?:nineteen[- ])?(?<decade>${Object.keys(DECADES).join("|")})\\b`, "gi"),
  read: (match) => {
    const start = DECADES[group(match, "decade").toLowerCase()] ?? 1900;
    return { shape: "year", at: () => yearSpan(start, start + 10, "decade") };
  },
  reads: [["They fought in the nineties.", "the nineties", "1990-01-01", "2000-01-01"]],
  ignores: ["She is in her sixties."],
};

const CENTURIES: Readonly<Record<string, number>> = {
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  "twenty-first": 21,
};

export const century: TimeRule = {
  name: "century",
  needs: "unit",
  pattern: new RegExp(
    `\\b(?:the )?(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${Object.keys(CENTURIES).join("|")}))[- ]century\\b(?<bc> (?:BCE?|B\\.C\\.))?`,
    "gi",
  ),
  read: (match) => {
    const number = Number(group(match, "number")) || (CENTURIES[group(match, "word").toLowerCase()] ?? 0);
    const from = group(match, "bc") === "" ? number * 100 - 100 : 1 - number * 100;
    return { shape: "year", at: () => yearSpan(from, from + 100, "century") };
  },
  reads: [["The 19th century fort was hit.", "The 19th century", "1800-01-01", "1900-01-01"]],
  ignores: ["The 19th attack in a century-old feud."],
};

export const ancientYear: TimeRule = {
  name: "ancient-year",
  needs: "digit",
  pattern: /\b(?:(?:AD|A\.D\.) (?<after>\d{1,4})|(?<year>\d{1,4}) (?<era>BCE?|B\.C\.|AD|A\.D\.|CE))(?!\w)/g,
  read: (match) => {
    const number = Number(group(match, "after") || group(match, "year"));
    const start = /^B/.test(group(match, "era")) ? 1 - number : number;
    return yearSense(start, start + 1);
  },
  reads: [["The wall dates from 394 AD.", "394 AD", "0394-01-01", "0395-01-01"]],
  ignores: ["A 12 BCX router."],
};

/** The attacks that a number stands for. */
export const nineEleven: TimeRule = {
  name: "nine-eleven",
  needs: "digit",
  pattern: /\b9\/11\b(?:, ?2001)?/gi,
  read: () => ({ shape: "day", at: () => daySpan(dayNumber(2001, 9, 11), dayNumber(2001, 9, 12), "day") }),
  reads: [["He planned the 9/11 attacks.", "9/11", "2001-09-11", "2001-09-12"]],
  ignores: ["A vote of 9-11 failed."],
};

/** Said of a person's or a thing's age: recognised so that it is taken for no time at all. */
export const age: TimeRule = {
  name: "age",
  needs: "unit",
  pattern: /\b(?:an? )?[\w-]+[- ](?:year|month|week|day|decade)s?[- ]olds?\b|\baged? \d{1,3}\b/gi,
  read: () => ({
    shape: "age",
    at: () => unknown("an age, not a time"),
  }),
  reads: [],
  ignores: ["An old year ended."],
};
