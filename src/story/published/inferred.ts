import type { Span } from "../../text/span.js";
import type { Block, PublishedAt } from "../story.js";
import { dateIn, dayAfter, isoDay, monthStart } from "./days.js";

/** A story's text as far as inference needs it. */
export interface Told {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
}

/** A bound on the day of publication and the words it follows from. */
interface Bound {
  /** First day on which the story can have been published, or the first on which it can not any more. */
  readonly day: string;
  readonly words: string;
  readonly caption: boolean;
}

const MONTH =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
const DATED = new RegExp(
  `(?:${MONTH} \\d{1,2},? (?:19|20)\\d\\d|\\d{1,2} ${MONTH},? (?:19|20)\\d\\d|${MONTH},? (?:of )?(?:19|20)\\d\\d|\\b(?:19|20)\\d\\d\\b)`,
  "g",
);
/** Words that place a date ahead of the telling. */
const AHEAD =
  /\b(?:by(?: the)?(?: end| start| beginning| middle| close)?(?: of)?|until|till|through|before|no later than)\s+(?:(?:early|mid|late)[- ])?$/i;
const COMING =
  /\b(?:will|shall|would|won['’]t|is to|are to|due|plans?|planned|scheduled|expected|slated|set to|to be held|upcoming|next|aims?|vows?|pledged|hopes?|propos\w+|target\w*|goal|forecast\w*|projected?)\b/i;
/** Words that place a date behind the telling when nothing says it is ahead. */
const BEHIND =
  /\b(?:since|in|in (?:early|mid|late)|of|from|after|during|on|a|an|the|between|late|early|mid|back in|around|and|until|before|as of|following)[\s-]+$/i;
const HAPPENED =
  /\b(?:\w+ed|was|were|had|did|been|has|have|began|broke|came|fell|fought|left|led|lost|made|met|said|saw|set|shot|struck|took|won|went|held|hit|became|since|war|ousted?)\b/i;

/**
 * The interval in which a story can have been published, from dates that it tells of as past or as to come and
 * from the dates of its pictures. A picture is never younger than its story, so its date is a lower bound, and
 * the first to give way. Null when there is no bound or they contradict each other.
 */
export function inferPublished(story: Told): PublishedAt | null {
  if (!/(?:19|20)\d\d/.test(story.text)) return null;
  const told = { ...story, sentences: story.sentences.filter((span) => namesYear(story.text, span)) };
  const bounds = [...textBounds(told), ...captionBounds(told)];
  const latest = told.sentences.flatMap((span) => aheadBounds(told.text, span));
  const to = least(latest);
  const fits = bounds.filter(({ day, caption }) => to === null || day < to.day || !caption);
  const from = greatest(fits);
  if (from === null && to === null) return null;
  if (from !== null && to !== null && from.day >= to.day) return null;
  return {
    from: from?.day ?? null,
    to: to?.day ?? null,
    granularity: "vague",
    how: "inferred",
    reason: [
      from === null ? null : notBefore(from),
      to === null ? null : `before the end of what it tells as to come: “${to.words}”`,
    ]
      .filter((part) => part !== null)
      .join("; "),
    text: (from ?? to)?.words ?? null,
  };
}

const namesYear = (text: string, { start, end }: Span): boolean =>
  /(?:19|20)\d\d/.test(text.slice(start, end));

const notBefore = ({ words, caption }: Bound): string =>
  caption ? `not before its picture’s date: “${words}”` : `not before what it tells as past: “${words}”`;

const greatest = (bounds: readonly Bound[]): Bound | null =>
  bounds.reduce<Bound | null>((best, bound) => (best === null || bound.day > best.day ? bound : best), null);
const least = (bounds: readonly Bound[]): Bound | null =>
  bounds.reduce<Bound | null>((best, bound) => (best === null || bound.day < best.day ? bound : best), null);

/** A date's sense is in the words near it; sentences without end would be searched anew for each date. */
const NEAR = 240;

function textBounds({ text, sentences }: Told): readonly Bound[] {
  return sentences.flatMap((span) => {
    const words = text.slice(span.start, span.end);
    return [...words.matchAll(DATED)].flatMap(({ 0: date, index }): Bound[] => {
      const before = words.slice(Math.max(0, index - 60), index);
      const day = firstDay(date);
      const around = words.slice(Math.max(0, index - NEAR), index + NEAR);
      if (day === null || isAhead(before) || !isBehind(around, before, date)) return [];
      return [{ day, words: quoted(words, index, date), caption: false }];
    });
  });
}

const isAhead = (before: string): boolean => AHEAD.test(before) || COMING.test(before);
const isBehind = (words: string, before: string, date: string): boolean =>
  (BEHIND.test(before) || /\d{1,2},? (?:19|20)\d\d|^\d{1,2} /.test(date)) && HAPPENED.test(words);

/** `by the end of 2026` after `will`: the story is older than that end. */
function aheadBounds(text: string, span: Span): readonly Bound[] {
  const words = text.slice(span.start, span.end);
  return [...words.matchAll(DATED)].flatMap(({ 0: date, index }): Bound[] => {
    const before = words.slice(Math.max(0, index - 60), index);
    const clause = words.slice(Math.max(0, index - NEAR), index);
    const end = endOf(date);
    const isComing =
      /\b(?:will|won['’]t|shall|is to|are to|plans? to|scheduled|due|expected to|set to)\b[^.;]{0,120}$/i.test(
        clause,
      );
    const isTold = /\b(?:would|was|were|had)\b[^.;]{0,60}$/i.test(before);
    if (
      end === null ||
      !isComing ||
      isTold ||
      !(AHEAD.test(before) || /\b(?:in|on|for|of)\s+(?:(?:early|mid|late)[- ])?$/i.test(before))
    )
      return [];
    return [{ day: end, words: quoted(words, index, date), caption: false }];
  });
}

function captionBounds({ text, blocks }: Told): readonly Bound[] {
  return blocks
    .filter(({ role }) => role === "caption" || role === "credit")
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(DATED)])
    .flatMap(({ 0: date }) => {
      const day = firstDay(date);
      return day === null ? [] : [{ day, words: date, caption: true }];
    });
}

function firstDay(date: string): string | null {
  const written = dateIn(date);
  if (written?.year != null) return isoDay(written.year, written.month, written.day ?? 1);
  const year = /^(?:19|20)\d\d$/.exec(date)?.[0];
  return year === undefined || Number(year) < 1950 ? null : `${year}-01-01`;
}

/** The first day after what a date names. */
function endOf(date: string): string | null {
  const written = dateIn(date);
  if (written?.year == null) return /^(?:19|20)\d\d$/.test(date) ? `${Number(date) + 1}-01-01` : null;
  if (written.day === null) return monthStart(written.year, written.month, 1);
  const day = isoDay(written.year, written.month, written.day);
  return day === null ? null : dayAfter(day);
}

/** The date with the few words before it that carry its sense. */
function quoted(words: string, index: number, date: string): string {
  const before = words.slice(Math.max(0, index - 40), index);
  const start = index <= 40 ? before : before.slice(before.indexOf(" ") + 1);
  return `${start}${date}`.trim();
}
