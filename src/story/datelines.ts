import { AGENCIES } from "./agencies.js";
import { DATE } from "./stamps.js";

/** What opens a report and says where and when it was filed: `KHARTOUM, June 9 (Agency) - `. */
export interface DatelineWords {
  /** Without the dash behind it. */
  readonly text: string;
  readonly place: string;
  /** As written, `June 9`; null when it names no day. */
  readonly day: string | null;
  /** Where the report itself begins. */
  readonly end: number;
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’/ -]{2,30}\p{Lu}(?:[,/] ?\p{Lu}[\p{L}.'’ -]{1,30}){0,2}`;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}.'’ -]{1,30})?`;
const DAY = `(?:,? (?<day>${DATE}))`;
const KNOWN = `(?:${AGENCIES.join("|")})`;
const AGENCY = `(?: ?[(\\[](?:${KNOWN}|[A-Z]{2,8})(?:[ /,][^()\\[\\]]{0,30})?[)\\]]|,? ${KNOWN})`;
/** Behind capitals or a day any short bracket is the agency; elsewhere it must be a known one. */
const SIGNED = `(?:${AGENCY}| ?[(\\[]\\p{Lu}[^()\\[\\]\\d]{1,40}[)\\]])`;
const DASH = String.raw`\s*(?:—|–|--?|\|)\s*(?=[\p{Lu}\p{N}"“‘'(])`;
const COLON = String.raw`\s*(?:—|–|--?|:)\s*(?=[\p{Lu}\p{N}"“‘'(])`;
const LATE = DAY.replace("day", "late");
/** In capitals a place and a dash are enough; in small letters, or before a colon, a day or an agency must stand there. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^(?<place>${CAPITALS})${DAY}?${SIGNED}?${LATE}?${DASH}`, "u"),
  new RegExp(`^(?<place>${CAPITALS}|${NAME})${DAY}${SIGNED}?${COLON}`, "u"),
  new RegExp(`^(?<place>${CAPITALS}|${NAME})${AGENCY}${LATE}?${COLON}`, "u"),
];
const NO_PLACE =
  /^(?:ADVERTISEMENT|ANALYSIS|BREAKING|CORRECTED?|CORRECTION|EDITORIAL|EXCLUSIVE|EXPLAINER|FACTBOX|FILE|INTERVIEW|LIVE|NEWS|NOTE|OPINION|PHOTO|PHOTOS|READ|REFILE|RELATED|TIMELINE|UPDATED?|UPDATE \d|VIDEO|WATCH|WRAPUP)\b/;

const LONGEST = 160;

/** A dash, bar or colon, without which no dateline ends. */
function hasDash(head: string): boolean {
  for (let at = 0; at < head.length; at++) {
    const unit = head[at];
    if (unit === ":" || unit === "—" || unit === "–" || unit === "|") return true;
    if (unit === "-" && /--|-\s|\s-/.test(head.slice(Math.max(0, at - 1), at + 2))) return true;
  }
  return false;
}

/** The dateline that opens a paragraph, or null. */
export function datelineOf(text: string): DatelineWords | null {
  const head = text.slice(0, LONGEST);
  if (!hasDash(head)) return null;
  const found = FORMS.map((form) => form.exec(head)).find((match) => match !== null);
  const place = found?.groups?.place;
  if (found === undefined || place === undefined || NO_PLACE.test(place)) return null;
  return {
    text: found[0].replace(/(?<!\s)\s*(?:—|–|--?|:|\|)\s*$/u, ""),
    place,
    day: found.groups?.day ?? found.groups?.late ?? null,
    end: found[0].length,
  };
}
