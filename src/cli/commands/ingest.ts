import { Command } from "commander";
import type { Ledger } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { hashOf } from "../../page/hash.js";
import { isFailed } from "../../page/page.js";
import type { OutcomeLine } from "../../record/lines.js";
import type { PageSource } from "../../run/page-source.js";
import { type PageOptions, pageSources, runOptions, withPageOptions } from "../page-options.js";
import { progressLine } from "../progress.js";
import { EXIT, say, untilInterrupted } from "../streams.js";

export const ingestCommand = (): Command =>
  withPageOptions(new Command("ingest"))
    .description(
      "Read pages into a ledger file. Pages that are in already are skipped; pages that failed are tried again.",
    )
    .argument("<ledger>", "the ledger file; made if absent")
    .argument("[files...]", "text or HTML files; - is standard input")
    .option("--resume", "skip pages that are in already (always so)", true)
    .addHelpText(
      "after",
      "\nExample:\n  daybook ingest news.ledger pages/*.html --outlet 'The Daily Example'",
    )
    .action(ingest);

async function ingest(path: string, files: readonly string[], options: PageOptions): Promise<void> {
  const sources = await pageSources(files, options);
  const ledger = await openLedger(path, { mode: "create" });
  const { readPages } = await import("../../run/read-pages.js");
  const tally = new Tally();
  const progress = progressLine(process.stderr, options.pages ? null : files.length);
  try {
    const fresh = notInYet(sources, ledger, () => progress.show(++tally.skipped + tally.added, "in already"));
    for await (const reading of untilInterrupted(readPages(fresh, runOptions(files, options)))) {
      const outcome = (await ledger.add(reading)) === "known" ? duplicate(reading.outcome) : reading.outcome;
      tally.count(outcome);
      progress.show(tally.skipped + tally.added, reading.page.id, remarkOn(outcome));
    }
  } finally {
    progress.end();
    await ledger.close();
  }
  say(tally.words());
  process.exitCode = tally.failed ? EXIT.partlyFailed : EXIT.ok;
}

/** Why a page gave no stories, on its own line: the ledger's counts tell it of all pages together. */
const remarkOn = ({ outcome, reason }: OutcomeLine): string | undefined =>
  outcome === "ok" ? undefined : `${outcome}: ${reason}`;

/** The same bytes twice in one run: the first copy is in. */
const duplicate = ({ page }: OutcomeLine): OutcomeLine => ({
  type: "outcome",
  page,
  outcome: "duplicate",
  reason: "the same bytes are in already",
  stories: 0,
  reports: 0,
});

/** Leaves out what is in before it costs a reader's time. */
async function* notInYet(
  sources: AsyncGenerator<PageSource>,
  ledger: Ledger,
  skipped: () => void,
): AsyncGenerator<PageSource> {
  for await (const source of sources) {
    if ("bytes" in source && (await ledger.has(hashOf(source.bytes)))) skipped();
    else yield source;
  }
}

/** What became of the pages of one run. */
class Tally {
  skipped = 0;
  added = 0;
  failed = false;
  #stories = 0;
  #reports = 0;
  readonly #outcomes = new Map<string, number>();

  count({ outcome, stories, reports }: OutcomeLine): void {
    this.added++;
    this.failed ||= isFailed(outcome);
    this.#stories += stories;
    this.#reports += reports;
    this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
  }

  words(): string {
    const outcomes = [...this.#outcomes].sort().map(([outcome, pages]) => `${pages} ${outcome}`);
    const skipped = this.skipped > 0 ? [`${this.skipped} in already`] : [];
    return `pages: ${[...outcomes, ...skipped].join(", ") || "none"}; stories: ${this.#stories}; reports: ${this.#reports}`;
  }
}
