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

/** Index of the first of `spans` that starts at `from` or later; `spans` are in text order. Their number when none does. */
export function firstFrom(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
