import { quote, type Span } from "../../text/span.js";
import type { Filler, ReadStory, ReportDraft } from "../reading.js";
import type { Rule } from "./rule.js";

/** Words that only describe the deed named behind them. */
const DESCRIBES = /^(?:armed|civil|economic|human|humanitarian|joint|military|nuclear|political|security)$/iu;

/** "Drone strike", "peace talks": neighbouring triggers of one type are one phrase and one report. */
export const phraseTriggers: Rule = {
  name: "phrase triggers",
  reads: [
    [
      {
        sentences: ["A drone strike hit the depot."],
        reports: [
          ["drone", "ASSAULT"],
          ["strike", "ASSAULT", "recipient=depot"],
        ],
      },
      [["drone strike", "ASSAULT", "recipient=depot"]],
    ],
    [
      {
        sentences: ["A military drawdown began."],
        reports: [
          ["military", "ASSAULT", "actor=military"],
          ["drawdown", "RETREAT"],
        ],
      },
      [["military drawdown", "RETREAT", "actor=military"]],
    ],
  ],
  ignores: [
    {
      sentences: ["Police arrested, beat and deported the strikers."],
      reports: [
        ["arrested", "COERCE"],
        ["beat", "ASSAULT"],
        ["deported", "COERCE"],
      ],
    },
    {
      sentences: ["Both sides traded fire. Attacks went on."],
      reports: [
        ["fire", "ASSAULT"],
        ["Attacks", "ASSAULT"],
      ],
    },
  ],
  apply: (story) => {
    const phrases: number[][] = [];
    story.drafts.forEach((draft, index) => {
      const before = story.drafts[index - 1];
      if (before !== undefined && isPhrase(story.text, before, draft)) phrases.at(-1)?.push(index);
      else phrases.push([index]);
    });
    return phrases.length === story.drafts.length ? story : { ...story, drafts: joined(story, phrases) };
  },
};

const isPhrase = (text: string, before: ReportDraft, after: ReportDraft): boolean =>
  (before.type === after.type || DESCRIBES.test(quote(text, before.trigger))) &&
  before.sentence === after.sentence &&
  /^[\s-]*$/.test(text.slice(before.trigger.end, after.trigger.start));

/** The surest report of each phrase, of those that name the deed, under the whole phrase, with the fillers of all; links to earlier reports are renumbered. */
function joined({ text, drafts }: ReadStory, phrases: readonly number[][]): ReportDraft[] {
  const phraseOf = new Map(phrases.flatMap((members, phrase) => members.map((index) => [index, phrase])));
  return phrases.map((members, phrase) => {
    const reports = members.map((index) => drafts[index] as ReportDraft);
    const naming = reports.filter(({ trigger }) => !DESCRIBES.test(quote(text, trigger)));
    const surest = (naming.length > 0 ? naming : reports).reduce((best, draft) =>
      draft.confidence > best.confidence ? draft : best,
    );
    const earlier = reports
      .map(({ same }) => (same === null ? phrase : (phraseOf.get(same) as number)))
      .find((other) => other !== phrase);
    const triggers = reports.map(({ trigger }) => trigger);
    return {
      ...surest,
      trigger: { start: (triggers[0] as Span).start, end: Math.max(...triggers.map(({ end }) => end)) },
      same: earlier ?? null,
      fillers: allFillers(reports),
    };
  });
}

function allFillers(reports: readonly ReportDraft[]): Filler[] {
  const fillers = new Map<string, Filler>();
  for (const filler of reports.flatMap((report) => report.fillers)) {
    const key = `${filler.role} ${filler.mention}`;
    const known = fillers.get(key);
    if (known === undefined || filler.confidence > known.confidence) fillers.set(key, filler);
  }
  return [...fillers.values()].sort((a, b) => a.mention - b.mention);
}
