import { remembered } from "../../remembered.js";
import type { Span } from "../../text/span.js";
import { CARDINAL, DIGITS, readCardinal, withPlainDigits } from "../number-words.js";
import { noneAt } from "./nones/nones.js";
import { withCommas } from "./thousands.js";

/** A number phrase: exact where `low` = `high`; a vague word has only a lower bound. */
export interface Amount extends Span {
  readonly low: number;
  readonly high: number | null;
  /** A number that the words say, not one that they stand for. */
  readonly said: boolean;
}

/** Lower bounds of vague words. "Dozens", "hundreds" and the like are two of the unit at least; "several" is three. */
export const VAGUE_WORDS: Readonly<Record<string, number>> = {
  "a few": 3,
  "a handful": 3,
  "a large number of": 2,
  "a number of": 2,
  "a small number of": 2,
  countless: 2,
  dozens: 24,
  few: 3,
  handful: 3,
  "great number of": 2,
  "huge number of": 2,
  "large number of": 2,
  "large numbers of": 2,
  many: 2,
  multiple: 2,
  "number of": 2,
  numerous: 2,
  scores: 40,
  several: 3,
  "small number of": 2,
  some: 2,
  various: 2,
};

const SCALES: Readonly<Record<string, number>> = {
  ten: 10,
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1_000,
  lakh: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** What an indefinite word makes of the scale after it: "a few hundred" is three hundred at least. */
const MULTIPLIERS: Readonly<Record<string, { readonly times: number; readonly said: boolean }>> = {
  a: { times: 1, said: true },
  "a couple": { times: 2, said: false },
  "a few": { times: 3, said: false },
  "a quarter of a": { times: 0.25, said: true },
  "a half": { times: 0.5, said: true },
  an: { times: 1, said: true },
  couple: { times: 2, said: false },
  few: { times: 3, said: false },
  half: { times: 0.5, said: true },
  "half a": { times: 0.5, said: true },
  many: { times: 2, said: false },
  "quarter of a": { times: 0.25, said: true },
  several: { times: 3, said: false },
  some: { times: 1, said: true },
  "three quarters of a": { times: 0.75, said: true },
  "": { times: 1, said: true },
};

const longest = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join("|");

const SCALE = Object.keys(SCALES).join("|");
const AND_A_HALF = "(?:[- ]and[- ](?:an?[- ])?half)";

const DIGIT_RANGE = `(?:(?<e>${DIGITS}) ?[-–—] ?(?<f>(?:${DIGITS})(?: (?:${SCALE})\\b)?))`;
const RANGE = `(?:(?<a>${CARDINAL})(?: to | or )(?<b>${CARDINAL}))`;
const TEENS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen";
const TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
/** "Three-four soldiers": two numbers that no cardinal joins. */
const WORD_RANGE = `(?:(?!nine-eleven\\b)(?:(?<g>(?:one|${TEENS}))[-–](?<h>(?:${TEENS})(?: (?:${SCALE})\\b)?)|(?<i>(?:${TENS}))[-–](?<j>(?:${TENS})(?: (?:${SCALE})\\b)?))\\b(?![-–]))`;
const BETWEEN = `(?:between (?<c>${CARDINAL}) and (?<d>${CARDINAL}))`;
const PLURAL_SCALES = `(?:(?:(?:many|several|some) )?(?<plural>${SCALE})s(?: of (?<of>${SCALE})s?)?\\b)`;
const MULTIPLIED = `(?:(?<times>${longest(Object.keys(MULTIPLIERS).filter((word) => word !== ""))})[- ](?:of )?(?<scale>${SCALE})\\b(?: (?<scale2>${SCALE})\\b)?)`;
const ONES = "an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d[\\d,.]*";
const SCALE_AND_HALF = `(?:(?<ones>${ONES})[- ](?<half>${SCALE})s?${AND_A_HALF}\\b(?![- ](?:${SCALE})))`;
const HALVED = `(?:(?<whole>${CARDINAL})${AND_A_HALF}[- ](?:(?<halfScale>${SCALE})s?\\b)?)`;
const DOZENS = `(?:(?<count>${CARDINAL})[- ](?<unit>dozen|score)\\b)`;
const BARE_SCALE = `(?:(?<bare>dozen|hundred|thousand|million)\\b(?! of\\b))`;
const PLAIN = `(?<plain>${CARDINAL})`;
const VAGUE = `(?:(?<vague>${longest(Object.keys(VAGUE_WORDS))})\\b)`;

const AMOUNT = new RegExp(
  `(?<![\\w.,/]|\\d-)(?:${BETWEEN}|${DIGIT_RANGE}|${WORD_RANGE}|${RANGE}|${SCALE_AND_HALF}|${HALVED}|${DOZENS}|${MULTIPLIED}|${PLURAL_SCALES}|${PLAIN}|${VAGUE}|${BARE_SCALE})`,
  "giu",
);

type Groups = Readonly<Record<string, string | undefined>>;

const exact = (value: number): Omit<Amount, keyof Span> => ({ low: value, high: value, said: true });
const atLeast = (low: number): Omit<Amount, keyof Span> => ({ low, high: null, said: false });

/** "10 to 15 thousand": the scale of the second end is meant for both. */
const scaledLow = (low: number, high: number, words: string): number => {
  const scale = /(?:hundred|thousand|lakh|million|crore|billion|trillion|k|m|bn)$/i
    .exec(words.trim())?.[0]
    .toLowerCase();
  const factor =
    scale === undefined ? 1 : (SCALES[scale] ?? { k: 1_000, m: 1_000_000, bn: 1_000_000_000 }[scale] ?? 1);
  return low * factor <= high ? low * factor : low;
};

/** "Seven to eight thousand" means thousands at both ends, "one hundred to two thousand" doesn't. */
const SCALED = /(?:hundred|thousand|lakh|million|crore|billion|trillion|[\d.](?:k|mn?|bn|tn))\b/i;

/** Null where the second number is the smaller one: a vote, a score, a scale. */
const rangeOf = (from: string, to: string): Omit<Amount, keyof Span> | null => {
  const a = readCardinal(from);
  const b = readCardinal(to);
  if (a === null || b === null) return null;
  const low = SCALED.test(from) ? a : scaledLow(a, b, to);
  return low > b ? null : { low, high: b, said: true };
};

const scaled = (times: { readonly times: number; readonly said: boolean }, scale: number) =>
  times.said ? exact(times.times * scale) : atLeast(times.times * scale);

const pluralScales = (plural: string, of: string | undefined): Omit<Amount, keyof Span> => {
  const unit = SCALES[plural.toLowerCase()] ?? 1;
  return atLeast((plural.toLowerCase() === "ten" ? 20 : unit * 2) * scaleOf(of));
};

const scaleOf = (word: string | undefined): number =>
  word === undefined ? 1 : (SCALES[word.toLowerCase()] ?? 1);

const onesOf = (word: string): number => (/^an?$/i.test(word) ? 1 : (readCardinal(word) ?? 1));

const ofGroups = (groups: Groups): Omit<Amount, keyof Span> | null => {
  const { a, b, c, d, e, f, ones, whole, count, times, plural, plain, vague, bare } = groups;
  if (c !== undefined && d !== undefined) return rangeOf(c, d);
  if (a !== undefined && b !== undefined) return rangeOf(a, b);
  if (e !== undefined && f !== undefined) return rangeOf(e, f);
  const [from, to] = [groups.g ?? groups.i, groups.h ?? groups.j];
  if (from !== undefined && to !== undefined) return rangeOf(from, to);
  if (ones !== undefined) return exact((onesOf(ones) + 0.5) * scaleOf(groups.half));
  if (whole !== undefined) return exact(((readCardinal(whole) ?? 0) + 0.5) * scaleOf(groups.halfScale));
  if (count !== undefined) return exact((readCardinal(count) ?? 0) * scaleOf(groups.unit));
  if (times !== undefined)
    return scaled(
      MULTIPLIERS[times.toLowerCase()] ?? { times: 1, said: true },
      scaleOf(groups.scale) * scaleOf(groups.scale2),
    );
  if (plural !== undefined) return pluralScales(plural, groups.of);
  if (vague !== undefined) return atLeast(VAGUE_WORDS[vague.toLowerCase()] ?? 2);
  if (bare !== undefined) return exact(scaleOf(bare));
  const value = readCardinal(plain ?? "");
  return value === null ? null : exact(value);
};

/** What follows a number that counts nothing: an age, an ordinal, a clock, part of a name. */
const NO_COUNT =
  /^(?:[- ](?:year|month|week|day)s?[- ]olds?\b|(?:st|nd|rd|th)\b|:\d\d|[ap]\.?m\b|-(?:year|month|week|day|hour|minute|nation|member|point|party|strong|storey|story|millimet|mm\b)|['’]s\b)/i;

/** Every number phrase of a text, in order, but ordinals and what is glued to a noun ("12-year-old", "27-point"). */
export const numbersIn = remembered((text: string): readonly Amount[] => {
  const plain = withCommas(withPlainDigits(text));
  return [...plain.matchAll(AMOUNT)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    if (NO_COUNT.test(plain.slice(end))) return [];
    const amount = ofGroups(match.groups ?? {});
    return amount === null ? [] : [{ ...amount, start, end }];
  });
});

/** The number phrases of a text that may count something, in order: no ages, clocks, years or numbers in names. */
export const findAmounts = remembered((text: string): readonly Amount[] =>
  numbersIn(text).filter((amount) => {
    const none = noneAt(text, amount);
    return none === null || none.keepsGiven || none.exceptVictims;
  }),
);
