/**
 * Stories of 700 words through the reader on one thread: load time, stories a CPU second, memory. The same sentences
 * every time, so that two commits can be compared.
 *
 *   npm run bench:reader                  the reader alone
 *   npm run bench:reader -- FILE.onnx     and beside it a network of MPNet-base's size over the same windows
 *                                         (training: python -m daybook_training.peer --out FILE.onnx)
 */
import { join } from "node:path";
import { loadReader } from "../src/reader/reader.js";
import { packageRoot } from "../src/root.js";
import { peerSpeed } from "./peer-speed.js";
import { goldIsThere, goldStories, storyOf } from "./reader-gold.js";

const WORDS = 700;
const STORIES = 30;

/** Runs of gold sentences where they are here, or else sentences of our own, cut to stories of 700 words. */
function sentences(): string[] {
  if (goldIsThere) return goldStories().flatMap((story) => story.sentences);
  const own = [
    "At least 12 people were killed on Monday when two car bombs went off in the old town, officials said.",
    "The foreign minister met her counterpart in the capital and called on both sides to resume talks next week.",
    "Police detained dozens of protesters, according to a rights group, which demanded their release.",
  ];
  return Array.from({ length: 1000 }, (_, index) => own[index % own.length] as string);
}

function stories(): string[][] {
  const rest = sentences();
  return Array.from({ length: STORIES }, () => {
    const story: string[] = [];
    for (let words = 0; words < WORDS && rest.length > 0; ) {
      const sentence = rest.shift() as string;
      story.push(sentence);
      words += sentence.split(/\s+/).length;
    }
    return story;
  }).filter((story) => story.length > 0);
}

const began = performance.now();
const reader = await loadReader(join(packageRoot, "models", "en"));
const loaded = performance.now() - began;
const texts = stories().map((text) => storyOf(text));
const times: number[] = [];
let reports = 0;
for (const story of texts.slice(0, 3)) await reader.read(story);
const start = process.cpuUsage();
for (const story of texts) {
  const from = performance.now();
  reports += (await reader.read(story)).drafts.length;
  times.push(performance.now() - from);
}
const { user, system } = process.cpuUsage(start);
times.sort((a, b) => a - b);
const cpu = (user + system) / 1e6;
const memory = process.memoryUsage().rss;
console.log(
  [
    `load ${Math.round(loaded)} ms`,
    `${texts.length} stories of ${WORDS} words, ${reports} reports`,
    `median ${Math.round(times[texts.length >> 1] as number)} ms, ${(texts.length / cpu).toFixed(1)} stories a CPU s`,
    `${Math.round(memory / 1e6)} MB`,
  ].join("\n"),
);

const peer = process.argv[2];
if (peer !== undefined) {
  const words = texts.map(({ text }) => text.split(/\s+/).length).reduce((sum, count) => sum + count);
  const speed = await peerSpeed(peer, texts.slice(0, 2));
  console.log(
    `reader ${Math.round(words / cpu)} words a CPU s, peer ${Math.round(speed)}: ${(words / cpu / speed).toFixed(1)} times`,
  );
}
