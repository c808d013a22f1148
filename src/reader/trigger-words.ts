/** How often a word is a trigger in annotated news, as log-odds; see training/daybook_training/trigger_words.py. */
export type TriggerWords = ReadonlyMap<string, number>;

/** Log-odds of a word that was never a trigger, or hardly ever. */
const LEAST = -3;
/** Both give the best F1 of reports and types on the development split. */
const WEIGHT = 0.4;
const SHIFT = -0.5;

/** `text`: a word, a tab and its log-odds a line. */
export const parseTriggerWords = (text: string): TriggerWords =>
  new Map(
    text
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const [word = "", logOdds] = line.split("\t");
        return [word, Number(logOdds)];
      }),
  );

/**
 * The probability that a word is a trigger: what the network says of it in its sentence, moved by what the word
 * mostly is. A report is filed where this passes one half.
 */
export function triggerProbability(network: number, word: string, words: TriggerWords): number {
  const habit = words.get(word.toLowerCase()) ?? LEAST;
  const odds = (network / Math.max(1 - network, 1e-6)) * Math.exp(WEIGHT * habit + SHIFT);
  return odds / (1 + odds);
}
