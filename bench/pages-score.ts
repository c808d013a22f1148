/** True, false and missed shares of one page, each page weighing the same. */
export interface PageScore {
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
  readonly exact: boolean;
}

export interface SetScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
}

const SHINGLE = 4;

export const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Runs of four tokens and how often each occurs. Method: scrapinghub's article-extraction-benchmark. */
function shinglesOf(tokens: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const last = tokens.length === 0 ? -1 : Math.max(0, tokens.length - SHINGLE);
  for (let at = 0; at <= last; at++) {
    const shingle = tokens.slice(at, at + SHINGLE).join("\u0000");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function scorePage(gold: string, found: string): PageScore {
  const [goldTokens, foundTokens] = [tokensOf(gold), tokensOf(found)];
  const [wanted, got] = [shinglesOf(goldTokens), shinglesOf(foundTokens)];
  const both = overlap(wanted, got);
  const extra = total(got) - both;
  const missed = total(wanted) - both;
  const all = Math.max(1, both + extra + missed);
  return {
    right: both / all,
    extra: extra / all,
    missed: missed / all,
    exact: goldTokens.join(" ") === foundTokens.join(" "),
  };
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

const overlap = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number =>
  [...a].reduce((sum, [shingle, count]) => sum + Math.min(count, b.get(shingle) ?? 0), 0);

/** Means over pages; a page without a prediction is left out of precision, one without gold out of recall. */
export function scoreSet(pages: readonly PageScore[]): SetScore {
  const precision = mean(pages.flatMap(precisionOf));
  const recall = mean(pages.flatMap(recallOf));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    exact: mean(pages.map(({ exact }) => Number(exact))),
  };
}

const precisionOf = ({ right, extra, missed }: PageScore): readonly number[] => {
  if (extra === 0 && missed === 0) return [1];
  return right + extra === 0 ? [] : [right / (right + extra)];
};

const recallOf = ({ right, extra, missed }: PageScore): readonly number[] => {
  if (extra === 0 && missed === 0) return [1];
  return right + missed === 0 ? [] : [right / (right + missed)];
};

export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length;

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** F1 of one page: for the list of the worst. */
export function pageF1(page: PageScore): number {
  const [precision = 0] = precisionOf(page);
  const [recall = 0] = recallOf(page);
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
