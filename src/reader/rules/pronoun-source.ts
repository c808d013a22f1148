import { quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";
import { SAYING } from "./saying.js";

/** "He said …": who that is stands as the one source of the sentence before, or of the one before that. */
export const pronounSource: Rule = {
  name: "pronoun source",
  reads: [
    [
      {
        sentences: ["Governor Amal Nour blamed bandits.", "She said nine farmers were abducted."],
        mentions: ["source=Governor Amal Nour"],
        reports: [["abducted", "ASSAULT", "recipient=farmers"]],
      },
      [["abducted", "ASSAULT", "source=Governor Amal Nour", "recipient=farmers"]],
    ],
  ],
  ignores: [
    {
      sentences: ["The army and the rebels issued statements.", "They said talks had begun."],
      mentions: ["source=army", "source=rebels"],
      reports: [["talks", "CONSULT"]],
    },
    {
      sentences: ["Governor Amal Nour blamed bandits.", "She visited the families of nine abducted farmers."],
      mentions: ["source=Governor Amal Nour"],
      reports: [["abducted", "ASSAULT"]],
    },
    {
      sentences: ["Governor Amal Nour blamed bandits.", "She said a police report named the kidnappers."],
      mentions: ["source=Governor Amal Nour"],
      reports: [["named", "ACCUSE", "source=police report"]],
    },
  ],
  apply: (story) => ({ ...story, drafts: story.drafts.map((draft) => withSpeaker(draft, story)) }),
};

const PRONOUN_SAYS = new RegExp(`^(?:He|She|They) (?:(?:also|later|then|has|have) )?(?:${SAYING})\\b`);
const SENTENCES_BACK = 2;

function withSpeaker(draft: ReportDraft, story: ReadStory): ReportDraft {
  if (draft.fillers.some(({ role }) => role === "source")) return draft;
  const own = story.sentences[draft.sentence] as Span;
  const says = PRONOUN_SAYS.exec(quote(story.text, own));
  if (says === null || draft.trigger.start < own.start + says[0].length) return draft;
  const mention = speakerBefore(draft.sentence, story);
  return mention === null ? draft : withFiller(draft, { role: "source", mention });
}

function speakerBefore(sentence: number, { mentions }: ReadStory): number | null {
  for (let before = sentence - 1; before >= 0 && before >= sentence - SENTENCES_BACK; before--) {
    const sources = mentions.flatMap(({ layer, sentence: at }, index) =>
      layer === "source" && at === before ? [index] : [],
    );
    if (sources.length > 0) return sources.length === 1 ? (sources[0] as number) : null;
  }
  return null;
}
