/** A text node of the page and the stretch of the story's text that it shows. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Elements that show a stretch of the story carry its start in `data-start` and hold one text node. */
const piecesOf = (box: Element): readonly Piece[] =>
  [...box.querySelectorAll<HTMLElement>("[data-start]")].flatMap((element) => {
    const node = element.firstChild;
    const start = Number(element.dataset.start);
    return node instanceof Text ? [{ node, start, end: start + node.length }] : [];
  });

/** The range of the page that shows [start, end) of the story; null when none of it is shown. */
export function rangeOf(box: Element, start: number, end: number): Range | null {
  const pieces = piecesOf(box);
  const first = pieces.find((piece) => start < piece.end);
  const last = pieces.findLast((piece) => end > piece.start);
  if (first === undefined || last === undefined || first.start > last.start) return null;
  const range = new Range();
  range.setStart(first.node, Math.max(0, start - first.start));
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}

const caretAt = (x: number, y: number): readonly [Node, number] | null => {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && [caret.offsetNode, caret.offset];
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && [range.startContainer, range.startOffset];
};

/** The offset in the story's text under a point of the screen. */
export function offsetAt(box: Element, { clientX, clientY }: MouseEvent): number | null {
  const caret = caretAt(clientX, clientY);
  const piece = caret && piecesOf(box).find(({ node }) => node === caret[0]);
  return piece && caret ? piece.start + caret[1] : null;
}
