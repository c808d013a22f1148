import type { Qualifier } from "../values.js";

/** Words before a number that bound it; the first that ends the text before the number wins. */
const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  [
    "max",
    /\b(?:up to|upto|as many(?: as)?|as much as|as high as|at most|(?:no|not) more than|(?:a )?maximum(?: of)?)$/i,
  ],
  [
    "min",
    /\b(?:at ?least|at the (?:very )?least|(?:no|not) (?:fewer|less) than|(?:a )?minimum(?: of)?|least)$/i,
  ],
  [
    "lt",
    /\b(?:fewer than|less than|(?:just |slightly |well )?under|below|nearly|almost|close to|just short of|approaching|nearing)$/i,
  ],
  [
    "gt",
    /\b(?:(?:far |much |slightly |a little |well )?(?:more than|over|above|upwards? of|in excess of|exceeding|greater than|beyond)|exceeds|exceeded|surpass(?:ed|es|ing)|topp(?:ed|ing)|tops|pass(?:ed|es|ing)|past|crossed|more)$/i,
  ],
  [
    "approx",
    /\b(?:about|some|around|roughly|approximately|(?:an )?estimated(?: at)?|put at|(?:an )?average(?: of)?|circa|more or less|nearly about|expected|perhaps|maybe|something like|in the (?:region|order|neighbou?rhood) of|possibly)$/i,
  ],
];

/** Up to three words of a noun may stand between a number and what bounds it: "ten people or more". */
const NOUN = "(?: (?!(?:and|or|in|at|who|were|was|of)\\b)[\\p{L}’'-]+){0,3}";
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  [
    "min",
    new RegExp(
      `^\\+|^[- ]plus\\b|^${NOUN},? (?:or more|at (?:the )?least)\\b(?! (?:one|two|three|\\d))`,
      "iu",
    ),
  ],
  ["approx", new RegExp(`^${NOUN} or so\\b|^(?:-odd\\b|ish\\b)`, "iu")],
  ["max", new RegExp(`^${NOUN},? (?:or (?:fewer|less)|at (?:the )?most)\\b`, "iu")],
];

/** Words that may stand between a qualifier and its number and say nothing about it. */
const FILLING =
  /\b(?:another|other|an|a|a further|further|an additional|additional|extra|the|total of|a total of|more|only|just|those|these|his|her|its|their|all)$/i;

const trimmed = (before: string): string => {
  const plain = before.trimEnd();
  const filled = FILLING.exec(plain);
  if (filled === null || BEFORE.some(([, pattern]) => pattern.test(plain))) return plain;
  return trimmed(plain.slice(0, filled.index));
};

/** How the words around a number bound it; null where none do. */
export const qualifierOf = (before: string, after: string): Qualifier | null => {
  const plain = trimmed(before);
  const found =
    BEFORE.find(([, pattern]) => pattern.test(plain)) ?? AFTER.find(([, pattern]) => pattern.test(after));
  return found?.[0] ?? null;
};

/** Words that tell how many by the round number just above: no bound that the writer vouches for. */
const JUST_BELOW =
  /\b(?:nearly|almost|close to|just under|slightly under|just below|just short of|nearing|approaching|slightly (?:less|fewer) than|just (?:less|fewer) than)\b/i;

/** "Nearly 300" is about 300; "fewer than 300" may be ten. */
export const saysJustBelow = (words: string): boolean => JUST_BELOW.test(words);
