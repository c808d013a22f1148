import type { ReadStory } from "../reading.js";
import type { ReportSketch, Sketch } from "./sketch.js";

/** What is certain from the words alone, where the model is not: a function from a reading to a better one. */
export interface Rule {
  readonly name: string;
  /** Readings that the rule changes, and the reports afterwards. The tests run them. */
  readonly reads: readonly (readonly [before: Sketch, after: readonly ReportSketch[]])[];
  /** Readings that look alike and stay as they are. */
  readonly ignores: readonly Sketch[];
  apply(story: ReadStory): ReadStory;
}
