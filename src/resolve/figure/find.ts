import { bySpan, overlaps, type Span } from "../../text/span.js";
import { findTimes } from "../time/find.js";
import { type Amount, findAmounts, numbersIn } from "./amounts.js";
import { befell } from "./befell.js";
import { countsDespiteTime } from "./despite-time.js";
import { findUnnumbered } from "./find-unnumbered.js";
import { joined } from "./joined.js";
import { SIGN_AHEAD, withoutLetters } from "./money.js";
import { noneAt } from "./nones/nones.js";
import { withNoun } from "./noun-phrase.js";
import { isPlural } from "./nouns.js";
import { endOfShare, opensShare } from "./one-in.js";

/** The qualifier that belongs to a count phrase, at the end of the text before it. */
const QUALIFIER =
  /\b(?:at least|no fewer than|not less than|more than|fewer than|less than|over|up to|as many as|as much as|nearly|almost|close to|about|some|around|roughly|approximately|an estimated|another|an additional|a total of|between|only|all|the|US|USD|EUR)\s+$/i;

/** Pronouns that count where the sentence goes on to tell of many: "some were hurt". */
const PLURAL_VERB =
  /^ (?:also |already |later |still |then )?(?:are|have|were|had|\p{Ll}+ed|died|fled|fell)\b|^ of \b|^[,.;]?$/u;

/** "Some money", "few doubt it": a vague word before what is not counted. */
const isVagueOfNothing = (text: string, amount: Amount): boolean => {
  if (!/^(?:few|some)$/i.test(text.slice(amount.start, amount.end))) return false;
  const after = text.slice(amount.end, amount.end + 80);
  const next =
    after
      .split(/[,;:.]/)[0]
      ?.trim()
      .split(" ")
      .slice(0, 4) ?? [];
  return !PLURAL_VERB.test(after) && !next.some(isPlural) && findAmounts(after.slice(0, 24)).length === 0;
};

/** Whoever speaks is no count: "one witness said". */
const SPEAKS = /^ (?:\p{L}+ ){1,3}(?:added|recalled|said|says|told|wrote)\b/u;

/** "None of the 14 passengers", "not a single soldier": the number or the article in it counts nobody. */
const NONE = /^(?:no|no one|nobody|none|neither|not|zero)\b/i;

/** "One in five of the 500 fighters": the other numbers in it count nobody. */
const SHARE =
  /\b(?:one|1) (?:in|out of) (?:every )?[\p{L}\d]|\bout of [\w-]{1,20} of (?:\p{Ll}+ )?\d|^all (?:bar|but|except|save)\b/iu;

const countsNothing = (text: string, amount: Amount): boolean => {
  const none = noneAt(text, amount);
  if (none !== null) return none.exceptVictims !== true || !befell(text, withNoun(text, amount));
  const isOne = /^one$/i.test(text.slice(amount.start, amount.end));
  return (isOne && SPEAKS.test(text.slice(amount.end))) || isVagueOfNothing(text, amount);
};

/** The count phrases of a stretch of text, in order, with qualifier and noun; numbers in dates, times, ages and names are none. */
export const findFigures = (text: string, { start, end }: Span): readonly Span[] => {
  const words = withoutLetters(text.slice(start, end));
  const times = findTimes(text, { start, end });
  const numbered = numbersIn(words).flatMap((amount) => {
    const phrase = withNoun(words, amount);
    const isShare = opensShare(
      words.slice(amount.start, amount.end),
      words.slice(amount.end, amount.end + 80),
    );
    const to = isShare ? Math.max(phrase.end, endOfShare(words, amount)) : phrase.end;
    const span = { start: start + startOf(text.slice(start, end), amount.start), end: start + to };
    const number = { start: start + amount.start, end: start + amount.end };
    const inTime = times.some((time) => overlaps(time, number)) && !countsDespiteTime(words, amount);
    const whole = joined(text, { start, end }, span) ?? span;
    return inTime || countsNothing(words, amount) ? [] : [whole];
  });
  const shares = numbered.filter((one) => SHARE.test(text.slice(one.start, one.end)));
  const others = findUnnumbered(text, { start, end });
  const nones = others.filter((one) => NONE.test(text.slice(one.start, one.end)));
  const counted = numbered.filter(
    (one) =>
      !nones.some((none) => overlaps(one, none)) &&
      !shares.some((share) => share !== one && overlaps(one, share)),
  );
  const apart = others.filter((one) => !counted.some((other) => overlaps(one, other)));
  return [...counted, ...apart].sort(bySpan);
};

/** Where the phrase begins: at its qualifier, or at the sign of its currency. */
const startOf = (words: string, number: number): number => {
  const before = words.slice(Math.max(0, number - 24), number);
  const sign = SIGN_AHEAD.exec(before)?.[0].length ?? 0;
  return number - sign - (QUALIFIER.exec(before.slice(0, before.length - sign))?.[0].length ?? 0);
};
