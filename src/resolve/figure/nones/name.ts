import { isPlural } from "../nouns.js";
import { BEFORE_A_NUMBER, BRANDS, NUMBER_NAMES } from "./named-things.js";
import type { Around, NoneRule } from "./none-rule.js";

const THING = new RegExp(`(?:^|[^\\p{L}-])(?<thing>${BEFORE_A_NUMBER.join("|")})\\.? $`, "iu");
const BRAND = new RegExp(`\\b(?:${BRANDS.join("|")}) $`, "u");
const OWN_NAME = new RegExp(`^(?:${NUMBER_NAMES.join("|")})\\b`, "u");
/** "F-16", "Covid-19", "#12", "No.7". */
const GLUED = /(?:\p{L}[-–]|[#&/=?]|№ ?|\bNos?\. ?)$/u;

/** These have a number as their name whatever follows. Sorted. */
const ALWAYS = /^(?:articles?|chapter|flight|highway|interstate|page|paragraph|resolution|route|section)$/i;
const OF_MANY = /^(?:are|have|were|\p{Ll}+ed|died|fell|fled|held|lay|left|lost|more|others|took)$/u;
const LINK =
  /^(?:after|also|and|as|at|before|but|by|for|from|had|has|in|into|is|near|of|on|or|that|to|under|was|when|where|which|while|will|with)$/;

/** "Section 12 of the act", "Gate 4 was shut": nothing is counted where no noun in the plural follows. */
const isNumbered = ({ before, number, after }: Around): boolean => {
  if (!/^\d+$|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[A-Z][a-z]+)$/.test(number))
    return false;
  const thing = THING.exec(before)?.groups?.thing;
  if (thing === undefined) return false;
  if (
    !ALWAYS.test(thing) &&
    /^ \p{Lu}/u.test(after) &&
    after
      .trim()
      .split(/[^\p{L}.’'-]/u, 4)
      .some(isPlural)
  )
    return false;
  const next = /^ (?<word>\p{Ll}[\p{L}’'-]*)/u.exec(after)?.groups?.word;
  if (ALWAYS.test(thing) || next === undefined || LINK.test(next)) return !isOpening(before, thing, next);
  if (OF_MANY.test(next)) return /^\p{Lu}/u.test(thing);
  return !after.trim().split(/\W/, 2).some(isPlural);
};

/** A text that ends in the word with an article or the like before it. */
export const endsIn = (thing: string): RegExp => new RegExp(`\\b(?:an?|each|every|that|the|this) ${thing} $`);

/** "On the highway three drivers": an article before a common noun, and something counted behind the number. */
const isOpening = (before: string, thing: string, next: string | undefined): boolean =>
  next !== undefined && !LINK.test(next) && endsIn(thing).test(before);

/** Two words in small letters: no headline, where every word has a capital. */
const isProse = ({ before, after }: Around): boolean =>
  (`${before} ${after}`.match(/(?<!\p{L})\p{Ll}{3,}/gu)?.length ?? 0) >= 2;

/** "the Five Eyes", "the Group of Seven": a number word with a capital where none is due. */
const isCapital = (around: Around): boolean => {
  const { before, number, after } = around;
  if (!/^\p{Lu}\p{Ll}+$/u.test(number) || !isProse(around)) return false;
  if (!/\p{Ll} $/u.test(before) || /[.!?:;–—-] ?$/.test(before)) return false;
  return /^ \p{Lu}/u.test(after) || /\b\p{Lu}\p{Ll}+ of $/u.test(before);
};

/** "June 25:", where the place and day of a report stand. */
const isDay = ({ before, number, after }: Around): boolean =>
  /^\d\d?$/.test(number) &&
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) $/.test(
    before,
  ) &&
  /^ ?[:(,)–—-]/.test(after);

/** "the Group of 20": a body that is called by how many it has. */
const isBody = ({ before, after }: Around): boolean =>
  /\p{Ll} (?:Big|Council of|Gang of|Group of) $/u.test(before) && !/^ (?:more )?\p{Ll}+s\b/u.test(after);

/** A number in the name of something. */
export const name: NoneRule = {
  name: "name",
  reason: "a number in a name is no count",
  holds: (around) =>
    (/^\d/.test(around.number) && GLUED.test(around.before)) ||
    /^\d{9,}$/.test(around.number) ||
    (/^\d+\.\d$/.test(around.number) && /^ \p{Lu}\p{Ll}/u.test(around.after)) ||
    isDay(around) ||
    BRAND.test(around.before) ||
    OWN_NAME.test(`${around.number}${around.after}`) ||
    isNumbered(around) ||
    isCapital(around) ||
    isBody(around),
  refuses: [
    "The council passed Resolution [2254] at night.",
    "Police searched flight [212] after it landed.",
    "The trial rests on Article [19] of the charter.",
    "Trucks were stuck on Highway [5] near the pass.",
    "He was held in Camp [7] until spring.",
    "A shell hit Gate [3] of the plant.",
    "It was day [88] of the siege.",
    "The jet, an F-[35], was lost.",
    "Doctors saw more Covid-[19] cases.",
    "Envoys of the [Four] Powers met in Basel.",
    "Ministers of the Group of [Twenty] met in Rome.",
    "A Boeing [777] was hit on the ground.",
    "Shells fell near Height [234], and on Hill 55.",
    "See page [12] of the report.",
    "The text has the Open Licence [3.0] Unported terms.",
    "KHARTOUM, June [25]: The army denied it.",
    "He lives in ward [9], near the river.",
  ],
  reads: [
    "Last June [six] Chinese engineers were freed.",
    "In the camp [40] people fell ill.",
    "Inside the gate [two] guards were shot.",
    "A group of [20] men came back.",
    "On the highway [three] drivers were hurt.",
    "Police held [Four] men there.",
    "That day [203] people were freed.",
  ],
};
