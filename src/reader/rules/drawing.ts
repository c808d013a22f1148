import { realisLabels, stanceLabels } from "../../codebook/certainty.js";
import { bareStory } from "../../story/bare-story.js";
import { bySpan, covers, quote, type Span } from "../../text/span.js";
import type { Filler, Mention, ReadStory, ReportDraft } from "../reading.js";
import { find, type ReportSketch, type Sketch, sketchedFiller, sketchedMention } from "./sketch.js";

/** A whole reading from its sketch: as certain, occurred and stated as can be. */
export function drawStory({ sentences, reports, dateline, mentions: unused = [] }: Sketch): ReadStory {
  const text = sentences.join(" ");
  const spans = sentenceSpans(sentences);
  const sentenceOf = (span: Span): number => spans.findIndex((sentence) => covers(sentence, span));
  const whole = { start: 0, end: text.length };
  const mentions: Mention[] = [];
  const add = (mention: Omit<Mention, "sentence" | "sector">): Mention => {
    const known = mentions.find(
      ({ layer, start, end }) => layer === mention.layer && start === mention.start && end === mention.end,
    );
    if (known !== undefined) return known;
    mentions.push({ ...mention, sentence: sentenceOf(mention), sector: null });
    return mentions.at(-1) as Mention;
  };
  for (const words of unused) {
    const mention = sketchedMention(words);
    add({ ...find(text, mention.words, whole), layer: mention.layer });
  }
  const drafts = reports.map(([triggerWords, type, ...rest]) => {
    const [labels, fillers] = labelled(rest);
    const same = sameOf(rest, reports);
    const trigger = find(text, triggerWords, whole);
    const own = spans[sentenceOf(trigger)] as Span;
    const filled = fillers.map((filler) => {
      const { role, figure, words, cumulative, confidence } = sketchedFiller(filler);
      const { layer } = sketchedMention(`${role}=`);
      const mention = add({ ...find(text, words, own), layer });
      return { role, figure, cumulative, confidence, at: mention };
    });
    return { trigger, type, ...labels, same, filled, sentence: sentenceOf(trigger) };
  });
  mentions.sort(bySpan);
  return {
    ...bareStory(text, spans),
    dateline: dateline === undefined ? null : { text: dateline, place: null, day: null },
    mentions,
    drafts: drafts.map(
      ({ filled, ...draft }): ReportDraft => ({
        ...CERTAIN,
        ...draft,
        fillers: filled.map(({ at, ...filler }): Filler => ({ ...filler, mention: mentions.indexOf(at) })),
      }),
    ),
  };
}

/** The labels of a sketched report, and its fillers. */
function labelled(
  words: readonly string[],
): [Pick<ReportDraft, "mode" | "realis" | "stance">, readonly string[]] {
  const mode = words.find((word) => word.startsWith("mode="))?.slice("mode=".length) ?? null;
  const realis = realisLabels.find((label) => words.includes(`realis=${label}`)) ?? "occurred";
  const stance = stanceLabels.find((label) => words.includes(`stance=${label}`)) ?? "stated";
  return [{ mode, realis, stance }, words.filter((word) => !/^(?:mode|realis|same|stance)=/.test(word))];
}

/** The place of the report that `same=` names by its trigger. */
function sameOf(words: readonly string[], reports: readonly ReportSketch[]): number | null {
  const named = words.find((word) => word.startsWith("same="))?.slice("same=".length);
  return named === undefined ? null : reports.findIndex(([trigger]) => trigger === named);
}

const CERTAIN = { confidence: 0.9 } as const;

function sentenceSpans(sentences: readonly string[]): Span[] {
  let start = 0;
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
}

/** The reports of a reading as a sketch has them, so that two can be compared. */
export const sketchOf = ({ text, mentions, drafts }: ReadStory): ReportSketch[] =>
  drafts.map(({ trigger, type, mode, realis, stance, same, fillers }) => [
    quote(text, trigger),
    type,
    ...(mode === null ? [] : [`mode=${mode}`]),
    ...(realis === "occurred" ? [] : [`realis=${realis}`]),
    ...(stance === "stated" ? [] : [`stance=${stance}`]),
    ...(same === null ? [] : [`same=${quote(text, drafts[same]?.trigger as Span)}`]),
    ...fillers.map(({ role, figure, cumulative, mention }) => {
      const name = figure === null ? role : `${role}:${figure}`;
      return `${name}${cumulative ? "+" : ""}=${quote(text, mentions[mention] as Span)}`;
    }),
  ]);
