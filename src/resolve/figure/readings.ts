import { type FigureKind, PEOPLE_KINDS } from "../../codebook/figure-kinds.js";
import { readCardinal } from "../number-words.js";
import { type Amount, findAmounts } from "./amounts.js";
import { addBounds, type Bounds, boundsOf, exactly } from "./bounds.js";
import { currencyOf, withoutSigns } from "./money.js";
import { headNoun, isPerson, isPlural, unitOfNoun } from "./nouns.js";
import { qualifierOf } from "./qualifiers.js";
import { partsOfSum } from "./sums.js";

/** The words of a figure and what stands just before and after them in the sentence. */
export interface Phrase {
  readonly words: string;
  readonly lead: string;
  readonly tail: string;
  readonly kind: FigureKind;
}

export interface Reading extends Bounds {
  readonly unit: string | null;
  readonly partOf: string | null;
  readonly reason: string | null;
}

export interface Refusal {
  readonly refused: string;
}

/** `[words, low, high, best, qualifier, unit]` */
export type FigureReads = readonly [
  string,
  number | null,
  number | null,
  number | null,
  Bounds["qualifier"],
  string | null,
];

/** One form of count phrase; rules are tried in order, the first that answers wins. */
export interface FigureRule {
  readonly name: string;
  readonly read: (phrase: Phrase) => Reading | Refusal | null;
  readonly reads: readonly FigureReads[];
  readonly refuses: readonly string[];
}

/** Bodies that are counted as themselves, whatever the figure counts else. */
const OWN_UNIT =
  /^(?:attack|boat|car|company|country|family|group|home|household|nation|organi[sz]ation|party|percent|school|ship|state|truck|union|vehicle|vessel|village)$/;

const NO_NOUN = /^(?:others?|more|another|additional|equal|number|them|those|whom|all)$/i;

/** What is counted: the noun's unit; people where the kind of figure counts people and no noun says otherwise. */
export const unitFor = (after: string, kind: FigureKind): string | null => {
  const plain = after.replace(/^ (?:more |other )?of (?:(?:the|his|her|its|their|those|these) )?/i, " ");
  if (/^ ?(?:metric )?(?:tonnes?|tons?)\b/i.test(plain)) return "ton";
  if (/^ ?(?:%|per ?cent)/i.test(plain)) return "percent";
  const noun = headNoun(plain);
  if (noun === null || NO_NOUN.test(noun)) return PEOPLE_KINDS.has(kind) ? "person" : null;
  const unit = /^\p{Lu}\p{Ll}+s$/u.test(noun) ? "person" : unitOfNoun(noun);
  return PEOPLE_KINDS.has(kind) && !OWN_UNIT.test(unit) ? "person" : unit;
};

const MEASURED = new Set(["ton", "percent", "kilogram", "kilometre", "year", "month", "day", "hour"]);

const reading = (bounds: Bounds, unit: string | null, fields: Partial<Reading> = {}): Reading => ({
  ...bounds,
  unit,
  partOf: null,
  reason: null,
  ...fields,
});

const VAGUE_REASON = "a vague word; only its least is known";

const counted = ({ words, lead, tail, kind }: Phrase, amount: Amount): Reading => {
  const unit = unitFor(words.slice(amount.end), kind);
  const qualifier = qualifierOf(lead + words.slice(0, amount.start), words.slice(amount.end) + tail);
  const bounds = boundsOf(amount, qualifier, !MEASURED.has(unit ?? ""));
  return reading(bounds, unit, { reason: amount.said ? null : VAGUE_REASON });
};

const age: FigureRule = {
  name: "age",
  read: ({ words }) =>
    /^(?:an? |the )?[\w-]+[- ](?:years?|months?|weeks?|days?)[- ]old$/i.test(words) ||
    /^(?:aged?) \d+$/i.test(words)
      ? { refused: "an age is no count" }
      : null,
  reads: [],
  refuses: ["12-year-old", "aged 34"],
};

/** "The fifth journalist" is one, and counts nobody; "a third militant" is one more. */
const ordinal: FigureRule = {
  name: "ordinal",
  read: ({ words, lead, kind }) => {
    const match =
      /^(?<article>an? |the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b(?<rest>.*)$/i.exec(
        words,
      );
    if (match === null || findAmounts(words).length > 0) return null;
    const definite =
      /^the/i.test(match.groups?.article ?? "") ||
      (match.groups?.article === undefined && /\bthe $/i.test(lead));
    if (definite) return { refused: "an ordinal is no count" };
    return reading(exactly(1), unitFor(match.groups?.rest ?? "", kind), {
      reason: "one more; the ordinal is no count",
    });
  },
  reads: [["a third militant", 1, 1, 1, "exact", "person"]],
  refuses: ["the fifth journalist"],
};

const vote: FigureRule = {
  name: "vote",
  read: ({ words }) => {
    const match = /^(\d+) ?(?:-|–|to) ?(\d+)$/.exec(words);
    return match !== null && Number(match[1]) > Number(match[2])
      ? { refused: "the result of a vote or a match, no count" }
      : null;
  },
  reads: [],
  refuses: ["340 to 192", "95 - 2"],
};

const money: FigureRule = {
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

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  "one half": 50,
  "one third": 33.3,
  "a third": 33.3,
  "two thirds": 66.7,
  "a quarter": 25,
  "one quarter": 25,
  "three quarters": 75,
  "one fifth": 20,
  "a fifth": 20,
  "one tenth": 10,
};

/** "nearly one in ten Kenyans" is ten percent of them. */
const oneIn = ({ words, lead, tail }: Phrase): Reading | null => {
  const match = /^(?<before>.*?)\bone in (?:every )?(?<of>\S+) (?<whole>.+)$/i.exec(words);
  const of = readCardinal(match?.groups?.of ?? "");
  if (match === null || of === null || of === 0) return null;
  const percent = Number((100 / of).toFixed(1));
  const amount = { low: percent, high: percent, said: true, start: 0, end: 0 };
  const qualifier = qualifierOf(`${lead}${match.groups?.before ?? ""}`, tail);
  return reading(boundsOf(amount, qualifier, false), "percent", { partOf: match.groups?.whole ?? null });
};

/** A share of a whole that isn't told: its bounds are percents. */
const share: FigureRule = {
  name: "share",
  read: ({ words, lead, tail }) => {
    const fraction =
      /^(?:at least |more than |nearly |almost |about |some |up to )?(?<fraction>half|one[- ]half|(?:one|a)[- ]third|two[- ]thirds|(?:a|one)[- ]quarter|three[- ]quarters|(?:one|a)[- ]fifth|one[- ]tenth) of (?!an?\b)(?<whole>.+)$/i.exec(
        words,
      );
    const percent =
      fraction === null
        ? null
        : (FRACTIONS[(fraction.groups?.fraction ?? "").toLowerCase().replace("-", " ")] ?? null);
    if (percent === null || fraction === null) return oneIn({ words, lead, tail, kind: "other" });
    const before = `${lead}${words.slice(0, words.indexOf(fraction.groups?.fraction ?? ""))}`;
    const amount = { low: percent, high: percent, said: true, start: 0, end: 0 };
    return reading(boundsOf(amount, qualifierOf(before, tail), false), "percent", {
      partOf: fraction.groups?.whole ?? null,
    });
  },
  reads: [
    ["half of the garrison", 50, 50, 50, "exact", "percent"],
    ["at least half of the dead", 50, null, 50, "min", "percent"],
    ["one in ten villagers", 10, 10, 10, "exact", "percent"],
  ],
  refuses: [],
};

const none: FigureRule = {
  name: "none",
  read: ({ words, kind }) => {
    const match =
      /^(?:no one|nobody|none|not a single|zero|no)\b(?! (?:fewer|less|more) than)(?<rest>.*)$/i.exec(words);
    return match === null ? null : reading(exactly(0), unitFor(match.groups?.rest ?? "", kind));
  },
  reads: [
    ["no casualties", 0, 0, 0, "exact", "person"],
    ["none", 0, 0, 0, "exact", "person"],
  ],
  refuses: [],
};

/** "A family of five" is five people, one family. */
const groupOf: FigureRule = {
  name: "group-of",
  read: (phrase) => {
    const members = /^(?:an? |the )?(?<size>[\w,]+)-(?:member|strong|man|woman|person|people|seat)\b/i.exec(
      phrase.words,
    );
    const size = readCardinal(members?.groups?.size ?? "");
    if (size !== null && size > 0) return reading(exactly(size), "person");
    const match =
      /^(?<group>(?:an? |the )?(?:[\w-]+ )?(?:family|crew|group|team|party|gang|band|squad|convoy|delegation)) of (?<rest>.+)$/i.exec(
        phrase.words,
      );
    const rest = match?.groups?.rest ?? "";
    const [amount] = findAmounts(rest);
    if (match === null || amount === undefined) return null;
    return {
      ...counted({ ...phrase, words: rest, lead: "" }, amount),
      unit: unitFor(rest.slice(amount.end), phrase.kind) ?? "person",
    };
  },
  reads: [
    ["a family of five", 5, 5, 5, "exact", "person"],
    ["crew of seven", 7, 7, 7, "exact", "person"],
    ["23-member crew", 23, 23, 23, "exact", "person"],
  ],
  refuses: [],
};

/** A couple or a pair, with or without those who come with them. */
const PAIRS: Readonly<Record<string, number>> = {
  both: 2,
  couple: 2,
  duo: 2,
  pair: 2,
  quartet: 4,
  trio: 3,
  twins: 2,
  triplets: 3,
};

const pair: FigureRule = {
  name: "pair",
  read: ({ words, kind }) => {
    const match =
      /^(?:all |the |a |an )?(?:\p{L}+ )?(?<word>both|couple|duo|pair|trio|twins|triplets|quartet)\b(?<rest>.*)$/iu.exec(
        words,
      );
    const size = PAIRS[match?.groups?.word?.toLowerCase() ?? ""];
    if (match === null || size === undefined || findAmounts(words).length > 0 || / and /.test(words))
      return null;
    const rest = match.groups?.rest ?? "";
    if (/^a couple of/i.test(words))
      return reading(
        { low: 2, high: null, best: 2, qualifier: "approx" },
        unitFor(rest.replace(/^ of /, " "), kind),
      );
    return reading(exactly(size), unitFor(rest.replace(/^ of /, " "), kind) ?? "person");
  },
  reads: [
    ["both", 2, 2, 2, "exact", "person"],
    ["the couple", 2, 2, 2, "exact", "person"],
    ["both men", 2, 2, 2, "exact", "person"],
  ],
  refuses: [],
};

const sum: FigureRule = {
  name: "sum",
  read: (phrase) => {
    const parts = partsOfSum(phrase.words);
    if (parts === null) return null;
    const read = parts.map((words, at) =>
      readPart({ ...phrase, words, lead: at === 0 ? phrase.lead : "", tail: "" }),
    );
    const known = read.flatMap((part) => (part === null || "refused" in part ? [] : [part]));
    const [first, ...rest] = known;
    if (first === undefined || known.length !== parts.length) return null;
    const bounds = rest.reduce<Bounds>((total, part) => addBounds(total, part), first);
    return reading(bounds, first.unit, { reason: `the sum of ${parts.length} counts` });
  },
  reads: [
    ["a woman and her two children", 3, 3, 3, "exact", "person"],
    ["himself and six others", 7, 7, 7, "exact", "person"],
    ["a couple and their three children", 5, 5, 5, "exact", "person"],
    ["seven police officers and a civilian", 8, 8, 8, "exact", "person"],
    ["at least two guards and three drivers", 5, null, 5, "min", "person"],
  ],
  refuses: [],
};

const readPart = (phrase: Phrase): Reading | Refusal | null => {
  for (const rule of [pair, number, one]) {
    const answer = rule.read(phrase);
    if (answer !== null) return answer;
  }
  return reading(exactly(1), "person");
};

/** "Nine of the ten attackers": the first number counts, the rest is its whole. */
const partOf: FigureRule = {
  name: "part-of",
  read: (phrase) => {
    const match =
      /^(?<part>.*?) (?:out )?of (?<whole>(?:the|his|her|its|their|our|those|these|all|nearly|them|whom|us|some|about|more|at|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|all)\b.*)$/i.exec(
        phrase.words,
      );
    const part = match?.groups?.part ?? "";
    const [amount] = findAmounts(part);
    if (
      match === null ||
      amount === undefined ||
      !/^\s*(?:more|others?|people)?$/i.test(part.slice(amount.end))
    )
      return null;
    const whole = match.groups?.whole ?? "";
    const value = counted({ ...phrase, words: part, tail: "" }, amount);
    const unit = unitFor(
      ` ${whole.replace(/^(?:the|his|her|its|their|our|those|these|all|nearly|some|about) /i, "")}`,
      phrase.kind,
    );
    return { ...value, unit, partOf: /^(?:them|whom|those|these|us)$/i.test(whole) ? null : whole };
  },
  reads: [
    ["nine of the ten attackers", 9, 9, 9, "exact", "person"],
    ["at least 30 of nearly 250 Pakistani soldiers", 30, null, 30, "min", "person"],
    ["16 out of 21 militants", 16, 16, 16, "exact", "person"],
    ["two of his aides", 2, 2, 2, "exact", "person"],
    ["some of its workers", 2, null, null, "vague", "person"],
  ],
  refuses: [],
};

const number: FigureRule = {
  name: "number",
  read: (phrase) => {
    const amounts = findAmounts(phrase.words);
    const amount = amounts.find(({ said }) => said) ?? amounts[0];
    return amount === undefined ? null : counted(phrase, amount);
  },
  reads: [
    ["at least 19 civilians", 19, null, 19, "min", "person"],
    ["more than 8,000 people", 8001, null, 8000, "gt", "person"],
    ["as many as 40 prisoners", null, 40, 40, "max", "person"],
    ["nearly 100 militants", null, 99, 100, "lt", "person"],
    ["10 to 15 gunmen", 10, 15, null, "range", "person"],
    ["between 10 and 15 gunmen", 10, 15, null, "range", "person"],
    ["10-15 gunmen", 10, 15, null, "range", "person"],
    ["dozens", 24, null, null, "vague", "person"],
    ["scores of villagers", 40, null, null, "vague", "person"],
    ["hundreds of people", 200, null, null, "vague", "person"],
    ["tens of thousands of people", 20000, null, null, "vague", "person"],
    ["several hundred families", 300, null, null, "vague", "family"],
    ["half a million people", 500000, 500000, 500000, "exact", "person"],
    ["two and a half thousand people", 2500, 2500, 2500, "exact", "person"],
    ["some 1.2m people", null, null, 1200000, "approx", "person"],
    ["more than two dozen suspects", 25, null, 24, "gt", "person"],
    ["twenty-one thousand five hundred men", 21500, 21500, 21500, "exact", "person"],
    ["another two million", 2000000, 2000000, 2000000, "exact", "person"],
    ["2,00,000 people", 200000, 200000, 200000, "exact", "person"],
    ["a dozen farmers", 12, 12, 12, "exact", "person"],
    ["a few people", 3, null, null, "vague", "person"],
    ["100 or more people", 100, null, 100, "min", "person"],
  ],
  refuses: [],
};

const DETERMINER =
  /^(?:only |just )?(?:an? |another |one |the |his |her |its |their )?(?:other |only |previous )*/i;

/** Nouns that gather others: "a large amount of explosives" is not one. */
const GATHERING =
  /^(?:amount|batch|bulk|chunk|dose|lot|majority|minority|number|part|portion|quantity|range|rest|series|share|string|sum|total|variety|wave)$/i;

const oneMeasure = ({ groups }: RegExpExecArray, lead: string): Reading => {
  const amount = { low: 1, high: 1, said: true, start: 0, end: 0 };
  return reading(
    boundsOf(amount, qualifierOf(`${lead}${groups?.hedge ?? ""}`, ""), false),
    unitFor(` ${groups?.unit ?? ""}`, "other"),
  );
};

/** One person or thing named in the singular: "an Iraqi soldier", "another follower". */
const one: FigureRule = {
  name: "one",
  read: ({ words, lead, kind }) => {
    const plain = words.replace(DETERMINER, "");
    const article = /^(?:an? |another\b)/i.test(words) || /\b(?:an?|another) $/i.test(lead);
    const noun = headNoun(` ${plain}`);
    if (/^(?:another|(?:the )?other)$/i.test(words)) return reading(exactly(1), unitFor("", kind));
    const measure =
      /^(?:(?<hedge>.*?) )?an? (?<unit>metric ton|tonne|ton|kilogram|kilo|year|month|week|day)\b/i.exec(
        words,
      );
    if (measure !== null) return oneMeasure(measure, lead);
    if (
      noun === null ||
      GATHERING.test(noun) ||
      /^[\w-]+-(?:hour|day|week|month|year|point|page)$/i.test(words)
    )
      return null;
    if (isPlural(noun) && !article) return null;
    if (!article && !isPerson(noun) && !/^\p{Lu}/u.test(noun)) return null;
    return reading(exactly(1), unitFor(` ${plain}`, kind), {
      reason: "one is meant by a noun in the singular",
    });
  },
  reads: [
    ["an Iraqi soldier", 1, 1, 1, "exact", "person"],
    ["a 27-year-old man", 1, 1, 1, "exact", "person"],
    ["another follower", 1, 1, 1, "exact", "person"],
    ["only the bomber", 1, 1, 1, "exact", "person"],
    ["more than a ton of explosives", 1, null, 1, "gt", "ton"],
  ],
  refuses: [],
};

/** Nouns that are never counted in the singular and say nothing in the plural. */
const MASS =
  /^(?:money|aid|food|water|fuel|equipment|assistance|weaponry|ammunition|support|funds|damage|supplies)$/i;

const plural: FigureRule = {
  name: "plural",
  read: ({ words, kind }) => {
    const noun = headNoun(
      ` ${words.replace(/^(?:an? |the )?(?:[\p{Ll}-]+ )?(?:most|all|more|many|other|majority|series|string|wave|rest|bulk|part) (?:of )?(?:the )?/iu, "")}`,
    );
    if (noun === null || MASS.test(noun)) return null;
    if (!isPlural(noun)) return null;
    return reading({ low: 2, high: null, best: null, qualifier: "vague" }, unitFor(` ${words}`, kind), {
      reason: "a plural without a number: two at least",
    });
  },
  reads: [
    ["villagers", 2, null, null, "vague", "person"],
    ["most of the camp's refugees", 2, null, null, "vague", "person"],
  ],
  refuses: [],
};

const TIMES: Readonly<Record<string, number>> = { once: 1, thrice: 3, twice: 2 };

/** "twice": how often, in no unit. */
const often: FigureRule = {
  name: "often",
  read: ({ words }) => {
    const times = TIMES[words.toLowerCase()];
    return times === undefined ? null : reading(exactly(times), "time");
  },
  reads: [["twice", 2, 2, 2, "exact", "time"]],
  refuses: [],
};

/** In order: the first that answers wins. */
export const figureRules: readonly FigureRule[] = [
  age,
  ordinal,
  vote,
  share,
  money,
  none,
  groupOf,
  pair,
  partOf,
  sum,
  number,
  one,
  plural,
  often,
];

export const NO_COUNT = "no rule of the number grammar reads a count in these words";
