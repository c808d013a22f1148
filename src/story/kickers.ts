import { SECTIONS, SITES } from "./section-names.js";

/** Words that stand above a headline and say of what kind the story is. Sorted. */
const KINDS: ReadonlySet<string> = new Set([
  "alert",
  "analysis",
  "big story",
  "breaking",
  "breaking news",
  "commentary",
  "developing",
  "developing story",
  "editorial",
  "editors' pick",
  "exclusive",
  "explained",
  "explainer",
  "fact check",
  "factbox",
  "feature",
  "features",
  "flash",
  "in depth",
  "in pictures",
  "infographic",
  "interactive",
  "interview",
  "investigation",
  "just in",
  "live",
  "live blog",
  "live updates",
  "liveblog",
  "long read",
  "longform",
  "longread",
  "must read",
  "news",
  "news alert",
  "news analysis",
  "news brief",
  "news feature",
  "newsmaker",
  "obituary",
  "op-ed",
  "opinion",
  "opinions",
  "photo essay",
  "photos",
  "podcast",
  "profile",
  "q&a",
  "special report",
  "the big story",
  "the long read",
  "timeline",
  "top story",
  "update",
  "updated",
  "urgent",
  "video",
  "viewpoint",
  "watch",
]);

const LONGEST = 60;
const BARS = /[|/>»·•]/;

export const isName = (part: string): boolean => KINDS.has(part) || SECTIONS.has(part) || SITES.has(part);

/**
 * A label above a headline, of no story's text: `EXCLUSIVE`, `Opinion`, `Middle East`, `News|Sudan war`. The first part
 * tells; what stands behind a bar is the topic.
 */
export function isKicker(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [first = "", ...topics] = text.toLowerCase().replace(/’/g, "'").split(BARS);
  return (
    isName(first.replace(/[[\]():!*]+/g, "").trim()) &&
    topics.every((topic) => topic.trim().split(" ").length <= 4) &&
    topics.length <= 3
  );
}
