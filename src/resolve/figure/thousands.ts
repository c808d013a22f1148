/** Words with a capital that open a sentence and name nothing that a number belongs to. Sorted. */
const OPENERS =
  "About|After|All|Almost|And|Another|Around|At|Before|But|By|For|From|In|Least|Most|Nearly|Of|On|Only|Or|Over|Roughly|Some|Still|Than|That|The|Then|These|This|Those|To|Up|With";
/** "March 12 500 people fled", "Flight 17 298 died": the first number belongs to the name. */
const NAMED = `(?<!(?<!\\p{L})(?!(?:${OPENERS}) )\\p{Lu}\\p{Ll}{2,}\\.? )`;
const SPACE = new RegExp(`${NAMED}(?<![\\w.,:/]|\\d[  -])\\d{1,3}(?: \\d{3})+(?![\\d/:]|[.,]\\d| \\d)`, "gu");
/** Spaces that no line breaks at, and apostrophes, stand between digits for nothing else. */
const SURE = /(?<![\w.,:/])\d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3})+(?![\d])/gu;
/** What is measured has decimals: "3.500 tonnes" are three and a half. */
const MEASURED =
  "%|per ?cent|hundred|thousand|lakh|million|crore|billion|trillion|bn|mn?\\b|k\\b|acres?|cent(?:s|i)|cubic|degrees?|feet|foot|ft|gallons?|grams?|hectares?|hours?|inch|kilo|kg|km|knots|lit(?:er|re)|met(?:er|re|ric)|miles?|mm\\b|ounces?|points?|pounds?|seconds?|square|times|tonn?e?s?\\b|volts?|watts?|yards?|years?";
const DOTTED = new RegExp(
  `(?<![\\w.,:/\\p{Sc}]|\\p{Sc} |magnitude )[1-9]\\d{0,2}(?:\\.\\d{3})+(?![\\d.]\\d|\\d)(?=(?: (?:and|or|to) [\\d.]+)? (?!${MEASURED})\\p{L})`,
  "giu",
);
/** Two dots are no decimals, whatever is counted. */
const TWICE = /(?<![\w.,:/])\d{1,3}(?:\.\d{3}){2,}(?![.\d])/gu;

const withComma = (number: string): string => number.replace(/[^\d]/g, ",");

/** "12,5 million", "3,5 %": a comma with fewer than three digits behind it, before what is measured, marks decimals. */
const DECIMAL =
  /(?<![\w.,:/])(\d{1,3}),(\d{1,2})(?=[- ]?(?:%|per ?cent\b|hundred\b|thousand\b|million\b|billion\b|trillion\b|bn\b|mn?\b|tonn?e?s?\b|k[gm]\b|kilo))/gi;

/** Numbers with commas for thousands, whatever marks them: "12 500 people", "1'200 men", "3.500 persons". As long as before. */
export const withCommas = (text: string): string => {
  const plain = /\d,\d/.test(text) ? text.replace(DECIMAL, "$1.$2") : text;
  return /\d[ \u00a0\u2009\u202f'’.]\d{3}/.test(plain)
    ? plain
        .replace(SURE, withComma)
        .replace(SPACE, withComma)
        .replace(TWICE, withComma)
        .replace(DOTTED, withComma)
    : plain;
};
