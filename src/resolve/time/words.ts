/** Months as news writes them, AP abbreviations included. */
export const MONTHS: Readonly<Record<string, number>> = {
  apr: 4,
  april: 4,
  aug: 8,
  august: 8,
  dec: 12,
  december: 12,
  feb: 2,
  february: 2,
  jan: 1,
  january: 1,
  jul: 7,
  july: 7,
  jun: 6,
  june: 6,
  mar: 3,
  march: 3,
  may: 5,
  nov: 11,
  november: 11,
  oct: 10,
  october: 10,
  sep: 9,
  sept: 9,
  september: 9,
};

/** 0 = Monday. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  fri: 4,
  friday: 4,
  mon: 0,
  monday: 0,
  sat: 5,
  saturday: 5,
  sun: 6,
  sunday: 6,
  thu: 3,
  thur: 3,
  thurs: 3,
  thursday: 3,
  tue: 1,
  tues: 1,
  tuesday: 1,
  wed: 2,
  wednesday: 2,
};

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};

export const ORDINAL_WORD = Object.keys(ORDINALS).join("|");

/** 27 for "27th", −1 for the last. */
export const readOrdinal = (word: string): number =>
  /^(?:last|final)$/i.test(word) ? -1 : (ORDINALS[word.toLowerCase()] ?? Number.parseInt(word, 10));

const longestFirst = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join("|");

const SHORT_MONTHS = longestFirst(
  Object.keys(MONTHS).filter((name) => name.length < 5 && !/^(?:may|june|july)$/.test(name)),
);
/** The full stop belongs to a short form alone: "in June." ends a sentence. */
export const MONTH = `(?<month>${longestFirst(Object.keys(MONTHS))})\\b(?:(?<=\\b(?:${SHORT_MONTHS}))\\.)?`;
export const WEEKDAY = `(?<weekday>monday|tuesday|wednes-?day|thursday|friday|saturday|sunday|(?:mon|tues?|wed|thurs?|fri|sat|sun)\\b\\.(?=,| \\w))`;
/** 1000–2099, not part of a longer number or a count ("2,004", "2004 people" is left to the rules). */
export const YEAR = "(?<year>1\\d{3}|20\\d\\d)(?![\\d%]|[,.]\\d)";
export const DATE = "(?<date>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
export const DAY_PART =
  "(?<part>pre-?dawn|dawn|early hours|small hours|mid-?morning|late morning|morning|mid-?day|noon|mid-?afternoon|early afternoon|afternoon|early evening|evening|late night|night|nightfall|dusk|midnight)";

export const monthOf = (word: string): number => MONTHS[word.toLowerCase().replace(/\.$/, "")] ?? 0;
export const weekdayNumber = (word: string): number => WEEKDAYS[word.toLowerCase().replace(/[.-]/g, "")] ?? 0;

/** Months and weekdays are names: "may" and "march" are not. */
export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Small words that are nothing else than a day's or a month's name: after a word that makes a date they are it anywhere. */
const ONLY_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|september|october|november|december)$/;
const LONE_WORD = /^(?:may|march)$/;
const DATE_CUE =
  /\b(?:on|in|by|since|until|till|from|to|of|before|after|between|and|early|late|the|dated|during|last|next|this) $/;

/** A name of the calendar, or one written small where it can be nothing else. */
export const isNamed = (word: string, { input, 0: matched, index }: RegExpExecArray): boolean => {
  if (isCapital(word)) return true;
  if (word.length < 3 || word.endsWith(".")) return false;
  const before = input.slice(0, index);
  if (/\p{Lu}/u.test(input))
    return ONLY_NAME.test(word) && (DATE_CUE.test(before.slice(-12)) || /\d/.test(matched));
  return !LONE_WORD.test(word) || /\d{4}$/.test(matched) || isDateAt(matched, before);
};

/** "on 3 may", "march 3": "3 may have died" and "they march 3 miles" are none. */
const isDateAt = (matched: string, before: string): boolean =>
  DATE_CUE.test(before.slice(-12)) || (before === "" && /^\D/.test(matched)) || /^the /.test(matched);
