import type { Cell, Table } from "./column.js";

/** RFC 4180: a header, CRLF after every row, quotes doubled. Lists are joined by ` | `, values are JSON. */
export async function* csv<Row>(table: Table<Row>, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield line(table.columns.map(({ name }) => name));
  for await (const row of rows) yield line(table.columns.map(({ of }) => field(of(row))));
}

const line = (fields: readonly string[]): string => `${fields.join(",")}\r\n`;

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return quoted(asText(harmless(wordsOf(cell))));
}

const wordsOf = (cell: string | readonly string[] | Readonly<Record<string, unknown>>): string => {
  if (typeof cell === "string") return cell;
  return Array.isArray(cell) ? cell.join(" | ") : JSON.stringify(cell);
};

/** What spreadsheets take for a formula, full-width forms included. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/** A spreadsheet would run "=…" from a page as a formula: an apostrophe in front makes it text. */
const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** NUL ends a field early in many readers. */
const asText = (text: string): string => text.replaceAll("\0", "\ufffd");

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
