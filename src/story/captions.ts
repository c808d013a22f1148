import { AGENCIES } from "./agencies.js";

const NAMES = AGENCIES.join("|");
const SIGNED = new RegExp(
  `[(\\[](?:[^()\\[\\]]{0,80}[\\s/,.:@-])?(?:${NAMES}|(?:file )?(?:photo|picture|image|illustration)s?(?:\\s[^()\\[\\]]{0,60})?)(?:[\\s/,.-][^()\\[\\]]{0,80})?[)\\]]\\.?$`,
);
const SLASHED = new RegExp(
  `(?:Photo(?:graph)?|Picture|Image|Credit|Source)s?\\s*(?:(?:credit|by|courtesy)\\s*)?[:|]\\s*[^.]{2,80}$|[\\s.—–-](?:[\\p{Lu}][\\p{L}.'’-]{1,40} ){1,3}?/ ?(?:${NAMES})\\.?$|\\|\\s*(?:${NAMES})$`,
  "u",
);
const OPENED =
  /^(?:FILE(?: PHOTO)?\s*[:–—-]|\[\d{1,2}\/\d{1,2}\]|Item \d{1,2} of \d{1,2} |(?:File|Photo|Picture|Image|Handout|Video|Archive)\s*(?:(?:photo|picture|image|caption|by|from)\s*)?[:|–—]|Image caption,|Caption[:,]|In this (?:photo|image|picture|handout|file|frame|screen|satellite)|This (?:photo|image|picture|handout|file|frame|screen|satellite)\b|A file (?:photo|picture|image)\b|A (?:handout|satellite) (?:photo|picture|image)\b)/i;
const SAID_SO =
  /\b(?:file (?:photo|picture|image)|handout (?:photo|picture|image)|photo (?:by|credit|taken))\b|\b(?:pictured|seen) (?:here|above)\b/i;

/** A picture's line by its wording alone: signed by an agency or photographer, or opened like one. */
export const isCaption = (text: string): boolean =>
  text.length <= 600 &&
  ((/[)\]]\.?$/.test(text) && SIGNED.test(text)) ||
    (/[:|/]/.test(text) && SLASHED.test(text)) ||
    OPENED.test(text) ||
    isShortFile(text));

const isShortFile = (text: string): boolean =>
  text.length <= 240 && SAID_SO.test(text) && !/[.!?]["”’]?\s+\p{Lu}/u.test(text);

const NAME_AND_AGENCY = new RegExp(
  `^\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,3}\\s?[/|]\\s?(?:${NAMES})(?:[\\s/].{0,30})?$`,
  "u",
);

/** Nothing but the name behind a picture: `(Reuters)`, `Photo: A. Smith/AP`. */
export function isCredit(text: string): boolean {
  if (text.length > 90) return false;
  return (
    (/^\((?:[^()]*)\)$/.test(text) && SIGNED.test(text)) ||
    (/^(?:photo(?:graph)?|picture|image|credit)s?\s*(?:(?:credit|by|courtesy(?: of)?)\s*)?[:|]/i.test(text) &&
      text.split(" ").length <= 9) ||
    (/[/|]/.test(text) && NAME_AND_AGENCY.test(text))
  );
}
