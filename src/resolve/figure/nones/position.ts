import type { NoneRule } from "./none-rule.js";

const UNIT =
  "(?:centimet(?:er|re)s?|cm|feet|foot|ft|kilomet(?:er|re)s?|km|kms|met(?:er|re)s?|miles?|nautical miles?|yards?|m)";
const SIDE =
  "(?:(?:to the |due )?(?:(?:north|south|east|west)[ -]?(?:north|south|east|west)?(?:ern)?)(?:ward)?|above|apart|away|below|beneath|beyond|deep|down|from|inland|inside|into|long|off|offshore|out|outside|short of|tall|underground|underwater|up|upstream|wide|high)";
const PLACED = new RegExp(`^[ -]?${UNIT}(?: \\([^)]*\\))?,? (?:or so )?${SIDE}\\b`, "i");
const BARE = new RegExp(`^[ -]?${UNIT}(?![\\p{L}])`, "iu");
const AT =
  /\b(?:altitude|depth|diameter|distance|elevation|height|length|radius|range|within|width)(?: of)?(?: just| only| about| around| up to| some| at least| more than| less than| nearly)* $/i;
const HEAT = /^ ?(?:°|degrees?\b(?! (?:of separation|from))|(?:C|F)\b|Celsius\b|Fahrenheit\b)/;

/** Where something lies, how deep, how far off, how hot. */
export const position: NoneRule = {
  name: "position",
  reason: "a distance or a temperature is no count",
  holds: ({ before, after }) =>
    PLACED.test(after) || (AT.test(before) && BARE.test(after)) || HEAT.test(after),
  refuses: [
    "The village lies [25] km south of the capital.",
    "The ship sank [40] nautical miles off the cape.",
    "The quake struck at a depth of [eight] kilometres.",
    "Guns with a range of [70] km were seen.",
    "It was [41] degrees in the shade.",
    "The camp is [six] miles (10 km) from the border.",
  ],
  reads: ["They laid [40] km of pipe.", "Snow shut [12] roads."],
};
