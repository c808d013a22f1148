import { Command } from "commander";
import { hashOfSource, type PageSource, type Visit } from "../../intake/page-source.js";
import type { Arrival, Ledger } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import { isFailed } from "../../page/page.js";
import type { OutcomeLine } from "../../record/lines.js";
import {
  checkInputs,
  INPUTS,
  knownTotal,
  type Memory,
  type PageOptions,
  pageSources,
  runOptions,
  withPageOptions,
} from "../page-options.js";
import { progressLine } from "../progress.js";
import { Interrupted } from "../signals.js";
import { EXIT, say, untilInterrupted } from "../streams.js";

interface IngestOptions extends PageOptions {
  readonly archive: boolean;
}

export const ingestCommand = (): Command =>
  withPageOptions(new Command("ingest"))
    .description(
      "Read pages into a ledger file. Pages that are in already are skipped; pages that failed are tried again.",
    )
    .argument("<ledger>", "the ledger file; made if absent")
    .argument("[inputs...]", INPUTS)
    .option("--resume", "skip pages that are in already (always so)", true)
    .option("--no-archive", "keep what is read from the pages, but not the pages")
    .addHelpText(
      "after",
      "\nExample:\n  daybook ingest news.ledger pages/ --outlet 'The Daily Example'\n  daybook ingest news.ledger https://news.example/feed.xml --follow",
    )
    .action(ingest);

async function ingest(path: string, inputs: readonly string[], options: IngestOptions): Promise<void> {
  await checkInputs(inputs, options, path);
  const ledger = await openLedger(path, { mode: "create" });
  const { readPages } = await import("../../run/read-pages.js");
  const tally = new Tally();
  const progress = progressLine(process.stderr, await knownTotal(inputs, options));
  const visits: Visit[] = [];
  const memory: Memory = {
    validatorsOf: (address) => ledger.validatorsOf(address),
    visited: (visit) => visits.push(visit),
  };
  try {
    const sources = pageSources(inputs, options, memory);
    const fresh = notInYet(sources, ledger, () => progress.show(++tally.skipped + tally.added, "in already"));
    for await (const { source, reading } of untilInterrupted(readPages(fresh, runOptions(options)))) {
      const added = await ledger.add(reading, arrivalOf(source, options));
      const outcome = added === "known" ? duplicate(reading.outcome) : reading.outcome;
      tally.count(outcome);
      progress.show(tally.skipped + tally.added, reading.page.id, remarkOn(outcome));
    }
    for (const visit of visits) await ledger.visited(tally.failed ? mustComeAgain(visit) : visit);
  } catch (error) {
    if (error instanceof Interrupted) {
      progress.end();
      say(`${tally.words()}; interrupted: the same command goes on from here`);
    }
    throw error;
  } finally {
    progress.end();
    await ledger.close();
  }
  say(tally.words());
  if (tally.skipped > 0) sayUnused(options);
  process.exitCode = tally.failed ? EXIT.partlyFailed : EXIT.ok;
}

/** What is known of a page when it comes first stays. */
function sayUnused({ date, outlet, url }: IngestOptions): void {
  const given = Object.entries({ date, outlet, url }).filter(([, value]) => value !== undefined);
  if (given.length === 0) return;
  const names = given.map(([name]) => `--${name}`).join(" and ");
  say(
    `pages that are in already stay as they were read first: ${names} changed nothing there. A new ledger reads them anew.`,
  );
}

const arrivalOf = (source: PageSource, { archive }: IngestOptions): Arrival => ({
  fetch: source.fetch ?? null,
  bytes: archive && "bytes" in source ? source.bytes : null,
});

/** A feed with a page that failed is asked for whole the next time, so that the page gets another try. */
const mustComeAgain = (visit: Visit): Visit => ({ ...visit, etag: null, lastModified: null });

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
    const hash = hashOfSource(source);
    const isUnchanged = "unchanged" in source && source.unchanged;
    if (!isUnchanged && !(await ledger.has(hash))) yield source;
    else {
      if (!isUnchanged) await ledger.seen(hash, source.id, source.fetch ?? null);
      skipped();
    }
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
