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

/** ", quoted by the state news agency SANA,": who passes the words on stands between the speaker and the verb. */
const PASSED_ON =
  /^,? (?:as |who (?:is|was|were) )?(?:cited|interviewed|quoted|reached) (?:at|by|in|on) [^,;.“”"]{1,60},/u;
const QUOTED_BY = /\b(?<verb>cited|quoted) by (?:the |an? )?(?:\p{L}[\p{L}’'-]{0,30} ){0,4}$/iu;

/** "Citing the ministry, the BBC reported": whoever is cited is told of by that, whoever cites by the verb behind. */
const CITED_BY = /\b(?<verb>citing|quoting) (?:the |an? )?(?:\p{L}[\p{L}’'-]{0,30} ){0,2}$/iu;
const CITES = /^,? (?:citing|quoting) [^,;.“”"]{1,80},/u;

/** Whoever declines to say something says nothing. */
const NO_SAYING =
  "(?:declin(?:e|ed|es|ing)|fail(?:ed|s|ing)?|refus(?:e|ed|es|ing)|(?:am|are|is|was|were)(?: not|n['’]t) (?:able|ready|willing)|(?:are|is|was|were) (?:unable|unwilling)|(?:had|has|have) (?:yet|not been able)) to|(?:can|could|did|do|does|had|has|have|might|will|would)(?: not|n['’]t)(?: yet)?|cannot|ca n['’]t|won['’]t|can['’]t|without|stopped short of|rather than";
const UNSAID = new RegExp(
  `\\b(?:${NO_SAYING})(?: \\p{L}{2,12}ly)? (?:\\p{L}{2,14} or )?(?:${Object.values(REPORTING_VERBS).join(" ").replaceAll(" ", "|")})(?: or \\p{L}{2,14})?(?![\\p{L}])`,
  "giu",
);
const SILENT = new RegExp(
  `^(?: (?:also|again|both|later|\\p{L}{2,12}ly))? (?:${NO_SAYING})(?! be (?:identified|named|quoted))\\b`,
  "iu",
);

/** As far as a verb is looked for, in UTF-16 units. */
const FAR = 400;

/** A word of each form of not saying: most words hold none. */
const MAY_BE_UNSAID = /n['’]t|not|without|stopped|rather|declin|fail|refus|unable|unwilling|yet/iu;

/** The words with what nobody said taken out of them: "declined to say whether". */
const said = (words: string): string => (MAY_BE_UNSAID.test(words) ? words.replace(UNSAID, "x x x") : words);

/** The reporting verb of a speaker: "according to" before, the nearest verb after, else the nearest one before. */
export const reportingVerb = (before: string, after: string): string | null => {
  if (/\baccording to (?:an? |the |\p{L}+['’]s )?$/iu.test(before)) return "according to";
  const quoted = QUOTED_BY.exec(before)?.groups?.["verb"];
  if (quoted !== undefined) return quoted.toLowerCase();
  const cited = CITED_BY.exec(before)?.groups?.["verb"];
  if (cited !== undefined) return SHOWN.get(cited.toLowerCase()) ?? null;
  const behind = said(after.slice(0, FAR).replace(PASSED_ON, ",").replace(CITES, ","));
  const near = verbIn(wordsOf(behind, 6));
  if (near !== null || SILENT.test(after)) return near;
  const back = (said(before.slice(-FAR)).match(WORD) ?? []).slice(-5).reverse();
  return verbIn(back) ?? verbIn(wordsOf(behind, 22));
};
