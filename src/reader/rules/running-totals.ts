import type { Span } from "../../text/span.js";
import type { Filler, Mention, ReadStory } from "../reading.js";
import type { Rule } from "./rule.js";

/** A count of dead or wounded that sums up several happenings, by the words around it. */
export const runningTotals: Rule = {
  name: "running totals",
  reads: [
    [
      {
        sentences: ["Two miners died on Sunday, bringing this year's toll to 43."],
        reports: [["died", "DISASTER", "figure:killed=Two miners", "figure:killed=43"]],
      },
      [["died", "DISASTER", "figure:killed=Two miners", "figure:killed+=43"]],
    ],
    [
      {
        sentences: ["More than 200 villagers have been killed in the valley since May."],
        reports: [["killed", "ASSAULT", "figure:killed=More than 200 villagers"]],
      },
      [["killed", "ASSAULT", "figure:killed+=More than 200 villagers"]],
    ],
    [
      {
        sentences: ["The insurgency has killed nearly 9,000 people."],
        reports: [["insurgency", "ASSAULT", "figure:killed=nearly 9,000 people"]],
      },
      [["insurgency", "ASSAULT", "figure:killed+=nearly 9,000 people"]],
    ],
    [
      {
        sentences: ["The drug trade kills hundreds of people every year."],
        reports: [["kills", "ASSAULT", "figure:killed=hundreds of people"]],
      },
      [["kills", "ASSAULT", "figure:killed+=hundreds of people"]],
    ],
  ],
  ignores: [
    {
      sentences: ["The bomb killed 12 people, the governor said."],
      reports: [["bomb", "ASSAULT", "figure:killed=12 people"]],
    },
    {
      sentences: ["Police have arrested 30 men since Monday."],
      reports: [["arrested", "COERCE", "figure:detained=30 men"]],
    },
    {
      sentences: ["Since the mine reopened, it has been quiet, but 12 people died on Friday."],
      reports: [["died", "DISASTER", "figure:killed=12 people"]],
    },
  ],
  apply: (story) => ({
    ...story,
    drafts: story.drafts.map((draft) => ({
      ...draft,
      fillers: draft.fillers.map((filler) =>
        isRunningTotal(story, filler) ? { ...filler, cumulative: true } : filler,
      ),
    })),
  }),
};

/** "Bringing the toll from the two attacks to" 43. */
const BRINGS_TO = /\b(?:br(?:ing|ings|inging|ought)|rais(?:e|es|ed|ing))\b[^.;]{0,300}\bto $/;
/** "The insurgency has so far claimed" 9,000 lives: not one happening but a chain of them. */
const CHAIN_HAS =
  /\b(?:war|conflict|insurgency|uprising|rebellion|virus|strain|disease|flu|illness)\b[^.;]*\b(?:has|have) (?:already |so far )?(?:killed|claimed|left|cost)\b[^.;]*$/;
const HAVE = /\b(?:have|has)\b/;
const SINCE = /\bsince\b/;
const IN_THE_FIGHTING =
  /\b(?:have|has) (?:been )?(?:killed|died)\b[^,;.]*\b(?:in|during) th(?:e|at|is|ose|ese) (?:\w+ )?(?:fighting|violence|war|conflict|insurgency|offensive|battles|clashes|unrest|attacks|crackdown|outbreak)\b/;
const EVERY_YEAR = /\b(?:each|every|a) year\b/;
const WORLDWIDE = /\bworldwide\b|\baround the world\b/;

function isRunningTotal({ text, sentences, mentions }: ReadStory, { figure, mention }: Filler): boolean {
  if (figure !== "killed" && figure !== "injured") return false;
  const { sentence, start, end } = mentions[mention] as Mention;
  const own = sentences[sentence] as Span;
  const [before, after] = [text.slice(own.start, start), text.slice(end, own.end)];
  return (
    BRINGS_TO.test(before) ||
    CHAIN_HAS.test(before) ||
    IN_THE_FIGHTING.test(after) ||
    EVERY_YEAR.test(after) ||
    WORLDWIDE.test(before + after) ||
    (SINCE.test(after) && HAVE.test(before + after))
  );
}
