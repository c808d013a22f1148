import type { FigureKind } from "../../codebook/figure-kinds.js";
import { quote, type Span } from "../../text/span.js";
import { findAmounts } from "./amounts.js";
import { currencyOf } from "./money.js";
import { unitFor } from "./units.js";

/** What the words around a count say that it counts: inside it, right behind it, right before it. By hand. */
interface KindWords {
  readonly kind: FigureKind;
  readonly inside: RegExp | null;
  readonly behind: RegExp | null;
  readonly before: RegExp | null;
}

/** "who had been sent to the port": what stands between a count and what became of it. */
const CLAUSE = "(?:,? (?:who|that|which|whom)\\b[^,;.]{0,80}?|,? including [^,;.]{1,60}?,?)?";
const AUXILIARY =
  "(?: (?:were|was|are|is|be|being|remain|remained|remains|ha(?:ve|s|d)(?: been)?|may have (?:been)?|were being))?";
const ADVERBS =
  "(?: (?:also|already|either|feared|believed|confirmed|critically|fatally|found|later|now|presumed|reported|reportedly|said to be|seriously|shot|slightly|still|then))*";

const behind = (words: string): RegExp => new RegExp(`^${CLAUSE}${AUXILIARY}${ADVERBS} (?:${words})\\b`, "i");
const before = (words: string): RegExp =>
  new RegExp(`\\b(?:${words}) (?:(?:the|by|of|to|at|for|as|with) )?$`, "i");

const KINDS: readonly KindWords[] = [
  {
    kind: "killed",
    inside: /\b(?:deaths|fatalities|corpses|bodies|dead|lives)\b/i,
    behind: behind(
      "killed|dead|died|slain|drowned|perished|murdered|massacred|executed|beheaded|burned to death",
    ),
    before: before(
      "kill|kills|killed|killing|death toll|murdered|murdering|massacred|executed|beheaded|claimed the lives",
    ),
  },
  {
    kind: "injured",
    inside: /\b(?:wounded|injured|injuries)\b(?! \p{Ll}+s\b)/iu,
    behind: behind("injured|wounded|hurt|burned|burnt"),
    before: before("injure|injured|injures|injuring|wound|wounds|wounded|wounding|hurt|hurting"),
  },
  {
    kind: "missing",
    inside: null,
    behind: behind("missing|unaccounted for|lost at sea"),
    before: before("missing"),
  },
  {
    kind: "detained",
    inside: /\barrests\b/i,
    behind: behind(
      "arrested|detained|in custody|jailed|imprisoned|rounded up|taken into custody|behind bars",
    ),
    before: before(
      "arrest|arrests|arrested|arresting|detain|detained|detaining|jailed|imprisoned|rounded up",
    ),
  },
  {
    kind: "abducted",
    inside: null,
    behind: behind("abducted|kidnapped|taken hostage|held hostage"),
    before: before("abduct|abducted|abducting|kidnap|kidnapped|kidnapping"),
  },
  {
    kind: "displaced",
    inside: null,
    behind: behind(
      "displaced|homeless|evacuated|uprooted|fled|fleeing|driven from their homes|forced to flee",
    ),
    before: before("displace|displaced|displacing|evacuated|evacuating|uprooted|uprooting|driven out"),
  },
  {
    kind: "participants",
    inside: /\b(?:protesters|protestors|demonstrators|marchers)\b/i,
    behind: behind("marched|rallied|gathered|demonstrated|protested|took part|took to the streets|attended"),
    before: null,
  },
];

/** How far the words may stand that say what is counted, in UTF-16 units: a sentence may be long and full of counts. */
const NEAR = 80;

/** What a count counts by the words beside it; null where they don't say. */
export function kindBeside(text: string, sentence: Span, mention: Span): FigureKind | null {
  const words = quote(text, mention);
  if (currencyOf(words) !== null && /\d|illion|thousand/.test(words)) return "money";
  const lead = text.slice(Math.max(sentence.start, mention.start - NEAR), mention.start);
  const tail = text.slice(mention.end, Math.min(sentence.end, mention.end + 2 * NEAR));
  const found =
    KINDS.find(({ behind: after }) => after?.test(tail)) ??
    KINDS.find(({ before: ahead }) => ahead?.test(lead)) ??
    KINDS.find(({ inside }) => inside?.test(words));
  if (found === undefined || !countsPeople(words)) return null;
  return found.kind === "detained" && /\breleas\w+\b[^,;]*$/i.test(lead) ? null : found.kind;
}

/** "Several attacks" have killed others, and are killed by nobody. */
function countsPeople(words: string): boolean {
  const amount = findAmounts(words).at(-1);
  return (
    amount === undefined ||
    unitFor(words.slice(amount.end), "other") === "person" ||
    NO_NOUN.test(words.slice(amount.end)) ||
    /\b(?:deaths|fatalities|bodies|casualties|arrests|lives)\b/i.test(words)
  );
}

/** A bare number, or one with a word that stands for people. */
const NO_NOUN = /^(?: (?:more|others?|people|persons?))*$/i;
