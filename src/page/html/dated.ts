import { once } from "../../once.js";
import { addressDay } from "../address-day.js";
import type { MetaDate, PageMeta } from "../block.js";
import { ownerIn } from "./date-owner.js";
import type { Stated } from "./meta.js";
import { ownDay } from "./own-day.js";
import { shownAgo } from "./shown-ago.js";
import type { Visible } from "./visible.js";
import { type ShownDate, shownDates } from "./visible-date.js";
import { figureOrder, writtenDay } from "./written-day.js";

interface PageParts {
  /** The page's characters, and its address where whoever gave it says so. */
  readonly source: string;
  readonly url: string | null;
  readonly visible: Visible;
}

/** What a page says of itself, with its day of publication as its markup, its address and what it shows tell together. */
export function datedMeta({ source, url, visible }: PageParts, { meta, second }: Stated): PageMeta {
  const { published } = meta;
  const addressed = addressDay(url ?? meta.url);
  const shown = once(() => {
    const owner = ownerIn(visible.document, [meta.headline, meta.title]);
    return shownDates(visible, { order: figureOrder(meta.language), addressed, owner });
  });
  if (published === null)
    return { ...meta, published: asDate(best(shown()), FEWEST_POINTS) ?? shownAgo(visible) };
  const stated = upheld(published, second, { addressed, shown });
  const clear = (): string | null => asDate(best(shown()), CLEARLY)?.day ?? null;
  return { ...meta, published: ownDay(stated, { source, addressed, shown: clear }) };
}

/** Points of a date that may be the page's, and of one that stands in a line of its own beside the headline, or is named so. */
const FEWEST_POINTS = 1;
const CLEARLY = 4;

const best = (dates: readonly ShownDate[]): ShownDate | null =>
  dates.reduce<ShownDate | null>(
    (top, next) => (top === null || next.points > top.points ? next : top),
    null,
  );

const asDate = (date: ShownDate | null, fewest: number): (MetaDate & { day: string }) | null =>
  date === null || date.points < fewest ? null : { text: date.words, where: "time", day: date.day };

/** What a page says of its day besides its markup. */
interface Witnesses {
  readonly addressed: string | null;
  readonly shown: () => readonly ShownDate[];
}

/**
 * The statement of the markup, unless what the page shows clearly is a second statement of the markup too, or is what the
 * address names and the markup does not, or the statement does not even say that it is of the publication and its day is
 * shown nowhere.
 */
function upheld(stated: MetaDate, second: MetaDate | null, { addressed, shown }: Witnesses): MetaDate {
  const day = dayOf(stated);
  const isElsewhere = addressed !== null && day !== null && !isNear(day, addressed);
  const isContested =
    stated.where === "meta-date" || isElsewhere || (second !== null && dayOf(second) !== day);
  const clear = isContested ? asDate(best(shown()), CLEARLY) : null;
  if (clear === null || clear.day === day) return stated;
  if (isElsewhere && isNear(clear.day, addressed))
    return second !== null && dayOf(second) === clear.day ? second : clear;
  if (second !== null) return dayOf(second) === clear.day ? second : stated;
  if (stated.where !== "meta-date") return stated;
  return shown().some((date) => date.day === day) ? stated : clear;
}

const DAY = 86_400_000;

/** No more than two days from the day that an address names, or from its month. */
function isNear(day: string, addressed: string): boolean {
  const [from, to] =
    addressed.length === 10 ? [addressed, addressed] : [`${addressed}-01`, `${addressed}-31`];
  const at = Date.parse(day);
  return at >= Date.parse(from) - 2 * DAY && at <= lastOf(to) + 2 * DAY;
}

/** Of the 31st of a month that has none, its last day. */
const lastOf = (day: string): number => {
  const [year = 0, month = 0, last = 0] = day.split("-").map(Number);
  return Math.min(Date.UTC(year, month - 1, last), Date.UTC(year, month, 0));
};

const dayOf = ({ text, day }: MetaDate): string | null => day ?? writtenDay(text, null)?.day ?? null;
