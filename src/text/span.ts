/** Half-open range of UTF-16 units in a text, so that `text.slice(start, end)` is the evidence. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The very words a span stands for. */
export const quote = (text: string, { start, end }: Span): string => text.slice(start, end);

export const covers = (outer: Span, inner: Span): boolean =>
  inner.start >= outer.start && outer.end >= inner.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Text order: earlier start first, then earlier end. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
