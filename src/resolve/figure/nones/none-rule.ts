/** A number and the words of its sentence before and behind it, as far as they can say what it is. */
export interface Around {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** One kind of number that counts nothing. The first kind that holds names the reason. */
export interface NoneRule {
  readonly name: string;
  /** Why it is no count, for the reader of a report. */
  readonly reason: string;
  /** Gold tags such numbers now and then: given by the reader it keeps its value, but no list of counts has it.
   *  `"money"`: as a sum of money only. */
  readonly keepsGiven?: true | "money";
  /** The victims of "one of the most senior officers was killed" are counted, whatever the idiom. */
  readonly exceptVictims?: true;
  readonly holds: (around: Around) => boolean;
  /** Sentences with the number in brackets: here it is none. */
  readonly refuses: readonly string[];
  /** Here it is a count. */
  readonly reads: readonly string[];
}
