import { COUNTRY_CURRENCIES, CURRENCY_NAMES } from "./currencies.js";

/** Names that several countries use. */
const SHARED: ReadonlySet<string> = new Set(
  Object.values(CURRENCY_NAMES).filter((name) => !/^[A-Z]{3}$/.test(name)),
);

const ROWS = COUNTRY_CURRENCIES.map(({ name, country, adjective, code }) => ({
  code,
  name: new RegExp(`^(?:${name})$`),
  named: new RegExp(`\\b(?:${country}|${adjective}s?)\\b`),
}));

/** The code of a currency told by a bare name: that of the one country with such money which the text names; else null. */
export const currencyIn = (text: string, name: string): string | null => {
  if (!SHARED.has(name)) return null;
  const codes = ROWS.filter((row) => row.name.test(name) && row.named.test(text)).map(({ code }) => code);
  const [code, ...others] = codes;
  return code === undefined || others.some((other) => other !== code) ? null : code;
};

/** Rupees told by the lakh and the crore are India's where no other country with rupees is named. */
export const rupeesOf = (text: string, sentence: string): string | null =>
  /\b(?:lakhs?|crores?)\b/i.test(sentence) &&
  !ROWS.some((row) => row.name.test("rupee") && row.named.test(text))
    ? "INR"
    : null;
