import type { EventDetail, ReportDetail } from "../ledger/contract.js";
import type { StoryLine } from "../record/lines.js";
import type { Item } from "../resolve/values.js";
import { covers, quote } from "../text/span.js";
import {
  actorWords,
  certainty,
  figureWords,
  placeWords,
  sourceWords,
  timeWords,
  typeWords,
} from "./words.js";

/** An event (or a lone report) as text: each report, each field, its words in their sentence, and why. */
export function eventExplanation(
  event: EventDetail | null,
  reports: readonly ReportDetail[],
  stories: ReadonlyMap<string, StoryLine>,
): string {
  return [
    ...(event ? eventHead(event) : []),
    ...reports.flatMap((report) => reportLines(report, stories.get(report.story.id))),
    "",
  ].join("\n");
}

function eventHead({ event, possibleDuplicates, redirectedFrom }: EventDetail): string[] {
  const { summary } = event;
  return [
    `event ${event.id}  ${typeWords(summary)}  ${summary.realis}, ${summary.stance}${summary.contested ? ", contested" : ""}`,
    ...(redirectedFrom ? [`  asked for as ${redirectedFrom}, which it replaces`] : []),
    `  ${summary.reports} report(s) in ${summary.stories} story(ies)`,
    ...possibleDuplicates.map(({ other, why }) => `  possibly the same as ${other}: ${why}`),
    "",
  ];
}

function reportLines({ report, story, sentence }: ReportDetail, line: StoryLine | undefined): string[] {
  const field = <V>(name: string, items: readonly Item<V>[], words: (item: Item<V>) => string): string[] =>
    items.flatMap((item) => fieldLines(name, item, words, sentence, line));
  return [
    `report ${report.id}  ${typeWords(report)}  ${certainty(report) || "occurred, stated"}  confidence ${report.confidence}`,
    `  ${story.headline ?? "(no headline)"}${story.outlet ? `, ${story.outlet}` : ""}`,
    `  “${sentence}”`,
    `  trigger     “${report.trigger.text}”`,
    ...field("actor", report.actors, actorWords),
    ...field("recipient", report.recipients, actorWords),
    ...field("place", report.places, placeWords),
    ...field("time", report.times, timeWords),
    ...field("figure", report.figures, figureWords),
    ...field("instrument", report.instruments, ({ value, text }) => value?.name ?? `(${text})`),
    ...field("source", report.sources, sourceWords),
    ...(report.same ? [`  tells again what ${report.same} tells`] : []),
    "",
  ];
}

function fieldLines<V>(
  name: string,
  item: Item<V>,
  words: (item: Item<V>) => string,
  sentence: string,
  story: StoryLine | undefined,
): string[] {
  const elsewhere = story && sentenceOf(story, item);
  return [
    `  ${name.padEnd(11)} “${item.text}” → ${item.value === null ? "unknown" : words(item)}`,
    ...(elsewhere && elsewhere !== sentence ? [`              in “${elsewhere}”`] : []),
    ...(item.how ? [`              how: ${item.how}`] : []),
    ...(item.reason ? [`              why: ${item.reason}`] : []),
    ...item.alternatives.map(({ value, why }) => `              else: ${words({ ...item, value })}: ${why}`),
  ];
}

const sentenceOf = (story: StoryLine, item: Item<unknown>): string | null => {
  const sentence = story.sentences.find((each) => covers(each, item));
  return sentence ? quote(story.text, sentence) : null;
};
