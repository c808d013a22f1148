import type { Amount } from "./amounts.js";
import { type Bounds, boundsOf } from "./bounds.js";
import type { Phrase, Reading } from "./phrase.js";
import { qualifierOf } from "./qualifiers.js";
import { MEASURED, unitFor } from "./units.js";

export const reading = (bounds: Bounds, unit: string | null, fields: Partial<Reading> = {}): Reading => ({
  ...bounds,
  unit,
  partOf: null,
  reason: null,
  ...fields,
});

export const VAGUE_REASON = "a vague word; only its least is known";

/** The number with what bounds it and what it counts. */
export const counted = ({ words, lead, tail, kind }: Phrase, amount: Amount): Reading => {
  const unit = unitFor(words.slice(amount.end), kind);
  const qualifier = qualifierOf(
    lead.replace(/\bmore $/i, "") + words.slice(0, amount.start),
    words.slice(amount.end) + tail,
  );
  const bounds = boundsOf(amount, qualifier, !MEASURED.has(unit ?? ""));
  return reading(bounds, unit, { reason: amount.said ? null : VAGUE_REASON });
};
