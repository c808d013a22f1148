import { parseFragment } from "parse5";
import { type TracedText, tracer } from "../../text/traced.js";
import { isTextNode, type TextNode } from "./tree.js";

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]{1,10}|[a-zA-Z][a-zA-Z0-9]{0,40});?/y;

/** The words of a text node, each character traced to the source: entities to the whole reference. */
export function tracedNode(source: string, node: TextNode): TracedText {
  const place = node.sourceCodeLocation;
  const text = tracer();
  if (place === undefined || place === null) return text.done();
  const { startOffset, endOffset } = place;
  let at = startOffset;
  let from = 0;
  while (from < node.value.length && at < endOffset) {
    const step = stepAt(source, at, endOffset, node.value, from);
    text.put(node.value.slice(from, from + step.length), at, at + step.sourceLength);
    at += step.sourceLength;
    from += step.length;
  }
  text.put(node.value.slice(from), at, Math.max(at, endOffset));
  return text.done();
}

interface Step {
  /** Units of the node's value, and of the source behind them. */
  readonly length: number;
  readonly sourceLength: number;
}

function stepAt(source: string, at: number, end: number, value: string, from: number): Step {
  const plain = plainLength(source, at, end, value, from);
  if (plain > 0) return { length: plain, sourceLength: plain };
  if (source[at] === "&") {
    const reference = referenceAt(source, at, end);
    const decoded = decodeReference(reference);
    if (value.startsWith(decoded, from)) return { length: decoded.length, sourceLength: reference.length };
  }
  if (source[at] === "\r" && value[from] === "\n") {
    return { length: 1, sourceLength: source[at + 1] === "\n" ? 2 : 1 };
  }
  return { length: 0, sourceLength: skipped(source, at, end) };
}

/** Units that stand in the source as in the value, up to the next reference. */
function plainLength(source: string, at: number, end: number, value: string, from: number): number {
  let length = 0;
  while (at + length < end && from + length < value.length) {
    const unit = source[at + length];
    if (unit !== value[from + length] || (unit === "&" && isReference(source, at + length, end))) break;
    length++;
  }
  return length;
}

const isReference = (source: string, at: number, end: number): boolean => {
  const reference = referenceAt(source, at, end);
  return reference !== "" && decodeReference(reference) !== reference;
};

function referenceAt(source: string, at: number, end: number): string {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source)?.[0] ?? "";
  return at + found.length <= end ? found : "";
}

/** What parsing dropped between two pieces of one text: a stray tag as a whole, else one unit (a NUL). */
function skipped(source: string, at: number, end: number): number {
  const close = source[at] === "<" ? source.indexOf(">", at) : -1;
  return close >= 0 && close < end ? close + 1 - at : 1;
}

const ENDED = /&(?:#[xX]?[0-9a-fA-F]{1,10}|[a-zA-Z][a-zA-Z0-9]{0,40});/g;

/** A text with its character references decoded that end in a semicolon, traced to the text. */
export function decodedReferences(source: string): TracedText {
  const text = tracer();
  let kept = 0;
  for (const { 0: reference, index } of source.matchAll(ENDED)) {
    text.keep(source, kept, index);
    kept = index + reference.length;
    text.put(decodeReference(reference), index, kept);
  }
  text.keep(source, kept, source.length);
  return text.done();
}

const decoded = new Map<string, string>();

/** By the parser's own table, so that both always agree. */
function decodeReference(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  const [node] = parseFragment(reference).childNodes;
  const value = node !== undefined && isTextNode(node) ? node.value : reference;
  if (decoded.size < 4096) decoded.set(reference, value);
  return value;
}
