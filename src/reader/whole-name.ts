import type { Layer } from "../codebook/fields.js";
import { quote, type Span } from "../text/span.js";
import type { Word } from "./windows.js";

/** Words that end no name: the tagger stopped in the middle of "Saravan district of the southeast". */
const DANGLING = /(?:[\s,]{1,9}(?:a|an|and|as|at|by|for|from|in|near|of|on|or|the|to|with)){1,9}$/iu;

const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

const PERIOD = /^(?:afternoon|autumn|evening|month|morning|night|spring|summer|weekend|week|winter|year)$/u;

/** Words that say which day or period is meant, and mean none alone. */
const WHICH = /^(?:early|last|late|next|past|this)$/iu;

const NAME_WORD = /^\p{Lu}[\p{L}-]+$/u;

/** How many words a cut name may lack. */
export const MOST_LACKING = 4;

const NAMED: ReadonlySet<Layer> = new Set(["participant", "place", "source"]);

interface Tagged {
  readonly span: Span;
  readonly layer: Layer;
  /** The words right behind it in its sentence; no more than a name may lack are looked at. */
  readonly following: readonly Word[];
}

/**
 * The span that the tagger meant: "New" before "Delhi" and "late" before "Monday" are half of a name and of a day,
 * "Khyber and" has a word too many, and a bracket that opens in a span closes in it.
 */
export function wholeName(text: string, { span, layer, following }: Tagged): Span {
  const kept = layer === "time" ? span : withoutDangling(text, span);
  if (kept.end < span.end) return kept;
  const goesOn = NAMED.has(layer) ? isOfTheName : layer === "time" ? isOfTheDay : () => false;
  let { end } = span;
  for (const word of following.slice(0, MOST_LACKING)) {
    if (text.slice(end, word.start) !== " " || !goesOn(lastWord(text, { ...span, end }), quote(text, word)))
      break;
    end = word.end;
  }
  return closed(text, { ...span, end });
}

function withoutDangling(text: string, span: Span): Span {
  const tail = DANGLING.exec(quote(text, span))?.[0].length ?? 0;
  return { ...span, end: span.end - tail };
}

const lastWord = (text: string, span: Span): string => quote(text, span).split(/\s/u).at(-1) ?? "";

const isOfTheName = (last: string, next: string): boolean =>
  /^\p{Lu}/u.test(last) && !/['’.]/u.test(last) && NAME_WORD.test(next) && !DAY_OR_MONTH.test(next);

const isOfTheDay = (last: string, next: string): boolean =>
  WHICH.test(last) && (DAY_OR_MONTH.test(next) || PERIOD.test(next));

function closed(text: string, span: Span): Span {
  const words = quote(text, span);
  const open = words.split("(").length > words.split(")").length;
  return open && text[span.end] === ")" ? { ...span, end: span.end + 1 } : span;
}
