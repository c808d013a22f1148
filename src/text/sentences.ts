import { AFTER_CLOCK, BEFORE_NUMBER, SHORTENED, SPEECH_VERBS, STARTERS, TITLES } from "./abbreviations.js";
import { linesOf } from "./lines.js";
import type { Span } from "./span.js";

/**
 * A mark that may end a sentence, what closes behind it (quotes, brackets, a footnote's number) and the blanks
 * before the next word.
 */
const MARK =
  /(?<![.!?…؟。！？])([.!?…؟。！？]+)((?:["'”’»)\]″′]|“(?=\s)|\[\d{1,3}\])*(?:\s["”](?=\s|$))?)(\s+|(?=[\p{Lu}"“‘«(])|$)/gu;
const OPENERS = /^["'“”‘«([″′„‹*•–—-]+\s?/u;
/** Names of groups that begin a sentence in lower case (`al-Shabab`), and brands (`iPhone`). */
const LOWER_NAME = /^(?:(?:al|an|ar|as|ash|at|az|el|e|i|d)[-‑’'`]?\p{Lu}|(?:de|van|von|bin) \p{Lu})/u;
const CLOCK = /^[ap]\.m$/i;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;
const QUOTE = /["”’»″]/;

/**
 * Units that a sentence may have, four times the longest of edited news. What looks into a sentence around each of its
 * words would else take time by the square of a text that never stops: tables in one line, transcripts, noise.
 */
const LONGEST = 2000;

/**
 * The sentences of a stretch of text, without the blanks around them. A line end always ends one; what runs on for
 * more than 2,000 units is cut at a comma or a blank.
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): readonly Span[] {
  return linesOf(text, within).flatMap((line) => sentencesOf(text, line));
}

function sentencesOf(text: string, line: Span): readonly Span[] {
  const spans: Span[] = [];
  const words = text.slice(line.start, line.end);
  let from = 0;
  for (const match of words.matchAll(MARK)) {
    const [whole, mark = "", closers = "", gap = ""] = match;
    const end = match.index + whole.length - gap.length;
    if (!ends({ words, from, at: match.index, mark, closers, gap, next: end + gap.length })) continue;
    spans.push({ start: line.start + from, end: line.start + end });
    from = end;
  }
  spans.push({ start: line.start + from, end: line.end });
  const kept: Span[] = [];
  for (const span of spans) {
    for (const part of span.end - span.start > LONGEST ? cutToLength(text, span) : [span]) {
      const words = trimmed(text, part);
      if (words.start < words.end) kept.push(words);
    }
  }
  return kept;
}

function cutToLength(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const to = from + cutAt(text.slice(from, from + LONGEST));
    parts.push({ start: from, end: to });
    from = to;
  }
  return [...parts, { start: from, end }];
}

/** Behind the last comma or semicolon of the second half, else at its last blank, else at the end: never inside a character. */
function cutAt(words: string): number {
  const half = words.length / 2;
  const stop = Math.max(words.lastIndexOf(", "), words.lastIndexOf("; ")) + 1;
  const blank = words.lastIndexOf(" ");
  if (Math.max(stop, blank) > half) return stop > half ? stop : blank;
  return /[\ud800-\udbff]$/.test(words) ? words.length - 1 : words.length;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

interface Mark {
  readonly words: string;
  /** Where the sentence began. */
  readonly from: number;
  readonly at: number;
  readonly mark: string;
  readonly closers: string;
  readonly gap: string;
  /** Where what follows begins. */
  readonly next: number;
}

function ends(mark: Mark): boolean {
  const { words, next } = mark;
  const after = words.slice(next, next + 80).replace(OPENERS, "");
  if (after === "") return next >= words.length;
  if (!startsLikeOne(after)) return false;
  if (mark.gap === "") return endsWithoutBlank(mark, after);
  if (/^(?:\.{3}|…)$/.test(mark.mark) && /\s/.test(words[mark.at - 1] ?? " ")) return false;
  if (mark.mark === ".") return fullStopEnds(mark, after);
  return !(QUOTE.test(mark.closers) && namesTheSpeaker(after));
}

const startsLikeOne = (after: string): boolean =>
  /^[\p{Lu}\p{Lo}\p{N}$€£#@]/u.test(after) || LOWER_NAME.test(after);

/** `…the town.The army`, `…the town.”The army`: a blank was lost. Never inside `U.S.` or an address. */
function endsWithoutBlank({ words, at, from, closers }: Mark, after: string): boolean {
  const before = wordBefore(words, at, from);
  const start = /^\p{Lu}\p{Ll}*/u.exec(after)?.[0] ?? "";
  if (closers !== "" && /["”″]/.test(closers)) return STARTERS.has(start);
  return /^\p{Ll}{2,}$/u.test(before) && STARTERS.has(start);
}

/** `7 a.m. (0500 GMT) on Friday`: the same time on another clock. */
const OTHER_CLOCK = /^\d{1,2}[:.]?\d{2} ?[A-Z]{2,4}\b/;

function fullStopEnds({ words, at, from, closers }: Mark, after: string): boolean {
  if (closers !== "") return !/^[)\]]/.test(closers) || !isShort(wordBefore(words, at, from));
  const before = wordBefore(words, at, from);
  const low = before.toLowerCase();
  const first = /^[\p{L}\p{N}’'-]+/u.exec(after)?.[0] ?? "";
  if (TITLES.has(low.slice(low.lastIndexOf("-") + 1)))
    return low === "st" && STARTERS.has(first) && first !== "A";
  if (BEFORE_NUMBER.has(low) && before !== "P") return !/^\d/.test(after);
  if (CLOCK.test(before)) return !AFTER_CLOCK.has(first) && !OTHER_CLOCK.test(after);
  if (/^\d{1,2}$/.test(before) && words.slice(from, at).trim() === before) return false;
  if (SHORTENED.has(low) || ACRONYM.test(before))
    return /^(?:Mr|Mrs|Ms)\./.test(after) || isStarter(after, first);
  if (/^\p{Lu}$/u.test(before)) return isStarter(after, first) && !isName(after, first);
  return true;
}

/** `U.S. Under Secretary` goes on. */
const isStarter = (after: string, first: string): boolean =>
  STARTERS.has(first) && !/^Under[ -]Secretar/.test(after);

/** `George W. A Smith` is none, but `Plan B. The army` is two sentences: single letters that start a name. */
const isName = (after: string, first: string): boolean => first.length === 1 && /^\p{Lu}\./u.test(after);

const isShort = (word: string): boolean =>
  TITLES.has(word.toLowerCase()) || BEFORE_NUMBER.has(word.toLowerCase());

/** The word that the mark at `at` is glued to, inner stops included: `U.S` of `U.S.` */
function wordBefore(words: string, at: number, from: number): string {
  return (
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'&-]{0,23}$/u.exec(words.slice(Math.max(from, at - 24), at))?.[0] ?? ""
  );
}

function namesTheSpeaker(after: string): boolean {
  const following = after.split(/[^\p{L}\p{N}’'.-]+/u, 6);
  const verb = following.findIndex((word) => SPEECH_VERBS.has(word));
  return verb > 0 && following.slice(0, verb).some((word) => /^\p{Lu}/u.test(word));
}
