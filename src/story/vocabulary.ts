/** Words that any two stories share. */
const COMMON: ReadonlySet<string> = new Set(
  "about after against also and are been before but for from had has have her him his how into its may more most new not now off one out over said say says she than that the their them then there they this two under was were what when where which while who why will with would you".split(
    " ",
  ),
);

/** Stems long enough to tell stories apart: `protest`, `protesters` and `protests` are one. */
const STEM = 5;

/** The stems of a text's content words. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)));
}

/** Share of the first set that is in the second, 0 to 1. */
export function sharedShare(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (some.size === 0) return 0;
  return [...some].filter((word) => all.has(word)).length / some.size;
}
