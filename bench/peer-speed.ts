import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { cutWindows, type Window } from "../src/reader/windows.js";
import { parseVocabulary } from "../src/reader/word-pieces.js";
import { packageRoot } from "../src/root.js";
import type { Story } from "../src/story/story.js";

/** Words a CPU second of the encoder in `file` over the windows of `stories`, one by one on one thread. */
export async function peerSpeed(file: string, stories: readonly Story[]): Promise<number> {
  const vocabulary = parseVocabulary(readFileSync(join(packageRoot, "models", "en", "vocab.txt"), "utf8"));
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const windows = stories.flatMap(({ text, sentences }) => cutWindows(text, sentences, vocabulary));
  await session.run(inputOf(windows[0] as Window));
  const start = process.cpuUsage();
  for (const window of windows) await session.run(inputOf(window));
  const { user, system } = process.cpuUsage(start);
  const words = stories.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return words / ((user + system) / 1e6);
}

const inputOf = ({ pieces, cases, first }: Window): InferenceSession.OnnxValueMapType => ({
  pieces: integers(pieces),
  cases: integers(cases),
  first: integers(first),
});

const integers = (values: readonly number[]): Tensor =>
  new Tensor("int64", BigInt64Array.from(values, BigInt), [values.length]);
