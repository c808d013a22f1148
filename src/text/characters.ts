/**
 * Characters that news pages carry without meaning them. Names and classes as in the Unicode Character
 * Database; which of them turn up was seen on pasted pages and in web archives.
 */

/** Written as nothing: NUL and other controls, soft hyphen, zero-width and direction marks, byte order mark. */
export const DROPPED: RegExp =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Written as one blank, however many stand in a row. */
export const BLANK: RegExp = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Ends of a line: CRLF is one of them. */
export const LINE_END: RegExp = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Joins emoji into one picture; between letters it is noise. */
export const JOINER = "\u200d";
