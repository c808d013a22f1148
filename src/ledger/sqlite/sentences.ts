import type { StoryLine } from "../../record/lines.js";
import { itemsOf, type Report } from "../../resolve/report.js";
import { covers, overlaps, quote } from "../../text/span.js";

/** The sentence that holds the trigger; the trigger alone where no sentence does. */
export const sentenceOf = (story: StoryLine, report: Report): string =>
  quote(story.text, story.sentences.find((sentence) => covers(sentence, report.trigger)) ?? report.trigger);

/** All sentences that a report takes words from, for the search by words. */
export function wordsOf(story: StoryLine, report: Report): string {
  const spans = itemsOf(report);
  const sentences = story.sentences.filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  return sentences.length === 0
    ? report.trigger.text
    : sentences.map((span) => quote(story.text, span)).join("\n");
}
