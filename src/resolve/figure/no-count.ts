import { type FigureKind, PEOPLE_KINDS } from "../../codebook/figure-kinds.js";
import { once } from "../../once.js";
import type { ReadStory } from "../../reader/reading.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import type { Resolution } from "../values.js";
import { type Amount, numbersIn } from "./amounts.js";
import { befell } from "./befell.js";
import { countsDespiteTime } from "./despite-time.js";
import { withoutLetters } from "./money.js";
import { age } from "./nones/age.js";
import { children } from "./nones/children.js";
import { multiple } from "./nones/multiple.js";
import { noneAt } from "./nones/nones.js";
import { withNoun } from "./noun-phrase.js";

export interface NoCount {
  readonly name: string;
  readonly reason: string;
}

type ReadTime = () => (mention: Span) => Resolution<{ readonly kind: string }>;

/** One of a kind is counted by its article, whatever number its name has: "a Boeing 737", "another F-16 pilot". */
const HAS_ARTICLE = /^(?:an?|another|one more) /i;
const AFTER_ARTICLE = /\b(?:an?|another) $/i;

/** Why the given words are no count; null where they may be one. They are none when each of their numbers is none. */
export function noCount(
  { text }: ReadStory,
  sentence: Span,
  mention: Span,
  kind: FigureKind,
  readTime: ReadTime,
): NoCount | null {
  const words = withoutLetters(quote(text, sentence));
  const numbers = numbersIn(words).filter((number) => overlaps(shifted(number, sentence.start), mention));
  if (numbers.length === 0) return null;
  const isRise = numbers.every((number) => noneAt(words, number)?.name === multiple.name);
  if (!isRise && isOne(text, mention, numbers, sentence.start)) return null;
  const isParents = numbers.every((number) => noneAt(words, number)?.name === children.name);
  if (isParents && mention.start < sentence.start + (numbers[0] as Amount).start) return null;
  const times = once(() => findTimes(text, sentence));
  const reasons = numbers.map((number) => {
    const inTime = () => ofTime(times(), shifted(number, sentence.start), readTime);
    return ofNumber(words, number, kind) ?? (countsDespiteTime(words, number) ? null : inTime());
  });
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The article counts where the number stands behind it and a noun besides. */
function isOne(text: string, mention: Span, numbers: readonly Amount[], from: number): boolean {
  const first = (numbers[0] as Amount).start + from;
  const before = text.slice(mention.start, first);
  return (
    HAS_ARTICLE.test(before) ||
    (AFTER_ARTICLE.test(text.slice(Math.max(0, mention.start - 9), mention.start)) && /\p{L}/u.test(before))
  );
}

function ofNumber(words: string, number: Amount, kind: FigureKind): NoCount | null {
  const none = noneAt(words, number);
  if (none === null || none.keepsGiven === true || none.keepsGiven === kind) return null;
  const counted = none.exceptVictims && (PEOPLE_KINDS.has(kind) || befell(words, withNoun(words, number)));
  return counted ? null : none;
}

/** A number of a date or a clock; how long something took is measured by its number. */
function ofTime(times: readonly Span[], number: Span, readTime: ReadTime): NoCount | null {
  const time = times.find((one) => overlaps(one, number));
  if (time === undefined) return null;
  const kind = readTime()(time).value?.kind;
  return kind === "date" ? { name: "time", reason: "part of a date or a time of day, no count" } : null;
}

/** Numbers that are somebody's: what stands for each of their characters where the words are read on. */
const MARKS: Readonly<Record<string, string>> = { [age.name]: "#", [children.name]: "x" };

/** The words of a mention without ages and numbers of children: "two men aged 23 and 31" are two. */
export function withoutOwned({ text }: ReadStory, sentence: Span, mention: Span): string {
  const words = quote(text, sentence);
  return numbersIn(words)
    .reduce((masked, number) => {
      const mark = MARKS[noneAt(words, number)?.name ?? ""];
      if (mark === undefined) return masked;
      return (
        masked.slice(0, number.start) + mark.repeat(number.end - number.start) + masked.slice(number.end)
      );
    }, words)
    .slice(mention.start - sentence.start, mention.end - sentence.start);
}
