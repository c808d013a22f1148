import { letterAt } from "../text/letters.js";

/** Words that stay small in title case. */
const SMALL: ReadonlySet<string> = new Set(
  "a an and as at but by for from if in into is of off on or out over per that than the to up via vs with".split(
    " ",
  ),
);
const LONGEST_SMALL = 4;

/** Most words that could be small begin large: title case or capitals, not the case of a sentence. */
export function isTitleCase(text: string): boolean {
  let words = 0;
  let large = 0;
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at);
    if (end === at) {
      at++;
      continue;
    }
    if (end - at > LONGEST_SMALL || !SMALL.has(text.slice(at, end).toLowerCase())) {
      words++;
      if (isLarge(text, at)) large++;
    }
    at = end;
  }
  return words >= 2 && large >= words * 0.75;
}

/** The end of the word that begins at a place; the place itself when no letter stands there. */
function wordEnd(text: string, from: number): number {
  let at = from + letterAt(text, from);
  if (at === from) return from;
  for (let length = unitsInWord(text, at); length > 0; length = unitsInWord(text, at)) at += length;
  return at;
}

/** A letter, a mark that belongs to one, or an apostrophe. */
function unitsInWord(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit === 0x27 || unit === 0x2019) return 1;
  const length = letterAt(text, at);
  return length > 0 || !(unit >= 0x300) ? length : markAt(text, at);
}

function markAt(text: string, at: number): number {
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return /^\p{M}/u.test(point) ? point.length : 0;
}

function isLarge(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? unit <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}
