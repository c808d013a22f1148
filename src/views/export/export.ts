import type { Ledger } from "../../ledger/contract.js";
import { CLAIMS } from "./claims.js";
import type { Table } from "./column.js";
import { csv } from "./csv.js";
import { EVENTS } from "./events.js";
import { geojson } from "./geojson.js";
import { jsonl } from "./jsonl.js";
import { REPORTS } from "./reports.js";

export const EXPORT_FORMATS = ["csv", "jsonl", "geojson"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_SUBJECTS = ["events", "reports", "claims"] as const;
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number];

export interface ExportChoice {
  readonly format: ExportFormat;
  readonly what: ExportSubject;
}

/** The whole ledger as chunks of text. The same pages give the same bytes, in whatever order they were added. */
export function exportLedger(ledger: Ledger, { format, what }: ExportChoice): AsyncIterable<string> {
  switch (what) {
    case "events":
      return written(format, EVENTS, ledger.allEvents());
    case "reports":
      return written(format, REPORTS, ledger.allReports());
    case "claims":
      return written(format, CLAIMS, ledger.allClaims());
  }
}

function written<Row>(
  format: ExportFormat,
  table: Table<Row>,
  rows: AsyncIterable<Row>,
): AsyncIterable<string> {
  switch (format) {
    case "csv":
      return csv(table, rows);
    case "jsonl":
      return jsonl(table, rows);
    case "geojson":
      return geojson(table, rows);
  }
}

/** Name and meaning of every column of a subject, for the documentation. */
export const exportColumns = (
  what: ExportSubject,
): readonly { readonly name: string; readonly about: string }[] =>
  ({ events: EVENTS.columns, reports: REPORTS.columns, claims: CLAIMS.columns })[what].map(
    ({ name, about }) => ({
      name,
      about,
    }),
  );
