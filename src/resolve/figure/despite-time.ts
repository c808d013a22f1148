import type { Span } from "../../text/span.js";
import { isPerson, isPlural } from "./nouns.js";

const TOLL = /\b(?:count|deaths?|figure|number|tally|toll|total)\b[^,;.]{0,60}$/i;

/** Four digits read as a year that count all the same: "the toll rose to 1988", "the 1500 prisoners". */
export const countsDespiteTime = (text: string, { start, end }: Span): boolean => {
  if (!/^[1-9]\d{3}$/.test(text.slice(start, end))) return false;
  const next = /^ (?:\p{L}+ )?(?<noun>\p{L}+)/u.exec(text.slice(end, end + 60));
  const words = next?.[0].trim().split(" ") ?? [];
  return (
    TOLL.test(text.slice(Math.max(0, start - 80), start)) ||
    words.some((word) => isPlural(word) && isPerson(word))
  );
};
