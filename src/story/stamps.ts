export const MONTHS =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const DAYS = "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";
const ZONE = "(?:[A-Z]{2,4}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|local time)";
export const CLOCK = `\\d{1,2}(?:[:.h]\\d{2}){1,2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*\\(?${ZONE}\\)?)?|\\d{1,2}\\s*[ap]\\.?m\\.?(?:\\s*\\(?${ZONE}\\)?)?`;
export const DATE = `(?:${DAYS},?\\s*)?(?:${MONTHS}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTHS}(?:,?\\s+\\d{4})?|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{1,2}-(?:\\d{1,2}|${MONTHS})-\\d{4})`;
const AGO =
  "(?:(?:about )?(?:(?:\\d{1,3}|an?|one|two|three) (?:days?|hours?),? )?(?:\\d{1,3}|an?|one|two|three) (?:second|sec|minute|min|hour|hr|day|week|month|year)s?|\\d{1,3} ?(?:min|hr|[smhdw])) ago|just now";
const WORD =
  "(?:first |last )?(?:published|posted|last update|updated|created|modified|edited|issued|released|date|time)(?: (?:on|at|date)| in \\p{Lu}[\\p{L} ]{1,30},)?\\s*(?:[:|-]\\s*)?";
const DAY_WORD = "(?:today|yesterday)(?:,? at|,)?\\s*";
const ONE = `(?:${WORD})?(?:${DATE}T?|(?:${DAY_WORD})?(?:${CLOCK})Z?|${AGO})`;
const STAMP = new RegExp(
  `^(?:[\\[(]?(?:${ONE})(?:\\s*(?:(?:[,;|@·•–—/-]|at|on)\\s*)?(?:${ONE}))*(?:\\s+by\\s+[^.]{2,40})?[\\])]?)(?:\\s*[|·]\\s*[^.]{0,40}|\\s*\\d{1,2}[ -]min(?:ute)?s? read|\\s\\((?:UTC|GMT)\\))?$`,
  "iu",
);
const READ_TIME = /^(?:reading time:? )?\d{1,2}[ -]min(?:ute)?s?(?: read)?$/i;

/** A time or date in a line of its own: when the story or the post was put up. */
export const isStamp = (text: string): boolean =>
  text.length <= 120 && (STAMP.test(text) || READ_TIME.test(text));

/** A stamp's own wording, for stamps that are glued to a title or open a line. */
export const STAMP_WORDS: string = `(?:${ONE})(?:\\s*(?:(?:[,;|@·•–—/-]|at|on)\\s*)?(?:${ONE}))*`;
