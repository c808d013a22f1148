import type { EventDetail, ReportDetail } from "../ledger/contract.js";
import type { StoryLine } from "../record/lines.js";
import type { Item } from "../resolve/values.js";
import { covers, quote } from "../text/span.js";
import { claimLines } from "./explained-claims.js";
import { summaryLines } from "./explained-summary.js";
import { visibleLine } from "./visible.js";
import {
  actorWords,
  figureWords,
  happenedWords,
  placeWords,
  sourceWords,
  timeWords,
  typeWords,
} from "./words.js";

/** An event (or a lone report) as text: what it is, what its reports claim, and each report word by word. */
export function eventExplanation(
  event: EventDetail | null,
  reports: readonly ReportDetail[],
  stories: ReadonlyMap<string, StoryLine>,
): string {
  return [
    ...(event
      ? [
          ...summaryLines(event),
          ...claimLines(event),
          reports.length > 1 ? "the reports, word by word" : "the report, word by word",
          "",
        ]
      : []),
    ...reports.flatMap((report) => reportLines(report, stories.get(report.story.id))),
    "",
  ]
    .map(visibleLine)
    .join("\n");
}

function reportLines({ report, story, sentence }: ReportDetail, line: StoryLine | undefined): string[] {
  const field = <V>(name: string, items: readonly Item<V>[], words: (item: Item<V>) => string): string[] =>
    items.flatMap((item) => fieldLines(name, item, words, sentence, line));
  return [
    `report ${report.id}  ${typeWords(report)}  ${happenedWords(report)}  confidence ${report.confidence}`,
    `  ${story.headline ?? "(no headline)"}${story.outlet ? `, ${story.outlet}` : ""}`,
    `  “${sentence}”`,
    `  ${"what".padEnd(12)} “${report.trigger.text}” → ${typeWords(report)}`,
    ...field("who", report.actors, actorWords),
    ...field("to whom", report.recipients, actorWords),
    ...field("where", report.places, placeWords),
    ...field("when", report.times, timeWords),
    ...field("how many", report.figures, figureWords),
    ...field("with what", report.instruments, ({ value, text }) => value?.name ?? `(${text})`),
    ...field("according to", report.sources, sourceWords),
    ...(report.same ? [`  tells again what ${report.same} tells`] : []),
    "",
  ];
}

const INDENT = " ".repeat(15);

function fieldLines<V>(
  name: string,
  item: Item<V>,
  words: (item: Item<V>) => string,
  sentence: string,
  story: StoryLine | undefined,
): string[] {
  const elsewhere = story && sentenceOf(story, item);
  return [
    `  ${name.padEnd(12)} “${item.text}” → ${item.value === null ? "unknown" : words(item)}`,
    ...(elsewhere && elsewhere !== sentence ? [`${INDENT}in “${elsewhere}”`] : []),
    ...(item.how ? [`${INDENT}how: ${item.how}`] : []),
    ...(item.reason ? [`${INDENT}why: ${item.reason}`] : []),
    ...item.alternatives.map(({ value, why }) => `${INDENT}else: ${words({ ...item, value })}: ${why}`),
  ];
}

const sentenceOf = (story: StoryLine, item: Item<unknown>): string | null => {
  const sentence = story.sentences.find((each) => covers(each, item));
  return sentence ? quote(story.text, sentence) : null;
};
