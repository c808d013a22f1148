import { covers, quote, type Span } from "../../text/span.js";
import type { ReadStory } from "../reading.js";
import type { Rule } from "./rule.js";

/**
 * "KIDAL, Mali, May 3 (Agency) - The army …": place, day and agency of a dateline say where and when the reporter
 * sat, not where and when it happened. Only words of the telling itself fill a field.
 */
export const dateline: Rule = {
  name: "dateline",
  reads: [
    [
      {
        sentences: ["TARVA, Norland, May 3 - Rebels shelled Belun on Tuesday."],
        dateline: "TARVA, Norland, May 3 -",
        reports: [
          ["shelled", "ASSAULT", "actor=Rebels", "place=TARVA", "place=Belun", "time=May 3", "time=Tuesday"],
        ],
      },
      [["shelled", "ASSAULT", "actor=Rebels", "place=Belun", "time=Tuesday"]],
    ],
  ],
  ignores: [
    {
      sentences: ["TARVA, May 3 - Rebels shelled Tarva on Tuesday."],
      dateline: "TARVA, May 3 -",
      reports: [["shelled", "ASSAULT", "actor=Rebels", "place=Tarva", "time=Tuesday"]],
    },
    {
      sentences: ["TARVA fell to rebels on May 3."],
      reports: [["fell", "ASSAULT", "place=TARVA", "time=May 3"]],
    },
  ],
  apply: (story) => {
    const head = datelineSpan(story);
    if (head === null) return story;
    const isOutside = ({ mention }: { readonly mention: number }): boolean => {
      const span = story.mentions[mention];
      return span === undefined || !covers(head, span);
    };
    const drafts = story.drafts.map((draft) => ({ ...draft, fillers: draft.fillers.filter(isOutside) }));
    return { ...story, drafts };
  },
};

/** Where the story's dateline stands: at the head of one of its sentences, nearly always the first. */
function datelineSpan(story: ReadStory): Span | null {
  const words = story.dateline?.text;
  if (!words) return null;
  const sentence = story.sentences.find((each) => quote(story.text, each).startsWith(words));
  return sentence === undefined ? null : { start: sentence.start, end: sentence.start + words.length };
}
