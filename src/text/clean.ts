import { BLANK, DROPPED, JOINER } from "./characters.js";
import type { Span } from "./span.js";
import { type TracedText, tracer } from "./traced.js";

const NOISE = new RegExp(`(?:${BLANK.source}|${DROPPED.source}|${JOINER})+`, "g");
const EMOJI_END = /[\u{1f000}-\u{1faff}\u{2190}-\u{2bff}\ufe0f]$/u;

/**
 * A stretch of a source as it should be read: runs of blanks as one blank, none at the ends, and without the
 * characters that show nothing. Lone surrogates and combining marks stay.
 */
export function clean(source: string, { start, end }: Span): TracedText {
  const text = tracer();
  let kept = start;
  let empty = true;
  let blank: Span | null = null;
  const keep = (from: number, to: number): void => {
    if (from >= to) return;
    if (blank !== null && !empty) text.put(" ", blank.start, blank.end);
    text.keep(source, from, to);
    blank = null;
    empty = false;
  };
  NOISE.lastIndex = start;
  for (let match = NOISE.exec(source); match !== null && match.index < end; match = NOISE.exec(source)) {
    const noise = { start: match.index, end: Math.min(end, match.index + match[0].length) };
    keep(kept, noise.start);
    kept = joinsEmoji(source, noise) ? noise.start : noise.end;
    if (kept === noise.end && BLANK.test(source.slice(noise.start, noise.end))) blank = noise;
  }
  keep(kept, end);
  return text.done();
}

const joinsEmoji = (source: string, { start, end }: Span): boolean =>
  end - start === 1 &&
  source[start] === JOINER &&
  EMOJI_END.test(source.slice(Math.max(0, start - 2), start));
