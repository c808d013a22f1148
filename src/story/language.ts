import { eld } from "eld/extrasmall";
import { letterAt } from "../text/letters.js";

/** The hundred most frequent words of English news that no neighbour language shares in such number. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "about after also an and are as at be been between but by for from had has have he her his in into is it its more new not of on or out over said says she that the their there they this to two was were when which while who will with would".split(
    " ",
  ),
);

/** News English has about one function word in three; pages of names and figures still have one in six. */
const ENGLISH_SHARE = 1 / 6;
/** Fewer words than this tell no language: `Hello` reads as Italian. */
const FEWEST_WORDS = 5;
/** Detection gains nothing from more text than this, and its time grows with it. */
const SAMPLE = 4000;
/** Enough to see that a text is English, as most are. */
const FIRST_LOOK = 1200;

/** ISO 639-1 code of the language the text is written in; null when it is too short to tell. */
export function languageOf(text: string): string | null {
  const { words, english } = countWords(text.slice(0, FIRST_LOOK).toLowerCase());
  if (words < FEWEST_WORDS) return null;
  if (english >= words * ENGLISH_SHARE) return "en";
  const { language } = eld.detect(text.slice(0, SAMPLE));
  if (language === "en" || language === "") return language === "en" ? "en" : null;
  return words < 12 && english > 0 ? null : language;
}

const LONGEST_FUNCTION_WORD = Math.max(...[...FUNCTION_WORDS].map(({ length }) => length));

/** Words of a text in small letters, and those of them that are function words of English. */
function countWords(low: string): { readonly words: number; readonly english: number } {
  let words = 0;
  let english = 0;
  let from = 0;
  for (let at = 0; at <= low.length; at++) {
    const length = at < low.length ? letterAt(low, at) : 0;
    if (length > 0) at += length - 1;
    else {
      if (at > from) {
        words++;
        if (at - from <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(low.slice(from, at))) english++;
      }
      from = at + 1;
    }
  }
  return { words, english };
}

export const hasLatinLetters = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** Written in English, or too short to say that it is not. */
export const isEnglish = (language: string | null): boolean => language === null || language === "en";
