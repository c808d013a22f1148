import { covers, type Span } from "./span.js";

/** Quoted stretches of a text. A paragraph that opens a quotation without closing it is quoted to its end. */
export const quotations = (text: string): readonly Span[] =>
  [
    ...text.matchAll(
      /[“«„]([^“”«»„\n]*)(?:[”»]|$|\n)|(?<![\p{L}\d])"([^"\n]*)(?:"|$|\n)|″([^″”"“\n]*)(?:[″”"]|$|\n)/gmu,
    ),
  ].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));

export const isQuoted = (quoted: readonly Span[], span: Span): boolean =>
  quoted.some((one) => covers(one, span));
