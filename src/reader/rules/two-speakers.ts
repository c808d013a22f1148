import { covers, quote, type Span } from "../../text/span.js";
import type { Mention, ReadStory, ReportDraft } from "../reading.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";
import { SAYING } from "./saying.js";

/**
 * "The army said it shelled Tarva, while doctors said a child was killed": two clauses, each with a speaker and a
 * happening of its own. Who speaks and what is counted in one does not belong to the other.
 */
export const twoSpeakers: Rule = {
  name: "two speakers",
  reads: [
    [
      {
        sentences: ["The army said it shelled Tarva, while local doctors said the strike killed 16 people."],
        reports: [
          ["shelled", "ASSAULT", "source=army", "source=local doctors", "figure:killed=16 people"],
          ["killed", "ASSAULT", "source=army", "source=local doctors", "figure:killed=16 people"],
        ],
      },
      [
        ["shelled", "ASSAULT", "source=army"],
        ["killed", "ASSAULT", "source=local doctors", "figure:killed=16 people"],
      ],
    ],
    [
      {
        sentences: ["Norland said rebels attacked Belun; Sundia said its troops retook the pass."],
        mentions: ["source=Norland", "source=Sundia"],
        reports: [
          ["attacked", "ASSAULT", "source=Norland"],
          ["retook", "ASSAULT", "source=Norland"],
        ],
      },
      [
        ["attacked", "ASSAULT", "source=Norland"],
        ["retook", "ASSAULT", "source=Sundia"],
      ],
    ],
  ],
  ignores: [
    {
      sentences: ["Police said twelve men died, but the opposition said 20 men."],
      reports: [
        [
          "died",
          "ASSAULT",
          "source=Police",
          "figure:killed=twelve men",
          "source=opposition",
          "figure:killed=20 men",
        ],
      ],
    },
    {
      sentences: ["The army said doctors told reporters a child was killed."],
      reports: [["killed", "ASSAULT", "source=army", "source=doctors"]],
    },
    {
      sentences: ["The army said it shelled Tarva, and that the strike killed three men."],
      reports: [
        ["shelled", "ASSAULT", "source=army"],
        ["killed", "ASSAULT", "source=army", "figure:killed=three men"],
      ],
    },
  ],
  apply: (story) => {
    const clauses = story.sentences.map((_, sentence) => spokenClauses(sentence, story));
    const drafts = story.drafts.map((draft) => withinClause(draft, clauses[draft.sentence] ?? [], story));
    return { ...story, drafts };
  },
};

interface Clause extends Span {
  /** Index of the mention that speaks in it. */
  readonly speaker: number;
}

const SAYS = new RegExp(`^(?: (?:also|later|has|have|had))? (?:${SAYING})\\b`);
/** From here on another clause, up to its speaker with the words that the tagger leaves before a name. */
const NEXT_CLAUSE =
  /(?:;|,? (?:but|whereas|while)|, (?:although|and|though)) (?:[\p{L}\p{N}’'-]{1,20} ){0,3}$/u;

/** The clauses of a sentence in which somebody speaks; none where fewer than two of them tell of a happening. */
function spokenClauses(
  sentence: number,
  { text, sentences, mentions, drafts }: ReadStory,
): readonly Clause[] {
  const { start, end } = sentences[sentence] as Span;
  const clauses: Clause[] = [];
  mentions.forEach((mention, speaker) => {
    if (mention.layer !== "source" || mention.sentence !== sentence) return;
    if (!SAYS.test(quote(text, { start: mention.end, end }))) return;
    const before = quote(text, { start: clauses.at(-1)?.start ?? start, end: mention.start });
    const begins = clauses.length === 0 ? 0 : NEXT_CLAUSE.exec(before)?.index;
    if (begins !== undefined) clauses.push({ start: mention.start - before.length + begins, end, speaker });
  });
  const parted = clauses.map((clause, index) => ({ ...clause, end: clauses[index + 1]?.start ?? end }));
  return parted.length > 1 && parted.every((clause) => drafts.some(({ trigger }) => covers(clause, trigger)))
    ? parted
    : [];
}

function withinClause(draft: ReportDraft, clauses: readonly Clause[], { mentions }: ReadStory): ReportDraft {
  const own = clauses.find((clause) => covers(clause, draft.trigger));
  if (own === undefined) return draft;
  const isOthers = (mention: Mention | undefined): boolean =>
    mention?.sentence === draft.sentence && !covers(own, mention);
  const fillers = draft.fillers.filter(
    ({ role, mention }) => (role !== "source" && role !== "figure") || !isOthers(mentions[mention]),
  );
  const spoken = { ...draft, fillers };
  return fillers.some(({ role }) => role === "source")
    ? spoken
    : withFiller(spoken, { role: "source", mention: own.speaker });
}
