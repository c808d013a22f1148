const MARKS = /\p{M}+/gu;
/** Apostrophes, ayn and hamza signs, and full stops of abbreviations: "Sana'a" = "Sanaa", "U.S." = "us". */
const SILENT = /['’‘`´ʼʻʿʾ′.]/g;
const OUTSIDE = /[^\p{L}\p{N}]+/gu;
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** Letters that do not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ł: "l",
  ŋ: "n",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ŧ: "t",
  æ: "ae",
  ə: "e",
};
const SPECIAL = /[øđðħıłŋœßþŧæə]/g;

/**
 * The key under which a place name is stored and looked up: lower case, no marks, no apostrophes, one space between
 * words. "Deir ez-Zor" and "Deir Ez Zor" are one key, "Kyiv" and "Kiev" are two.
 */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(SILENT, "")
    .replace(OUTSIDE, " ")
    .trim();
}
