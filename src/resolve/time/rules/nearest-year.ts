import { civilDay, type DayNumber } from "../calendar.js";
import { type Frame, type Meaning, type Outcome, unknown, yearOf } from "../meaning.js";

const YEARLESS = "no year is said and the day of publication, which would give it, is not known";

const FARTHER = "no year is said; this one lies farther off";
const NOT_YET = "no year is said; this one is nearer, but on the other side than the sentence tells";

interface Candidate {
  readonly year: number;
  readonly meaning: Meaning;
  /** Days from the reference day to the nearest day of the candidate. */
  readonly distance: number;
}

const distanceTo = (ref: DayNumber, { from, to }: Meaning): number => {
  const first = (from ?? 0) / 1440;
  const last = (to ?? 0) / 1440 - 1;
  return ref < first ? first - ref : Math.max(0, ref - last);
};

/** How near to a tie two years must be for the sentence's direction to choose: measured on news dates. */
const TIE_DAYS = 60;

const choose = (candidates: readonly Candidate[], ref: DayNumber, frame: Frame, tie: number) => {
  const [nearest, second] = candidates;
  if (nearest === undefined || second === undefined) return nearest;
  const isFuture = ({ meaning }: Candidate) => (meaning.from ?? 0) / 1440 > ref;
  if (frame.done === true) return candidates.find((candidate) => !isFuture(candidate)) ?? nearest;
  const fits = (candidate: Candidate) => isFuture(candidate) === (frame.direction === "future");
  const tied = second.distance - nearest.distance <= tie && nearest.distance > 0;
  return tied && frame.direction !== null && !fits(nearest) && fits(second) ? second : nearest;
};

const OF_TOLD_YEAR = "no year is said; the date told before is of this one";
const NEAREST = "no year is said: the nearest; a date of another year is told right before";

/** "In March 2023 …. In April …": may go on in the year of the date in this sentence or the one before. */
const inToldYear = (
  inYear: (year: number) => Meaning | null,
  { previous, back, ref, direction }: Frame,
): Meaning | null => {
  const told = previous?.yearless
    ? previous.alternatives.find(({ why }) => why === OF_TOLD_YEAR)?.meaning
    : previous;
  const year = told == null || told.granularity === "year" ? null : yearOf(told);
  if (told == null || year === null || ref === null || back == null || back > 1) return null;
  if (direction === "future" || told.countedYear || year >= civilDay(ref).year) return null;
  const found = inYear(year);
  return found !== null && (found.from ?? 0) > (told.from ?? 0) ? found : null;
};

/**
 * A date without its year: the nearest one; the sentence's direction decides between two that are about as near. What is
 * told as done on it never lies ahead.
 */
export const nearestYear =
  (inYear: (year: number) => Meaning | null, tie: number = TIE_DAYS) =>
  (frame: Frame): Outcome => {
    if (frame.year !== null) return inYear(frame.year) ?? unknown("the calendar has no such day");
    const { ref } = frame;
    if (ref === null) return unknown(YEARLESS);
    const thisYear = civilDay(ref).year;
    const candidates = [thisYear - 1, thisYear, thisYear + 1]
      .flatMap((year) => {
        const meaning = inYear(year);
        return meaning === null ? [] : [{ year, meaning, distance: distanceTo(ref, meaning) }];
      })
      .sort((a, b) => a.distance - b.distance);
    const chosen = choose(candidates, ref, frame, tie);
    if (chosen === undefined) return unknown("the calendar has no such day");
    const other = candidates.find((candidate) => candidate !== chosen);
    const told = inToldYear(inYear, frame);
    return {
      ...chosen.meaning,
      yearless: true,
      anchor: frame.anchor,
      reason: told === null ? null : NEAREST,
      alternatives: [
        ...(told === null ? [] : [{ meaning: told, why: OF_TOLD_YEAR }]),
        ...(other === undefined
          ? []
          : [{ meaning: other.meaning, why: other.distance < chosen.distance ? NOT_YET : FARTHER }]),
      ],
    };
  };
