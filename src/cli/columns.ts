/** A word longer than this is broken rather than let its column grow. */
const LONGEST_WORD = 12;
const INDENT = "   ";
const GAP = "  ";

/**
 * Rows in columns, the first row their heads. Columns without a word are left out; where all do not fit in `width`
 * characters, the widest give way and their cells go on in the next line. Null where even that does not fit.
 */
export function inColumns(rows: readonly (readonly string[])[], width: number): readonly string[] | null {
  const filled = withoutEmpty(rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " "))));
  const [heads = []] = filled;
  const cellsOf = (column: number): readonly string[] => filled.map((row) => row[column] ?? "");
  const widths = heads.map((_, column) => Math.max(...cellsOf(column).map(({ length }) => length)));
  const narrowest = heads.map((_, column) => Math.max(...cellsOf(column).map(longestWord)));
  const room = width - INDENT.length - GAP.length * (widths.length - 1);
  while (sum(widths) > room) {
    const spare = widths.map((chars, column) => (chars > (narrowest[column] ?? 0) ? chars : 0));
    const widest = spare.indexOf(Math.max(...spare));
    if (spare[widest] === 0) return null;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return filled.flatMap((row) => rowLines(row, widths));
}

const longestWord = (cell: string): number =>
  Math.min(LONGEST_WORD, Math.max(...cell.split(PIECES).map((piece) => piece.trimEnd().length)));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const withoutEmpty = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const [heads = [], ...body] = rows;
  const kept = heads.map((_, column) => body.some((row) => row[column] !== ""));
  return rows.map((row) => row.filter((_, column) => kept[column]));
};

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) => wrapped(cell, widths[column] as number));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    `${INDENT}${cells.map((lines, column) => (lines[line] ?? "").padEnd(widths[column] as number)).join(GAP)}`.trimEnd(),
  );
}

/** Where a line may end: after a space, and inside what joins words ("ASSAULT:suicide-attack"). */
const PIECES = /(?<=[\s:/]|[a-z]-)(?=\S)/;

/** Breaks between words; inside one only where it alone is too long. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.split(PIECES)) {
    if ((line + piece).trimEnd().length <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = piece;
    while (line.trimEnd().length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line.trimEnd()];
}
