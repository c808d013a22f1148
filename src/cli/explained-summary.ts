import type { EventDetail } from "../ledger/contract.js";
import type { EventSummary, NamedActor } from "../merge/event.js";
import { figureRangeWords } from "./figure-words.js";
import { timeValueWords } from "./time-words.js";
import { happenedWords, placeValueWords, plural, typeWords } from "./words.js";

/** Who did what to whom, where, when, how many, and who tells it: a line each, "unknown" where nothing is known. */
export function summaryLines(detail: EventDetail): string[] {
  const { event, possibleDuplicates, redirectedFrom } = detail;
  const { summary } = event;
  const line = (name: string, words: string): string => `  ${name.padEnd(12)} ${words || "unknown"}`;
  return [
    `event ${event.id}`,
    ...(redirectedFrom ? [`  asked for as ${redirectedFrom}, which it replaces`] : []),
    line("what", typeWords(summary)),
    line("happened?", `${happenedWords(summary)}${summary.contested ? "; contested, see ≠ below" : ""}`),
    line("who", named(summary.actors)),
    line("to whom", named(summary.recipients)),
    line("where", placeLine(summary)),
    line("when", (summary.time && timeValueWords(summary.time, summary.sentence)) ?? ""),
    ...figureLines(summary).map((words) => line("how many", words)),
    line("told by", tellers(summary)),
    line("according to", summary.sources.join("; ")),
    `  “${summary.sentence}”`,
    ...possibleDuplicates.map(
      (pair) => `  possibly the same as ${pair.other === event.id ? pair.event : pair.other}: ${pair.why}`,
    ),
    "",
  ];
}

const named = (actors: readonly NamedActor[]): string => actors.map(({ text }) => text).join("; ");

function placeLine({ place }: EventSummary): string {
  if (place === null) return "";
  const around = place.radiusKm === null ? "" : `, within ${place.radiusKm} km`;
  return `${placeValueWords(place)} (${place.precision}${around})`;
}

const figureLines = ({ figures, totals }: EventSummary): readonly string[] => [
  ...figures.map(figureRangeWords),
  ...(totals ?? []).map((total) => `${figureRangeWords(total)}, a running total over several events`),
];

/** A copy of another story is no second voice. */
function tellers({ outlets, stories, tellings, reports }: EventSummary): string {
  return [
    `${plural(reports, "report")} in ${plural(stories, "story", "stories")}`,
    ...(outlets.length > 0 ? [` of ${plural(outlets.length, "outlet")}: ${outlets.join(", ")}`] : []),
    ...(tellings < stories ? [`; ${plural(tellings, "independent telling")}, the others are copies`] : []),
  ].join("");
}
