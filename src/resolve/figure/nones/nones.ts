import type { Span } from "../../../text/span.js";
import { age } from "./age.js";
import { children } from "./children.js";
import { clock } from "./clock.js";
import { definite } from "./definite.js";
import { idiom } from "./idiom.js";
import { measure } from "./measure.js";
import { multiple } from "./multiple.js";
import { name } from "./name.js";
import type { NoneRule } from "./none-rule.js";
import { position } from "./position.js";
import { price } from "./price.js";
import { ratio } from "./ratio.js";
import { score } from "./score.js";
import { voteShare } from "./vote-share.js";
import { year } from "./year.js";

/** In order: the first that holds names the reason. */
export const noneRules: readonly NoneRule[] = [
  ratio,
  multiple,
  clock,
  age,
  children,
  year,
  name,
  score,
  voteShare,
  position,
  measure,
  price,
  idiom,
  definite,
];

/** How far the words may stand that tell what a number is, in UTF-16 units: a sentence may be long and full of numbers. */
const NEAR = 80;

/** The rule by which a number of a text counts nothing; null where it may count. */
export const noneAt = (text: string, { start, end }: Span): NoneRule | null => {
  const around = {
    before: text.slice(Math.max(0, start - NEAR), start),
    number: text.slice(start, end),
    after: text.slice(end, end + NEAR),
  };
  return noneRules.find(({ holds }) => holds(around)) ?? null;
};
