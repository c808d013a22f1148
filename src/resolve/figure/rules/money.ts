import { findAmounts } from "../amounts.js";
import { boundsOf } from "../bounds.js";
import { reading, VAGUE_REASON } from "../counted.js";
import { currencyOf, withoutSigns } from "../money.js";
import type { FigureRule, Phrase, Reading, Refusal } from "../phrase.js";
import { qualifierOf } from "../qualifiers.js";

export const money: FigureRule = {
  name: "money",
  read: (phrase) => {
    const currency = currencyOf(phrase.words.replace(/\([^)]*\)/g, ""));
    if (/^\W*(?:[\w-]+ ){0,3}[\d.]+ ?(?:%|per ?cent)/i.test(phrase.words)) return null;
    if (currency === null) return phrase.kind === "money" ? bareMoney(phrase) : null;
    const plain = withoutSigns(phrase.words.replace(/\([^)]*\)/g, (inside) => " ".repeat(inside.length)));
    const [amount] = findAmounts(plain);
    if (amount === undefined) return { refused: "a sum of money without a number" };
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
  ],
  refuses: ["a significant sum of US dollars"],
};

const bareMoney = ({ words, lead, tail }: Phrase): Reading | Refusal | null => {
  const [amount] = findAmounts(words);
  if (amount === undefined) return { refused: "a sum of money without a number" };
  if (!amount.said) return null;
  const qualifier = qualifierOf(lead + words.slice(0, amount.start), words.slice(amount.end) + tail);
  return reading(boundsOf(amount, qualifier, false), null, { reason: "the currency is not said" });
};
