import { linesOf } from "../text/lines.js";

/** Units of a text that are looked at: what it is shows early. */
const SAMPLE = 20_000;
/** Lines of which nobody can say what they are together. */
const FEWEST_LINES = 3;

/** Why a text is no news though its lines look like sentences: a program, a table, terms of use. Null for anything else. */
export function whyNoNews(source: string): string | null {
  const text = source.slice(0, SAMPLE);
  const lines = linesOf(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((line) => line !== "");
  if (isCode(lines)) return "the page is a program's code or data";
  if (isTable(lines)) return "the page is a table";
  return isTerms(text) ? "the page is a licence or terms of use" : null;
}

const CODE =
  /^(?:import|export|const|let|var|def|class|return|function|public|private|static|package|using|namespace|#include|#!|\/\/|\/\*|\*\/|\* @|@\w+$|<\?|SELECT|INSERT|UPDATE|CREATE TABLE|from \w[\w.]* import|print\(|elif|else:|try:|except|(?:if|for|while|switch|catch) ?\(|(?:if|for|while) .*:$|[{}[\]()]+[;,]?$|\{"|\["|"[\w-]+":)|[{};]$|\w\([^()]{0,80}\);?$|\):$|=>|[=!]==?|\+=|-=|&&|\|\||->|::|\w\(\w*\)|\w = \w/;
const SENTENCE = /^["“]?\p{Lu}.{30,}[.!?]["”’)]*$/u;

/** Most lines are code, and hardly any a sentence. */
function isCode(lines: readonly string[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  const code = lines.filter((line) => CODE.test(line)).length;
  const told = lines.filter((line) => SENTENCE.test(line) && !/[{};]/.test(line)).length;
  return code >= lines.length * 0.5 && told <= lines.length * 0.1;
}

const MOST_IN_CELL = 30;

/** Nearly all lines have the same number of cells, two or more marks between them, and short ones. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < FEWEST_LINES) return false;
  return [/\t/, /,(?=\S)/, /;(?=\S)/, /\|/].some((mark) => {
    const cells = lines.map((line) => line.split(mark).filter((cell) => cell.trim() !== ""));
    const usual = cells[lines.length >> 1]?.length ?? 0;
    const alike = cells.filter((row) => row.length === usual);
    const longest = Math.max(...alike.flat().map(({ length }) => length));
    return usual >= 3 && alike.length >= lines.length * 0.8 && longest <= MOST_IN_CELL;
  });
}

const TERMS = [
  /\bthese (?:general )?terms\b|\bterms (?:and conditions|of (?:service|use))\b/i,
  /\byou (?:may not|shall|agree|must not|have the right|warrant|are (?:responsible|entitled))\b/i,
  /\bby (?:using|accessing|registering|continuing)\b/i,
  /\bour (?:services?|site|website|platform)\b|\bthe (?:service|software|licen[cs]e|licensor)\b/i,
  /\bpersonal (?:data|information)\b|\bwe (?:may )?(?:collect|use|share|process|store)\b/i,
  /\bliab(?:le|ility)\b|\bindemnify\b|\bdamages\b/i,
  /\bwarrant(?:y|ies)\b|["“]as is["”]|\bmerchantability\b/i,
  /\bwithout (?:limitation|notice|restriction|prior notice)\b/i,
  /\bhereby\b|\bherein\b|\bthereof\b|\bpursuant to\b/i,
  /\bgoverned (?:by|and construed)\b|\bconflict of laws?\b|\bjurisdiction\b/i,
  /\bcopyright (?:notice|holders?)\b|\bpermission (?:notice|is)\b|\bredistribut/i,
  /\bprivacy (?:policy|notice|laws?)\b|\bdata protection\b|\bcookies\b/i,
  /\bthird[- ]part(?:y|ies)\b|\bterminate\b|\bintellectual property\b/i,
];
/** Of all terms, and of the first ones, which speak to the reader of a service; a resolution has many of the others. */
const ADDRESSING = 4;
/** Reports say who said it, terms never do. */
const REPORTED =
  /\b(?:according to|accused|condemned|demanded|fined|reported|reporters|ruled|said|says|told|urged|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;

function isTerms(text: string): boolean {
  if (REPORTED.test(text)) return false;
  const found = TERMS.map((term) => term.test(text));
  const addressing = found.slice(0, ADDRESSING).filter(Boolean).length;
  const all = found.filter(Boolean).length;
  return (addressing >= 2 && all >= 4) || (addressing >= 1 && all >= 6);
}
