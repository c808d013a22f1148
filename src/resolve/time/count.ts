import { CARDINAL, readCardinal } from "../number-words.js";

/** How many units: `low` = `high` where the words are exact; `high` null where they are open ("many"). */
export interface Count {
  readonly low: number;
  readonly high: number | null;
}

/** "A few" and "several" units: at least two, at most seven, as in "recent days" for a week. */
export const FEW: Count = { low: 2, high: 7 };
const MANY: Count = { low: 2, high: null };

const WORDS: Readonly<Record<string, Count>> = {
  a: { low: 1, high: 1 },
  an: { low: 1, high: 1 },
  another: { low: 1, high: 1 },
  couple: { low: 2, high: 2 },
  dozen: { low: 12, high: 12 },
  dozens: { low: 24, high: null },
  few: FEW,
  half: { low: 0.5, high: 0.5 },
  many: MANY,
  several: FEW,
  some: MANY,
  "": MANY,
};

export const COUNT = `(?<count>(?:${CARDINAL})(?:[- ]and[- ](?:an?[- ])?half)?|half an?|an? couple(?: of)?|(?:an? |just |only |the )?few|couple(?: of)?|an? dozen|dozens of|several|many|another|an?)`;

export const HEDGE =
  "(?:(?<hedge>(?:just |slightly |a little )?(?:more than|over|under|less than|nearly|almost|about|around|roughly|approximately|some|at least|up to)|just|exactly) )?";

/** The count of a match of `COUNT`; an empty text is a bare plural ("years ago"). */
export const readCount = (words: string): Count => {
  const half = /[- ]and[- ](?:an?[- ])?half$/i;
  const plain = words.replace(half, "");
  const known = WORDS[lastWord(plain)];
  const value = known === undefined ? readCardinal(plain) : null;
  const count = known ?? (value === null ? MANY : { low: value, high: value });
  return half.test(words) && count.high !== null ? { low: count.low + 0.5, high: count.high + 0.5 } : count;
};

const lastWord = (words: string): string => {
  const list = words.toLowerCase().replace(/ of$/, "").split(" ");
  const word = list.at(-1) ?? "";
  return list[0] === "half" ? "half" : word;
};
