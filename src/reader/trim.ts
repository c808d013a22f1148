import { quote, type Span } from "../text/span.js";

const LEADING = /^(?:(?:the|an|a)\s+|["“‘'(\[]+\s*)+/iu;
const TRAILING = /(?:\s{0,9}[,;:!?"”)\]]|[’']s?){1,40}$/u;

/** A span as the codebook wants it: without a leading article, without marks at its ends. Never empty. */
export function trimSpan(text: string, span: Span): Span {
  const words = quote(text, span);
  const lead = LEADING.exec(words)?.[0].length ?? 0;
  const tail = TRAILING.exec(words)?.[0].length ?? 0;
  return lead + tail < words.length ? { start: span.start + lead, end: span.end - tail } : span;
}
