import type { StoryHead } from "../../../src/views/api/answers.js";
import { dayOf, timeText } from "../words/time.js";

/** Pages come with an outlet, an address, or at least the name of their file. */
export const outletText = ({ outlet, url, page }: StoryHead): string => {
  if (outlet !== null) return outlet;
  if (url !== null && URL.canParse(url)) return new URL(url).hostname;
  return page.split("/").at(-1) ?? page;
};

const KNOWN_BY: Readonly<Record<string, string>> = {
  given: "date given with the page",
  structured: "date from the page’s data",
  dateline: "date from the dateline",
  inferred: "date inferred from the text",
};

/** How the day of publication is known. */
export const knownBy = (how: string): string => KNOWN_BY[how] ?? how;

export const publishedText = (published: StoryHead["published"]): string => {
  if (published === null || (published.from === null && published.to === null))
    return "date of publication unknown";
  const { from, to, granularity } = published;
  if (from !== null && (granularity === "minute" || (to === null && granularity === "day")))
    return dayOf(from);
  return timeText({ kind: "date", from, to, granularity, fuzz: null, anchor: "absolute", zone: null }, "");
};
