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

const NAMES: Readonly<Record<string, string>> = {
  afghani: "AFN",
  baht: "THB",
  birr: "ETB",
  bolivar: "VES",
  cedi: "GHS",
  dollar: "USD",
  euro: "EUR",
  hryvnia: "UAH",
  kyat: "MMK",
  lira: "lira",
  naira: "NGN",
  peso: "peso",
  pound: "pound",
  rand: "ZAR",
  rial: "rial",
  ringgit: "MYR",
  riyal: "riyal",
  rouble: "RUB",
  ruble: "RUB",
  rupee: "rupee",
  rupiah: "IDR",
  shekel: "ILS",
  shilling: "shilling",
  taka: "BDT",
  won: "KRW",
  yen: "JPY",
  yuan: "CNY",
  zloty: "PLN",
};

const COUNTRY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:australian dollars?)\b/i, "AUD"],
  [/\b(?:canadian dollars?)\b/i, "CAD"],
  [/\b(?:egyptian pounds?)\b/i, "EGP"],
  [/\b(?:indian rupees?)\b/i, "INR"],
  [/\b(?:kenyan shillings?)\b/i, "KES"],
  [/\b(?:lebanese (?:pounds?|lira))\b/i, "LBP"],
  [/\b(?:mexican pesos?)\b/i, "MXN"],
  [/\b(?:pakistani rupees?)\b/i, "PKR"],
  [/\b(?:pounds? sterling|british pounds?)\b/i, "GBP"],
  [/\b(?:saudi riyals?)\b/i, "SAR"],
  [/\b(?:sudanese pounds?)\b/i, "SDG"],
  [/\b(?:syrian (?:pounds?|lira))\b/i, "SYP"],
  [/\b(?:turkish liras?)\b/i, "TRY"],
  [/\b(?:iranian rials?)\b/i, "IRR"],
];

const CODE =
  /\b(AED|AUD|BDT|BRL|CAD|CHF|CNY|EGP|ETB|EUR|GBP|GHS|IDR|ILS|INR|IQD|IRR|JPY|KES|KRW|LBP|LKR|MMK|MXN|MYR|NGN|NPR|PHP|PKR|PLN|QAR|RUB|SAR|SDG|SEK|SYP|THB|TRY|TWD|TZS|UAH|UGX|USD|YER|ZAR)(?= ?\d)|(?<=\d ?)(EUR|GBP|USD|ZAR)\b/;
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
const NAME = new RegExp(`\\b(${Object.keys(NAMES).join("|")})s?\\b`, "i");

/** The currency that a sum is said in: its ISO 4217 code, or the bare name where several countries use it; null if none is said. */
export const currencyOf = (text: string): string | null => {
  const country = COUNTRY_NAMES.find(([pattern]) => pattern.test(text));
  if (country !== undefined) return country[1];
  const code = CODE.exec(text);
  if (code !== null) return code[1] ?? code[2] ?? null;
  const sign = SIGN.exec(text);
  if (sign !== null) return SIGNS[sign[0]] ?? null;
  const letters = LETTER.exec(text);
  if (letters !== null) return LETTERS[letters[0]] ?? null;
  if (RUPEES.test(text)) return "rupee";
  const name = NAME.exec(text)?.[1]?.toLowerCase();
  return name === undefined ? null : (NAMES[name] ?? null);
};

/** A sign or a code, not a mere name: "three Afghanis" may be people. */
export const saysSign = (text: string): boolean => SIGN.test(text) || CODE.test(text);

const blank = (words: string): string => " ".repeat(words.length);

/** Takes the signs away, so that "$1.3 billion" and "R50 000" read as numbers. */
export const withoutSigns = (text: string): string =>
  text
    .replace(new RegExp(SIGN, "g"), blank)
    .replace(/\b(?:USD|EUR|GBP|ZAR|Rs\.?)(?= ?\d)/g, blank)
    .replace(new RegExp(LETTER, "gu"), blank)
    .replace(/(?<=\d) (?=\d{3}\b)/g, "");
