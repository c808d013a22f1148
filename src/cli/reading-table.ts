import type { PageReading, StoryLine } from "../record/lines.js";
import type { Report } from "../resolve/report.js";
import type { PublishedAt } from "../story/story.js";
import { inColumns, wrapped } from "./columns.js";
import { visibleLine } from "./visible.js";
import { figureWords, happenedWords, placeWords, plural, timeWords, typeWords } from "./words.js";

const COLUMNS = [
  "what",
  "type",
  "happened?",
  "who",
  "to whom",
  "where",
  "when",
  "how many",
  "according to",
] as const;

const BRACKETS = "   (In brackets: words of the page for which no value was found.)\n\n";

/** A page's reports as a person reads them: one table a story, in lines of at most `width` characters. */
export function readingTable(reading: PageReading, width: number): string {
  const { outcome, reason, stories, reports } = reading.outcome;
  const page = visibleLine(reading.outcome.page);
  if (outcome !== "ok") return `${page}  ${outcome}: ${reason}\n\n`;
  const head = `${page}  ${plural(stories, "story", "stories")}, ${plural(reports, "report")}\n\n`;
  const tables = reading.stories.map((story) => storyTable(story, width)).join("");
  return head + tables + (hasBrackets(reading.stories) ? BRACKETS : "");
}

const hasBrackets = (stories: readonly StoryLine[]): boolean =>
  stories.some(({ reports }) =>
    reports.some((report) => reportCells(report).some((cell) => /^\(|; \(/.test(cell))),
  );

function storyTable(story: StoryLine, width: number): string {
  const title = [`${story.index + 1}  ${visibleLine(story.headline ?? "(no headline)")}`];
  if (story.cutOff) title.push(`   cut off after a ${story.cutOff}`);
  title.push(`   ${publishedWords(story.published)}`);
  const rows = story.reports.map(reportCells);
  const table = rows.length === 0 ? ["   no reports"] : ["", ...tableOf(rows, width)];
  return `${[...title, ...table].join("\n")}\n\n`;
}

const tableOf = (rows: readonly (readonly string[])[], width: number): readonly string[] =>
  inColumns([COLUMNS, ...rows], width) ?? rows.flatMap((row) => inLines(row, width));

/** For a narrow terminal: a report's filled columns below one another. */
const inLines = (row: readonly string[], width: number): readonly string[] => [
  ...row.flatMap((cell, column) => {
    if (cell === "") return [];
    const [first, ...more] = wrapped(cell.replace(/\s+/g, " "), Math.max(20, width - 17));
    return [
      `   ${(COLUMNS[column] ?? "").padEnd(13)} ${first}`,
      ...more.map((line) => `${" ".repeat(17)}${line}`),
    ];
  }),
  "",
];

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
  happenedWords(report),
  join(report.actors),
  join(report.recipients),
  [...new Set(report.places.map(placeWords))].join("; "),
  report.times.map(timeWords).join("; "),
  report.figures.map(figureWords).join("; "),
  chainWords(report.sources),
];

/** Who tells it to the reader, and whom they quote: `Asharq Al-Awsat, quoting source`; equals side by side. */
function chainWords(sources: Report["sources"]): string {
  const hops = [...new Set(sources.map(({ hop }) => hop))].sort((a, b) => a - b);
  return hops.map((hop) => join(sources.filter((source) => source.hop === hop))).join(", quoting ");
}

const join = (items: readonly { readonly text: string }[]): string =>
  items.map(({ text }) => text).join("; ");
