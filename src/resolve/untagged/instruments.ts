import { quote, type Span } from "../../text/span.js";
import { WEAPONS } from "./weapons.js";

const NAMES = [...WEAPONS].sort((a, b) => b.length - a.length).join("|");

/** What such a thing is made for or carried by, before its name. */
const WEAPON = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:heavy|light|long-range|short-range|medium-range|remote-controlled|homemade|home-made|makeshift|armed|unmanned|explosive-laden|Russian-made|Iranian-made|anti-tank|anti-personnel|sniper|hunting|attack|kamikaze|surveillance|guided|magnetic|sticky|vehicle|motorcycle|car|truck|suicide) ){0,3}(?:(?:${NAMES})(?:e?s)?|AK-\d+s?|IEDs?|RPGs?|UAVs?)(?![\p{L}\p{N}])`,
  "giu",
);

/** Weapons and means of force that a sentence names, in text order. */
export const instrumentsIn = (text: string, sentence: Span): readonly Span[] =>
  [...quote(text, sentence).matchAll(WEAPON)].map(({ 0: words, index }) => ({
    start: sentence.start + index,
    end: sentence.start + index + words.length,
  }));
