/** English cardinal numbers as words; "hundred" and above multiply. */
const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const LARGE: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1_000,
  lakh: 100_000,
  lakhs: 100_000,
  million: 1_000_000,
  crore: 10_000_000,
  crores: 10_000_000,
  billion: 1_000_000_000,
  trillion: 1_000_000_000_000,
};

/** Letters glued to digits: "1.2m", "$40bn", "300k". */
const SUFFIX: Readonly<Record<string, number>> = {
  k: 1_000,
  m: 1_000_000,
  mil: 1_000_000,
  mn: 1_000_000,
  bn: 1_000_000_000,
  tn: 1_000_000_000_000,
};

/** Where the digits of other scripts begin, nought first: Arabic, Persian, Devanagari, Bengali and so on. */
const NOUGHTS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];
const OTHER_DIGIT = new RegExp(
  `[${NOUGHTS.map((nought) => `${String.fromCharCode(nought)}-${String.fromCharCode(nought + 9)}`).join("")}]`,
  "g",
);

/** Digits of every script as 0 to 9, with Arabic marks for thousands and decimals; as long as before. */
export const withPlainDigits = (text: string): string =>
  text
    .replace(OTHER_DIGIT, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (NOUGHTS.findLast((nought) => nought <= code) as number));
    })
    .replace(/(?<=\d)\u066c(?=\d)/g, ",")
    .replace(/(?<=\d)\u066b(?=\d)/g, ".");

const SMALL_WORD = Object.keys(SMALL)
  .sort((a, b) => b.length - a.length)
  .join("|");
const LARGE_WORD = Object.keys(LARGE)
  .sort((a, b) => b.length - a.length)
  .join("|");
export const DIGITS = "\\d{1,3}(?:,\\d{2,3}){1,6}(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

/** A cardinal in words or digits, with a scale word or letter: "twenty-one thousand five hundred", "1.2m", "2,00,000". */
export const CARDINAL = `(?:(?:${DIGITS})(?:(?:k|mil|mn?|bn|tn)\\b)?|(?:${SMALL_WORD})\\b)(?:(?:[- ]|[- ]and[- ])(?:${SMALL_WORD}|${LARGE_WORD})\\b){0,12}`;

const parts = (words: string): readonly string[] =>
  words
    .toLowerCase()
    .replace(/,/g, "")
    .split(/[- ]+/)
    .filter((word) => word !== "and" && word !== "");

const digits = (word: string): number | null => {
  const [, number, suffix] = /^(\d+(?:\.\d+)?)(k|mil|mn?|bn|tn)?$/.exec(word) ?? [];
  return number === undefined ? null : Number(number) * (suffix === undefined ? 1 : (SUFFIX[suffix] ?? 1));
};

/** The number that a match of `CARDINAL` says; null if the words are no number. */
export const readCardinal = (words: string): number | null => {
  let total = 0;
  let section = 0;
  for (const word of parts(words)) {
    const scale = LARGE[word];
    const small = SMALL[word] ?? digits(word);
    if (scale === undefined && small === null) return null;
    if (scale === undefined) section += small ?? 0;
    else if (scale === 100) section = (section || 1) * 100;
    else {
      total += (section || 1) * scale;
      section = 0;
    }
  }
  return round(total + section);
};

/** 1.1 million is 1,100,000 and not 1,100,000.0000000002. */
const round = (value: number): number => Number(value.toPrecision(12));
