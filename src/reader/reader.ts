import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../errors.js";
import type { Story } from "../story/story.js";
import { differingHeads } from "./labels.js";
import { loadModel, MODEL_FILES, type Model } from "./model.js";
import { readStory } from "./read-story.js";
import type { ReadStory } from "./reading.js";
import { applyRules } from "./rules/rules.js";

export interface Reader {
  /** The model's folder name and the first 12 hex digits of the sha-256 over its files. */
  readonly version: string;
  /** Reads the story's sentences, and nothing else of it. The same story always gives the same reading. */
  read(story: Story): Promise<ReadStory>;
}

/** Loads the model in `folder`. Throws a UserError when files are missing, damaged or of another codebook. */
export async function loadReader(folder: string): Promise<Reader> {
  for (const file of MODEL_FILES) if (!existsSync(join(folder, file))) throw missing(join(folder, file));
  const hash = createHash("sha256");
  for (const file of MODEL_FILES) hash.update(readFileSync(join(folder, file)));
  const model = await wholeModel(folder);
  return {
    version: `${basename(folder)}-${hash.digest("hex").slice(0, 12)}`,
    read: async (story) => applyRules(await readStory(model, story)),
  };
}

async function wholeModel(folder: string): Promise<Model> {
  let heads: string[];
  let model: Model;
  try {
    heads = differingHeads(JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")));
    model = await loadModel(folder);
  } catch (cause) {
    throw damaged(folder, cause);
  }
  if (heads.length > 0) throw otherCodebook(folder, heads);
  return model;
}

const CURE = "install Daybook again, or point to the folder of a complete model";

const missing = (file: string): UserError =>
  new UserError("model-missing", `The reader's model is not complete: ${file} is not there.`, CURE);

const damaged = (folder: string, cause: unknown): UserError =>
  new UserError("model-damaged", `The reader's model in ${folder} can't be loaded: ${cause}`, CURE, {
    cause,
  });

const otherCodebook = (folder: string, heads: readonly string[]): UserError =>
  new UserError(
    "model-labels",
    `The reader's model in ${folder} was trained with other labels (${heads.join(", ")}) than this codebook has.`,
    CURE,
  );
