/** The model's vocabulary: a piece's id is its line number. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  readonly longest: number;
  readonly unknown: number;
  readonly opening: number;
  readonly closing: number;
}

/** Longer words are cut here: they are addresses, codes and noise. */
const MOST_PIECES = 12;

const ASCII_FOR: Readonly<Record<string, string>> = { "’": "'", "“": '"', "”": '"', "–": "-", "—": "-" };
const PART = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s\x1c-\x1f\x85]|\ufeff/gu;

/** `text` is a vocabulary file, one piece a line. Throws when it lacks the pieces that every model needs. */
export function parseVocabulary(text: string): Vocabulary {
  const pieces = text.replace(/\n$/, "").split("\n");
  const ids = new Map(pieces.map((piece, id) => [piece, id]));
  const idOf = (piece: string): number => {
    const id = ids.get(piece);
    if (id === undefined) throw new RangeError(`The vocabulary has no ${piece}.`);
    return id;
  };
  return {
    ids,
    longest: Math.max(...pieces.map((piece) => piece.length)),
    unknown: idOf("[UNK]"),
    opening: idOf("[CLS]"),
    closing: idOf("[SEP]"),
  };
}

/** Lower-cased, without accents, with plain quotes and dashes: the form that the vocabulary knows. */
export const plainForm = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[’“”–—]/g, (mark) => ASCII_FOR[mark] ?? mark);

/** Ids of a word's pieces, 1 to 12. */
export function piecesOf(word: string, vocabulary: Vocabulary): number[] {
  const ids: number[] = [];
  for (const part of plainForm(word).match(PART) ?? []) {
    if (ids.length >= MOST_PIECES) break;
    appendPieces(part, vocabulary, ids);
  }
  return ids.length > 0 ? ids : [vocabulary.unknown];
}

/** The longest piece that fits, again and again; what fits nowhere ends the part as unknown. */
function appendPieces(part: string, vocabulary: Vocabulary, ids: number[]): void {
  let start = 0;
  while (start < part.length && ids.length < MOST_PIECES) {
    const length = longestPiece(part, start, vocabulary);
    if (length === 0) {
      ids.push(vocabulary.unknown);
      return;
    }
    ids.push(vocabulary.ids.get(inside(part.slice(start, start + length), start)) ?? vocabulary.unknown);
    start += length;
  }
}

const inside = (piece: string, start: number): string => (start > 0 ? `##${piece}` : piece);

function longestPiece(part: string, start: number, { ids, longest }: Vocabulary): number {
  for (let length = Math.min(longest, part.length - start); length > 0; length--) {
    if (ids.has(inside(part.slice(start, start + length), start))) return length;
  }
  return 0;
}
