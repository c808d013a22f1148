import { pointOf, type Table } from "./column.js";
import { recordOf } from "./jsonl.js";

/**
 * RFC 7946: one feature a row, the columns as properties. What has no place, or a country only, has no geometry; how
 * precise a point is stands in `place_precision` and `place_radius_km`.
 */
export async function* geojson<Row>(table: Table<Row>, rows: AsyncIterable<Row>): AsyncGenerator<string> {
  let separator = "\n";
  yield '{"type":"FeatureCollection","features":[';
  for await (const row of rows) {
    yield separator + JSON.stringify(feature(table, row));
    separator = ",\n";
  }
  yield "\n]}\n";
}

function feature<Row>(table: Table<Row>, row: Row) {
  const coordinates = pointOf(table.place(row));
  const geometry = coordinates === null ? null : { type: "Point", coordinates };
  return { type: "Feature", id: table.id(row), geometry, properties: recordOf(table, row) };
}
