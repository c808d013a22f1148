import { overlaps, quote, type Span } from "../../text/span.js";
import { fold } from "./fold.js";
import type { Gazetteer } from "./gazetteer.js";
import type { NameChunk } from "./names.js";
import type { PlacePhrase } from "./phrase.js";
import { SITE_WORDS, TYPE_WORDS } from "./words.js";

const WORD = String.raw`(?:(?:[Aa]l|[Ee]l|[Aa]s|[Aa]n|[Aa]d|[Aa]r|[Aa]sh)-)?\p{Lu}[\p{L}\p{M}'’ʻʼ]{0,30}(?:-[\p{L}\p{M}'’ʻʼ]{1,30}){0,3}`;
const BEFORE = new RegExp(String.raw`(?<![\p{L}-])(?:${WORD} ){0,1}(${WORD})[ -]$`, "u");
const AFTER = new RegExp(String.raw`^ (?:and|y|e|i) (${WORD})`, "u");
const OWNED = new RegExp(String.raw`^['’]s ${WORD}`, "u");
const REACH = 80;

/**
 * The head with what belongs to its name though the mention, a possessive or an "and" cuts it off, wherever the
 * gazetteer has the longer name: "Bazar" of "Cox's Bazar", "Sistan" of "Sistan and Baluchestan". What is joined by
 * "of" and is no name as a whole is a place in another: "Badakhshan of Tajikistan".
 */
export function wholeHead(
  gazetteer: Gazetteer,
  text: string,
  sentence: Span,
  phrase: PlacePhrase,
): PlacePhrase {
  if (phrase.head === null) return phrase;
  const head = longest(gazetteer, text, sentence, phrase.head);
  const apart = (chunk: NameChunk): boolean => !overlaps(chunk, head);
  const whole = {
    ...phrase,
    head,
    siblings: phrase.siblings.filter(apart),
    containers: phrase.containers.filter(apart).map((each) => ofOwner(gazetteer, text, each)),
  };
  return head === phrase.head ? partedByOf(gazetteer, whole, head) : whole;
}

function longest(gazetteer: Gazetteer, text: string, sentence: Span, head: NameChunk): NameChunk {
  const before = BEFORE.exec(text.slice(Math.max(sentence.start, head.start - REACH), head.start));
  const after = AFTER.exec(text.slice(head.end, Math.min(sentence.end, head.end + REACH)));
  const starts =
    before === null || isState(gazetteer, head)
      ? []
      : [head.start - before[0].length, head.start - (before[1]?.length ?? 0) - 1];
  const ends = after === null ? [] : [head.end + after[0].length];
  const wider = [
    ...starts.flatMap((start) => ends.map((end) => ({ start, end }))),
    ...starts.map((start) => ({ start, end: head.end })),
    ...ends.map((end) => ({ start: head.start, end })),
  ];
  const whole = wider.find((span) => gazetteer.find(quote(text, span)).length > 0);
  return whole === undefined ? head : { ...whole, text: quote(text, whole), owner: head.owner };
}

/** "Seattle Washington" is two names. */
const isState = (gazetteer: Gazetteer, { text }: NameChunk): boolean =>
  gazetteer
    .find(text)
    .some(({ place, main }) => main && ["country", "admin1"].includes(gazetteer.kindOf(place)));

/** "Cox" of "Cox's Bazar". */
function ofOwner(gazetteer: Gazetteer, text: string, chunk: NameChunk): NameChunk {
  const after = OWNED.exec(text.slice(chunk.end, chunk.end + REACH));
  const end = chunk.end + (after?.[0].length ?? 0);
  const whole = text.slice(chunk.start, end);
  return after !== null && gazetteer.find(whole).length > 0 ? { ...chunk, text: whole, end } : chunk;
}

const OF = " of ";

function partedByOf(gazetteer: Gazetteer, phrase: PlacePhrase, head: NameChunk): PlacePhrase {
  const at = head.text.indexOf(OF);
  if (at < 0 || gazetteer.find(head.text).length > 0) return phrase;
  const left = { ...head, text: head.text.slice(0, at), end: head.start + at };
  const right = { ...head, text: head.text.slice(at + OF.length), start: left.end + OF.length };
  const kind = fold(left.text);
  if (TYPE_WORDS[kind] !== undefined || SITE_WORDS.has(kind)) return phrase;
  const isArea = TYPE_WORDS[kind.split(" ").at(-1) ?? ""] !== undefined;
  if (!isArea && gazetteer.find(left.text).length === 0) return phrase;
  return { ...phrase, head: left, containers: [right, ...phrase.containers] };
}
