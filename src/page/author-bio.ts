const NAME = String.raw`(?:(?:Dr|Prof|Professor)\.? )?(?<name>\p{Lu}[\p{L}.'’-]{0,30}(?: (?:(?:al|bin|da|de|del|der|di|el|la|van|von)[ -]){0,2}\p{Lu}[\p{L}.'’-]{0,30}){1,3})`;
const TRADE =
  "(?:academic|analyst|author|blogger|broadcaster|bureau chief|columnist|commentator|contributor|correspondent|critic|editor|essayist|fellow|freelancer|historian|journalist|lecturer|photographer|photojournalist|producer|professor|reporter|researcher|writer)";

/** How a page introduces whoever wrote the story: in the present tense, name first. */
const INTRODUCED = new RegExp(
  String.raw`^(?:${NAME}(?:,? [^.]{1,80},| \(@\w{1,30}\))? (?:(?:is|works as) (?:currently |now |also )?(?:an? |the |our |one of )?[^.]{0,80}\b${TRADE}s?\b|(?:covers|writes (?:about|for|on)|reports (?:on|for)|is based in|can be (?:reached|contacted|followed))\b)|(?:The|This) (?:author|columnist|reporter|reviewer|writer) (?:is|can be|has|teaches|works|writes)\b)`,
  "u",
);
const LONGEST = 1200;

/** A journalist to whom something happened is news. */
const BEFELL =
  /\b(?:abducted|accused|arrested|attacked|captive|charged|custody|detained|died|expelled|freed|guard|held|hostage|jailed|kidnapped|killed|missing|prison|released|said|sentenced|shot|told|whose|wounded)\b/;
export const isNewsOf = (text: string): boolean => BEFELL.test(text);

/** Whom a line introduces as the story's author: the surname, empty where it gives none; null where it introduces nobody. */
export function authorIn(text: string): string | null {
  if (text.length > LONGEST || isNewsOf(text)) return null;
  const found = INTRODUCED.exec(text);
  return found === null ? null : (found.groups?.name?.split(" ").at(-1) ?? "");
}

/** Goes on about the person of the line before. */
export const goesOnAbout = (text: string, surname: string): boolean =>
  /^(?:He|She|They|His|Her|Their|Follow (?:him|her|them))\b/.test(text) ||
  (surname !== "" && text.split(" ", 4).some((word) => word.startsWith(surname)));
