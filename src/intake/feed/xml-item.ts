import type { XmlField } from "./open-field.js";

export interface XmlItem {
  readonly fields: readonly XmlField[];
  /** It holds more characters than an item may; its fields are cut off where that showed. */
  readonly tooLarge: boolean;
}

export interface XmlShape {
  /** Elements that are items. */
  readonly items: ReadonlySet<string>;
  /** Elements inside of items whose children count as the item's own. */
  readonly seeThrough: ReadonlySet<string>;
  /** Most characters of one item. */
  readonly most: number;
}

/** What stood in the feed outside of its items: title, language and the like, the first of each. */
export type XmlHead = Map<string, string>;

/** Markup without an end, such as a comment of a gigabyte: nothing can be told from it, and it would fill the memory. */
export class EndlessMarkup extends Error {}

/** The document ended before its end: what came before was given. */
export class CutOff extends Error {
  constructor() {
    super("ends before its end; what came before is read");
  }
}
