import type { Span } from "../../text/span.js";
import { compose, type TracedText, tracer } from "../../text/traced.js";
import { decodedReferences } from "./entities.js";

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)/gs;
const PLAIN: Readonly<Record<string, string>> = { b: "", f: "\n", n: "\n", r: "\n", t: " " };
const TAG = /<(\/?[a-zA-Z][a-zA-Z0-9]{0,20})(?:\s[^<>]{0,2000})?\/?>/g;
const BREAKS = /^\/?(?:blockquote|br|div|h\d|li|ol|p|section|tr|ul)$/i;

/**
 * The words that a string of a page's data stands for: escapes and character references decoded, as often as the page's
 * programs encoded them, and without tags; those of blocks become line ends. Each unit is traced to the source.
 */
export function dataWords(source: string, place: Span): TracedText {
  const plain = unescaped(source, place);
  return withoutTags(withoutReferences(plain));
}

function unescaped(source: string, { start, end }: Span): TracedText {
  return replaced(source, { start, end }, ESCAPE, ([escape]) => {
    const code = escape[1] as string;
    return code === "u" ? String.fromCharCode(Number.parseInt(escape.slice(2), 16)) : (PLAIN[code] ?? code);
  });
}

/** `&amp;#8217;` was encoded twice. */
const MOST_TIMES = 3;

function withoutReferences(words: TracedText): TracedText {
  let decoded = words;
  for (let time = 0; time < MOST_TIMES && decoded.text.includes("&"); time++) {
    const next = decodedReferences(decoded.text);
    if (next.text === decoded.text) break;
    decoded = compose(next, decoded);
  }
  return decoded;
}

function withoutTags(words: TracedText): TracedText {
  if (!words.text.includes("<")) return words;
  const whole = { start: 0, end: words.text.length };
  return compose(
    replaced(words.text, whole, TAG, ([, name = ""]) => (BREAKS.test(name) ? "\n" : "")),
    words,
  );
}

function replaced(
  source: string,
  { start, end }: Span,
  what: RegExp,
  meaning: (found: RegExpExecArray) => string,
): TracedText {
  const text = tracer();
  let kept = start;
  for (const found of source.slice(start, end).matchAll(what)) {
    const at = start + found.index;
    text.keep(source, kept, at);
    text.put(meaning(found), at, at + found[0].length);
    kept = at + found[0].length;
  }
  text.keep(source, kept, end);
  return text.done();
}
