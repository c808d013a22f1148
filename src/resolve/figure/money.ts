import { COUNTRY_CURRENCIES, CURRENCY_NAMES } from "./currencies.js";

/** Signs and names of currencies as news writes them, with ISO 4217 codes. A bare name that several countries use keeps its word. */
const SIGNS: Readonly<Record<string, string>> = {
  $: "USD",
  A$: "AUD",
  C$: "CAD",
  HK$: "HKD",
  N$: "NAD",
  NT$: "TWD",
  NZ$: "NZD",
  R$: "BRL",
  S$: "SGD",
  US$: "USD",
  "£": "GBP",
  "¥": "JPY",
  "₦": "NGN",
  "₩": "KRW",
  "₪": "ILS",
  "€": "EUR",
  "₱": "PHP",
  "₴": "UAH",
  "₹": "INR",
  "₽": "RUB",
  "₺": "TRY",
};

/** "COP 27" is a conference. */
const CODES = [
  ...new Set([...COUNTRY_CURRENCIES.map(({ code }) => code), ...Object.values(CURRENCY_NAMES), "TWD"]),
]
  .filter((code) => /^[A-Z]{3}$/.test(code) && code !== "COP" && code !== "CUP")
  .sort()
  .join("|");
const CODE = new RegExp(`\\b(${CODES})(?= ?\\d)|(?<=\\d ?)(EUR|GBP|USD|ZAR)\\b`);
const SIGN = /(?:A|C|HK|N|NT|NZ|R|S|US)?\$|[£¥₦₩₪€₱₴₹₽₺]/;
/** Letters that stand for a currency right before a number: "QR4,172", "RM177mil", "N7.2 billion", "R50 000". */
const LETTERS: Readonly<Record<string, string>> = {
  Dh: "AED",
  Dhs: "AED",
  KSh: "KES",
  Ksh: "KES",
  N: "NGN",
  P: "PHP",
  QR: "QAR",
  R: "ZAR",
  RM: "MYR",
  SR: "SAR",
  Sh: "shilling",
  Tk: "BDT",
  USh: "UGX",
};
const LETTER = /(?<![\p{L}\d])(?:Dhs?|KSh|Ksh|N|P|QR|RM?|SR|Sh|Tk|USh)(?= ?\d)/u;

const RUPEES = /\bRs\.? ?(?=\d)/;
/** These are other words, or names, as well: "he won". */
const ONLY_COUNTED = /^(?:dong|kina|lari|manat|pula|won)$/;
const names = Object.keys(CURRENCY_NAMES);
const NAME = new RegExp(
  `\\b(${names.filter((name) => !ONLY_COUNTED.test(name)).join("|")})s?\\b|(?<=(?:\\d|illion|thousand|hundred|Korean) )(${names.filter((name) => ONLY_COUNTED.test(name)).join("|")})\\b`,
  "i",
);
const OF_COUNTRY = COUNTRY_CURRENCIES.map(
  ({ adjective, name, code }) => [new RegExp(`\\b${adjective} (?:${name})s?\\b`, "i"), code] as const,
);

/** The currency that a sum is said in: its ISO 4217 code, or the bare name where several countries use it; null if none is said. */
export const currencyOf = (text: string): string | null => {
  const country = OF_COUNTRY.find(([pattern]) => pattern.test(text));
  if (country !== undefined) return country[1];
  const code = CODE.exec(text);
  if (code !== null) return code[1] ?? code[2] ?? null;
  const sign = SIGN.exec(text);
  if (sign !== null) return SIGNS[sign[0]] ?? null;
  const letters = LETTER.exec(text);
  if (letters !== null) return LETTERS[letters[0]] ?? null;
  if (RUPEES.test(text)) return "rupee";
  const found = NAME.exec(text);
  const name = (found?.[1] ?? found?.[2])?.toLowerCase();
  return name === undefined ? null : (CURRENCY_NAMES[name] ?? null);
};

/** A sign or a code, not a mere name: "three Afghanis" may be people. */
export const saysSign = (text: string): boolean => SIGN.test(text) || CODE.test(text);

/** A letter stands for a currency where a sum follows; "N1" is a road. */
const LETTERED_SUM =
  /(?<![\p{L}\d])(?:(?:Dhs?|KSh|Ksh|QR|RM|Rs|SR|Sh|Tk|USh)\.?(?= ?\d)|[NPR](?= ?\d{1,3}(?:[, ]\d{3})+| ?[\d.]+ ?(?:million|billion|trillion|bn|mn?|k)\b))/gu;

/** Takes the letters that stand for currencies away, in the length of the text: "R22,000" reads as a number. */
export const withoutLetters = (text: string): string => text.replace(LETTERED_SUM, blank);

/** The sign or letters of a currency at the end of the words before a number. */
export const SIGN_AHEAD =
  /(?:[$€£¥₦₩₪₱₴₹₽₺]|(?<![\p{L}\d])(?:Dhs?|KSh|Ksh|N|P|QR|RM?|Rs|SR|Sh|Tk|USh)\.?)\s?$/u;

const blank = (words: string): string => " ".repeat(words.length);

const EVERY_SIGN = new RegExp(SIGN, "g");
const EVERY_CODE = new RegExp(`\\b(?:${CODES}|Rs\\.?)(?= ?\\d)`, "g");
const EVERY_LETTER = new RegExp(LETTER, "gu");

/** Takes the signs away, so that "$1.3 billion" and "R50 000" read as numbers. */
export const withoutSigns = (text: string): string =>
  text
    .replace(EVERY_SIGN, blank)
    .replace(EVERY_CODE, blank)
    .replace(EVERY_LETTER, blank)
    .replace(/(?<=\d) (?=\d{3}\b)/g, "");
