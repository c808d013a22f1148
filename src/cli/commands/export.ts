import { realpath } from "node:fs/promises";
import { Command, Option } from "commander";
import { openLedger } from "../../ledger/sqlite/open.js";
import {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type ExportFormat,
  type ExportSubject,
  exportLedger,
} from "../../views/export/export.js";
import { untilInterrupted, write } from "../streams.js";
import { writeWhole } from "../whole-file.js";

interface ExportOptions {
  readonly format: ExportFormat;
  readonly what: ExportSubject;
  readonly output?: string;
}

export const exportCommand = (): Command =>
  new Command("export")
    .description("Write a ledger's events, reports or claims in a format that other tools open.")
    .argument("<ledger>", "the ledger file")
    .addOption(new Option("--format <format>", "file format").choices(EXPORT_FORMATS).makeOptionMandatory())
    .addOption(new Option("--what <what>", "what to write").choices(EXPORT_SUBJECTS).default("events"))
    .option("-o, --output <file>", "write to a file instead of standard output")
    .addHelpText(
      "after",
      "\nExample:\n  daybook export news.ledger --format csv --what reports -o reports.csv",
    )
    .action(run);

async function run(path: string, options: ExportOptions): Promise<void> {
  const ledger = await openLedger(path, { mode: "read" });
  try {
    const chunks = untilInterrupted(exportLedger(ledger, options));
    if (options.output === undefined) for await (const chunk of chunks) await write(chunk);
    else await writeWhole(options.output, chunks, await ledgerFiles(path));
  } finally {
    await ledger.close();
  }
}

/** With the files that SQLite keeps beside the ledger itself, not beside a link to it. */
async function ledgerFiles(path: string): Promise<string[]> {
  const real = await realpath(path);
  return [real, `${real}-wal`, `${real}-shm`, `${real}-journal`];
}
