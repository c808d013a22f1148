import { readCardinal } from "../../number-words.js";
import { boundsOf } from "../bounds.js";
import { reading } from "../counted.js";
import type { FigureRule, Phrase, Reading } from "../phrase.js";
import { qualifierOf } from "../qualifiers.js";

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 50,
  "one half": 50,
  "one third": 33.3,
  "a third": 33.3,
  "two thirds": 66.7,
  "a quarter": 25,
  "one quarter": 25,
  "three quarters": 75,
  quarter: 25,
  third: 33.3,
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
export const share: FigureRule = {
  name: "share",
  read: ({ words, lead, tail }) => {
    const fraction =
      /^(?:at least |more than |nearly |almost |about |some |up to )?(?<fraction>half|quarter|third|one[- ]half|(?:one|a)[- ]third|two[- ]thirds|(?:a|one)[- ]quarter|three[- ]quarters|(?:one|a)[- ]fifth|one[- ]tenth) (?:of (?!an?\b)|(?<=half )(?=(?:the|his|her|its|their|all)\b))(?<whole>.+)$/i.exec(
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
    ["more than half the houses", 50, null, 50, "gt", "percent"],
    ["quarter of the forests", 25, 25, 25, "exact", "percent"],
    ["one in ten villagers", 10, 10, 10, "exact", "percent"],
  ],
  refuses: [],
};
