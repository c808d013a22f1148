import type { Span } from "../text/span.js";
import { datelineOf } from "./datelines.js";

/** How a round-up marks the place that opens an item; all items of one page are marked alike. */
export type LeadStyle = "bold" | "bullet" | "bar" | "dateline";

export interface Lead {
  readonly style: LeadStyle;
  /** The place's own words, without marks. */
  readonly place: Span;
  /** Where the item's text begins; the line's end when the lead stands alone. */
  readonly body: number;
}

const BOLD = /^(?:[•*-]\s+)?\*\*(?<place>\p{Lu}[^*]{1,60}?)(?:[.:]?\*\*\s*[.:]?\s*(?:—|–|--?|:|\|)?\s*)/u;
const BULLET =
  /^[•▪●◦*–—-]\s*(?<place>\p{Lu}[\p{Lu}.'’ /-]{2,40}(?:, \p{Lu}[\p{L}.'’ -]{1,30})?)\s*(?::|—|–|\||-(?= ))\s*(?=\S)/u;
const BAR = /^(?<place>\p{Lu}[\p{Lu}.,'’ /-]{2,50})\s*\|\s*(?=\S)/u;

/** What only lines without a lead begin with, as most do that are no paragraph. */
const NO_LEAD = /^[\p{Ll}\p{N}"“‘'([]/u;

/** The place that opens a line of a round-up. */
export function leadOf(text: string): Lead | null {
  if (NO_LEAD.test(text)) return null;
  const head = text.slice(0, 160);
  for (const [style, pattern] of [
    ["bold", BOLD],
    ["bullet", BULLET],
    ["bar", BAR],
  ] as const) {
    const found = pattern.exec(head);
    const place = found?.groups?.place;
    if (found !== null && place !== undefined) {
      const start = found[0].indexOf(place);
      return { style, place: { start, end: start + place.length }, body: found[0].length };
    }
  }
  const dateline = datelineOf(text);
  if (dateline === null) return null;
  return { style: "dateline", place: { start: 0, end: dateline.text.length }, body: dateline.end };
}
