import { isHidden, type Measures } from "./measure.js";
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  isTextNode,
  type Node,
  textIn,
  walk,
} from "./tree.js";
import type { Visible } from "./visible.js";

/** Elements of a page that each hold a story or a post of its own, in page order; empty when there are none. */
export interface Items {
  readonly kind: "story" | "post";
  readonly elements: readonly Element[];
}

const NONE: Items = { kind: "story", elements: [] };

/** Posts of a live page, else sibling articles. `live`: the page says of itself that it is one. */
export function itemsOf(visible: Visible, live: boolean): Items {
  const posts = postsOf(visible);
  if (posts.length > 0 && (live || isLive(posts) || holdAll(posts, visible))) {
    const stories = posts.every((post) => isTold(post, visible.sizes)) && !live && !isLive(posts);
    return { kind: stories ? "story" : "post", elements: posts };
  }
  const stories = storiesOf(visible);
  return stories.length > 1 ? { kind: "story", elements: stories } : NONE;
}

/** Two may be a story and its correction. */
const FEWEST_POSTS = 3;
/** Share of the page's text that its posts hold: a list of headlines with times beside a story holds less. */
const LEAST_SHARE = 0.35;
/** A post is told, not announced: more of it is text than links. */
const MOST_LINKED = 0.4;
const TIMED = 0.8;

/** Siblings of one name, each with a time and text: the posts of a live page. */
function postsOf({ document, sizes, leftOut }: Visible): readonly Element[] {
  if ((sizes.get(document)?.times ?? 0) < FEWEST_POSTS) return [];
  const whole = sizes.get(document)?.text ?? 0;
  const groups = elementsIn(
    document,
    (element) => !leftOut(element) && (sizes.get(element)?.times ?? 0) >= FEWEST_POSTS,
  )
    .flatMap((parent) => siblingGroups(parent, sizes))
    .filter((group) => arePosts(group, sizes, whole));
  return groups.reduce<readonly Element[]>((most, group) => (group.length > most.length ? group : most), []);
}

const LIVE =
  /(?:^|[\s_-])(?:live|liveblog|livepost|liveticker|minute|timeline|updates?)(?:$|[\s_-])|live(?:blog|post|event|page|update)/i;

/** The posts, or what holds them, are named as such. */
function isLive([post]: readonly Element[]): boolean {
  let element: Node | null = post ?? null;
  for (let up = 0; up < 4 && element !== null && isElement(element); up++) {
    if (LIVE.test(`${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`)) return true;
    element = element.parentNode;
  }
  return false;
}

/** Without a name, posts are what the page is for: hardly any prose stands beside them. */
const NEARLY_ALL = 0.85;
const holdAll = (posts: readonly Element[], { document, sizes }: Visible): boolean =>
  posts.reduce((sum, post) => sum + (sizes.get(post)?.prose ?? 0), 0) >=
  (sizes.get(document)?.prose ?? 0) * NEARLY_ALL;

function siblingGroups(parent: Element, sizes: Measures): readonly (readonly Element[])[] {
  const groups = new Map<string, Element[]>();
  for (const child of childrenOf(parent)) {
    if (!isElement(child) || (sizes.get(child)?.text ?? 0) === 0) continue;
    const name = nameOf(child);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [child]);
    else group.push(child);
  }
  return [...groups.values()].filter((group) => group.length >= FEWEST_POSTS);
}

/** Tag and first class, without the numbers that tell siblings apart. */
const nameOf = (element: Element): string =>
  `${element.tagName}.${(attribute(element, "class") ?? "").trim().split(/\s+/, 1)[0]?.replace(/\d+/g, "")}`;

function arePosts(group: readonly Element[], sizes: Measures, whole: number): boolean {
  const sized = group.map((element) => sizes.get(element));
  const total = (key: "text" | "linked" | "own" | "prose"): number =>
    sized.reduce((sum, size) => sum + (size?.[key] ?? 0), 0);
  const timed = sized.filter((size) => (size?.times ?? 0) > 0 && (size?.times ?? 0) <= MOST_TIMES).length;
  return (
    timed >= FEWEST_POSTS &&
    timed >= group.length * TIMED &&
    total("text") >= whole * LEAST_SHARE &&
    total("linked") <= total("text") * MOST_LINKED &&
    total("prose") >= group.length * LEAST_PROSE
  );
}

/** Posted and edited; an embedded post has its own. */
const MOST_TIMES = 6;
const LEAST_PROSE = 40;

/** An article needs this much prose, and a heading, to be a story among others. */
const FEWEST_UNITS = 300;
/** Under a heading that leads elsewhere this little is a teaser. */
const TEASER = 600;
/** One that holds more than this of all articles' prose is the page's story, the others are beside it. */
const DWARFS = 0.75;

/** Articles with a heading and prose, none inside another and none that dwarfs the rest. */
function storiesOf({ document, sizes, leftOut }: Visible): readonly Element[] {
  const outer: Element[] = [];
  const inside = new Set<Node>();
  for (const element of elementsIn(document, ({ tagName }) => tagName === "article")) {
    if (inside.has(element) || leftOut(element) || isComment(element) || !isTold(element, sizes)) continue;
    outer.push(element);
    for (const inner of elementsIn(element, ({ tagName }) => tagName === "article")) inside.add(inner);
  }
  const prose = outer.map((element) => sizes.get(element)?.prose ?? 0);
  const whole = prose.reduce((sum, size) => sum + size, 0);
  return Math.max(0, ...prose) > whole * DWARFS ? [] : outer;
}

function isTold(element: Element, sizes: Measures): boolean {
  const prose = sizes.get(element)?.prose ?? 0;
  if (prose < FEWEST_UNITS) return false;
  const [heading] = elementsIn(element, ({ tagName }) => /^h[1-3]$/.test(tagName));
  if (heading === undefined || (prose < TEASER && leadsElsewhere(heading))) return false;
  return proseBefore(element, heading) <= LONGEST_OPENING;
}

/** A heading further down parts a story instead of opening one. */
const LONGEST_OPENING = 200;

function proseBefore(element: Element, heading: Element): number {
  let before = 0;
  let reached = false;
  walk(element, {
    enter: (node) => {
      reached ||= node === heading;
      if (isTextNode(node) && !reached && node.value.trim().length >= 60) before += node.value.trim().length;
      return !reached && !(isElement(node) && isHidden(node));
    },
  });
  return before;
}

const isComment = (element: Element): boolean =>
  /(?:^|[\s_-])comment(?:$|[\s_-])/i.test(
    `${attribute(element, "class") ?? ""} ${attribute(element, "id") ?? ""}`,
  );

const leadsElsewhere = (heading: Element): boolean => {
  const links = elementsIn(heading, ({ tagName }) => tagName === "a");
  return links.length > 0 || heading.parentNode?.nodeName === "a";
};

/** The moment that an item's markup gives: of its `<time>`, as the attribute or as the text says it. */
export function itemTime(element: Element): string | null {
  const [time] = elementsIn(element, ({ tagName }) => tagName === "time");
  const own = ["data-post-time", "data-timestamp", "data-time", "data-date"].map((key) =>
    attribute(element, key),
  );
  const moments = [time === undefined ? null : attribute(time, "datetime"), ...own.map(fromEpoch)];
  const moment = moments.find((text) => text !== null && text.trim() !== "");
  if (moment !== undefined && moment !== null) return moment.trim();
  const text = time === undefined ? "" : textIn(time).replace(/\s+/g, " ").trim();
  return text === "" ? null : text;
}

/** Seconds or milliseconds since 1970 as an instant; other writings as they are, short numbers as nothing. */
function fromEpoch(text: string | null): string | null {
  if (text === null || !/^\d+$/.test(text))
    return text !== null && /\d{4}-\d\d-\d\d/.test(text) ? text : null;
  if (text.length !== 10 && text.length !== 13) return null;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
}
