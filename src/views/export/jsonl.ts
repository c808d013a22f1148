import type { Table } from "./column.js";

/** One JSON object a line, keys in the order of the columns; lists and values stay what they are. */
export async function* jsonl<Row>(table: Table<Row>, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(recordOf(table, row))}\n`;
}

export const recordOf = <Row>({ columns }: Table<Row>, row: Row): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
