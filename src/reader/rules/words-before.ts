import { quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";

/** What stands before a report's trigger in its sentence: where the cues of most rules are looked for. */
export function wordsBefore({ trigger, sentence }: ReportDraft, { text, sentences }: ReadStory): string {
  const { start } = sentences[sentence] as Span;
  return quote(text, { start, end: trigger.start });
}
