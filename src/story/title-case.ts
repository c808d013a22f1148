/** Words that stay small in title case. */
const SMALL =
  /^(?:a|an|and|as|at|but|by|for|from|if|in|into|is|of|off|on|or|out|over|per|that|than|the|to|up|via|vs|with)$/i;

/** Most words that could be small begin large: title case or capitals, not the case of a sentence. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu)?.filter((word) => !SMALL.test(word)) ?? [];
  const large = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length >= 2 && large.length >= words.length * 0.75;
}
