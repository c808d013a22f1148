import type { Claim, ClaimField } from "../merge/event.js";
import type { FigureValue, PlaceValue, TimeValue } from "../resolve/values.js";

/** Whether the claims of one field can't all be true of one happening. Several actors or weapons can. */
export function disagree(field: ClaimField, claims: readonly Claim[]): boolean {
  switch (field) {
    case "type":
    case "mode":
    case "stance":
      return differ(claims.map(({ label }) => label));
    case "realis":
      // What has happened and what is going on is no dispute.
      return differ(claims.map(({ label }) => (label === "ongoing" ? "occurred" : label)));
    case "place":
      return differ(valuesOf<PlaceValue>(claims).flatMap(({ country }) => country ?? []));
    case "time":
      return somePair(valuesOf<TimeValue>(claims), timesApart);
    case "figure":
      return somePair(valuesOf<FigureValue>(claims), figuresApart);
    default:
      return false;
  }
}

const differ = (labels: readonly (string | null)[]): boolean => new Set(labels).size > 1;

const valuesOf = <V>(claims: readonly Claim[]): readonly V[] =>
  claims.flatMap(({ item }) => (item.value === null ? [] : [item.value as V]));

const somePair = <V>(values: readonly V[], apart: (a: V, b: V) => boolean): boolean =>
  values.some((a, i) => values.slice(i + 1).some((b) => apart(a, b) || apart(b, a)));

/** The one ends before the other begins; an open end reaches everything. */
const timesApart = (a: TimeValue, b: TimeValue): boolean =>
  a.to !== null && b.from !== null && a.to <= b.from;

const figuresApart = (a: FigureValue, b: FigureValue): boolean =>
  a.kind === b.kind &&
  a.kind !== "other" &&
  a.unit === b.unit &&
  a.cumulative === b.cumulative &&
  a.partOf === null &&
  b.partOf === null &&
  a.high !== null &&
  b.low !== null &&
  a.high < b.low;
