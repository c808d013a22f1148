import { reading } from "../counted.js";
import { headNoun, isPlural } from "../nouns.js";
import type { FigureRule } from "../phrase.js";
import { unitFor } from "../units.js";

/** Nouns that are never counted in the singular and say nothing in the plural. */
const MASS =
  /^(?:money|aid|food|water|fuel|equipment|assistance|weaponry|ammunition|support|funds|damage|supplies)$/i;

export const plural: FigureRule = {
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
