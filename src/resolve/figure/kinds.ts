import type { FigureKind } from "../../codebook/figure-kinds.js";
import { quote, type Span } from "../../text/span.js";
import { findAmounts } from "./amounts.js";
import { currencyOf } from "./money.js";
import { kindOfTally } from "./tallies.js";
import { unitFor } from "./units.js";
import { wholeAt } from "./wholes.js";

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

/** The last of a list is set off from what befell them all: "57 passengers and five crew, died". */
const SET_OFF = "(?:(?:,| [–—-])(?= (?:are|died|drowned|had|have|perished|was|were)\\b))?";
/** Other counts of a list: "killed a couple and their" three children. No verb stands among them. */
const LISTED =
  "(?:(?:(?!(?:after|and|as|at|by|in|of|on|when|while|\\p{L}+(?:ed|ing))\\b)[\\p{L}\\d’'-]+,? ){1,5}and (?:(?:another|her|his|the|their) )?)?";

const behind = (words: string): RegExp =>
  new RegExp(
    `^(?:[ -]of[ -](?:them|those|which|whom|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}))?${CLAUSE}${SET_OFF}${AUXILIARY}${ADVERBS} (?:${words})\\b`,
    "i",
  );
const before = (words: string): RegExp =>
  new RegExp(`\\b(?:${words}) (?:(?:the|of|to|at|for|as|with) )?${LISTED}$`, "iu");

const KINDS: readonly KindWords[] = [
  {
    kind: "killed",
    inside: /\b(?:deaths|fatalities|corpses|bodies|dead|lives)\b/i,
    behind: behind(
      "killed|dead|died|slain|drowned|perished|murdered|massacred|executed|beheaded|burned to death",
    ),
    before: before(
      "eliminated|kill|kills|killed|killing|neutrali[sz]ed|death toll|murdered|murdering|massacred|executed|beheaded|claimed the lives",
    ),
  },
  {
    kind: "injured",
    inside: /\b(?:wounded|injured|injuries)\b(?! \p{Ll}+s\b)/iu,
    behind: behind("injured|wounded|hurt|burned|burnt"),
    before: before(
      "infect|infected|infecting|injure|injured|injures|injuring|wound|wounds|wounded|wounding|hurt|hurting|sickened",
    ),
  },
  {
    kind: "missing",
    inside: /\bmissing\b/i,
    behind: behind("missing|unaccounted for|lost at sea"),
    before: before("missing"),
  },
  {
    kind: "detained",
    inside: /\b(?:arrests|detainees)\b/i,
    behind: behind(
      "arrested|detained|in custody|jailed|imprisoned|rounded up|taken into custody|behind bars",
    ),
    before: before(
      "arrest|arrests|arrested|arresting|detain|detained|detaining|jailed|imprisoned|rounded up",
    ),
  },
  {
    kind: "abducted",
    inside: /\b(?:abductees|captives|hostages)\b/i,
    behind: behind("abducted|kidnapped|taken hostage|held hostage"),
    before: before("abduct|abducted|abducting|kidnap|kidnapped|kidnapping"),
  },
  {
    kind: "displaced",
    inside: /\b(?:displaced|evacuees|refugees)\b/i,
    behind: behind(
      "displaced|homeless|evacuated|uprooted|fled|fleeing|driven from their homes|forced to flee",
    ),
    before: before("displace|displaced|displacing|evacuated|evacuating|uprooted|uprooting|driven out"),
  },
  {
    kind: "participants",
    inside: /\b(?:protesters|protestors|demonstrators|marchers)\b/i,
    behind: behind("marched|rallied|gathered|demonstrated|protested|took part|took to the streets|attended"),
    before: before("crowd at|crowd of|turnout at|turnout of"),
  },
  {
    kind: "other",
    inside: null,
    behind: behind("survived|escaped|rescued|saved|unharmed|unhurt"),
    before: before("rescued|rescuing"),
  },
];

/** How far the words may stand that say what is counted, in UTF-16 units: a sentence may be long and full of counts. */
const NEAR = 80;

/** What a count counts by the words beside it, `other` where they say that it is no toll; null where they don't say. */
export function kindBeside(text: string, sentence: Span, mention: Span): FigureKind | null {
  const words = quote(text, mention);
  if (currencyOf(words) !== null && /\d|illion|thousand/.test(words)) return "money";
  const kind = kindTold(text, sentence, mention);
  if (kind === null || !countsPeople(words, kind)) return null;
  const lead = text.slice(Math.max(sentence.start, mention.start - NEAR), mention.start);
  return HELD.has(kind) && FREED.test(lead) ? null : kind;
}

/** Who is let go is held no longer. */
const HELD: ReadonlySet<FigureKind> = new Set(["abducted", "detained"]);
const FREED = /\b(?:freed|freedom|freeing|releas\w+)\b[^,;]*$/i;

/** What the noun of a count says that it counts: "270 hostages"; null where it doesn't say. */
export const nounKind = (words: string): FigureKind | null =>
  KINDS.find(({ inside }) => inside?.test(words))?.kind ?? null;

/** "Of those shot, only one survived", "injured passengers were rescued": spared, and a victim still. */
const STILL_VICTIM = /^of (?:the|those) |\b(?:hurt|injured|wounded)\b/i;

function kindTold(text: string, sentence: Span, mention: Span): FigureKind | null {
  const words = quote(text, mention);
  const told = kindOfDeed(text, sentence, mention);
  const isVictim =
    STILL_VICTIM.test(text.slice(sentence.start, sentence.start + 9)) || STILL_VICTIM.test(words);
  return (told === "other" && isVictim ? null : told) ?? nounKind(words);
}

const DONE_TO = /\b(?:are|be|been|being|got|is|left|was|were)\b/i;
const TO_OTHERS =
  /\b(?:abducted|arrested|beheaded|detained|displaced|evacuated|executed|hurt|injured|jailed|kidnapped|killed|massacred|murdered|rescued|saved|slain|uprooted|wounded|(?:beaten|burned|burnt|gunned|hacked|shot|stabbed) (?:dead|down|to death))$/i;
/** No object follows: a preposition, an adverb, a day, or the end of the clause. */
const NO_OBJECT =
  /^(?:$|[^\p{L}\d ]| (?:[^\p{L}\d]|(?:about|across|after|along|alongside|amid|and|around|as|at|because|before|between|but|by|daily|during|early|elsewhere|every|for|from|here|in|inside|instantly|last|late|later|near|nearby|next|of|on|or|outside|over|overnight|recently|since|so|that|there|this|through|throughout|to|today|under|until|when|where|which|while|who|with|within|without|yesterday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))/iu;

/** "Three gunmen killed two people": who is counted did it, to whoever follows. */
const isDoing = (told: string, rest: string): boolean =>
  TO_OTHERS.test(told) && !DONE_TO.test(told) && !NO_OBJECT.test(rest);

/** By what is done to whom is counted; a part is of its whole's kind where nothing behind it says otherwise. */
function kindOfDeed(text: string, sentence: Span, mention: Span): FigureKind | null {
  const lead = text.slice(Math.max(sentence.start, mention.start - NEAR), mention.start);
  const tail = text.slice(mention.end, Math.min(sentence.end, mention.end + 2 * NEAR));
  const after = KINDS.find(({ behind: words }) => {
    const told = words?.exec(tail)?.[0];
    return told !== undefined && !isDoing(told, tail.slice(told.length));
  })?.kind;
  if (after !== undefined) return after;
  const whole = wholeAt(text, sentence, mention);
  const ofWhole = whole === null ? null : kindOfDeed(text, sentence, whole);
  return (
    (ofWhole === "other" ? null : ofWhole) ??
    KINDS.find(({ before: words }) => words?.test(lead))?.kind ??
    kindOfTally(text, sentence, mention)
  );
}

/** "Several attacks" have killed others, and are killed by nobody. */
function countsPeople(words: string, kind: FigureKind): boolean {
  const amount = findAmounts(words).at(-1);
  if (amount === undefined) return true;
  const after = words.slice(amount.end);
  const unit = unitFor(after, "other");
  return (
    unit === "person" ||
    (kind === "displaced" && /^(?:family|household)$/.test(unit ?? "")) ||
    NO_NOUN.test(after) ||
    /\b(?:deaths|fatalities|bodies|casualties|arrests|lives)\b/i.test(words)
  );
}

/** A bare number, or one with a word that stands for people. */
const NO_NOUN = /^(?: (?:more|others?|people|persons?|dead|displaced|injured|killed|missing|wounded))*$/i;
