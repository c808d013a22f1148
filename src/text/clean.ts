import { BLANK, DROPPED, JOINER } from "./characters.js";
import type { Span } from "./span.js";
import { type TracedText, tracer, untouched } from "./traced.js";

const NOISE = new RegExp(`(?:${BLANK.source}|${DROPPED.source}|${JOINER})+`, "g");
/** Anything but words parted by single blanks. */
const UNCLEAN = new RegExp(`^ | $| {2}|[^\\S ]|${DROPPED.source}|${JOINER}|\u0085`);
const EMOJI_END = /[\u{1f000}-\u{1faff}\u{2190}-\u{2bff}\ufe0f]$/u;

/**
 * A stretch of a source as it should be read: runs of blanks as one blank, none at the ends, and without the
 * characters that show nothing. Lone surrogates and combining marks stay.
 */
export function clean(source: string, { start, end }: Span): TracedText {
  // On the stretch alone: a run of blank lines would be matched anew from each of them.
  const words = source.slice(start, end);
  if (!UNCLEAN.test(words)) return untouched(source, { start, end });
  const text = tracer();
  let kept = 0;
  let empty = true;
  let blank: Span | null = null;
  const keep = (from: number, to: number): void => {
    if (from >= to) return;
    if (blank !== null && !empty) text.put(" ", start + blank.start, start + blank.end);
    text.put(words.slice(from, to), start + from, start + to);
    blank = null;
    empty = false;
  };
  for (const match of words.matchAll(NOISE)) {
    const noise = { start: match.index, end: match.index + match[0].length };
    keep(kept, noise.start);
    kept = joinsEmoji(words, noise) ? noise.start : noise.end;
    if (kept === noise.end && BLANK.test(match[0])) blank = noise;
  }
  keep(kept, words.length);
  return text.done();
}

const joinsEmoji = (source: string, { start, end }: Span): boolean =>
  end - start === 1 &&
  source[start] === JOINER &&
  EMOJI_END.test(source.slice(Math.max(0, start - 2), start));
