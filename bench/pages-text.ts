import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodePage, isRefusal } from "../src/page/decode.js";
import { packageRoot } from "../src/root.js";
import { cutStories } from "../src/story/cut.js";
import { goldPages, pagesAreThere } from "./pages-gold.js";

/*
 * How fast plain text becomes stories, on one core: pages of several stories, one by one, in bytes a CPU second.
 *
 *   npm run bench:plain-text
 */

const file = join(packageRoot, "..", "shared", "bench", "multistory", "pages.jsonl");
const RUNS = 7;
const WARM_UP = 10;

interface Row {
  readonly id: string;
  readonly text: string;
}

/** Pages of the bench, or made-up ones of their size where it is not there. */
function textPages(): readonly Row[] {
  if (existsSync(file)) {
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    return lines.map((line) => JSON.parse(line) as Row);
  }
  const paragraph =
    "The army attacked the village on Monday, killing eleven civilians, officials said. Talks go on.\n\n";
  return Array.from({ length: 200 }, (_, at) => ({
    id: String(at),
    text: `Army Attacks Village ${at}\n\n${paragraph.repeat(100)}`,
  }));
}

function storiesOf(bytes: Uint8Array): number {
  const page = decodePage({ id: "page", bytes });
  if (isRefusal(page)) return 0;
  const stories = cutStories(page);
  return isRefusal(stories) ? 0 : stories.length;
}

/** Stories and megabytes of text a CPU second, in the middle of some runs. */
function measure(name: string, pages: readonly Uint8Array[], times: number): void {
  const size = pages.reduce((sum, { length }) => sum + length, 0);
  let stories = 0;
  const speeds: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    stories = 0;
    const before = process.cpuUsage();
    for (let time = 0; time < times; time++) for (const page of pages) stories += storiesOf(page);
    const { user, system } = process.cpuUsage(before);
    speeds.push((size * times) / (user + system));
  }
  speeds.sort((a, b) => a - b);
  const [least, median, most] = [speeds[0], speeds[RUNS >> 1], speeds[RUNS - 1]].map((speed) =>
    (speed as number).toFixed(2),
  );
  console.log(
    `${name.padEnd(28)} ${median} MB a CPU second (${least} to ${most}), ${pages.length} of ${(size / 1e6).toFixed(2)} MB, ${stories / times} stories`,
  );
}

const pages = textPages().map(({ text }) => Buffer.from(text));
const single = pagesAreThere ? goldPages("scrapinghub").map(({ body }) => Buffer.from(body ?? "")) : [];
// Once more before the clock starts, so that the compiler has seen every rule.
for (let round = 0; round < WARM_UP; round++) for (const page of [...pages, ...single]) storiesOf(page);
measure("pages of several stories", pages, 10);
measure("all of them on one page", [Buffer.concat(pages)], 10);
if (single.length > 0) measure("pages of one story", single, 3);
