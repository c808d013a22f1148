import type { EventType } from "../../codebook/event-types.js";
import type { FigureKind } from "../../codebook/figure-kinds.js";
import type { Filler, Mention, ReadStory, ReportDraft } from "../../reader/reading.js";
import { runningTotals } from "../../reader/rules/running-totals.js";
import { overlaps, quote, type Span } from "../../text/span.js";
import { findAmounts } from "./amounts.js";
import { kindBeside } from "./kinds.js";
import { headNoun, unitOfNoun } from "./nouns.js";
import { isNobody } from "./things.js";

/** The story with its count phrases as the number grammar sees them: whole, under the right kind, none left without its report. */
export const withFigures = (story: ReadStory): ReadStory =>
  runningTotals.apply(withMissed(withKinds(withTrimmed(story))));

/** "At least 95 Afghans and": what the phrase can't end with. */
const LOOSE_END =
  /(?:,?\s{1,9}(?:a|an|and|are|as|at|but|by|for|from|had|has|have|in|is|of|on|or|that|the|to|was|were|when|which|while|who|with)){1,9}$/i;
const LOOSE_START = /^(?:(?:and|by|of|with)\s+)+/i;

const withTrimmed = (story: ReadStory): ReadStory => ({
  ...story,
  mentions: story.mentions.map((mention) =>
    mention.layer === "figure" ? trimmed(story.text, mention) : mention,
  ),
});

function trimmed(text: string, mention: Mention): Mention {
  const words = quote(text, mention);
  const lead = LOOSE_START.exec(words)?.[0].length ?? 0;
  const tail = LOOSE_END.exec(words)?.[0].length ?? 0;
  if (lead + tail >= words.length || lead + tail === 0) return mention;
  return { ...mention, start: mention.start + lead, end: mention.end - tail };
}

/** Types of reports that tell such counts. */
const TYPES: Readonly<Partial<Record<FigureKind, readonly EventType[]>>> = {
  abducted: ["ASSAULT"],
  detained: ["COERCE"],
  displaced: ["DISPLACE", "DISASTER"],
  injured: ["ASSAULT", "DISASTER", "PROTEST"],
  killed: ["ASSAULT", "DISASTER"],
  missing: ["ASSAULT", "DISASTER"],
};

const sentenceOf = ({ sentences }: ReadStory, { sentence }: Mention): Span => sentences[sentence] as Span;

/** What the words beside a count say that it counts; null where they don't say. */
export const toldKind = (story: ReadStory, mention: Mention): FigureKind | null =>
  mention.layer === "figure" ? kindBeside(story.text, sentenceOf(story, mention), mention) : null;

/** "Eleven burnt stalls" are among no injured: what the noun counts outweighs every guess. */
function countsThings({ text }: ReadStory, mention: Mention): boolean {
  const words = quote(text, mention);
  const [amount, ...others] = findAmounts(words);
  if (amount === undefined || others.length > 0) return false;
  const noun = headNoun(words.slice(amount.end));
  return noun !== null && isNobody(unitOfNoun(noun));
}

/** What stands beside a count outweighs the reader's guess where the report can have such counts. */
const withKinds = (story: ReadStory): ReadStory => ({
  ...story,
  drafts: story.drafts.map((draft) => ({
    ...draft,
    fillers: draft.fillers.map((filler) => {
      if (filler.figure === null) return filler;
      const mention = story.mentions[filler.mention] as Mention;
      if (TYPES[filler.figure] !== undefined && countsThings(story, mention))
        return { ...filler, figure: "other" as const };
      const kind = toldKind(story, mention);
      if (TYPES[filler.figure] !== undefined && kind === "other") return { ...filler, figure: kind };
      return kind !== null && TYPES[kind]?.includes(draft.type) ? { ...filler, figure: kind } : filler;
    }),
  })),
});

/** Confidence of a count that the words alone give to a report: the share of such counts that the development gold has. */
const BY_WORDS = 0.8;

/** "Between 30 and 40 people are still missing": a count that no report took goes to the one that tells what became of them. */
function withMissed(story: ReadStory): ReadStory {
  const used = new Set(story.drafts.flatMap(({ fillers }) => fillers.map(({ mention }) => mention)));
  const added = new Map<ReportDraft, Filler[]>();
  for (const [index, mention] of story.mentions.entries()) {
    if (used.has(index) || mention.layer !== "figure") continue;
    const kind = toldKind(story, mention);
    const draft = kind === null ? null : draftFor(story, mention, kind);
    if (kind === null || draft === null || findAmounts(quote(story.text, mention)).length === 0) continue;
    const filler = {
      role: "figure",
      mention: index,
      figure: kind,
      cumulative: false,
      confidence: BY_WORDS,
    } as const;
    added.set(draft, [...(added.get(draft) ?? []), filler]);
  }
  return {
    ...story,
    drafts: story.drafts.map((draft) => {
      const fillers = added.get(draft);
      return fillers === undefined
        ? draft
        : { ...draft, fillers: [...draft.fillers, ...fillers].sort((a, b) => a.mention - b.mention) };
    }),
  };
}

/** Of the reports of the sentence the one whose victims are counted, else the only one that fits, else the nearest. */
function draftFor(story: ReadStory, mention: Mention, kind: FigureKind): ReportDraft | null {
  const fitting = story.drafts.filter(
    ({ sentence, type }) => sentence === mention.sentence && (TYPES[kind] ?? []).includes(type),
  );
  const counted = fitting.filter(({ fillers }) =>
    fillers.some(
      ({ role, mention: other }) =>
        role === "recipient" && overlaps(story.mentions[other] as Mention, mention),
    ),
  );
  const [only, ...others] = counted.length > 0 ? counted : fitting;
  if (only === undefined) return null;
  return others.reduce((best, next) => (gap(next, mention) < gap(best, mention) ? next : best), only);
}

const gap = ({ trigger }: ReportDraft, mention: Mention): number =>
  Math.max(trigger.start - mention.end, mention.start - trigger.end);
