import type { StoryLine } from "../record/lines.js";
import type { Report } from "../resolve/report.js";
import { covers, quote } from "../text/span.js";

/** A report of an event with what is needed of its story. */
export interface Member {
  readonly report: Report;
  /** The sentence that holds the trigger. */
  readonly sentence: string;
  readonly story: Pick<StoryLine, "id" | "outlet" | "url" | "published">;
}

/** The trigger alone where no sentence holds it. */
export const memberOf = (story: StoryLine, report: Report): Member => ({
  report,
  story,
  sentence: quote(
    story.text,
    story.sentences.find((sentence) => covers(sentence, report.trigger)) ?? report.trigger,
  ),
});
