/**
 * What one field says about two tellings. Points are thousandths of a full score, whole numbers so that sums don't
 * depend on their order. `agrees` opens the way to joining; `contradiction` shuts it whatever else agrees.
 */
export interface Agreement {
  readonly field: "type" | "place" | "time" | "party" | "figure" | "words";
  readonly verdict: "agrees" | "silent" | "differs" | "contradiction";
  readonly points: number;
  readonly why: string;
}

export const silent = (field: Agreement["field"], why: string): Agreement => ({
  field,
  verdict: "silent",
  points: 0,
  why,
});

export const contradiction = (field: Agreement["field"], why: string): Agreement => ({
  field,
  verdict: "contradiction",
  points: 0,
  why,
});
