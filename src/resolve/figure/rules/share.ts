import { readCardinal } from "../../number-words.js";
import type { Qualifier } from "../../values.js";
import { findAmounts } from "../amounts.js";
import { boundsOf } from "../bounds.js";
import { reading } from "../counted.js";
import { currencyOf, withoutSigns } from "../money.js";
import type { FigureRule, Phrase, Reading } from "../phrase.js";
import { qualifierOf } from "../qualifiers.js";
import { unitFor } from "../units.js";

/** Shares in percents. */
const PARTS: Readonly<Record<string, number>> = {
  half: 50,
  quarter: 25,
  third: 100 / 3,
  "a fifth": 20,
  "a quarter": 25,
  "a tenth": 10,
  "a third": 100 / 3,
  "four fifths": 80,
  "one fifth": 20,
  "one half": 50,
  "one quarter": 25,
  "one tenth": 10,
  "one third": 100 / 3,
  "three fifths": 60,
  "three quarters": 75,
  "two fifths": 40,
  "two thirds": 200 / 3,
};

/** "nearly one in ten Kenyans" is ten percent of them, "nine out of ten drivers" ninety. */
const ONE_IN = /^(?<before>.{0,80}?)\b(?<part>one|1) (?:in|out of) (?:every )?(?<of>\S+)(?: (?<whole>.+))?$/i;
const OUT_OF =
  /^(?<before>(?:[\w’'-]{1,30} ){0,6}?)(?<part>[\w-]{1,30}) (?:out of|in) (?:every )?(?<of>10|100|1,000|ten|hundred|a hundred|one hundred|a thousand) (?<whole>(?!of\b|the\b)\p{L}.*)$/iu;
/** "Four out of five of the 500 soldiers". */
const OUT_OF_NUMBER =
  /^(?<before>.{0,80}?)\b(?<part>[\w-]{1,20}) out of (?<of>[\w-]{1,20}) of (?<whole>(?:\p{Ll}+ )?\d.*)$/iu;

const oneIn = (phrase: Phrase): Reading | null => {
  const { words, lead, tail } = phrase;
  const match = ONE_IN.exec(words) ?? OUT_OF.exec(words) ?? OUT_OF_NUMBER.exec(words);
  const of = readCardinal((match?.groups?.of ?? "").replace(/^a /i, "one "));
  const part = readCardinal(match?.groups?.part ?? "");
  if (match === null || of === null || part === null || of === 0 || part > of) return null;
  const percent = Number(((100 * part) / of).toFixed(1));
  const amount = { low: percent, high: percent, said: true, start: 0, end: 0 };
  const qualifier = qualifierOf(`${lead}${match.groups?.before ?? ""}`, tail);
  const whole = (match.groups?.whole ?? "").replace(/^of /i, "");
  const known = numberOf(phrase, whole, percent, qualifier);
  if (known !== null) return known;
  return reading(boundsOf(amount, qualifier, false), "percent", { partOf: whole === "" ? null : whole });
};

const SHARE =
  /^(?:(?:at least|more than|less than|fewer than|nearly|almost|about|around|over|roughly|some|up to) )?(?<fraction>half|quarter|third|one[- ]half|(?:one|a)[- ]third|two[- ]thirds|(?:a|one)[- ]quarter|three[- ]quarters|(?:one|a)[- ]fifth|(?:two|three|four)[- ]fifths|(?:one|a)[- ]tenth) (?:of (?!an?\b)|(?<=half )(?=(?:the|his|her|its|their|all)\b))(?<whole>.+)$/i;
const PERCENT_OF =
  /^(?:(?:at least|more than|less than|nearly|almost|about|around|over|roughly|some|up to) )?(?<fraction>\d+(?:\.\d+)?) ?(?:%|per ?cent) of (?<whole>.+)$/i;

/** A share of a whole that isn't told has bounds in percents; of a number it is the number it comes to. */
export const share: FigureRule = {
  name: "share",
  read: (phrase) => {
    const { words, lead, tail } = phrase;
    const match = SHARE.exec(words) ?? PERCENT_OF.exec(words);
    const { fraction = "", whole = "" } = match?.groups ?? {};
    const percent = PARTS[fraction.toLowerCase().replace("-", " ")] ?? Number(fraction || Number.NaN);
    if (Number.isNaN(percent)) return oneIn(phrase);
    const qualifier = qualifierOf(`${lead}${words.slice(0, words.indexOf(fraction))}`, tail);
    const known = numberOf(phrase, whole, percent, qualifier);
    if (known !== null) return known;
    if (/^\d/.test(fraction)) return null;
    const told = Number(percent.toFixed(1));
    const amount = { low: told, high: told, said: true, start: 0, end: 0 };
    return reading(boundsOf(amount, qualifier, false), "percent", { partOf: whole });
  },
  reads: [
    ["half of the garrison", 50, 50, 50, "exact", "percent"],
    ["at least half of the dead", 50, null, 50, "min", "percent"],
    ["more than half the houses", 50, null, 50, "gt", "percent"],
    ["quarter of the forests", 25, 25, 25, "exact", "percent"],
    ["one in ten villagers", 10, 10, 10, "exact", "percent"],
    ["one in ten", 10, 10, 10, "exact", "percent"],
    ["1 in 3 clinics", 33.3, 33.3, 33.3, "exact", "percent"],
    ["four out of five of the 500 soldiers", 400, 400, 400, "exact", "person"],
    ["one in five of the 500 fighters", 100, 100, 100, "exact", "person"],
    ["seven out of ten pupils", 70, 70, 70, "exact", "percent"],
    ["half of the 80 guards", 40, 40, 40, "exact", "person"],
    ["more than a third of the school's 90 pupils", 31, null, 30, "gt", "person"],
    ["a third of the 100 men", null, null, 33, "approx", "person"],
    ["20 percent of the 600 voters", 120, 120, 120, "exact", "person"],
  ],
  refuses: [],
};

/** Two thirds of 300 homes are 200 homes; where no whole number comes out it is about that. */
function numberOf(
  { kind }: Phrase,
  whole: string,
  percent: number,
  qualifier: Qualifier | null,
): Reading | null {
  const plain = withoutSigns(whole);
  const [amount, ...others] = findAmounts(plain);
  if (amount === undefined || others.length > 0 || !amount.said || amount.low !== amount.high) return null;
  const comesTo = Number(((amount.low * percent) / 100).toPrecision(9));
  const best = Math.round(comesTo);
  const currency = currencyOf(whole);
  const unit = currency ?? unitFor(plain.slice(amount.end), kind);
  if (unit === "percent" || best === 0 || (kind === "money" && currency === null)) return null;
  const isWhole = Math.abs(comesTo - best) < 1e-4;
  const bounds = boundsOf(
    { ...amount, low: best, high: best },
    qualifier ?? (isWhole ? null : "approx"),
    currency === null,
  );
  return reading(bounds, unit, { partOf: whole, reason: "a share of a number that is told" });
}
