import type { PageItem, PageMeta } from "../page/block.js";
import { layoutOf } from "../page/layout.js";
import type { Page, Refusal } from "../page/page.js";
import { contentId } from "../text/content-id.js";
import { withoutAsides } from "./asides.js";
import { isDatedReport } from "./bylines.js";
import { withDuplicates } from "./copies/on-page.js";
import { cutOffs } from "./cut-off.js";
import { writtenDateline } from "./dateline.js";
import {
  type Draft,
  draftOf,
  hasBody,
  headlineOf,
  REPORTING,
  type StoryText,
  textOf,
  toPageOf,
} from "./draft.js";
import { hasLatinLetters, isEnglish, languageOf } from "./language.js";
import { type Line, linesOfBlocks } from "./line.js";
import { whyNoNews } from "./not-news.js";
import { postTimes } from "./published/posts.js";
import { type Dates, datesOf, given, knownDay, takenAt } from "./published/published.js";
import { withAlternatives, withSignatures } from "./signatures.js";
import { startsOf } from "./starts.js";
import type { PublishedAt, Story } from "./story.js";
import { wholeStory } from "./whole.js";

/** The stories of a page in page order, or the reason why it has none that can be read. */
export function cutStories(page: Page): readonly Story[] | Refusal {
  if (!hasLatinLetters(page.source)) {
    return { outcome: "not-english", reason: "the page has no Latin letters" };
  }
  const stories = storiesInAnyLanguage(page);
  if (stories.length === 0) return { outcome: "no-story", reason: "no line of the page tells anything" };
  if (stories.every(isNoise))
    return {
      outcome: "no-story",
      reason: "the page's text is no language: hardly any of it stands in words",
    };
  const reason = page.as === "story" || page.media !== "text" ? null : whyNoNews(page.source);
  return reason === null ? inEnglish(stories) : { outcome: "no-story", reason };
}

/** The stories of a page in page order, also of one that Daybook can not read; none where no line tells anything. */
export function storiesInAnyLanguage(page: Page): readonly Story[] {
  if (page.as === "story") return [wholeStory(page, storyId(page, 0))];
  const { blocks, meta, items } = layoutOf(page);
  const { drafts, above } = draftsOf(
    withSignatures(withAlternatives(withoutAsides(linesOfBlocks(blocks)))),
    items,
  );
  return withDuplicates(storiesOf({ page, meta, items, drafts, above }));
}

/** Nothing in it is a sentence, though its language would be read. */
const isNoise = ({ language, sentences }: Story): boolean => isEnglish(language) && sentences.length === 0;

/** First 16 hex digits of the sha-256 over the page's hash and the story's place on it. */
const storyId = (page: Page, index: number): string => contentId("s", `${page.hash}:${index}`);

/** The stories' lines, and those above the first one that belong to the page. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly above: readonly Line[];
}

function draftsOf(lines: readonly Line[], items: readonly PageItem[]): Drafts {
  const starts = startsOf(lines, items);
  const drafts = starts.map(({ at, kind, headed }, index) =>
    draftOf(kind, lines.slice(at, starts[index + 1]?.at ?? lines.length), headed),
  );
  const greeting = drafts.length > 2 && isGreeting(drafts[0] as Draft) ? drafts.shift() : undefined;
  const above = greeting?.lines ?? lines.slice(0, starts[0]?.at ?? lines.length);
  const first = draftOf("story", above, false);
  const own = starts.length === 0 || (greeting === undefined && isStory(first));
  const all = (own ? [first, ...drafts] : drafts).filter(hasBody);
  return { drafts: all.length > 1 ? all.filter(saysSomething) : all, above: own ? [] : above };
}

/** No report is as short, in units of its text, and names no number. */
const GREETING = 80;

/** `Good morning, here are this week's top stories` under a newsletter's name. */
function isGreeting({ kind, roled }: Draft): boolean {
  const told = roled.filter(({ role }) => REPORTING.has(role)).map(({ line }) => line.text);
  return kind === "story" && told.join(" ").length < GREETING && !told.some((text) => /\d/.test(text));
}

/** What stands above the first start is a story only when it is more than a title and a line on the page. */
const isStory = ({ roled }: Draft): boolean =>
  roled.filter(({ role, line }) => role === "body" && /[.!?]["”’)]*$/.test(line.text)).length >= 2;

/** Among others, a story has at least one sentence; `Loading content ...` is none. */
const saysSomething = ({ roled }: Draft): boolean =>
  roled.some(
    ({ role, line: { words, text } }) =>
      REPORTING.has(role) && (words >= 5 ? !text.endsWith(":") : words >= 3 && /[^.][.!?]$/.test(text)),
  );

interface Cut extends Drafts {
  readonly page: Page;
  readonly meta: PageMeta;
  readonly items: readonly PageItem[];
}

/** The item of the page's markup that a draft was cut from. */
const itemOf = ({ items }: Cut, { lines }: Draft): PageItem | null =>
  items[(lines[0]?.block.article ?? 0) - 1] ?? null;

function storiesOf(cut: Cut): readonly Story[] {
  const cutOff = cutOffs(cut.drafts);
  const times = timesOf(cut);
  return cut.drafts.map((draft, index) => {
    const text = textOf(draft);
    const dates = dated(cut, draft, text);
    return storyOf(cut, {
      index,
      draft,
      text,
      dates: { ...dates, published: times[index] ?? dates.published },
      cutOff: cutOff[index] ?? false,
    });
  });
}

interface Parts {
  readonly index: number;
  readonly draft: Draft;
  readonly text: StoryText;
  readonly dates: Dates;
  readonly cutOff: Story["cutOff"];
}

function storyOf({ page, meta }: Cut, { index, draft, text, dates, cutOff }: Parts): Story {
  const { traced, blocks, sentences, pageSpan } = text;
  const language = languageOf(bodyOf(text));
  const dateline = writtenDateline(traced.text, blocks);
  return {
    id: storyId(page, index),
    page: page.id,
    index,
    kind: draft.kind,
    pageSpan,
    headline: headlineOf(draft.roled),
    published: dates.published,
    updated: dates.updated,
    dateline: dateline === null ? null : { ...dateline, day: dates.datelineDay },
    language,
    outlet: page.outlet ?? meta.outlet,
    url: page.url ?? meta.url,
    cutOff,
    duplicateOf: null,
    text: traced.text,
    blocks,
    // Nothing is read from a story in another language, even among English ones.
    sentences: isEnglish(language) ? sentences : [],
    toPage: toPageOf(traced),
  };
}

const bodyOf = ({ traced, blocks }: StoryText): string =>
  blocks
    .filter(({ role }) => REPORTING.has(role))
    .map(({ start, end }) => traced.text.slice(start, end))
    .join("\n");

function dated(cut: Cut, draft: Draft, { traced, blocks, sentences }: StoryText): Dates {
  const { page, meta, above } = cut;
  const { kind } = draft;
  const stamps = stampsOf(draft);
  const shared = above.filter(({ look, text }) => look === "stamp" || look === "byline" || YEAR.test(text));
  return datesOf(
    {
      page,
      meta: isPageDated(cut, draft) ? meta : null,
      item: itemOf(cut, draft),
      stamps: kind === "post" ? [] : [...stamps, ...shared],
      datelineDay: writtenDateline(traced.text, blocks)?.day ?? null,
    },
    { text: traced.text, blocks, sentences },
  );
}

/** The lines that give a date; two or more behind a story's end are those of other stories. */
function stampsOf({ roled }: Draft): readonly Line[] {
  const end = roled.findLastIndex(({ role }) => REPORTING.has(role));
  const behind = roled.slice(end + 1).filter(saysWhen);
  const own = behind.length > 1 ? roled.slice(0, end + 1) : roled;
  return belowFirst(own)
    .filter(saysWhen)
    .map(({ line }) => line);
}

/** What stands above the headline may be the day on which the page was shown. */
function belowFirst(roled: Draft["roled"]): Draft["roled"] {
  const headline = roled.findIndex(({ role }) => role === "headline");
  return [...roled.slice(Math.max(0, headline)), ...roled.slice(0, Math.max(0, headline))];
}

/** A page's markup dates its only story, the first of several, and the items of a round-up, which have no other date. */
const isPageDated = (cut: Cut, draft: Draft): boolean =>
  draft.kind === "item" || (draft.kind === "story" && draft === cut.drafts[0]);

const saysWhen = ({ role, line }: Draft["roled"][number]): boolean =>
  role === "stamp" || role === "byline" || (role === "headline" && isDatedReport(line.text));

/** A line above the items that names a year dates them all. */
const YEAR = /\b(?:19|20)\d\d\b/;

/** Times of a live page's posts; null for every story that is no post. */
function timesOf(cut: Cut): readonly (PublishedAt | null)[] {
  const { page, meta, drafts, above } = cut;
  const stamps = drafts.map((draft) => (draft.kind === "post" ? stampOf(draft, itemOf(cut, draft)) : null));
  if (stamps.every((stamp) => stamp === null)) return [];
  const stated = datesOf(
    {
      page,
      meta,
      item: null,
      stamps: above.filter(({ look }) => look === "stamp" || look === "byline"),
      datelineDay: null,
    },
    { text: "", blocks: [], sentences: [] },
  );
  return postTimes(stamps, knownDay(stated.published ?? stated.updated ?? given(page)), takenAt(page));
}

/** What says when a post was put up: its markup, else its line. */
const stampOf = ({ roled }: Draft, item: PageItem | null): string | null =>
  item?.published?.text ?? roled.find(({ role }) => role === "stamp")?.line.text ?? null;

function inEnglish(stories: readonly Story[]): readonly Story[] | Refusal {
  if (stories.some(({ language }) => isEnglish(language))) return stories;
  return {
    outcome: "not-english",
    reason: `the page is written in another language (${stories[0]?.language})`,
  };
}
