import { readFileSync } from "node:fs";
import { join } from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { inRuntime } from "./gate.js";
import { parseTriggerPhrases, type TriggerPhrases } from "./trigger-phrases.js";
import { parseTriggerWords, type TriggerWords } from "./trigger-words.js";
import type { Window } from "./windows.js";
import { parseVocabulary, type Vocabulary } from "./word-pieces.js";

/** Logits of one window, a row a word, in the order of the codebook's tables. */
export interface WordLogits {
  /** The words' vectors, for the pair heads. */
  readonly words: Float32Array;
  /** Length of a vector. */
  readonly width: number;
  readonly trigger: Float32Array;
  readonly realis: Float32Array;
  readonly stance: Float32Array;
  readonly mode: Float32Array;
  readonly tags: Float32Array;
}

/** Triggers and mentions of one window; indices of words into it, `end` the last word. */
export interface RoleQuestion {
  readonly words: Float32Array;
  readonly trigger: readonly number[];
  readonly event_type: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly layer: readonly number[];
  /** Distance classes, a row a trigger. */
  readonly distance: readonly number[];
}

export interface RoleLogits {
  /** [triggers, mentions, roles] */
  readonly role: Float32Array;
  /** [mentions, sectors] */
  readonly sector: Float32Array;
}

/** Pairs of triggers: their words' vectors one after another, and distance classes. */
export interface SameQuestion {
  readonly earlier: Float32Array;
  readonly later: Float32Array;
  readonly distance: readonly number[];
}

/** The reader's three graphs (see training/daybook_training/graphs.py) and its lists of words. */
export interface Model {
  readonly vocabulary: Vocabulary;
  readonly triggerWords: TriggerWords;
  readonly triggerPhrases: TriggerPhrases;
  encode(window: Window): Promise<WordLogits>;
  roles(question: RoleQuestion): Promise<RoleLogits>;
  same(question: SameQuestion): Promise<Float32Array>;
}

/** One thread: stories go to as many processes as there are cores, and results never depend on the threads. */
const OPTIONS: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  graphOptimizationLevel: "all",
  // The runtime's fused kernel is seven times slower than the two it replaces: a fifth of a window's time.
  extra: { optimization: { disable_specified_optimizers: "SkipLayerNormFusion" } },
};

export const MODEL_FILES = [
  "encoder.onnx",
  "roles.onnx",
  "same.onnx",
  "labels.json",
  "trigger-phrases.txt",
  "trigger-words.tsv",
  "vocab.txt",
] as const;

const open = (folder: string, graph: string): Promise<InferenceSession> =>
  InferenceSession.create(join(folder, `${graph}.onnx`), OPTIONS);

/** The only place that starts the runtime. */
export async function loadModel(folder: string): Promise<Model> {
  const encoder = await open(folder, "encoder");
  const roles = await open(folder, "roles");
  const same = await open(folder, "same");
  const width = widthOf(encoder);
  const text = (file: string): string => readFileSync(join(folder, file), "utf8");
  return {
    vocabulary: parseVocabulary(text("vocab.txt")),
    triggerPhrases: parseTriggerPhrases(text("trigger-phrases.txt")),
    triggerWords: parseTriggerWords(text("trigger-words.tsv")),
    encode: (window) => encode(encoder, window, width),
    roles: (question) => roleLogits(roles, question, width),
    same: (question) => sameLogits(same, question, width),
  };
}

const integers = (values: readonly number[], shape: readonly number[] = [values.length]): Tensor =>
  new Tensor("int64", BigInt64Array.from(values, BigInt), shape);

const floats = (values: Float32Array, width: number): Tensor =>
  new Tensor("float32", values, [values.length / width, width]);

const dataOf = (results: InferenceSession.OnnxValueMapType, name: string): Float32Array =>
  results[name]?.data as Float32Array;

function widthOf(encoder: InferenceSession): number {
  const words = encoder.outputMetadata.find((output) => output.name === "words");
  const width = words?.isTensor ? words.shape[1] : undefined;
  if (typeof width !== "number") throw new RangeError("The encoder has no word vectors.");
  return width;
}

async function encode(
  encoder: InferenceSession,
  { pieces, cases, first }: Window,
  width: number,
): Promise<WordLogits> {
  const results = await inRuntime(() =>
    encoder.run({ pieces: integers(pieces), cases: integers(cases), first: integers(first) }),
  );
  return {
    words: dataOf(results, "words"),
    width,
    trigger: dataOf(results, "trigger"),
    realis: dataOf(results, "realis"),
    stance: dataOf(results, "stance"),
    mode: dataOf(results, "mode"),
    tags: dataOf(results, "tags"),
  };
}

async function roleLogits(
  graph: InferenceSession,
  question: RoleQuestion,
  width: number,
): Promise<RoleLogits> {
  const { words, trigger, event_type, start, end, layer, distance } = question;
  const results = await inRuntime(() =>
    graph.run({
      words: floats(words, width),
      trigger: integers(trigger),
      event_type: integers(event_type),
      start: integers(start),
      end: integers(end),
      layer: integers(layer),
      distance: integers(distance, [trigger.length, start.length]),
    }),
  );
  return { role: dataOf(results, "role"), sector: dataOf(results, "sector") };
}

async function sameLogits(
  graph: InferenceSession,
  question: SameQuestion,
  width: number,
): Promise<Float32Array> {
  const { earlier, later, distance } = question;
  const results = await inRuntime(() =>
    graph.run({
      earlier: floats(earlier, width),
      later: floats(later, width),
      distance: integers(distance),
    }),
  );
  return dataOf(results, "same");
}
