const CONDITION =
  /\bon (?:the )?(?:strict )?condition of anonymity|\bon (?:the )?condition (?:that )?(?:his|her|their|he|she|they)\b[^,.;]{0,40}|\b(?:asked|asking|declined|declining|requested|requesting|refused|wished|wanted|preferred|insisted|insisting)(?: that| on)? (?:not )?(?:to (?:not )?be |being )(?:named|identified|quoted)\b|\b(?:requested|requesting|asked for|insisted on|seeking|demanded|granted|given|offered|sought) anonymity|\bspoke(?:n)? anonymously|\bspeaking anonymously|\bwho (?:did not|didn['’]t) want to be (?:named|identified)/i;

const CAUSE =
  /\b(?:(?:were|was|are|is|being|had) )?(?<cause>not (?:been )?authori[sz]ed to (?:speak|talk|brief|comment|discuss|disclose|release)[^,.;“”"]*|not allowed to (?:speak|talk|brief|comment)[^,.;“”"]*|for fear of [^,.;“”"]+|fearing (?:reprisals?|retaliation|retribution|arrest|for (?:his|her|their) safety)[^,.;“”"]*|(?:because of |due to |citing |given )the sensitivity[^,.;“”"]*|for (?:security|safety) reasons|for (?:her|his|their) (?:own |personal )?(?:safety|security))/i;

/** A cause that says by itself that the speaker stays nameless; fear and safety have other effects too. */
const ALONE = /not (?:been )?authori[sz]ed|not allowed/i;

/** What anonymity is asked for: "on condition of anonymity to discuss intelligence", "because the talks are secret". */
const PURPOSE =
  /^,? (?:(?:in order |so as )?to (?:be able to )?(?:address|brief|comment|describe|disclose|discuss|divulge|give|provide|relay|reveal|share|speak|talk)\b|because\b|citing\b|due to\b|given\b|out of (?:concern|fear)\b|owing to\b)[^,.;“”"]*/i;
/** Where the reason ends and what was told begins: "to speak to the media that three died", "to brief reporters said". */
const TOLD =
  /(?<=\b(?:journalists|media|news organi[sz]ations|outlets?|press|publicly|public|record|reporters)) (?:about how )?that\b.*$| (?:and |but )?(?:added|adds|claimed|confirmed|explained|noted|reported|said|says|stated|told)\b.*$/i;

export interface Anonymity {
  /** Where the words stand in the sentence. */
  readonly start: number;
  readonly reason: string;
}

/** The condition with what it is made for, if the words go on so. */
const withPurpose = (sentence: string, condition: RegExpExecArray | null): string => {
  if (condition === null) return "";
  const purpose = PURPOSE.exec(sentence.slice(condition.index + condition[0].length));
  return `${condition[0]}${purpose?.[0] ?? ""}`;
};

/** Whether a sentence says that its speaker won't be named, and why in its own words. */
export const anonymityIn = (sentence: string): Anonymity | null => {
  const condition = CONDITION.exec(sentence);
  const cause = CAUSE.exec(sentence);
  const found = condition ?? (cause !== null && ALONE.test(cause[0]) ? cause : null);
  if (found === null) return null;
  const reason = cause?.groups?.cause ?? withPurpose(sentence, condition);
  return { start: found.index, reason: reason.replace(TOLD, "").trim() };
};
