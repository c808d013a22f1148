/**
 * What the network gives a report is no share of such reports that are right. A straight line over log-odds
 * (Platt 1999), fitted to the development gold through this very path, makes .9 mean nine in ten.
 */
interface Line {
  readonly slope: number;
  readonly shift: number;
}

/** Right: in the gold, with this type. */
const REPORT: Line = { slope: 0.536, shift: -0.502 };

/** Right: in the gold, in this role of a report found with its type. */
const FILLER: Line = { slope: 0.846, shift: -0.333 };

const LEAST = 1e-6;

function calibrated(p: number, { slope, shift }: Line): number {
  const within = Math.min(1 - LEAST, Math.max(LEAST, p));
  return 1 / (1 + Math.exp(-(slope * Math.log(within / (1 - within)) + shift)));
}

/** Of reports whose trigger has probability `p`, the share that is right. Decisions are made on `p` itself. */
export const reportConfidence = (p: number): number => calibrated(p, REPORT);

/** Of links between a report and a mention with probability `p`, the share that is right. */
export const fillerConfidence = (p: number): number => calibrated(p, FILLER);
