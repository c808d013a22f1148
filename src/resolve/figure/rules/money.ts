import { PEOPLE_KINDS } from "../../../codebook/figure-kinds.js";
import { type Amount, findAmounts } from "../amounts.js";
import { boundsOf } from "../bounds.js";
import { reading, VAGUE_REASON } from "../counted.js";
import { currencyOf, saysSign, withoutSigns } from "../money.js";
import type { FigureRule, Phrase, Reading, Refusal } from "../phrase.js";
import { qualifierOf } from "../qualifiers.js";

export const money: FigureRule = {
  name: "money",
  read: (phrase) => {
    const currency = currencyOf(phrase.words.replace(/\([^)]{0,300}\)/g, ""));
    if (/^\W{0,9}(?:[\w-]{1,40} ){0,3}[\d.]{1,20} ?(?:%|per ?cent)/i.test(phrase.words)) return null;
    if (currency === null) return phrase.kind === "money" ? bareMoney(phrase) : null;
    if (PEOPLE_KINDS.has(phrase.kind) && !saysSign(phrase.words)) return null;
    const plain = withoutSigns(
      phrase.words.replace(/\([^)]{0,300}\)/g, (inside) => " ".repeat(inside.length)),
    );
    const amount = sumIn(plain);
    if (amount === null) return { refused: "a sum of money without a number" };
    const qualifier = qualifierOf(
      phrase.lead + plain.slice(0, amount.start),
      plain.slice(amount.end) + phrase.tail,
    );
    return reading(boundsOf(amount, qualifier, false), currency, {
      reason: amount.said ? null : VAGUE_REASON,
    });
  },
  reads: [
    ["$1.3 billion", 1.3e9, 1.3e9, 1.3e9, "exact", "USD"],
    ["more than $4.1 million", 4.1e6, null, 4.1e6, "gt", "USD"],
    ["about $86 (630 rand)", null, null, 86, "approx", "USD"],
    ["289.4 billion won ($220 million)", 289.4e9, 289.4e9, 289.4e9, "exact", "KRW"],
    ["QR4,172,393", 4172393, 4172393, 4172393, "exact", "QAR"],
    ["R50 000", 50000, 50000, 50000, "exact", "ZAR"],
    ["more than ₹70 lakhs", 7e6, null, 7e6, "gt", "INR"],
    ["€40bn", 4e10, 4e10, 4e10, "exact", "EUR"],
    ["USD 2.5 million", 2.5e6, 2.5e6, 2.5e6, "exact", "USD"],
    ["hundreds of millions of dollars", 2e8, null, null, "vague", "USD"],
    ["$5,00,000", 500000, 500000, 500000, "exact", "USD"],
    ["half a million euros", 5e5, 5e5, 5e5, "exact", "EUR"],
    ["six billion dollars to 18 billion dollars", 6e9, 1.8e10, null, "range", "USD"],
    ["between $2 million and $3 million", 2e6, 3e6, null, "range", "USD"],
    ["some $20 billion", null, null, 2e10, "approx", "USD"],
    ["multi-million dollar deal", 2e6, null, null, "vague", "USD"],
    ["N$2 000", 2000, 2000, 2000, "exact", "NAD"],
  ],
  refuses: ["a significant sum of US dollars"],
};

/** Two sums with one word for both, or the number beside a vague word: "$5 million to $7 million", "some $20 billion". */
function sumIn(plain: string): Amount | null {
  if (/\bmulti-?(?:million|billion)\b/i.test(plain))
    return { low: /billion/i.test(plain) ? 2e9 : 2e6, high: null, said: false, start: 0, end: 0 };
  const amounts = findAmounts(plain);
  const said = amounts.filter((amount) => amount.said);
  const [first, second] = said;
  if (first === undefined) return amounts[0] ?? null;
  const between = second === undefined ? "" : plain.slice(first.end, second.start);
  if (second === undefined || !/^(?: ?(?:\p{L}+ )?(?:to|and)|,? or) *$/u.test(between)) return first;
  if (/\band *$/.test(between) && !/\bbetween\b/i.test(plain.slice(0, first.start))) return first;
  return first.low <= second.low ? { ...first, high: second.high, end: second.end } : first;
}

const bareMoney = ({ words, lead, tail }: Phrase): Reading | Refusal | null => {
  const [amount] = findAmounts(words);
  if (amount === undefined) return { refused: "a sum of money without a number" };
  if (!amount.said) return null;
  const qualifier = qualifierOf(lead + words.slice(0, amount.start), words.slice(amount.end) + tail);
  return reading(boundsOf(amount, qualifier, false), null, { reason: "the currency is not said" });
};
