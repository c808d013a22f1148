import { boundsOf, exactly } from "../bounds.js";
import { reading } from "../counted.js";
import { headNoun, isPerson, isPlural } from "../nouns.js";
import type { FigureRule, Reading } from "../phrase.js";
import { qualifierOf } from "../qualifiers.js";
import { unitFor } from "../units.js";

const DETERMINER =
  /^(?:only |just )?(?:an? |another |one |the |his |her |its |their )?(?:other |only |previous )*/i;

/** Nouns that gather others: "a large amount of explosives" is not one. */
const GATHERING =
  /^(?:all|amount|barrage|batch|cache|crowd|bulk|chunk|dose|group|lot|mob|majority|many|minority|most|number|part|portion|quantity|range|rest|series|set|share|some|spate|stockpile|string|sum|supply|total|variety|wave)$/i;

const oneMeasure = ({ groups }: RegExpExecArray, lead: string): Reading => {
  const amount = { low: 1, high: 1, said: true, start: 0, end: 0 };
  return reading(
    boundsOf(amount, qualifierOf(`${lead}${groups?.hedge ?? ""}`, ""), false),
    unitFor(` ${groups?.unit ?? ""}`, "other"),
  );
};

/** One person or thing named in the singular: "an Iraqi soldier", "another follower". */
export const one: FigureRule = {
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
