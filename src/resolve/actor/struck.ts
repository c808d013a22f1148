import type { Mention, ReadStory } from "../../reader/reading.js";
import type { Span } from "../../text/span.js";
import { fold } from "../place/fold.js";
import type { Gazetteer } from "../place/gazetteer.js";
import { type PlaceResolver, placeResolver } from "../place/resolve.js";
import { isActorNoun } from "./head-nouns.js";
import type { Known } from "./known-names.js";
import { isCertain, townAt } from "./own-places.js";
import type { PersonName } from "./person-names.js";
import { isTitle } from "./titles.js";
import { startsUpper, wordsOf } from "./words.js";

/** What is done to towns by force. Sorted. */
const VERBS =
  "advanced on|air-?strikes on|ambushed|assault on|assaulted|attack(?:ed|ing|s)? on|attacked|attacking|attacks|besieged|besieging|bombard(?:ed|ing|s)|bombed|bombing|bombs|burned|captur(?:e of|ed|es|ing)|entered|fell on|fired (?:[\\p{L}\\d-]{1,20} ){1,4}at|hit|hits|hitting|invaded|liberat(?:ed|ing)|looted|overr[au]n|pounded|pounding|raid(?:ed|ing)|raid on|raids on|retak(?:e|en|ing)|retook|seiz(?:ed|es|ing|ure of)|shell(?:ed|ing|s)(?: of)?|stormed|storming|strik(?:e|es|ing)(?: on)?|struck|targeted|targeting|took|torched";
const ITEM = "(?:\\p{Lu}[\\p{L}'’-]{1,30} ){0,3}\\p{Lu}[\\p{L}'’-]{1,30}";
const OBJECT = new RegExp(
  `\\b(?:${VERBS}) (?:(?:the )?(?:cities|city|districts?|provinces?|towns?|villages?)(?: of)? )?(?:${ITEM},? (?:and )?){0,4}$`,
  "u",
);
/** "Artemovsk was shelled", "Goma fell to the rebels". */
const SUBJECT =
  /^ (?:(?:was|were|has been|had been|came under) (?:again |also )?(?:attack|bombarded|bombed|captured|fire\b|hit|looted|overrun|raided|retaken|seized|shelled|struck|targeted)|fell to )/;
const REACH = 160;

/** Whether the words around a span tell what is done to a town by force. */
export const isStruck = (text: string, { start, end }: Span): boolean =>
  OBJECT.test(text.slice(Math.max(0, start - REACH), start)) || SUBJECT.test(text.slice(end, end + 40));

/**
 * Actors whose words are the name of a place to which force is done: they live where it lies, whoever strikes it. Read
 * as place mentions, all together and only where there are any.
 */
export function struckTowns(
  story: ReadStory,
  known: readonly Known[],
  persons: readonly PersonName[],
  gazetteer: Gazetteer,
): readonly Known[] {
  const struck = story.mentions.filter(
    (one) =>
      one.layer === "participant" &&
      isStruck(story.text, one) &&
      isUnknownName(story.text, one, known, persons) &&
      gazetteer.find(fold(story.text.slice(one.start, one.end))).length > 0,
  );
  if (struck.length === 0) return [];
  const placeOf = placesWith(story, struck, gazetteer);
  return struck.flatMap((one) => {
    const value = placeOf(one).value;
    return value !== null && isCertain(value) ? [townAt(one, value)] : [];
  });
}

function placesWith(story: ReadStory, more: readonly Mention[], gazetteer: Gazetteer): PlaceResolver {
  const asPlaces = more.map((one) => ({ ...one, layer: "place" as const }));
  const others = story.mentions.filter((one) => !more.includes(one));
  return placeResolver(gazetteer)({
    ...story,
    mentions: [...others, ...asPlaces].sort((a, b) => a.start - b.start),
  });
}

/** Capitalised words that neither the tables nor a full name hold. */
function isUnknownName(
  text: string,
  { start, end }: Span,
  known: readonly Known[],
  persons: readonly PersonName[],
): boolean {
  const words = wordsOf(text.slice(start, end));
  const first = words[0]?.key ?? "";
  const last = words.at(-1)?.key ?? "";
  return (
    startsUpper(first) &&
    startsUpper(last) &&
    !words.some(({ key }) => isTitle(key)) &&
    !isActorNoun(last) &&
    !known.some((name) => name.start < end && start < name.end) &&
    !persons.some((one) => one.last === last && one.end <= start)
  );
}
