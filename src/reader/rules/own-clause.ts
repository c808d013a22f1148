import type { Mention, ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";
import { wordsBefore } from "./words-before.js";

/** A clause that begins with the trigger's own noun: "but the conflict", "if a strike", "although the fighting". */
const CLAUSE = /(?:^|[\s,])(?:although|but|if|though|unless) (?:a|an|any|such|the)(?: \p{Ll}+)? $/u;

/** "The Quad proposed a truce, but the conflict has persisted": who acts in one clause does not act in the next. */
export const ownClause: Rule = {
  name: "own clause",
  reads: [
    [
      {
        sentences: ["Egypt proposed a truce, but the conflict has persisted."],
        reports: [["conflict", "ASSAULT", "realis=ongoing", "actor=Egypt"]],
      },
      [["conflict", "ASSAULT", "realis=ongoing"]],
    ],
    [
      {
        sentences: ["The group has no plans to act if the strike on Tarva is limited."],
        reports: [["strike", "ASSAULT", "realis=possible", "actor=The group", "recipient=Tarva"]],
      },
      [["strike", "ASSAULT", "realis=possible", "recipient=Tarva"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Egypt proposed a truce, but the army shelled Tarva."],
      reports: [["shelled", "ASSAULT", "actor=army"]],
    },
    {
      sentences: ["If the strike by Egypt goes on, talks end."],
      reports: [["strike", "ASSAULT", "realis=possible", "actor=Egypt"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withinClause(draft, story)) }),
};

function withinClause(draft: ReportDraft, story: ReadStory): ReportDraft {
  const before = wordsBefore(draft, story);
  const clause = CLAUSE.exec(before);
  if (clause === null) return draft;
  const begins = draft.trigger.start - before.length + clause.index;
  const isBefore = (mention: number): boolean => {
    const { start, sentence } = story.mentions[mention] as Mention;
    return sentence === draft.sentence && start < begins;
  };
  return {
    ...draft,
    fillers: draft.fillers.filter(({ role, mention }) => role !== "actor" || !isBefore(mention)),
  };
}
