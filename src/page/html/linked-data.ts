import type { TracedText } from "../../text/traced.js";
import { dataWords } from "./data-words.js";
import { objectsOf, type PlacedObject, placedJson, stringsOf } from "./json-places.js";
import type { Script } from "./slim.js";

/** What a page's JSON-LD says of its articles, each value with its place in the source, in the order of the page. */
export function linkedArticles(source: string, scripts: readonly Script[]): readonly PlacedObject[] {
  return scripts
    .filter(({ attributes }) => /ld\+json/i.test(attributes))
    .flatMap((script) => objectsOf(placedJson(source, script) ?? undefined).slice(0, MOST))
    .flatMap((object) => [
      object,
      ...GROUPS.flatMap((key) => objectsOf(object.values.get(key)).slice(0, MOST)),
    ])
    .filter((object) => isArticle(source, object));
}

/** A list of more is a catalogue. */
const MOST = 200;
/** Keys under which a page, or a graph of all that is known of it, holds its article. */
const GROUPS: readonly string[] = ["@graph", "mainEntity"];

const isArticle = (source: string, { values }: PlacedObject): boolean =>
  stringsOf(values.get("@type")).some(({ start, end }) =>
    /Article|BlogPosting|Report|LiveBlog/.test(source.slice(start, end)),
  );

/** The words of a value of an article, traced to the source; null where it has none. */
export function wordsAt(source: string, { values }: PlacedObject, key: string): TracedText | null {
  const [place] = stringsOf(values.get(key));
  const words = place === undefined ? null : dataWords(source, place);
  return words === null || words.text.trim() === "" ? null : words;
}
