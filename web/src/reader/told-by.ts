import type { StoryHead } from "../../../src/views/api/answers.js";
import { dayOf, timeText } from "../words/time.js";

/** Pages come with an outlet, an address, or at least the name of their file. */
export const outletText = ({ outlet, url, page }: StoryHead): string => {
  if (outlet !== null) return outlet;
  if (url !== null && URL.canParse(url)) return new URL(url).hostname;
  return page.split("/").at(-1) ?? page;
};

type How = NonNullable<StoryHead["published"]>["how"];

const KNOWN_BY: Readonly<Record<How, string>> = {
  given: "date given with the page",
  structured: "date from the page’s data",
  feed: "date from the feed",
  url: "date from the page’s address",
  visible: "date shown on the page",
  stamp: "date from the story’s time stamp",
  dateline: "date from the dateline",
  archive: "from the day it was fetched",
  inferred: "date inferred from the text",
};

/** How the day of publication is known. */
export const knownBy = (how: How): string => KNOWN_BY[how];

export const publishedText = (published: StoryHead["published"]): string => {
  if (published === null || (published.from === null && published.to === null))
    return "date of publication unknown";
  const { from, to, granularity } = published;
  if (from !== null && (granularity === "minute" || (to === null && granularity === "day")))
    return dayOf(from);
  return timeText({ kind: "date", from, to, granularity, fuzz: null, anchor: "absolute", zone: null }, "");
};
