import { reading } from "../counted.js";
import { headNoun, isPlural } from "../nouns.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** Nouns that are never counted in the singular and say nothing in the plural. */
const MASS =
  /^(?:money|aid|food|water|fuel|equipment|assistance|weaponry|ammunition|support|funds|damage|supplies)$/i;

/** What gathers the things that are counted: "a series of bombings" is of bombings. */
const GATHERED =
  /^(?:an? |the )?(?:[\p{Ll}-]+ )?(?:all|barrage|bulk|cache|crowd|group|majority|many|mob|more|most|other|part|rest|series|set|spate|stockpile|string|supply|wave) (?:of )?(?:the )?/iu;

/** What is denied or asked tells of nobody: "denied that any of its" men had died. */
const UNTOLD =
  /\b(?:any(?: (?:of|other)(?: (?:its|his|her|the|their|those|these))?)?|den(?:y|ied|ies|ying)(?: that)?(?: (?:its|his|her|their|the))?|without|whether) $/i;

export const plural: FigureRule = {
  name: "plural",
  read: ({ words, lead, kind }) => {
    if (UNTOLD.test(lead) || /^any\b/i.test(words)) return { refused: "denied or asked, nobody is counted" };
    const counted = ` ${words.replace(GATHERED, "")}`;
    const noun = headNoun(counted);
    if (noun === null || MASS.test(noun)) return null;
    if (!isPlural(noun)) return null;
    return reading({ low: 2, high: null, best: null, qualifier: "vague" }, unitFor(counted, kind), {
      reason: "a plural without a number: two at least",
    });
  },
  reads: [
    ["group of Iranian lawmakers", 2, null, null, "vague", "person"],
    ["villagers", 2, null, null, "vague", "person"],
    ["most of the camp's refugees", 2, null, null, "vague", "person"],
  ],
  refuses: [],
};
