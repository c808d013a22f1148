import type { ActorValue, FigureValue, Item, PlaceValue, SourceValue, TimeValue } from "../resolve/values.js";
import { realisWords } from "../views/words/realis.js";
import { figureValueWords } from "./figure-words.js";
import { timeValueWords } from "./time-words.js";

/* Values as a person reads them in a terminal. An item without a value shows its words in brackets. */

export const typeWords = ({ type, mode }: { readonly type: string; readonly mode: string | null }): string =>
  mode ? `${type}:${mode}` : type;

/** Whether it happened, and who stands by it unless it is simply stated. */
export const happenedWords = ({
  realis,
  stance,
}: {
  readonly realis: string;
  readonly stance: string;
}): string => [realisWords(realis), ...(stance === "stated" ? [] : [stance])].join(", ");

export const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const placeWords = ({ text, value }: Item<PlaceValue>): string =>
  value ? placeValueWords(value) : `(${text})`;

export const placeValueWords = ({ name, country }: PlaceValue): string =>
  [name, country].filter(Boolean).join(", ");

export const timeWords = ({ text, value }: Item<TimeValue>): string =>
  (value && timeValueWords(value, text)) ?? `(${text})`;

export const figureWords = ({ text, value }: Item<FigureValue>): string =>
  value ? figureValueWords(value, text) : `(${text})`;

export const actorWords = ({ text, value }: Item<ActorValue>): string =>
  value
    ? [value.entity ?? text, [value.geo, value.sector].filter(Boolean).join(" ")].filter(Boolean).join(", ")
    : `(${text})`;

export const sourceWords = ({ text, value }: Item<SourceValue>): string =>
  value ? `${value.name ?? text}, ${value.kind}${value.anonymous ? ", anonymous" : ""}` : `(${text})`;
