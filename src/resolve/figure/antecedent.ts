import { quote, type Span } from "../../text/span.js";
import { numbersIn } from "./amounts.js";
import { isPlural, unitOfNoun } from "./nouns.js";
import { beforeVerb, startsWithVerb } from "./past-verbs.js";
import type { Phrase, Reading } from "./phrase.js";
import { MEASURED } from "./units.js";
import { wholeOf } from "./wholes.js";

/** No noun of its own: "the other two", "80 of them", "fewer than 400". */
const BARE =
  /^(?:\W|\d|(?:all|another|about|almost|around|at|least|fewer|further|less|many|more|nearly|of|only|other|others|over|remaining|roughly|rest|some|than|the|them|these|those|up|to|which|whom|as|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|dozens|hundreds|thousands|scores|several|few)\b)+$/i;
const GOES_ON = /^ (?:are|had|has|have|is|of (?:them|those|which|whom)|was|were|\p{L}+ed)\b/u;
const POINTS_BACK = /\b(?:another|more|other|others|remaining|rest|them|those|which|whom)\b/i;

/** A reading with what its sentence counted before, where the words themselves don't say what they count. */
export function completed(
  reading: Reading,
  { words, kind }: Phrase,
  text: string,
  sentence: Span,
  mention: Span,
): Reading {
  if (reading.unit !== null || kind === "money" || !BARE.test(beforeVerb(words))) return reading;
  const after = words.slice(beforeVerb(words).length) + text.slice(mention.end, sentence.end);
  if (!POINTS_BACK.test(words) && !GOES_ON.test(after) && !startsWithVerb(after)) return reading;
  const unit = unitBefore(text, sentence, mention);
  return unit === null
    ? reading
    : { ...reading, unit, reason: reading.reason ?? "counts what was counted before" };
}

/** The unit of the whole, else of the last count before it that has one. */
function unitBefore(text: string, sentence: Span, mention: Span): string | null {
  const before =
    wholeOf(text, sentence, mention) ?? quote(text, { start: sentence.start, end: mention.start });
  for (const { end } of [...numbersIn(before)].reverse()) {
    const words =
      before
        .slice(end)
        .split(/[,;:.]/)[0]
        ?.trim()
        .split(" ")
        .slice(0, 4) ?? [];
    const noun = words.find((word) => isPlural(word) && !/^(?:others?|was|is|has)$/i.test(word));
    const next = words[words.indexOf(noun ?? "") + 1] ?? "";
    const unit = noun === undefined ? null : unitOfNoun(isPlural(next) ? next : noun);
    if (unit !== null && !MEASURED.has(unit)) return unit;
  }
  return null;
}
