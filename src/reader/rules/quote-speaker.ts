import { quotations } from "../../text/quotations.js";
import { covers, quote, type Span } from "../../text/span.js";
import type { ReadStory, ReportDraft } from "../reading.js";
import { withFiller } from "./fillers.js";
import type { Rule } from "./rule.js";
import { SAYING } from "./saying.js";

/** "They came at dawn. They shot my father," said Amal: all that stands between the marks is told by who is named behind them, or before. */
export const quoteSpeaker: Rule = {
  name: "quote speaker",
  reads: [
    [
      {
        sentences: [
          "“They came at dawn.",
          "They shot my father.",
          "Then they burned the house,” said Amal Nour.",
        ],
        mentions: ["source=Amal Nour"],
        reports: [
          ["shot", "ASSAULT", "recipient=father"],
          ["burned", "ASSAULT", "source=Amal Nour"],
        ],
      },
      [
        ["shot", "ASSAULT", "recipient=father", "source=Amal Nour"],
        ["burned", "ASSAULT", "source=Amal Nour"],
      ],
    ],
    [
      {
        sentences: [
          "The governor said: “We lost three houses.",
          "They burned the school.”",
          "Then it rained.",
        ],
        mentions: ["source=governor"],
        reports: [["burned", "ASSAULT"]],
      },
      [["burned", "ASSAULT", "source=governor"]],
    ],
    [
      {
        sentences: ["“They came at dawn,” said Amal Nour, a trader.", "“They burned the school.”"],
        mentions: ["source=Amal Nour"],
        reports: [["burned", "ASSAULT"]],
      },
      [["burned", "ASSAULT", "source=Amal Nour"]],
    ],
  ],
  ignores: [
    {
      sentences: ["“They came at dawn,” said Amal Nour.", "“They burned the school,” a guard said."],
      mentions: ["source=Amal Nour", "source=guard"],
      reports: [["burned", "ASSAULT"]],
    },
    {
      sentences: ["“They shot my father,” said Amal.", "Rebels burned the house."],
      mentions: ["source=Amal"],
      reports: [["burned", "ASSAULT"]],
    },
    {
      sentences: ["“Police say they shot him.", "We buried him,” said Amal Nour."],
      mentions: ["source=Amal Nour"],
      reports: [["shot", "ASSAULT", "source=Police"]],
    },
    {
      sentences: ["“They came at dawn.", "They shot my father.”", "Rebels deny it."],
      reports: [["shot", "ASSAULT", "recipient=father"]],
    },
  ],
  apply: (story) => {
    const spoken = spokenQuotations(story);
    if (spoken.length === 0) return story;
    return { ...story, drafts: story.drafts.map((draft) => spokenBy(draft, spoken)) };
  },
};

interface Spoken extends Span {
  /** Index of a mention. */
  readonly speaker: number;
}

/** Those of several sentences, and those that go on right behind another one without a speaker of their own. */
function spokenQuotations(story: ReadStory): readonly Spoken[] {
  const spoken: Spoken[] = [];
  let before: Spoken | null = null;
  for (const quoted of quotations(story.text)) {
    const own = speakerOf(quoted, story);
    const goesOn: boolean = own === null && before !== null && continues(quoted, before, story);
    const speaker: number | null = goesOn ? (before as Spoken).speaker : own;
    before = speaker === null ? null : { ...quoted, speaker };
    if (before !== null && (goesOn || sentenceAt(quoted.start, story) !== sentenceAt(quoted.end - 1, story)))
      spoken.push(before);
  }
  return spoken;
}

/** It opens the sentence behind, in the same paragraph, and nobody else speaks there. */
function continues(quoted: Span, before: Spoken, story: ReadStory): boolean {
  const sentence = story.sentences.findIndex(({ start }) => start === quoted.start);
  const told = story.sentences[sentence - 1];
  return (
    told !== undefined &&
    covers(told, { start: before.end - 1, end: before.end }) &&
    !quote(story.text, { start: told.end, end: quoted.start }).includes("\n") &&
    !story.mentions.some((mention) => mention.layer === "source" && mention.sentence === sentence)
  );
}

const sentenceAt = (at: number, { sentences }: ReadStory): Span | undefined =>
  sentences.find(({ start, end }) => start <= at && at < end);

function spokenBy(draft: ReportDraft, spoken: readonly Spoken[]): ReportDraft {
  const own = spoken.find((quoted) => covers(quoted, draft.trigger));
  return own === undefined || draft.fillers.some(({ role }) => role === "source")
    ? draft
    : withFiller(draft, { role: "source", mention: own.speaker });
}

const SAID_BEHIND = new RegExp(`^,? (?:(?:${SAYING})(?: \\p{L}{2,10}ly)? (?:the |a |an )?)?$`, "u");
const SAYS_BEHIND = new RegExp(`^[^.;]{0,60}? (?:${SAYING})\\b`, "u");
const SAYS_BEFORE = new RegExp(`^[^.;]{0,60}? (?:${SAYING})\\b[^.;]{0,30}[,:] ?$`, "u");

/** The one source beside a quotation whose verb of saying leads to it. */
function speakerOf(quoted: Span, story: ReadStory): number | null {
  const { text, mentions } = story;
  const [first, last] = [sentenceAt(quoted.start, story), sentenceAt(quoted.end - 1, story)];
  if (first === undefined || last === undefined) return null;
  const behind = mentions.findIndex(
    ({ layer, start, end }) =>
      layer === "source" &&
      covers({ start: quoted.end, end: last.end }, { start, end }) &&
      isSaying(text, { quoted, start, end }, last.end),
  );
  if (behind !== -1) return behind;
  const before = mentions.findIndex(
    ({ layer, start, end }) =>
      layer === "source" &&
      covers({ start: first.start, end: quoted.start }, { start, end }) &&
      SAYS_BEFORE.test(quote(text, { start: end, end: quoted.start })),
  );
  return before === -1 ? null : before;
}

/** `," said Amal` or `," Amal said`. */
const isSaying = (text: string, speaker: Span & { readonly quoted: Span }, end: number): boolean => {
  const between = quote(text, { start: speaker.quoted.end, end: speaker.start });
  if (!SAID_BEHIND.test(between)) return false;
  return /\p{L}{3}/u.test(between) || SAYS_BEHIND.test(quote(text, { start: speaker.end, end }));
};
