import { findAmounts } from "./amounts.js";
import { headNoun, isPerson, isPlural } from "./nouns.js";

/** One or more people named by kinship, rank or name, and the rest of the phrase: "a woman and her two children". */
const JOIN = /,? (?:and|along with|together with|plus|as well as) |, /g;

/** A part that counts one: "a doctor", "his wife", "himself", "Mr. Hariri", "the vehicle's driver", "police officer". */
const ONE = /^(?:an? |one |the |his |her |their |its |him|her|my )?(?:[\p{L}’'.-]+ ){0,5}[\p{L}’'.-]+$/u;

const splitParts = (text: string): readonly string[] =>
  text
    .split(JOIN)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** "Dead: 8, injured: 12": a list of counts, each of its own. */
const LABELLED = /\p{L}: ?\d/u;

/** The parts of a count that adds up; null where the phrase is one count. Parts without a number are one each. */
export const partsOfSum = (text: string): readonly string[] | null => {
  if (LABELLED.test(text)) return null;
  if (findAmounts(text).some(({ start, end }) => / (?:and|or) /.test(text.slice(start, end)))) return null;
  const parts = splitParts(text.replace(/,? (?:including|among them|of whom) .*$/i, ""));
  const counted =
    parts.some((part) => findAmounts(part).length > 0) ||
    (parts.slice(1).every(isOnePerson) && isPersonAlone(parts[0] ?? ""));
  return parts.length > 1 && counted && parts.every(isPart) ? parts : null;
};

/** "A man and his wife" are two; "a doctor and activist" is one. */
const isOnePerson = (part: string): boolean =>
  /^(?:an?|the|his|her|their) /i.test(part) && isPersonAlone(part);

/** The article of the first may be left out: "mother of four and her husband". */
const isPersonAlone = (part: string): boolean =>
  !isPlural(headNoun(` ${part}`) ?? "s") && isPerson(headNoun(` ${part}`) ?? "");

const isPart = (part: string): boolean => {
  const counted = findAmounts(part).length === 1 && /^[^,]*$/.test(part);
  return (
    counted ||
    (ONE.test(part) && !isPlural(headNoun(` ${part}`) ?? "s")) ||
    /^an? /i.test(part) ||
    /self$/i.test(part)
  );
};
