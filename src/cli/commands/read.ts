import { Command } from "commander";
import { isFailed } from "../../page/page.js";
import type { PageReading } from "../../record/lines.js";
import {
  checkInputs,
  INPUTS,
  type PageOptions,
  pageSources,
  runOptions,
  withPageOptions,
} from "../page-options.js";
import { readingTable } from "../reading-table.js";
import { EXIT, untilInterrupted, write, writeWords } from "../streams.js";
import { visibleLine } from "../visible.js";

interface ReadCommandOptions extends PageOptions {
  readonly json?: boolean;
  readonly mentions?: boolean;
  readonly wide?: boolean;
}

export const readCommand = (): Command =>
  withPageOptions(new Command("read"))
    .description("Read pages and print the reports of events they tell.")
    .argument("[inputs...]", INPUTS)
    .option("--json", "JSON Lines: one story a line, then one outcome a page")
    .option("--mentions", "with --json: every mention with its value, used by a report or not")
    .option("--wide", "without --json: one line a report, however long")
    .addHelpText(
      "after",
      "\nThe table is as wide as the terminal, else as COLUMNS says, else 120 characters.\n\nExample:\n  daybook read page.html\n  daybook read page.html --json | jq .headline\n  daybook read - --date 2026-01-14 < page.txt",
    )
    .action(read);

async function read(inputs: readonly string[], options: ReadCommandOptions): Promise<void> {
  await checkInputs(inputs, options);
  // Loaded here, so that a mistake on the command line is told at once.
  const { readPages } = await import("../../run/read-pages.js");
  const run = { ...runOptions(options), mentions: options.mentions ?? false };
  let failed = false;
  for await (const { reading } of untilInterrupted(readPages(pageSources(inputs, options), run))) {
    failed ||= isFailed(reading.outcome.outcome);
    const lines = [...reading.stories, reading.outcome];
    if (options.json) await write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    else
      await writeWords(
        readingTable(withPlainNames(reading), options.wide ? Number.POSITIVE_INFINITY : tableWidth()),
      );
  }
  process.exitCode = failed ? EXIT.partlyFailed : EXIT.ok;
}

const tableWidth = (): number => process.stdout.columns ?? (Number(process.env.COLUMNS) || 120);

/** A file's name may hold line ends, and a reason quotes what could not be read. */
function withPlainNames(reading: PageReading): PageReading {
  const { page, reason } = reading.outcome;
  return {
    ...reading,
    outcome: { ...reading.outcome, page: visibleLine(page), reason: reason && visibleLine(reason) },
  };
}
