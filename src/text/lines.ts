import { LINE_END } from "./characters.js";
import type { Span } from "./span.js";

/** The lines of a text without their ends; LF, CRLF, CR, form feed and the Unicode separators end one. */
export function linesOf(
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): readonly Span[] {
  const lines: Span[] = [];
  let from = start;
  LINE_END.lastIndex = start;
  for (let match = LINE_END.exec(text); match !== null && match.index < end; match = LINE_END.exec(text)) {
    lines.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  if (from <= end) lines.push({ start: from, end });
  return lines;
}
