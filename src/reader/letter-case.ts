/** How a word is written, as an index into the model's case embedding: the vocabulary itself is lower-cased. */
export const LETTER_CASE = { lower: 0, title: 1, upper: 2, mixed: 3, number: 4, mark: 5 } as const;

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
/** What Python's `isdigit` accepts at the head of a word: decimals, and raised, lowered and circled digits. */
const STARTS_WITH_DIGIT = /^[\p{Nd}²³¹⁰-⁹₀-₉①-⑨⑴-⑼⒈-⒐]/u;
const HAS_LOWER = /\p{Lowercase}/u;
const HAS_UPPER = /\p{Uppercase}/u;
const HAS_TITLE = /\p{Lt}/u;

const isLower = (word: string): boolean =>
  HAS_LOWER.test(word) && !HAS_UPPER.test(word) && !HAS_TITLE.test(word);

const isUpper = (word: string): boolean =>
  HAS_UPPER.test(word) && !HAS_LOWER.test(word) && !HAS_TITLE.test(word);

export function letterCaseOf(word: string): number {
  if (!LETTER_OR_NUMBER.test(word)) return LETTER_CASE.mark;
  if (STARTS_WITH_DIGIT.test(word)) return LETTER_CASE.number;
  if (isLower(word)) return LETTER_CASE.lower;
  if (isUpper(word)) return LETTER_CASE.upper;
  const [first = "", ...rest] = word;
  return isUpper(first) && isLower(rest.join("")) ? LETTER_CASE.title : LETTER_CASE.mixed;
}
