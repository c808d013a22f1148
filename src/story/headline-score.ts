/** What speaks for and against a line being a headline, whichever line began the story above it. */
export interface OwnSigns {
  readonly words: number;
  /** A byline, stamp or dateline follows directly. */
  readonly signed: boolean;
  /** Furniture (separator, share bar, link to the rest) stands directly above. */
  readonly afterFurniture: boolean;
  /** That furniture comes again and again on the page, as what ends each of its stories does. */
  readonly afterMark: boolean;
  /** The page's first headline again, with another number or day in it. */
  readonly inSeries: boolean;
  /** More blank lines above than paragraphs of the page have between them. */
  readonly setOff: boolean;
  /** Another line that could be one stands directly above, or below. */
  readonly underTitle: boolean;
  readonly overTitle: boolean;
  /** The paragraph below opens with a dateline; names a day of the week. */
  readonly filed: boolean;
  readonly dated: boolean;
  /** The paragraph above stops inside a sentence. */
  readonly broken: boolean;
  /** Written like the page's first headline: both in capitals, both in title case. */
  readonly likeFirst: "capitals" | "title-case" | "plain" | "unlike";
  /** Content words that the paragraph below takes up. */
  readonly takenUp: number;
  /** The same as a share of all of them, 0 to 1. */
  readonly takenShare: number;
  /** Its words by those of the page's first headline. */
  readonly length: number;
}

/** What speaks for it being the headline of another story than the one that began at some line above. */
export interface SignsAgainst {
  /** Paragraphs since the story began. */
  readonly told: number;
  /** Share of its content words that the story above had already. */
  readonly known: number;
  /** Share of the names below that the story above had already. */
  readonly namesKnown: number;
  /** Share of all content words below that the story above had already. */
  readonly wordsKnown: number;
}

/**
 * Log-odds of a headline, as far as they are its own. Weights, here and below, by logistic regression on the lines of
 * real single stories and of pages put together from them, with advertisements and blank lines strewn in; those of the
 * page's own style by hand, as pages put together from many publishers have none.
 */
export function ownScore(signs: OwnSigns): number {
  const likeness = { capitals: 2.19, "title-case": 0.5, plain: 0, unlike: -1 }[signs.likeFirst];
  return (
    -3.88 +
    1.23 * Math.min(0, signs.words - 4) +
    0.44 * Math.min(5, Math.max(0, signs.words - 4)) -
    0.29 * Math.min(1, signs.length) +
    (signs.signed ? 2.46 : 0) +
    (signs.afterFurniture ? 0.8 : 0) +
    (signs.afterMark ? 1.5 : 0) +
    (signs.inSeries ? 10 : 0) +
    (signs.setOff ? 1 : 0) -
    (signs.underTitle ? 1.73 : 0) -
    (signs.overTitle ? 1.35 : 0) +
    (signs.filed ? 0.54 : 0) +
    (signs.dated ? 0.48 : 0) -
    (signs.broken ? 0.95 : 0) +
    likeness +
    1.01 * Math.min(4, signs.takenUp) -
    1.09 * signs.takenShare
  );
}

export const scoreAgainst = ({ told, known, namesKnown, wordsKnown }: SignsAgainst): number =>
  0.54 * Math.min(6, told) - 4.24 * known - 3.62 * namesKnown - 4.13 * wordsKnown;
