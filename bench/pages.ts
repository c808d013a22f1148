import { fileURLToPath } from "node:url";
import { BODY_SETS, type BodySet, type GoldPage, goldPages, pagesAreThere } from "./pages-gold.js";
import { measureLive } from "./pages-live.js";
import { MARKS, measureMarked } from "./pages-marks.js";
import { mean, median, type PageScore, pageF1, type SetScore, scorePage, scoreSet } from "./pages-score.js";
import { daybook, type Extractor, peers, storiesOf } from "./pages-tools.js";

/*
 * How well article bodies and days of publication are taken out of real pages, beside other programs.
 *
 *   npm run bench:pages                        figures of Daybook and of the peers that are installed
 *   npm run bench:pages -- --alone             without the peers
 *   npm run bench:pages -- --worst 10          the worst pages of each set
 */

interface Measured {
  readonly score: SetScore;
  readonly required: SetScore;
  readonly cpu: number;
  readonly pagesPerSecond: number;
  readonly pages: readonly { readonly page: GoldPage; readonly score: PageScore }[];
}

export async function measureBodies(extractor: Extractor, pages: readonly GoldPage[]): Promise<Measured> {
  const scored: { page: GoldPage; score: PageScore; required: PageScore; ms: number }[] = [];
  for (const page of pages) {
    const before = process.cpuUsage();
    const body = await bodyOrNothing(extractor, page);
    const { user, system } = process.cpuUsage(before);
    scored.push({
      page,
      score: scorePage(page.body ?? "", body),
      required: scorePage(page.required ?? "", body),
      ms: (user + system) / 1000,
    });
  }
  return {
    score: scoreSet(scored.map(({ score }) => score)),
    required: scoreSet(scored.map(({ required }) => required)),
    cpu: median(scored.map(({ ms }) => ms)),
    pagesPerSecond: 1000 / mean(scored.map(({ ms }) => ms)),
    pages: scored,
  };
}

/** A peer that fails on a page has found nothing on it. */
async function bodyOrNothing({ bodyOf, name }: Extractor, page: GoldPage): Promise<string> {
  try {
    return await bodyOf(page);
  } catch (error) {
    if (name === daybook.name) throw error;
    return "";
  }
}

export interface DayScore {
  readonly answered: number;
  readonly accuracy: number;
  readonly precision: number;
}

/** Day of publication of a page: that of its first story that has a date. A month is no day, what is inferred is none. */
export function dayOf(page: GoldPage): string | null {
  const [published] = storiesOf(page).flatMap((story) => story.published ?? []);
  if (published === undefined || published.how === "inferred" || published.granularity === "month")
    return null;
  return published.from?.slice(0, 10) ?? null;
}

export function measureDays(pages: readonly GoldPage[], misses = false): DayScore {
  const days = pages.map((page) => ({ page, found: dayOf(page) }));
  const answered = days.filter(({ found }) => found !== null);
  const right = answered.filter(({ page, found }) => found === page.day);
  if (misses)
    for (const { page, found } of days)
      if (found !== page.day) print(`  ${page.id} ${found} gold ${page.day} ${page.url}`);
  return {
    answered: answered.length / days.length,
    accuracy: right.length / days.length,
    precision: right.length / Math.max(1, answered.length),
  };
}

export interface MarkedShares {
  /** Of the characters of all words of the bodies. */
  readonly share: number;
  readonly byMark: Readonly<Record<string, number>>;
}

/** How much of the bodies is text that the page marks as a caption, a signature or a link, and that the gold lacks. */
export function measureMarks(pages: readonly GoldPage[], worst = 0): MarkedShares {
  const measured = pages.map((page) => ({ page, marked: measureMarked(page) }));
  const all = Math.max(
    1,
    measured.reduce((sum, { marked }) => sum + marked.all, 0),
  );
  const byMark = Object.fromEntries(
    MARKS.map((mark) => [mark, measured.reduce((sum, { marked }) => sum + marked.of[mark], 0) / all]),
  );
  const sorted = measured.filter(({ marked }) => marked.words.length > 0);
  sorted.sort((a, b) => b.marked.words.length - a.marked.words.length);
  for (const { page, marked } of sorted.slice(0, worst))
    print(
      `  ${page.id.slice(0, 12)} ${marked.words.map(({ mark, text }) => `${mark[0]}:${text}`).join(" ")}`,
    );
  return { share: Object.values(byMark).reduce((sum, one) => sum + one, 0), byMark };
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

function printMarks(worst: number): void {
  for (const set of [...BODY_SETS.map((name) => [name]), BODY_SETS]) {
    const { share, byMark } = measureMarks(
      set.flatMap((name) => goldPages(name)),
      set.length > 1 ? worst : 0,
    );
    const parts = Object.entries(byMark).map(([mark, part]) => `${mark} ${percent(part)}`);
    print(
      `captions, signatures and links in bodies, ${set.join(" and ")}: ${percent(share)} (${parts.join(", ")})`,
    );
  }
}

const row = (name: string, { score, required, cpu, pagesPerSecond }: Measured): string =>
  `${name.padEnd(24)} ${[score.f1, score.precision, score.recall, score.exact, required.f1]
    .map((figure) => figure.toFixed(3))
    .join("  ")}  ${cpu.toFixed(1).padStart(6)} ms  ${pagesPerSecond.toFixed(0).padStart(4)} pages/s`;

async function printSet(set: BodySet, extractors: readonly Extractor[], worst: number): Promise<void> {
  const pages = goldPages(set);
  print(
    `\n${`${set} (${pages.length})`.padEnd(24)} F1     P      R      exact  F1 req.   median    per CPU second`,
  );
  for (const extractor of extractors) {
    const measured = await measureBodies(extractor, pages);
    print(row(extractor.name, measured));
    if (extractor === daybook) printWorst(measured, worst);
  }
}

function printWorst({ pages }: Measured, worst: number): void {
  const sorted = [...pages].sort((a, b) => pageF1(a.score) - pageF1(b.score));
  for (const { page, score } of sorted.slice(0, worst))
    print(
      `  ${page.id.slice(0, 12)} F1 ${pageF1(score).toFixed(3)} extra ${score.extra.toFixed(3)} missed ${score.missed.toFixed(3)} ${page.url}`,
    );
}

const print = (line: string): void => console.log(line);

async function main(options: readonly string[]): Promise<void> {
  if (!pagesAreThere) return print("The bench pages are not here: nothing to measure.");
  // One of the peers writes the faults of every page's JSON-LD there.
  console.error = () => undefined;
  const worst = options.includes("--worst") ? Number(options[options.indexOf("--worst") + 1]) : 0;
  const extractors = [daybook, ...(options.includes("--alone") ? [] : await peers())];
  for (const set of BODY_SETS) await printSet(set, extractors, worst);
  print("");
  printMarks(worst);
  if (options.includes("--bodies")) return;
  const live = measureLive();
  print(
    `\nlive pages (${live.pages}): ${live.found} of ${live.posts} posts found, ${live.timed} of them with their time`,
  );
  const days = measureDays(goldPages("htmldate"), worst > 0);
  print(
    `\nhtmldate (500): answered ${days.answered.toFixed(3)}, accuracy ${days.accuracy.toFixed(3)}, precision ${days.precision.toFixed(3)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
