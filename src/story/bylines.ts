import { AGENCIES } from "./agencies.js";
import { STAMP_WORDS } from "./stamps.js";

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:al|bin|de|der|el|van|von)[\s-])?\p{Lu}[\p{L}.'’-]*){0,4}`;
const BY = new RegExp(
  `^(?:[Pp]osted |[Ww]ritten )?(?:BY|[Bb]y):?\\s+(?:the\\s+)?${NAME}(?:\\s*(?:,|and|AND|&|\\||in|for|–|—|-|/)\\s*.{0,60})?$`,
  "u",
);
const CREW =
  /^[(\[]?(?:Additional |With )?(?:Reporting|Writing|Editing|Compiled|Written|Reported|Edited|Translated|Contribution|Additional reporting)s? (?:from \w+ )?by\b/i;
const DESK =
  /^(?:Our (?:own )?(?:correspondent|reporter|staff)s?\b.{0,40}|(?:Staff|Wire|News|Web) (?:writer|report|reporter|desk|services?)s?|Agencies|News agencies|From (?:our|news|wire).{0,40}|Reporting (?:from|in) [^.!?,]{2,40}|(?:VOA|BBC|CNN|DW|RFI|AFP|AP|Sky) (?:News|Africa|Arabic|Monitoring|Persian|Russian|Verify|World Service)(?:(?:,| in) [^.!?]{2,40})?|(?:Al Jazeera|Guardian|MEE|Middle East Eye|Reuters|Dawn|AP) (?:staff|correspondents?)(?: (?:and|in) .{2,40})?)$/i;
const SIGNED = new RegExp(
  `^${NAME}(?:\\s*[,|/–—-]\\s*|\\s+for\\s+|\\s+in\\s+[\\p{Lu}][\\p{L} ]{2,30},\\s*)(?:${AGENCIES.join("|")}|[\\p{L} ]{0,60}(?:correspondent|reporter|editor|writer|News))(?:\\s.{0,30})?$`,
  "u",
);
/** `Beirut: Nazeer Rida`, as Asharq Al-Awsat signs: a town and a name, nothing else. */
const TOWN_AND_NAME =
  /^\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){0,2}: (?:\p{Lu}[\p{L}'’.-]+|al|el|bin)(?: (?:\p{Lu}[\p{L}'’.-]+|al-\p{L}+|bin|and)){1,4}$/u;

/** A name with the date beside it, either first. */
const DATED = new RegExp(
  `^(?:(?:[Bb]y ?)?${NAME}\\s*(?:[,|·•–—-]\\s*)?(?:${STAMP_WORDS})(?: reading time: \\d{1,2} mins? read)?|(?:${STAMP_WORDS})\\s*(?:[,|·•–—/-]\\s*)?(?:by )?${NAME})$`,
  "iu",
);

/** `Jane Roe, John Doe, and Ann Smith`. */
const PERSON = String.raw`\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}`;
const AUTHORS = new RegExp(`^${PERSON}(?:, ${PERSON}){0,6},? (?:and|&) ${PERSON}$`, "u");

const NAMES = new RegExp(
  `^${PERSON}(?:(?:, | and | & |, and )${PERSON}){0,4}(?: in \\p{Lu}[\\p{L} ,'’-]{2,40})?$`,
  "u",
);

/** Nothing but names, and the town they write from: who signed, where a headline stands above. */
export const isNameList = (text: string): boolean => text.length <= 140 && NAMES.test(text);

const POST =
  /^(?=\p{Lu})(?:[\p{L}&’'-]+ ){0,5}(?:[Bb]ureau [Cc]hief|[Cc]olumnist|[Cc]orrespondent|[Ee]ditor|[Pp]roducer|[Rr]eporter|[Ss]taff|[Ww]riter)(?:(?:,| in) \p{Lu}[\p{L} ’'-]{2,30})?$/u;

/** `Africa correspondent`, `Diplomatic editor in Brussels`. */
export const isPost = (text: string): boolean => text.length <= 80 && POST.test(text);

const STAMPS = new RegExp(STAMP_WORDS, "giu");
const SIGNS =
  /^(?:\p{Lu}[\p{L}.'’-]*|at|and|by|for|from|in|of|on|the|am|pm|[ap]\.m\.?|min|read|last|original|posted|published|reporter|staff|updated|first|created|\d{1,2}|[A-Z]{2,4})$/u;

/** `By HNN Staff | November 18, 2019 at 2:26 PM HST - Updated November 18`: nothing but names, words for dating, and dates. */
function isAllDates(text: string): boolean {
  if (text.length > 160 || !/\d/.test(text) || !DATING.test(text)) return false;
  const rest = text.replace(STAMPS, " ");
  if (rest === text) return false;
  const words = rest.split(/[^\p{L}\d.'’-]+/u).filter((word) => /[\p{L}\d]/u.test(word));
  return words.length <= 12 && words.every((word) => SIGNS.test(word) || SIGNS.test(word.toLowerCase()));
}

const DATING = /\b(?:updated|posted|published|by|original|modified)\b/i;

/** Who wrote it, in a line of its own. */
export const isByline = (text: string): boolean =>
  text.length <= 140 &&
  (BY.test(text) ||
    CREW.test(text) ||
    DESK.test(text) ||
    SIGNED.test(text) ||
    TOWN_AND_NAME.test(text) ||
    AUTHORS.test(text) ||
    isDated(text) ||
    isAllDates(text));

/** `Valley Update, May 3` is a report's name, not a reporter's. */
const REPORT = /\b(?:briefing|bulletin|digest|report|review|round-?up|summary|update)\b/i;

export const isDatedReport = (text: string): boolean => REPORT.test(text) && /\b(?:19|20)\d\d$/.test(text);

const isDated = (text: string): boolean =>
  /\d/.test(text) &&
  !REPORT.test(text) &&
  text.split(" ").length <= 14 &&
  /^\p{Lu}|^by ?\p{Lu}/u.test(text) &&
  DATED.test(text);
