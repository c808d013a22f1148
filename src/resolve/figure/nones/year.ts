import { isPlural } from "../nouns.js";
import type { Around, NoneRule } from "./none-rule.js";

const BEFORE =
  /\b(?:after|before|between|by|class of|during|early|election of|end of|fall of|from|in|in late|late|mid-?|of|since|summer of|through|throughout|till|to|until|war of|winter of|year|January|February|March|April|May|June|July|August|September|October|November|December)[, ]*$/i;
const DETERMINER = /\b(?:the|a|an|its|his|her|their|this|that|\p{L}+['’]s) $/iu;
/** What happens in years, in the plural. Sorted. */
const HAPPENINGS =
  /^(?:accords|attacks|bombings|championships|clashes|elections|fires|floods|games|killings|midterms|olympics|polls|protests|purges|raids|riots|sanctions|season|talks|uprisings|wars)$/i;

const isNamedAfter = ({ before, after }: Around): boolean => {
  if (!DETERMINER.test(before) || !/^ \p{L}/u.test(after)) return false;
  const words = after.trim().split(/[^\p{L}-]/u, 3);
  return !words.some(isPlural) || HAPPENINGS.test(words.find(isPlural) ?? "");
};

/** A year: four digits without a mark, with words beside them that have years. */
export const year: NoneRule = {
  name: "year",
  reason: "a year is no count",
  holds: (around) => {
    const { before, number, after } = around;
    if (!/^(?:1[5-9]|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?$/.test(number)) return false;
    if (/^['’]s\b|^s\b/.test(after)) return true;
    if (/\($/.test(before) && /^\)/.test(after)) return true;
    return (
      (BEFORE.test(before) && !/^ \p{Ll}+s\b/u.test(after) && !/ (?:toll|number)\b[^,;.]*$/i.test(before)) ||
      isNamedAfter(around)
    );
  },
  refuses: [
    "It was the worst flood since [1988].",
    "The treaty of [1994] ended it.",
    "The [1991] coup failed within days.",
    "The [2018] elections were delayed.",
    "In [2004], the dam burst.",
  ],
  reads: [
    "The toll rose to [1988].",
    "Of the [1500] prisoners nobody was freed.",
    "Guards counted [2000] prisoners.",
  ],
};
