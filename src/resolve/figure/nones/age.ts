import { headNoun, isPerson, isPlural } from "../nouns.js";
import type { Around, NoneRule } from "./none-rule.js";

const NUMBER = "(?:\\d{1,3}|\\p{L}+(?:-\\p{L}+)?)";
const JOIN = "(?:, ?(?:and )?| and | to | or |-|–| & )";
/** "aged 23 and", "ages 5 to": the numbers before it are ages, so is this one. */
const AGED = new RegExp(
  `\\b(?:ages?|aged)(?: (?:of|between|from|about|around|over|under|above|below|at least|just|only|up to))*(?: ${NUMBER}${JOIN}| )$`,
  "iu",
);
/** "who was 32", "she is only 19", "he turned 60". */
const IS =
  /\b(?:who|he|she|boy|girl|man|woman|victim|child|suspect|\p{Lu}[\p{L}’'-]+),? (?:was|is|were|would have been|had been|had just been|(?:had |has )?(?:just )?turned|turns)(?: (?:only|just|then|about|around|barely|already|now|at the time))* $/u;
const ENDS = /^(?:[,;.)](?!\d)|$| (?:when|and|at the time|while|years old|then|on|in|last|years of age)\b)/;
/** "at 17 he": no place to be at. */
const AT = /(?:^|[,.;] |\b(?:died|killed|married|retired|joined|orphaned|widowed|enlisted) )at $/i;
const THEN = /^,? (?:he|she|his|her|and|after|in|on)\b|^[,.;]/;
/** "a woman in her 30s". */
const DECADE = /\b(?:his|her|their|my|our)(?: (?:early|mid|late|middle))?[ -]$/i;
/** "children under five", "those over 65". */
const LIMIT =
  /\b(?:adolescents|adults|anyone|babies|boys|children|citizens|civilians|everyone|females|girls|infants|kids|males|men|minors|nobody|people|persons|residents|teenagers|those|women|workers|youths)(?: aged)? (?:under|over|below|above|younger than|older than)(?: the age of)? $/i;
const LIMIT_ENDS = /^(?: years?\b|s?[,.;)]|s? (?:and|or|who|were|was|are|is|in|from|to|had|have)\b|$)/;

/** A name of two words or more, or one that no preposition of place stands before; a noun for one person. */
const NAME =
  /(?:^|(?<prep>\b\p{L}+ )?(?<first>\b\p{Lu}[\p{L}.’'-]*(?: (?:al|bin|bint|da|de|del|den|der|el|ibn|van|von|\p{Lu}[\p{L}.’'-]*))*))(?:, |,? \()$/u;
const PLACED = /^(?:across|around|at|from|in|inside|near|of|outside|to|throughout|via|with) $/i;
/** "Karim, 41,": what must follow an age set between commas. */
const SET_OFF =
  /^(?:[,;)](?! \d)|\.(?!\d)|$| (?:and (?:\p{Lu}|his|her|an?|the)|from|of|was|were|is|has|had|who|years? old)\b)/u;

const ALONE = /^(?:[,;)](?! \d)|\.(?!\d)|$)/;

const isNamed = ({ before, after }: Around): boolean => {
  if (!SET_OFF.test(after) || !/(?:, |,? \()$/.test(before)) return false;
  const name = NAME.exec(before)?.groups;
  if (name?.first !== undefined)
    return /[ -]/.test(name.first)
      ? !/^(?:at|from|in|near) $/i.test(name.prep ?? "")
      : isSubject(name.prep) && ALONE.test(after);
  const noun = headNoun(/(?:^|[,;.] )(?<phrase>[^,;.]*)(?:, |,? \()$/.exec(before)?.groups?.phrase ?? "");
  const own = /\b(?:an?|the|his|her|their|another|one|whose) (?:\p{L}+[ -]){0,3}\p{L}+(?:, |,? \()$/iu;
  return noun !== null && isPerson(noun) && !isPlural(noun) && own.test(before);
};

const isSubject = (prep: string | undefined): boolean => prep === undefined || !PLACED.test(prep);

/** How old somebody is. */
export const age: NoneRule = {
  name: "age",
  reason: "an age is no count",
  holds: (around) => {
    const { before, number, after } = around;
    if (
      !/^(?:between )?(?:\d{1,3}|\p{L}+(?:-\p{L}+)?)(?:(?: ?[-–] ?| to | and | or )\d{1,3})?$/iu.test(number)
    )
      return false;
    return (
      AGED.test(before) ||
      /^[- ](?:years?|months?|weeks?|days?)[- ](?:of age|old)\b/i.test(after) ||
      /^- (?:and|to|or) \d{1,3}-year-olds?\b/i.test(after) ||
      (DECADE.test(before) && /^s\b/.test(after)) ||
      (LIMIT.test(before) && LIMIT_ENDS.test(after)) ||
      /^ (?:and|or) (?:over|under|older|younger)\b/i.test(after) ||
      (/\d/.test(number) &&
        ((IS.test(before) && ENDS.test(after)) || (AT.test(before) && THEN.test(after)) || isNamed(around)))
    );
  },
  refuses: [
    "The driver, who was [29], lived in Tyre.",
    "She is just [17], and wants to study.",
    "They held Nadia Halim, [36], at the border.",
    "The body of Omar Sy, [52], was found.",
    "A farmer, [63], died of his wounds.",
    "Two brothers aged 19 and [24] were held.",
    "Boys aged between [12] and 15 were taken.",
    "He married at [21], and left the army.",
    "A man in his [40]s was hurt.",
    "Children under [five] were fed first.",
    "Amina Bello ([44]) led the march.",
    "The school takes pupils of ages [6] to 11.",
  ],
  reads: [
    "In Homs, [12] were killed.",
    "The blast killed eight people in Gao, [five] of them soldiers.",
    "Of the dead, [nine] were women.",
    "The number of the dead was [41].",
    "The toll is [29], officials say.",
    "Police shot a man, [two] women and a boy.",
  ],
};
