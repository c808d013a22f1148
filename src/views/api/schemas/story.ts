import { z } from "zod";
import { report, storyLine } from "../../../record/schema.js";

/** A story as the ledger keeps it. */
export const story = storyLine.omit({ mentions: true });

/** A story without its text. */
export const storyHead = story.omit({ text: true, blocks: true, sentences: true, reports: true });

/** A report, the event it belongs to, and the sentence that holds its trigger. */
export const reportDetail = z.object({ report, event: z.string(), story: storyHead, sentence: z.string() });
