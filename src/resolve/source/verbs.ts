/** Reporting verbs: the form that a value shows, and every form that stands for it. Sorted. */
export const REPORTING_VERBS: Readonly<Record<string, string>> = {
  accused: "accuse accuses accused accusing accusation",
  acknowledged: "acknowledge acknowledges acknowledged acknowledging",
  added: "add adds added adding",
  admitted: "admit admits admitted admitting",
  alleged: "allege alleges alleged alleging",
  announced: "announce announces announced announcing announcement",
  argued: "argue argues argued arguing",
  asserted: "assert asserts asserted asserting",
  believed: "believe believes believed",
  blamed: "blame blames blamed blaming",
  cited: "cite cites cited citing",
  claimed: "claim claims claimed claiming",
  condemned: "condemn condemns condemned condemning",
  confirmed: "confirm confirms confirmed confirming",
  declared: "declare declares declared declaring",
  demanded: "demand demands demanded demanding",
  denied: "deny denies denied denying denial",
  described: "describe describes described describing",
  disclosed: "disclose discloses disclosed",
  estimated: "estimate estimates estimated estimating",
  explained: "explain explains explained explaining",
  found: "finds found",
  indicated: "indicate indicates indicated",
  informed: "inform informs informed",
  insisted: "insist insists insisted insisting",
  noted: "note notes noted noting",
  pledged: "pledge pledges pledged",
  posted: "posts posted posting",
  promised: "promise promises promised promising",
  quoted: "quote quotes quoted quoting",
  recalled: "recall recalls recalled",
  reiterated: "reiterate reiterates reiterated",
  rejected: "reject rejects rejected rejecting",
  reported: "reports reported reporting",
  revealed: "reveal reveals revealed",
  said: "say says said saying",
  showed: "shows showed shown",
  stated: "states stated stating",
  stressed: "stress stresses stressed stressing",
  suggested: "suggest suggests suggested",
  suspected: "suspect suspects suspected",
  testified: "testify testifies testified",
  threatened: "threaten threatens threatened threatening",
  told: "tell tells told telling",
  tweeted: "tweet tweets tweeted",
  urged: "urge urges urged urging",
  vowed: "vow vows vowed",
  warned: "warn warns warned warning",
  wrote: "write writes wrote written",
  "according to": "according",
};

const SHOWN: ReadonlyMap<string, string> = new Map(
  Object.entries(REPORTING_VERBS).flatMap(([shown, forms]) =>
    forms.split(" ").map((form) => [form, shown] as const),
  ),
);

const WORD = /[\p{L}]+/gu;

/** Capitals are names: "United States" states nothing. */
const verbIn = (words: readonly string[]): string | null => {
  const form = words.find((word) => SHOWN.has(word));
  return form === undefined ? null : (SHOWN.get(form) ?? null);
};

/** Relative clauses and appositions may stand between a speaker and the verb; a new quotation may not. */
const wordsOf = (text: string, most: number): readonly string[] => (text.match(WORD) ?? []).slice(0, most);

/** The reporting verb of a speaker: "according to" before, the nearest verb after, else the nearest one before. */
export const reportingVerb = (before: string, after: string): string | null => {
  if (/\baccording to (?:an? |the |\p{L}+['’]s )?$/iu.test(before)) return "according to";
  const near = verbIn(wordsOf(after, 6));
  if (near !== null) return near;
  const back = (before.match(WORD) ?? []).slice(-5).reverse();
  return verbIn(back) ?? verbIn(wordsOf(after, 22));
};
