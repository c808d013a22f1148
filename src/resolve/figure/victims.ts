/** What befell somebody, behind the phrase that counts them. By hand, sorted. */
const DONE =
  "abducted|arrested|assassinated|beaten|beheaded|bitten|burned|burnt|captured|charged|convicted|crushed|dead|detained|died|drowned|electrocuted|executed|found dead|gored|gunned down|hacked to death|hanged|harmed|held|hospitali[sz]ed|hurt|ill|infected|injured|jailed|kidnapped|killed|knifed|lynched|maimed|missing|murdered|perished|raped|run over|sentenced|shot|slain|stabbed|succumbed|suffocated|survived|taken (?:captive|hostage|into custody|to hospital)|tortured|unaccounted for|wounded";
const AUXILIARY =
  "(?: (?:has|have|had|was|were|is|are|been|be|being|also|badly|critically|fatally|later|lightly|reported(?:ly)?|seriously|severely|slightly|said to be|found|left|feared|still|then|believed|confirmed|may have|might have))*";

export const VICTIMS_BEHIND = new RegExp(
  `^(?:,? (?:aged \\d+|\\d+),)?(?: (?:from|in|of) [^,;.]{1,30})?(?:,? who\\b[^,;.]{0,60})?${AUXILIARY},? (?:${DONE}|with (?:\\p{L}+ )?(?:burns|injuries|wounds)|suffered (?:\\p{L}+ )*(?:burns|injuries|wounds)|lost (?:his|her|their) li(?:fe|ves))\\b`,
  "iu",
);

/** The same before it: "killed a shepherd". By hand, sorted. */
export const VICTIMS_BEFORE =
  /\b(?:abduct(?:ed|ing|s)?|arrest(?:ed|ing|s)?|assassinat(?:ed|es|ing)|behead(?:ed|ing|s)|bod(?:y|ies) of|captur(?:ed|es|ing)|charged|convicted|crushed|detain(?:ed|ing|s)?|execut(?:ed|es|ing)|held|injur(?:ed|es|ing)|jail(?:ed|ing|s)|kidnap(?:ped|ping|s)?|kill(?:ed|ing|s)?|murder(?:ed|ing|s)?|shot(?: dead)?|sentenced|slaying of|stabbed|wound(?:ed|ing|s)?|death of|deaths of|killing of|murder of|arrest of|nabbed)(?: (?:at least|and (?:wounded|injured)))? $/i;
