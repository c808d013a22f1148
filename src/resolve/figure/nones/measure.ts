import type { NoneRule } from "./none-rule.js";

/** Units that tell where, how hot, how strong or how fast something is. Sorted. */
const UNITS =
  "°[CF]?|centimet(?:er|re)s?|cm|degrees?|feet|foot|ft|hectopascals?|inch(?:es)?|kilomet(?:er|re)s?|km|kms|knots|kph|mach|met(?:er|re)s?|microns?|miles?|millibars?|millimet(?:er|re)s?|mm|mph|nautical miles?|yards?|m(?= |[,.;)]|$)";
const LENGTH = new RegExp(`^[ -]?(?:${UNITS})(?![\\p{L}])`, "iu");
/** "40 km of pipeline" is counted; so is what is measured for its own sake: areas, weights, volumes. */
const OF_THINGS = /^[ -]?[\p{L} ]+? of (?!(?:the|here|there|\p{Lu}))/u;

/** How long, far, deep, hot or strong something is. */
export const measure: NoneRule = {
  name: "measure",
  reason: "a measure of a place or of nature is no count",
  keepsGiven: true,
  holds: ({ before, after }) =>
    (LENGTH.test(after) &&
      (!OF_THINGS.test(after) ||
        /\b(?:depth|distance|height|radius|within) (?:of )?(?:\p{L}{1,20} ){0,4}$/iu.test(before))) ||
    /^ (?:on the (?:Richter|moment magnitude|Fujita|Saffir-Simpson)\b|in magnitude\b)|^[- ]magnitude\b/i.test(
      after,
    ) ||
    /\b(?:magnitude|category|Richter)(?: of)?(?: about| around| at least)? $/i.test(before) ||
    /^-(?:acre|barrel|carat|dollar|foot|gallon|gram|inch|kilo|kilogram|kilomet(?:er|re)|kilowatt|kiloton|lit(?:er|re)|megaton|megawatt|met(?:er|re)|mile|page|pound|seat|ton|tonne|volt|watt|yard)\b/i.test(
      after,
    ) ||
    /^ percentage points?\b/i.test(after),
  refuses: [
    "A quake of magnitude [5.7] hit the coast.",
    "Winds reached [140] km/h.",
    "The wave was [three] metres high.",
    "A [40,000]-ton ship lay there.",
    "Rates rose by [two] percentage points.",
  ],
  reads: [
    "Fire burned [900] hectares of forest.",
    "They laid [40] km of pipe.",
    "Thieves took [six] tons of wire.",
  ],
};
