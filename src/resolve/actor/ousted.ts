import { countriesByDemonym } from "../place/countries.js";

/** Deeds that end an office; as a participle before a name they say that it is past. */
const DEED =
  /(?<before>[\p{L}\p{M}’'-]{1,30}) (?:(?:had|has|have) )?(?:assassinated|deposed|killed|ousted|overthrew|overthrown|slain|toppled) (?!(?:leader|president|prime minister)\b)/u;
const ENDING = /\b(?:assassinating|deposing|killing|ousting|overthrowing|toppling) /;

/** Words before "ousted" that make it a participle: "the ousted", "by ousted". */
const NO_SUBJECT =
  /^(?:a|about|after|against|also|an|and|are|as|backed|be|been|being|between|by|for|former|from|had|has|have|her|his|in|is|its|like|now|of|on|or|over|recently|said|says|support|supporting|than|that|the|their|then|to|was|were|while|with)$/i;

/** Whether the words tell that somebody is ousted, not that an ousted one does something: "soldiers ousted President Bongo". */
export function isOustedNow(words: string): boolean {
  if (ENDING.test(words)) return true;
  const before = DEED.exec(words)?.groups?.["before"];
  return (
    before !== undefined &&
    !NO_SUBJECT.test(before) &&
    !/['’]s?$/.test(before) &&
    countriesByDemonym(before).length === 0
  );
}
