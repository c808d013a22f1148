import { fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DEFAULT_LIMITS, decodePage, isRefusal } from "../src/page/decode.js";
import { cutStories } from "../src/story/cut.js";

/*
 * What a page costs that is as large as the limits let through: peak memory over the process's start and time of the
 * processor, each page in a process of its own. Linux alone.
 *
 *   npm run bench:limits                 every page
 *   npm run bench:limits -- blanks       those with the word in their name
 */

/** Most that a page may take: in MB over the process's start, and in seconds of the processor on a quiet machine. */
const MOST_MB = 256;
const MOST_SECONDS = 2;

const BYTES = DEFAULT_LIMITS.maxBytes;
const TAGS = 39_990;
const REFERENCES = 149_990;
const LINES = 99_990;
const MARKS = 199_000;

const SENTENCE = "The army attacked the village on Monday, killing eleven civilians, officials said.";
const HEAD = "<!DOCTYPE html><html><body><h1>Raid in Jonglei kills eleven</h1>";
const full = (piece: string, bytes = BYTES): string =>
  piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const tags = (pieceOf: (at: number) => string, each = 1): string =>
  HEAD + Array.from({ length: Math.floor(TAGS / each) }, (_, at) => pieceOf(at)).join("");
/** The markup around a body in data must fit beside it. */
const IN_DATA = BYTES - 1000;
const data = (body: string): string =>
  `${HEAD}<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`;

const PAGES: Readonly<Record<string, () => string>> = {
  "html: bytes of prose": () => HEAD + full(`<p>${SENTENCE}</p>\n`),
  "html: tags of paragraphs": () => tags(() => "<p>The army attacked the village, killing eleven."),
  "html: tags with names": () => tags((at) => `<div class="c${at} story${at}">x y</div>`),
  "html: tags with many attributes": () => tags(() => "<i a b c d e f g h j k l m n o p q r>x</i>"),
  "html: tags of headings": () => tags(() => "<h1>Raid kills</h1>"),
  "html: tags of lists": () => tags(() => "<li>Army raid kills one"),
  "html: tags of tables": () => tags(() => "<tr><td>Army raid kills one", 2),
  "html: tags of moments": () => tags(() => "<time>3 May 2020</time> "),
  "html: tags of articles": () =>
    tags(() => `<article><h2>Raid</h2><p>${SENTENCE.repeat(4)}</p></article>`, 8),
  "html: tags of links": () => tags(() => "<a href=/x>Army raid kills</a> "),
  "html: tags of line breaks": () => tags(() => "army raid<br>"),
  "html: tags of scripts": () => tags(() => "<script>a</script>"),
  "html: tags that lie in each other": () => tags(() => "<font><p>x ", 2),
  "html: ends of paragraphs": () => tags(() => "</p>a"),
  "html: ends of nothing": () => HEAD + "</b>a".repeat(MARKS),
  "html: marks": () => HEAD + "< a".repeat(MARKS),
  "html: comments": () => HEAD + "<!---->a".repeat(MARKS),
  "html: references": () => `${HEAD}<p>${"&amp; a".repeat(REFERENCES)}`,
  "html: lines": () => `${HEAD}<pre>${"army raid\n".repeat(LINES)}`,
  "html: doubled blanks": () => `${HEAD}<p>${full("army  ")}`,
  "html: doubled blanks between letters": () => `${HEAD}<p>${full("a  ")}`,
  "html: soft hyphens": () => `${HEAD}<p>${full("a\u00ad")}`,
  "html: one word": () => `${HEAD}<p>${full("a")}`,
  "html: a body in data": () => data(full("Army raid kills one. ", IN_DATA)),
  "html: a body in data, lines": () =>
    data(full("Army raid kills one and hurts many, they said.\\n", IN_DATA)),
  "html: a body in data, escapes": () => data(full('a\\"', IN_DATA)),
  "text: bytes of prose": () => full(`${SENTENCE} `),
  "text: lines": () => "Army raid kills one\n".repeat(LINES),
  "text: lines of a letter": () => "a\n".repeat(LINES),
  "text: stories": () => full("Army Raid Kills One\nHe said so on Monday at a news conference there.\n\n"),
  "text: posts": () => full("10:15 Army raid kills one\n"),
  "text: datelines": () => full("KHARTOUM, Sudan (AP) — Army raid.\n"),
  "text: bullets": () => full("• Army raid kills one.\n"),
  "text: dates": () => full("3 May 2020 "),
  "text: doubled blanks between letters": () => full("a  "),
  "text: soft hyphens": () => full("a\u00ad"),
  "text: NULs": () => full("Army raid\0 kills. "),
};

/** Megabytes of this process, by the system's own count. */
const megabytes = (key: "VmRSS" | "VmHWM"): number =>
  Number(new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;

function measure(name: string): string {
  const cut = (bytes: Uint8Array) => {
    const page = decodePage({ id: "page", bytes });
    return isRefusal(page) ? page : cutStories(page);
  };
  // What is loaded and compiled at the first page is no cost of this one.
  cut(Buffer.from(`<h1>Raid</h1><p>${SENTENCE}</p>`));
  const bytes = Buffer.from(PAGES[name]?.() ?? "").subarray(0, BYTES);
  const start = megabytes("VmRSS");
  const before = process.cpuUsage();
  const result = cut(bytes);
  const { user, system } = process.cpuUsage(before);
  const peak = megabytes("VmHWM") - start;
  const seconds = (user + system) / 1e6;
  const told = isRefusal(result) ? `${result.outcome}: ${result.reason}` : `${result.length} stories`;
  const over = peak > MOST_MB || seconds > MOST_SECONDS ? "  OVER" : "";
  return `${name.padEnd(40)}${(bytes.length / 1e6).toFixed(2)} MB  +${peak.toFixed(0).padStart(3)} MB  ${seconds.toFixed(2)} s  ${told}${over}`;
}

const file = fileURLToPath(import.meta.url);

/** A page in a process of its own. */
const inOwnProcess = (name: string): Promise<void> =>
  new Promise((resolve) => {
    fork(file, ["--page", name]).on("exit", () => resolve());
  });

const [first = "", name = ""] = process.argv.slice(2);
if (first === "--page") console.log(measure(name));
else for (const page of Object.keys(PAGES)) if (page.includes(first)) await inOwnProcess(page);
