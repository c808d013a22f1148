import type { ActorValue, FigureValue, Item, PlaceValue, SourceValue, TimeValue } from "../resolve/values.js";

/* Values as a person reads them in a terminal. An item without a value shows its words in brackets. */

export const typeWords = ({ type, mode }: { readonly type: string; readonly mode: string | null }): string =>
  mode ? `${type}:${mode}` : type;

/** Nothing where it simply happened and is simply stated: what differs must catch the eye. */
export const certainty = ({ realis, stance }: { readonly realis: string; readonly stance: string }): string =>
  [realis === "occurred" ? "" : realis, stance === "stated" ? "" : stance].filter(Boolean).join(", ");

export const placeWords = ({ text, value }: Item<PlaceValue>): string =>
  value ? [value.name, value.country].filter(Boolean).join(", ") : `(${text})`;

export const timeWords = ({ text, value }: Item<TimeValue>): string => {
  if (!value || (value.from === null && value.to === null)) return `(${text})`;
  const fuzz = value.fuzz ? `${value.fuzz} ` : "";
  return value.granularity === "day" && value.from !== null
    ? `${fuzz}${value.from}`
    : `${fuzz}${value.from ?? "…"}/${value.to ?? "…"}`;
};

export const figureWords = ({ text, value }: Item<FigureValue>): string => {
  if (!value) return `(${text})`;
  const bounds = value.low === value.high ? `${value.low}` : `${value.low ?? ""}–${value.high ?? ""}`;
  const range = value.low === null && value.high === null ? `${value.best ?? "?"}` : bounds;
  return `${value.kind} ${range}${value.cumulative ? " in all" : ""} (${text})`;
};

export const actorWords = ({ text, value }: Item<ActorValue>): string =>
  value
    ? [value.entity ?? text, [value.geo, value.sector].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : `(${text})`;

export const sourceWords = ({ text, value }: Item<SourceValue>): string =>
  value ? `${value.name ?? text}, ${value.kind}${value.anonymous ? ", anonymous" : ""}` : `(${text})`;
