import type { ReadStory } from "../reading.js";
import { joinReports, surest } from "./join-reports.js";
import type { Rule } from "./rule.js";

/** Two words for one happening in one sentence are one report, by the codebook: 3 of 674 annotated pairs are two. */
export const oneHappening: Rule = {
  name: "one happening",
  reads: [
    [
      {
        sentences: ["Two guards were wounded in Monday's attack by rebels."],
        reports: [
          ["wounded", "ASSAULT", "figure:injured=Two guards"],
          ["attack", "ASSAULT", "same=wounded", "actor=rebels", "time=Monday"],
        ],
      },
      [["wounded", "ASSAULT", "figure:injured=Two guards", "time=Monday", "actor=rebels"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Two guards were wounded on Monday.", "The attack lasted an hour."],
      reports: [
        ["wounded", "ASSAULT", "time=Monday"],
        ["attack", "ASSAULT", "same=wounded"],
      ],
    },
    {
      sentences: ["Rebels killed a mayor and abducted his son."],
      reports: [
        ["killed", "ASSAULT"],
        ["abducted", "ASSAULT"],
      ],
    },
  ],
  apply: (story) => {
    const groups = groupsOf(story);
    return groups.length === story.drafts.length
      ? story
      : { ...story, drafts: joinReports(story.drafts, groups, surest) };
  },
};

/** Reports by the happening that they tell of in one sentence, in the order of their first. */
function groupsOf({ drafts }: ReadStory): number[][] {
  const groups: number[][] = [];
  const groupOf: number[][] = [];
  for (const [index, { same, sentence }] of drafts.entries()) {
    const known = same !== null && drafts[same]?.sentence === sentence ? groupOf[same] : undefined;
    const group = known ?? [];
    if (known === undefined) groups.push(group);
    group.push(index);
    groupOf.push(group);
  }
  return groups;
}
