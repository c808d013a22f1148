import type { Span } from "../../text/span.js";
import { nameChunks } from "./names.js";

/** A mention that ends in "of" breaks off before the name: "Saudi city of" Jeddah. */
export function wholePlace(text: string, span: Span): Span {
  if (!/\b(?:of|in)(?: the)?$/.test(text.slice(span.start, span.end))) return span;
  const next = nameChunks(text.slice(span.end, span.end + 60))[0];
  return next?.start === 1 && !next.owner ? { start: span.start, end: span.end + next.end } : span;
}
