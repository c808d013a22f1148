import { eld } from "eld/extrasmall";

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
  const sample = text.slice(0, SAMPLE);
  const words =
    text
      .slice(0, FIRST_LOOK)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const english = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  if (english >= words.length * ENGLISH_SHARE) return "en";
  const { language } = eld.detect(sample);
  if (language === "en" || language === "") return language === "en" ? "en" : null;
  return words.length < 12 && english > 0 ? null : language;
}

export const hasLatinLetters = (text: string): boolean => /\p{Script=Latin}/u.test(text);

/** Written in English, or too short to say that it is not. */
export const isEnglish = (language: string | null): boolean => language === null || language === "en";
