import { fold as foldName } from "../resolve/place/fold.js";

/** Words as they are compared: without case, accents, punctuation and a leading article. */
export const fold = (words: string): string => foldName(words).replace(/^the /, "");

/** A trigger without its commonest endings, so that "killed" meets "killing". */
export const stem = (trigger: string): string =>
  fold(trigger).replace(/(?<=\p{L}{3})(?:ings?|ed|es|s|al|ion|ment)$/u, "");

const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const CONNECTORS = new Set([
  "al",
  "bin",
  "bint",
  "da",
  "de",
  "del",
  "der",
  "di",
  "ibn",
  "la",
  "of",
  "the",
  "van",
  "von",
]);

/** The name that a phrase ends with ("former minister Abdul Dunia"), folded; null when it ends with a common noun. */
export function endingName(phrase: string): string | null {
  const words = phrase.trim().split(/\s+/);
  let start = words.length;
  while (start > 0 && belongsToName(words[start - 1] ?? "")) start--;
  const name = words.slice(start);
  while (name.length > 0 && !CAPITAL.test(name[0] ?? "")) name.shift();
  return CAPITAL.test(words.at(-1) ?? "") ? fold(name.join(" ")) || null : null;
}

const belongsToName = (word: string): boolean =>
  CAPITAL.test(word) || CONNECTORS.has(word) || /^(?:al|el|ad|an|ar|as|at|az)-\p{Lu}/u.test(word);
