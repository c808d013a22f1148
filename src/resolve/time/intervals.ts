import { daySpan, type Frame, firstDay, type Meaning, MINUTES_A_DAY } from "./meaning.js";
import { DATED, FUZZY, type Wrapper } from "./wrapper.js";

const refMinutes = ({ ref }: Frame): number | null => (ref === null ? null : ref * MINUTES_A_DAY);
const refEnd = ({ ref }: Frame): number | null => (ref === null ? null : (ref + 1) * MINUTES_A_DAY);

const isEmpty = ({ from, to }: Meaning): boolean => from !== null && to !== null && from >= to;

/** An interval that the reference day would turn inside out stays open at that end. */
const since = (meaning: Meaning, frame: Frame): Meaning => {
  const value = { ...meaning, to: refEnd(frame), fuzz: null, alternatives: [] };
  return isEmpty(value) ? { ...value, to: null } : value;
};

const until = (meaning: Meaning, frame: Frame): Meaning => {
  const value = { ...meaning, from: refMinutes(frame), fuzz: null, alternatives: [] };
  return isEmpty(value) || frame.direction === "past" ? { ...value, from: null } : value;
};

/** "before the end of the year" reaches to its end. */
const beforeIt = (meaning: Meaning): Meaning => ({
  ...meaning,
  from: null,
  to: meaning.fuzz === "late" || meaning.fuzz === "mid" ? meaning.to : meaning.from,
  fuzz: null,
  alternatives: [],
});
const afterIt = (meaning: Meaning): Meaning => ({
  ...meaning,
  from: meaning.to,
  to: null,
  fuzz: null,
  alternatives: [],
});
/** What has a first day of its own: "the eve of Ramadan" is a day, "the eve of the Cold War" the time before it. */
const HAS_EVE = /^(?:minute|hour|part-of-day|day|weekend|week|month|year)$/;

/** "the eve of February 22": the day before; of what has no first day, the time before it. */
const eveOf = (meaning: Meaning): Meaning => {
  const first = firstDay(meaning);
  if (first === null || !HAS_EVE.test(meaning.granularity)) return beforeIt(meaning);
  return { ...daySpan(first - 1, first, "day"), anchor: meaning.anchor, yearless: meaning.yearless };
};
const fromIt = (meaning: Meaning): Meaning => ({ ...meaning, to: null, alternatives: [] });

export const APPROX: Wrapper = {
  name: "about",
  before: /\b(?:around|about|circa|roughly|approximately) $/i,
  shapes: DATED,
  apply: (meaning) => ({ ...meaning, fuzz: meaning.fuzz ?? "approx" }),
};

/** Also of what belongs to a day: "since Monday's attack" is since that day. */
export const SINCE: Wrapper = {
  name: "since",
  before: /\b(?:ever )?since(?: on| in| about| around| at least)? $/i,
  shapes: DATED,
  apply: since,
  reads: [["Nine have died since Monday's attack.", "since Monday", "2025-06-09", "2025-06-13"]],
};

/** Open intervals: outermost, tried last. */
export const INTERVALS: readonly Wrapper[] = [
  SINCE,
  { name: "by", before: /\bby(?: about| around| at the latest)? $/i, shapes: FUZZY, apply: until },
  {
    name: "not-until",
    before: /\b(?:until|till)(?<=(?:\bnot|n['’]t|\bnever)\b[^.;:]{0,30}) $/i,
    shapes: FUZZY,
    apply: (meaning, frame) =>
      meaning.to !== null && meaning.to <= (refEnd(frame) ?? 0) ? meaning : until(meaning, frame),
    reads: [
      ["The army did not act until May 2023.", "until May 2023", "2023-05-01", "2023-06-01"],
      ["It was not until Tuesday that police came.", "until Tuesday", "2025-06-10", "2025-06-11"],
    ],
  },
  {
    name: "until",
    before: /\b(?:until|till|through|up to|up until)(?: at least| about| after)? $/i,
    shapes: FUZZY,
    apply: until,
  },
  {
    name: "from",
    before: /\b(?:starting|beginning|effective|commencing|as from)(?: on| in| from)? (?:the )?$/i,
    shapes: FUZZY,
    apply: fromIt,
  },
];

/** Said of an event as often as of a date ("after Monday's attack"): only where the mention itself includes the word. */
export const EVENT_INTERVALS: readonly Wrapper[] = [
  { name: "since", before: /\bsince (?:the |an? )$/i, shapes: DATED, apply: since },
  { name: "until", before: /\b(?:until|till|through|up to) (?:the |an? )$/i, shapes: DATED, apply: until },
  {
    name: "before",
    before:
      /\b(?:(?:long |shortly |just |well )?before|prior to|ahead of|in the run-?up to|in the lead-?up to) (?:the |a |an )?$/i,
    shapes: DATED,
    apply: beforeIt,
  },
  { name: "eve", before: /\b(?:on )?(?:the )?eve of (?:the |a |an )?$/i, shapes: DATED, apply: eveOf },
  {
    name: "after",
    before:
      /\b(?:(?:shortly |soon |just )?after|following|in the wake of|in the aftermath of) (?:the |a |an )?$/i,
    shapes: DATED,
    apply: afterIt,
  },
  { name: "from", before: /\bfrom (?:the )?$/i, shapes: DATED, apply: fromIt },
];
