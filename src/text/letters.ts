const LETTER = /^\p{L}/u;

/**
 * UTF-16 units of the letter at a place, 1 or 2, and 0 where none stands: `\p{L}` without its price, as nearly all
 * letters of a page are ASCII's.
 */
export function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) ? 1 : 0;
  if (unit >= 0x2000 && unit <= 0x206f) return 0;
  const point = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER.test(point) ? point.length : 0;
}
