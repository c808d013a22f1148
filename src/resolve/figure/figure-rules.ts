import type { FigureRule } from "./phrase.js";
import { age } from "./rules/age.js";
import { allBut } from "./rules/all-but.js";
import { code } from "./rules/code.js";
import { groupOf } from "./rules/group-of.js";
import { money } from "./rules/money.js";
import { neither } from "./rules/neither.js";
import { none } from "./rules/none.js";
import { number } from "./rules/number.js";
import { often } from "./rules/often.js";
import { one } from "./rules/one.js";
import { ordinal } from "./rules/ordinal.js";
import { pair } from "./rules/pair.js";
import { partOf } from "./rules/part-of.js";
import { plural } from "./rules/plural.js";
import { share } from "./rules/share.js";
import { sum } from "./rules/sum.js";
import { unknown } from "./rules/unknown.js";
import { vote } from "./rules/vote.js";

/** In order: the first that answers wins. */
export const figureRules: readonly FigureRule[] = [
  age,
  ordinal,
  vote,
  unknown,
  allBut,
  share,
  money,
  code,
  neither,
  none,
  groupOf,
  pair,
  partOf,
  sum,
  number,
  one,
  plural,
  often,
];

export const NO_COUNT = "no rule of the number grammar reads a count in these words";
