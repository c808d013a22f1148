import type { MetaDate, PageItem, PageMeta } from "../../page/block.js";
import type { Page } from "../../page/page.js";
import type { Line } from "../line.js";
import type { PublishedAt } from "../story.js";
import { notAfterFetch } from "./fetched.js";
import { inferPublished, type Told } from "./inferred.js";
import { type Interval, intervalIn, wholeDay } from "./interval.js";

/** What is known of a story's date besides its text. */
export interface Evidence {
  readonly page: Page;
  /** Null where the page holds several stories: its markup dates the page, not them. */
  readonly meta: PageMeta | null;
  /** The story's own part of the page's markup. */
  readonly item: PageItem | null;
  /** Lines of the story that give a date or time. */
  readonly stamps: readonly Line[];
  /** Day of the dateline, with or without its year, as written. */
  readonly datelineDay: string | null;
}

export interface Dates {
  readonly published: PublishedAt | null;
  readonly updated: PublishedAt | null;
  /** The dateline's day, ISO; null when its year is not known. */
  readonly datelineDay: string | null;
}

/** The user's word: a day, or an instant with its offset. */
export function given(page: Page): PublishedAt | null {
  const text = page.published;
  const interval = text === null ? null : intervalIn(text, null);
  return interval === null ? null : { ...interval, how: "given", reason: null, text };
}

/** When a story was published and updated, from the most direct evidence, and how it is known. */
export function datesOf(evidence: Evidence, told: Told): Dates {
  const { page, meta, stamps } = evidence;
  const user = given(page);
  const marked = fromMeta(meta?.published ?? evidence.item?.published ?? null);
  const stated = marked?.how === "structured" || evidence.item !== null ? marked : null;
  const structured = stated ?? (meta === null ? null : fromFeed(page.feed?.published));
  const shown = stated === null ? marked : null;
  const address = fromUrl(page, meta);
  const stamped = fromStamps(stamps, isFirst, known(structured ?? address ?? user));
  const visible = [stamped, shown].find((date) => date !== null && agrees(date, address)) ?? address ?? null;
  const anchor = known(structured ?? visible ?? user);
  const dateline = fromDateline(evidence.datelineDay, anchor);
  const published = structured ?? visible ?? dateline ?? user;
  return {
    published: published ?? notAfterFetch(inferPublished(told), page.fetched),
    updated:
      (meta === null ? null : (fromMeta(meta.updated) ?? fromFeed(page.feed?.updated))) ??
      fromStamps(stamps, isUpdate, anchor),
    datelineDay: dateline?.from ?? null,
  };
}

/** An address that names a day outdoes a date on the page that is more than two days off: that is another story's. */
function agrees({ from }: PublishedAt, address: PublishedAt | null): boolean {
  if (address?.from == null || from === null) return true;
  return Math.abs(Date.parse(from.slice(0, 10)) - Date.parse(address.from)) <= 2 * 86_400_000;
}

const known = (published: PublishedAt | null): string | null => published?.from ?? null;

function fromMeta(date: MetaDate | null): PublishedAt | null {
  const interval = date === null ? null : intervalOfMeta(date);
  if (date === null || interval === null) return null;
  return {
    ...interval,
    how: date.where === "time" ? "visible" : "structured",
    reason: null,
    text: date.text,
  };
}

/** The word of a feed or sitemap, which speaks of one page; null where the page holds several stories. */
function fromFeed(text: string | null | undefined): PublishedAt | null {
  const interval = text == null ? null : intervalIn(text, null);
  return interval === null || text == null ? null : { ...interval, how: "feed", reason: null, text };
}

/** The day that the page's language settled holds against a reading of the words in English. */
function intervalOfMeta({ text, day }: MetaDate): Interval | null {
  const read = intervalIn(text, null);
  return day === undefined || read?.from?.slice(0, 10) === day ? read : wholeDay(day);
}

const isUpdate = (text: string): boolean => /\b(?:updated|modified|edited)\b/i.test(text) && !isPosted(text);
const isPosted = (text: string): boolean => /\b(?:published|posted|issued|created)\b/i.test(text);
const isFirst = (text: string): boolean => !isUpdate(text);

function fromStamps(
  stamps: readonly Line[],
  passes: (text: string) => boolean,
  anchor: string | null,
): PublishedAt | null {
  for (const { text } of stamps.filter((line) => passes(line.text))) {
    const interval = intervalIn(datePart(text), anchor);
    if (interval !== null) return { ...interval, how: "visible", reason: null, text };
  }
  return null;
}

/** Of `Updated Nov 19; Posted Nov 18` the posted part. */
const datePart = (text: string): string => /\b(?:published|posted)\b.*$/i.exec(text)?.[0] ?? text;

function fromDateline(day: string | null, anchor: string | null): PublishedAt | null {
  const interval = day === null ? null : intervalIn(day, anchor);
  if (interval?.from == null) return null;
  return { ...wholeDay(interval.from.slice(0, 10)), how: "dateline", reason: null, text: day };
}

function fromUrl(page: Page, meta: PageMeta | null): PublishedAt | null {
  const url = page.url ?? meta?.url ?? null;
  const path =
    url === null
      ? null
      : /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/.exec(url);
  if (meta === null || url === null || path === null) return null;
  const interval = intervalIn(`${path[1]}-${path[2]}-${path[3]}`, null);
  return interval === null ? null : { ...interval, how: "url", reason: null, text: url };
}
