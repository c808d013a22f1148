import type { PageReading, StoryLine } from "../record/lines.js";
import type { Report } from "../resolve/report.js";
import type { PublishedAt } from "../story/story.js";
import { certainty, figureWords, placeWords, timeWords, typeWords } from "./words.js";

const COLUMNS = [
  "trigger",
  "type",
  "certainty",
  "who",
  "to whom",
  "where",
  "when",
  "how many",
  "says",
] as const;

/** Narrowest a column may get before the table runs over the terminal's edge. */
const NARROWEST = 8;

/** A page's reports as a person reads them: one table a story, cut to `width` characters. */
export function readingTable(reading: PageReading, width: number): string {
  const { page, outcome, reason, stories, reports } = reading.outcome;
  if (outcome !== "ok") return `${page}  ${outcome}: ${reason}\n\n`;
  const head = `${page}  ${stories} ${plural(stories, "story", "stories")}, ${reports} ${plural(reports, "report", "reports")}\n\n`;
  return head + reading.stories.map((story) => storyTable(story, width)).join("");
}

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

function storyTable(story: StoryLine, width: number): string {
  const title = [`${story.index + 1}  ${story.headline ?? "(no headline)"}`];
  if (story.cutOff) title.push(`   cut off after a ${story.cutOff}`);
  title.push(`   ${publishedWords(story.published)}`);
  const rows = story.reports.map(reportCells);
  return `${[...title, ...(rows.length > 0 ? layOut([[...COLUMNS], ...rows], width) : ["   no reports"])].join("\n")}\n\n`;
}

function publishedWords(at: PublishedAt | null): string {
  if (!at) return "publication date unknown";
  return `published ${published(at)} (${at.how}${at.reason ? `: ${at.reason}` : ""})`;
}

/** One day or minute as itself; anything wider with both its bounds, so that none looks like a known day. */
function published({ from, to, granularity }: PublishedAt): string {
  if (from !== null && (granularity === "day" || granularity === "minute")) return from;
  if (from === null) return `before ${to}`;
  return to === null ? `not before ${from}` : `between ${from} and ${to}`;
}

const reportCells = (report: Report): string[] => [
  report.trigger.text,
  typeWords(report),
  certainty(report),
  join(report.actors),
  join(report.recipients),
  report.places.map(placeWords).join("; "),
  report.times.map(timeWords).join("; "),
  report.figures.map(figureWords).join("; "),
  report.sources
    .toSorted((a, b) => a.hop - b.hop)
    .map(({ text }) => text)
    .join(" < "),
];

const join = (items: readonly { readonly text: string }[]): string =>
  items.map(({ text }) => text).join("; ");

/** Columns as wide as their widest cell; where that is too wide, the widest ones give way. */
function layOut(rows: readonly (readonly string[])[], width: number): string[] {
  const flat = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, " ")));
  const widths = COLUMNS.map((_, column) => Math.max(...flat.map((row) => (row[column] ?? "").length)));
  const room = width - 3 - 2 * (COLUMNS.length - 1);
  while (sum(widths) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] as number) <= NARROWEST) break;
    widths[widest] = (widths[widest] as number) - 1;
  }
  return flat.map((row) =>
    `   ${row.map((cell, column) => fit(cell, widths[column] as number)).join("  ")}`.trimEnd(),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

const fit = (cell: string, width: number): string =>
  cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width);
