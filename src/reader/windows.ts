import type { Span } from "../text/span.js";
import { LETTER_CASE, letterCaseOf } from "./letter-case.js";
import { piecesOf, type Vocabulary } from "./word-pieces.js";
import { wordsIn } from "./words.js";

/** A word of a story with what the model needs to know of it. */
export interface Word extends Span {
  /** Index into the story's sentences. */
  readonly sentence: number;
  readonly pieces: readonly number[];
  readonly letterCase: number;
}

/** A run of whole sentences that the model reads at once: the core, and a little before and after as context. */
export interface Window {
  readonly words: readonly Word[];
  /** Which of `words` are the core: reports are taken from there only. */
  readonly core: Span;
  readonly pieces: readonly number[];
  readonly cases: readonly number[];
  /** Place of each word's first piece in `pieces`. */
  readonly first: readonly number[];
}

/** Sizes in pieces, but for the sentences of context. The weights were trained on windows of these sizes. */
const CORE = 192;
const LEAD_SENTENCES = 2;
const LEAD = 56;
const LEAD_AND_TAIL = 80;
const WHOLE = 430;
/** The window's two end marks and the lead must fit beside it, or its last words would be lost. */
const LONGEST_SENTENCE = WHOLE - 2 - LEAD;
/** A longer sentence is cut into stretches this long, so that each is context to the next. */
const STRETCH = 48;

/** A sentence, or a part of an overlong one. */
interface Stretch {
  readonly words: readonly Word[];
  readonly pieces: number;
}

/** Cuts the sentences of a text into windows. Every word is in the core of exactly one. */
export function cutWindows(text: string, sentences: readonly Span[], vocabulary: Vocabulary): Window[] {
  const stretches = sentences.flatMap((sentence, index) =>
    stretchesOf(wordsOf(text, sentence, index, vocabulary)),
  );
  const windows: Window[] = [];
  for (let start = 0; start < stretches.length; ) {
    const end = coreEnd(stretches, start);
    const window = windowAround(stretches, { start, end }, vocabulary);
    if (window.words.length > 0) windows.push(window);
    start = end;
  }
  return windows;
}

const wordsOf = (text: string, span: Span, sentence: number, vocabulary: Vocabulary): Word[] =>
  wordsIn(text, span).map(({ start, end }) => {
    const word = text.slice(start, end);
    return { start, end, sentence, pieces: piecesOf(word, vocabulary), letterCase: letterCaseOf(word) };
  });

const countPieces = (words: readonly Word[]): number =>
  words.reduce((count, word) => count + word.pieces.length, 0);

function stretchesOf(words: readonly Word[]): Stretch[] {
  const pieces = countPieces(words);
  if (pieces <= LONGEST_SENTENCE) return [{ words, pieces }];
  const stretches: Stretch[] = [];
  for (let start = 0, end = 0; start < words.length; start = end) {
    let count = 0;
    do count += words[end++]?.pieces.length ?? 0;
    while (end < words.length && count + (words[end]?.pieces.length ?? 0) <= STRETCH);
    stretches.push({ words: words.slice(start, end), pieces: count });
  }
  return stretches;
}

const piecesAt = (stretches: readonly Stretch[], index: number): number => stretches[index]?.pieces ?? 0;

function coreEnd(stretches: readonly Stretch[], start: number): number {
  let end = start + 1;
  let pieces = piecesAt(stretches, start);
  while (end < stretches.length && pieces + piecesAt(stretches, end) <= CORE) {
    pieces += piecesAt(stretches, end++);
  }
  return end;
}

function windowAround(stretches: readonly Stretch[], core: Span, vocabulary: Vocabulary): Window {
  let start = core.start;
  let context = 0;
  while (
    start > 0 &&
    core.start - start < LEAD_SENTENCES &&
    context + piecesAt(stretches, start - 1) <= LEAD
  ) {
    context += piecesAt(stretches, --start);
  }
  const tail =
    core.end < stretches.length && context + piecesAt(stretches, core.end) <= LEAD_AND_TAIL ? 1 : 0;
  const wordsBetween = (from: number, to: number): Word[] =>
    stretches.slice(from, to).flatMap((stretch) => stretch.words);
  const lead = wordsBetween(start, core.start);
  const middle = wordsBetween(core.start, core.end);
  return assemble(
    [...lead, ...middle, ...wordsBetween(core.end, core.end + tail)],
    { start: lead.length, end: lead.length + middle.length },
    vocabulary,
  );
}

function assemble(words: readonly Word[], core: Span, vocabulary: Vocabulary): Window {
  const pieces = [vocabulary.opening];
  const cases: number[] = [LETTER_CASE.mark];
  const first: number[] = [];
  for (const word of words) {
    if (pieces.length + word.pieces.length > WHOLE) break;
    first.push(pieces.length);
    pieces.push(...word.pieces);
    cases.push(...word.pieces.map(() => word.letterCase));
  }
  pieces.push(vocabulary.closing);
  cases.push(LETTER_CASE.mark);
  return { words: words.slice(0, first.length), core, pieces, cases, first };
}
