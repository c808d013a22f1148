import type { FigureKind } from "../../codebook/figure-kinds.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import type { Filler, ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

/** Counts of people to whom something is done. */
const SUFFERED: ReadonlySet<FigureKind> = new Set(["abducted", "detained", "injured", "killed"]);
/** Whose own fate is told right behind them. */
const THEIR_FATE =
  /^(?:[, ][^.;,]{0,40})? (?:are|be|been|being|blew|died|got|had been|has been|have been|is|perished|was|were)\b/i;

/** "Three gunmen killed two people": three did it, two were killed. */
export const countedDoers: Rule = {
  name: "counted doers",
  reads: [
    [
      {
        sentences: ["Three gunmen killed two people in Tarva."],
        reports: [
          [
            "killed",
            "ASSAULT",
            "figure:killed=Three gunmen",
            "actor=gunmen",
            "figure:killed=two people",
            "recipient=people",
          ],
        ],
      },
      [
        [
          "killed",
          "ASSAULT",
          "figure:other=Three gunmen",
          "actor=gunmen",
          "figure:killed=two people",
          "recipient=people",
        ],
      ],
    ],
  ],
  ignores: [
    {
      sentences: ["Two bombers were killed at the gate."],
      reports: [["killed", "ASSAULT", "figure:killed=Two bombers", "actor=bombers"]],
    },
    {
      sentences: ["Police arrested two men."],
      reports: [["arrested", "COERCE", "actor=Police", "figure:detained=two men", "recipient=men"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withDoers(draft, story)) }),
};

function withDoers(draft: ReportDraft, story: ReadStory): ReportDraft {
  const spansOf = (role: Filler["role"]): readonly Span[] =>
    draft.fillers.flatMap((filler) => (filler.role === role ? (story.mentions[filler.mention] ?? []) : []));
  const [actors, recipients] = [spansOf("actor"), spansOf("recipient")];
  const countsDoers = (mention: Span): boolean =>
    actors.some((one) => overlaps(one, mention)) &&
    !recipients.some((one) => overlaps(one, mention)) &&
    !THEIR_FATE.test(quote(story.text, { start: mention.end, end: mention.end + 80 }));
  return {
    ...draft,
    fillers: draft.fillers.map((filler) => {
      const mention = story.mentions[filler.mention];
      return filler.figure !== null &&
        SUFFERED.has(filler.figure) &&
        mention !== undefined &&
        countsDoers(mention)
        ? { ...filler, figure: "other" as const }
        : filler;
    }),
  };
}
