import { PEOPLE_KINDS } from "../codebook/figure-kinds.js";
import { saysJustBelow } from "../resolve/figure/qualifiers.js";
import type { FigureValue } from "../resolve/values.js";
import type { Member } from "./member.js";
import { areDisjoint, areOneGroup, haveTwoNations, type Victims, victimsOf } from "./victims.js";

/** Both inclusive; null where that end is open. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

/** One claim of how many, with whom it counts. */
export interface Toll extends Ends {
  readonly value: FigureValue;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly member: Member;
  /** Null where everybody is counted. */
  readonly of: Victims | null;
  /** Country of the report's place. */
  readonly area: string | null;
  /** Said in a number, not in a word like "dozens". */
  readonly said: boolean;
}

/** Every figure of the reports that is a count of a happening, a part of one or a running total, in the order of telling. */
export const tollsOf = (members: readonly Member[]): readonly Toll[] => members.flatMap(tollsOfMember);

/** Kept with the report: a growing event asks for those of all its reports with each page. */
const known = new WeakMap<Member, readonly Toll[]>();

function tollsOfMember(member: Member): readonly Toll[] {
  const kept = known.get(member);
  if (kept !== undefined) return kept;
  const area = areaOf(member);
  const tolls = member.report.figures.flatMap(({ value, text, start, end }): Toll[] => {
    if (value === null) return [];
    const of = PEOPLE_KINDS.has(value.kind) ? victimsOf(text) : null;
    const said = value.qualifier !== "vague";
    return [{ value, text, start, end, member, of, area, said, ...endsOf(value, text) }];
  });
  known.set(member, tolls);
  return tolls;
}

/** "About 4,000" and "nearly 300" have no bounds that they mean, but a best number: that is both their ends. */
const endsOf = ({ low, high, best, qualifier }: FigureValue, text: string): Ends =>
  best !== null && ((low === null && high === null) || (qualifier === "lt" && saysJustBelow(text)))
    ? { low: best, high: best }
    : { low, high };

const areaOf = ({ report }: Member): string | null => {
  const countries = new Set(report.places.flatMap(({ value }) => value?.country ?? []));
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
};

export const addEnds = (a: Ends, b: Ends): Ends => ({
  low: a.low === null || b.low === null ? null : a.low + b.low,
  high: a.high === null || b.high === null ? null : a.high + b.high,
});

/** "Two others", "seven fighters were also killed": not among those counted before. */
const MORE = /\b(?:another|additional|further|others?|more)\b/i;
const ALSO =
  /^[^;]*?(?:\b(?:was|were|have|had|has|been|are) also\b|\balso (?:\w+ed|died|hurt)\b|\b(?:too|as well)\b(?! as))/i;

function saysMore({ text, member: { sentence } }: Toll): boolean {
  const at = sentence.indexOf(text);
  const plain = text.replace(/\b(?:no more|more) than\b|\bor more\b/gi, "");
  return MORE.test(plain) || (at >= 0 && ALSO.test(sentence.slice(at + text.length)));
}

/** "At least 95 Afghans and 13 US service members": nothing but a joining word stands between. */
function isJoined(before: Toll, next: Toll): boolean {
  const { report, sentence } = before.member;
  const at = sentence.indexOf(before.text);
  if (at < 0 || report.id !== next.member.report.id) return false;
  return JOINING.test(sentence.slice(at + before.text.length, at + next.start - before.start));
}
const JOINING = /^(?:,? (?:and|as well as|along with|plus)|,) $/;

/** Counts of one story that add up, because it tells them in one breath, as more, or of different nations or countries. */
export function sumsOf(tolls: readonly Toll[]): readonly (readonly Toll[])[] {
  const sums: Toll[][] = [];
  for (const toll of tolls) {
    const sum = sums.find((counted) => addsTo(counted, toll));
    if (sum === undefined) sums.push([toll]);
    else sum.push(toll);
  }
  return sums.filter(({ length }) => length > 1);
}

function addsTo(counted: readonly Toll[], next: Toll): boolean {
  const last = counted.at(-1);
  if (last === undefined || last.member.story.id !== next.member.story.id) return false;
  if (counted.some((toll) => isSame(toll, next))) return false;
  if (isJoined(last, next)) return true;
  return (
    counted.every((toll) => areApart(toll, next)) ||
    (saysMore(next) && counted.every((toll) => mayBeApart(toll, next)))
  );
}

/** Told again in the same words or of the same group: a rival, no part. */
const isSame = (a: Toll, b: Toll): boolean =>
  a.text === b.text ||
  (a.of !== null && b.of !== null && a.area === b.area && a.member !== b.member && areOneGroup(a.of, b.of));

/** Of two nations, or dead in two countries. */
export const areApart = (a: Toll, b: Toll): boolean =>
  (a.of !== null && b.of !== null && haveTwoNations(a.of, b.of)) ||
  (a.area !== null && b.area !== null && a.area !== b.area);

/** Of everybody counted before, only "a further 300" are not. */
const mayBeApart = (a: Toll, next: Toll): boolean =>
  isRest(next) ||
  (a.of !== null && next.of !== null && (areDisjoint(a.of, next.of) || !areOneGroup(a.of, next.of)));

/** "Two others", "a further 1.2 million" are no whole: somebody was counted before. */
export const isRest = ({ text }: Toll): boolean =>
  /^(?:an? )?(?:another|further|additional)\b|\b(?:others?|more|(?:additional|further|more) \p{L}+)$/iu.test(
    text.replace(/\b(?:no )?more than\b|\bor more\b/i, ""),
  );
