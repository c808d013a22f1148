import type { PageBlock, PageItem } from "../block.js";
import { hasManyLines, headingOf, paragraphsOf } from "./data-body.js";
import { objectsOf, type PlacedObject } from "./json-places.js";
import { wordsAt } from "./linked-data.js";

/** A post as a page's data holds it. */
interface DataPost {
  readonly item: PageItem;
  readonly blocks: readonly PageBlock[];
}

/** Two may be an update and its correction. */
const FEWEST = 3;
/** A live page of more is none that anybody reads; each becomes a story. */
const MOST = 2000;

/**
 * The posts of a live page as its JSON-LD holds them, counted from article `from` on; none where it holds fewer than
 * three with a text.
 */
export function dataPosts(
  source: string,
  articles: readonly PlacedObject[],
  from: number,
): readonly DataPost[] {
  const posts = articles
    .flatMap(({ values }) => objectsOf(values.get("liveBlogUpdate")))
    .slice(0, MOST)
    .flatMap((post) => {
      const body = wordsAt(source, post, "articleBody");
      return body === null ? [] : [{ post, body }];
    });
  if (posts.length < FEWEST || hasManyLines(posts.map(({ body }) => body))) return [];
  return posts.map(({ post, body }, at) => {
    const [headline, time] = [wordsAt(source, post, "headline"), wordsAt(source, post, "datePublished")];
    const heading = headline === null ? null : headingOf(headline, from + at);
    return {
      item: { kind: "post", published: time === null ? null : { text: time.text.trim(), where: "json-ld" } },
      blocks: [...(heading === null ? [] : [heading]), ...paragraphsOf(body, from + at)],
    };
  });
}
