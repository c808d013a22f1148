import { addressDay } from "../../page/address-day.js";
import type { MetaDate, PageItem, PageMeta } from "../../page/block.js";
import { SAYS_FIRST, SAYS_LATER } from "../../page/date-words.js";
import type { Page } from "../../page/page.js";
import type { Line } from "../line.js";
import type { PublishedAt } from "../story.js";
import { agoInterval, COUNTED_BACK, isAgo } from "./ago.js";
import { dateIn, dayAfter } from "./days.js";
import { notAfterFetch } from "./fetched.js";
import { inferPublished, type Told } from "./inferred.js";
import { type Interval, intervalIn, intervalOf, wholeDay } from "./interval.js";

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

/** The instant at which the page was taken, by its fetch or by the user's word; null when nobody says. */
export const takenAt = ({ fetched, published }: Page): string | null =>
  fetched ?? (published !== null && published.length > 10 ? published : null);

/** When a story was published and updated, from the most direct evidence, and how it is known. */
export function datesOf(evidence: Evidence, told: Told): Dates {
  const { page, meta, stamps } = evidence;
  const user = given(page);
  const now = takenAt(page);
  const marked = fromMeta(meta?.published ?? evidence.item?.published ?? null, now);
  const stated = marked?.how === "structured" || evidence.item !== null ? marked : null;
  const structured = stated ?? (meta === null ? null : fromFeed(page.feed?.published));
  const address = fromUrl(page, meta);
  const stamped = fromStamps(stamps, "first", { anchor: knownDay(structured ?? address ?? user), now });
  const visible = bestShown([stamped, stated === null ? marked : null], address);
  const anchor = knownDay(structured ?? visible ?? user);
  const dateline =
    fromDateline(evidence.datelineDay, anchor ?? address?.from ?? null) ??
    datelineBeforeFetch(evidence.datelineDay, page.fetched);
  const changed = fromStamps(stamps, "later", { anchor: anchor ?? knownDay(address), now });
  const published = structured ?? visible ?? dateline ?? within(user, address) ?? address ?? user;
  return {
    published: published ?? shownChange(changed) ?? notAfterFetch(inferPublished(told), page.fetched),
    updated:
      (meta === null ? null : (fromMeta(meta.updated, now) ?? fromFeed(page.feed?.updated))) ?? changed,
    datelineDay: dateline?.from ?? null,
  };
}

/** The date shown on the page whose day the address names too, else the first that agrees with it, else the address's day. */
function bestShown(shown: readonly (PublishedAt | null)[], address: PublishedAt | null): PublishedAt | null {
  const agreeing = shown.filter((date) => date !== null).filter((date) => agrees(date, address));
  const same = agreeing.find(({ from }) => from?.slice(0, 10) === address?.from);
  return same ?? agreeing[0] ?? (address?.granularity === "day" ? address : null);
}

/** An address that names a day or month outdoes a date on the page that is more than two days off: that is another story's. */
function agrees({ from }: PublishedAt, address: PublishedAt | null): boolean {
  if (address?.from == null || address.to === null || from === null) return true;
  const day = from.slice(0, 10);
  return day >= dayAfter(address.from, -2) && day < dayAfter(address.to, 2);
}

/** The user's word where it is as good as the address's month, or better. */
const within = (user: PublishedAt | null, address: PublishedAt | null): PublishedAt | null =>
  user !== null && agrees(user, address) ? user : null;

/** The day of an interval that is no longer than one. */
export const knownDay = (published: PublishedAt | null): string | null =>
  published === null || published.granularity === "month" ? null : published.from;

function fromMeta(date: MetaDate | null, now: string | null): PublishedAt | null {
  if (date === null) return null;
  const { text, where } = date;
  const how = where === "time" ? "visible" : "structured";
  const counted = where === "time" ? countedBack(text, how, now) : null;
  const interval = counted === null ? intervalOfMeta(date) : null;
  return interval === null ? counted : { ...interval, how, reason: date.reason ?? null, text };
}

function countedBack(text: string, how: PublishedAt["how"], now: string | null): PublishedAt | null {
  const interval = agoInterval(text, now);
  return interval === null ? null : { ...interval, how, reason: COUNTED_BACK, text };
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

/** What a line says of the first publication, and of the last change: `Nov 18 | Updated: Nov 19` says both. */
interface Said {
  readonly first: string | null;
  readonly later: string | null;
}

function saidBy(text: string): Said {
  const later = SAYS_LATER.exec(text)?.index ?? -1;
  if (later < 0) return { first: text, later: null };
  const first = SAYS_FIRST.exec(text)?.index ?? -1;
  if (first > later) return { first: text.slice(first), later: text.slice(0, first) };
  const above = text.slice(0, later);
  return { first: dateIn(above) === null && !isAgo(above) ? null : above, later: text.slice(later) };
}

function fromStamps(
  stamps: readonly Line[],
  part: keyof Said,
  { anchor, now }: { readonly anchor: string | null; readonly now: string | null },
): PublishedAt | null {
  for (const { text } of stamps) {
    const said = saidBy(text)[part];
    if (said === null) continue;
    const interval = intervalIn(said, anchor);
    if (interval !== null) return { ...interval, how: "visible", reason: null, text };
    const counted = countedBack(said, "visible", now);
    if (counted !== null) return counted;
  }
  return null;
}

/** News is changed within a day or two: nearer than anything that the text itself suggests. */
const shownChange = (changed: PublishedAt | null): PublishedAt | null =>
  changed === null ? null : { ...changed, reason: "the page shows only when it was changed" };

function fromDateline(day: string | null, anchor: string | null): PublishedAt | null {
  const interval = day === null ? null : intervalIn(day, anchor);
  if (interval?.from == null) return null;
  return { ...wholeDay(interval.from.slice(0, 10)), how: "dateline", reason: null, text: day };
}

/** Days that a story waits for a crawler of news: further back, the dateline may be of any year. */
const FRESH = 31;

/** A dateline's day in the year that puts it shortly before the fetch; null where no year does. */
function datelineBeforeFetch(day: string | null, fetched: string | null): PublishedAt | null {
  const dated = fetched === null ? null : fromDateline(day, fetched);
  if (dated?.from == null || fetched === null) return null;
  const to = dayAfter(fetched.slice(0, 10));
  if (dated.from > to || dated.from < dayAfter(to, -FRESH)) return null;
  return { ...dated, reason: "the year is the one that puts the day shortly before the fetch" };
}

/** The day that the address names, or the month where it names no more. */
function fromUrl(page: Page, meta: PageMeta | null): PublishedAt | null {
  const url = page.url ?? meta?.url ?? null;
  const named = meta === null ? null : addressDay(url);
  if (named === null) return null;
  const [year, month, day = null] = named.split("-").map(Number) as [number, number, number?];
  const interval = intervalOf({ year, month, day, clock: null }, null);
  return interval === null ? null : { ...interval, how: "url", reason: null, text: url };
}
