import { Command } from "commander";
import type { LedgerStats } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { realisWords } from "../../views/words/realis.js";
import { write, writeWords } from "../streams.js";

export const statsCommand = (): Command =>
  new Command("stats")
    .description("Count what a ledger holds.")
    .argument("<ledger>", "the ledger file")
    .option("--json", "as JSON")
    .addHelpText("after", "\nExample:\n  daybook stats news.ledger")
    .action(stats);

async function stats(path: string, options: { readonly json?: boolean }): Promise<void> {
  const ledger = await openLedger(path, { mode: "read" });
  try {
    const counts = await ledger.stats();
    if (options.json) await write(`${JSON.stringify(counts, null, 2)}\n`);
    else await writeWords(statsText(counts));
  } finally {
    await ledger.close();
  }
}

function statsText(counts: LedgerStats): string {
  return [
    `pages    ${counts.pages}`,
    ...rows(counts.outcomes),
    ...counts.reasons.map(({ outcome, reason, pages }) => `    ${outcome}: ${reason}: ${pages}`),
    ...(counts.arrivals > counts.pages ? [`copies   ${counts.arrivals - counts.pages}`] : []),
    ...(Object.keys(counts.passedOver).length > 0
      ? ["records that are no pages", ...rows(counts.passedOver)]
      : []),
    `stories  ${counts.stories}`,
    `reports  ${counts.reports}`,
    "  by type",
    ...rows(counts.byType).map((line) => `  ${line}`),
    "  happened? (realis in the data)",
    ...rows(realisNamed(counts.byRealis)).map((line) => `  ${line}`),
    `events   ${counts.events}`,
    `  without a date ${counts.eventsWithout.date}${share(counts.eventsWithout.date, counts.events)}`,
    `  not on the map ${counts.eventsWithout.place}${share(counts.eventsWithout.place, counts.events)}`,
    "words of a field that got no value",
    ...Object.entries(counts.unresolved).map(
      ([kind, { items, unresolved }]) =>
        `  ${kind.padEnd(14)} ${unresolved} of ${items}${share(unresolved, items)}`,
    ),
    "made by",
    ...counts.versions.map(
      ({ program, reader, codebook, gazetteer }) =>
        `  daybook ${program}, reader ${reader || "–"}, codebook ${codebook}, gazetteer ${gazetteer || "–"}`,
    ),
    "",
  ].join("\n");
}

const realisNamed = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(counts).map(([label, count]) => [realisWords(label), count]));

const rows = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(([label, count]) => `  ${label.padEnd(14)} ${count}`);

const share = (part: number, whole: number): string =>
  whole > 0 ? ` (${Math.round((100 * part) / whole)} %)` : "";
