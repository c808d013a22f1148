import { Command } from "commander";
import { UserError } from "../../errors.js";
import type { Ledger, ReportDetail } from "../../ledger/contract.js";
import { openLedger } from "../../ledger/sqlite/open.js";
import type { StoryLine } from "../../record/lines.js";
import { eventExplanation } from "../explanation.js";
import { writeWords } from "../streams.js";

export const explainCommand = (): Command =>
  new Command("explain")
    .description(
      "Show an event: who did what to whom, where and when, who tells it, where its reports do not agree, and each field's words, how its value was found and what else it could be. Or one report.",
    )
    .argument("<ledger>", "the ledger file")
    .argument("<id>", "id of an event (e…) or of a report (r…)")
    .addHelpText("after", "\nExample:\n  daybook explain news.ledger e0123456789abcdef")
    .action(explain);

async function explain(path: string, id: string): Promise<void> {
  const ledger = await openLedger(path, { mode: "read" });
  try {
    const event = await ledger.event(id);
    const reports = event ? event.reports : await oneReport(ledger, id);
    await writeWords(eventExplanation(event, reports, await storiesOf(ledger, reports)));
  } finally {
    await ledger.close();
  }
}

async function oneReport(ledger: Ledger, id: string): Promise<readonly ReportDetail[]> {
  const report = await ledger.report(id);
  if (report) return [report];
  throw new UserError(
    "no-such-id",
    `The ledger holds no event and no report ${id}.`,
    "take an id from daybook export, the browser view or daybook read --json.",
  );
}

async function storiesOf(
  ledger: Ledger,
  reports: readonly ReportDetail[],
): Promise<ReadonlyMap<string, StoryLine>> {
  const stories = new Map<string, StoryLine>();
  for (const { story } of reports) {
    const line = stories.has(story.id) ? null : await ledger.story(story.id);
    if (line) stories.set(story.id, line);
  }
  return stories;
}
