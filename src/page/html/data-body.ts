import { clean } from "../../text/clean.js";
import { linesOf } from "../../text/lines.js";
import type { Span } from "../../text/span.js";
import { compose, cutTraced, type TracedText } from "../../text/traced.js";
import type { PageBlock } from "../block.js";
import { dataWords } from "./data-words.js";
import { type Placed, placedJson, stringsOf } from "./json-places.js";
import type { PageParts } from "./parts.js";
import type { Script } from "./slim.js";

/**
 * The story as the page's own data holds it, paragraph by paragraph: the longest body of the articles of its JSON-LD, else
 * the longest anywhere in its data. None where the data holds none.
 */
export function dataBody({ source, scripts, articles }: DataParts): readonly PageBlock[] {
  const own = articles.flatMap(({ values }) => stringsOf(values.get("articleBody")));
  const bodies =
    own.length > 0
      ? own
      : scripts.filter(holdsBody).flatMap((script) => bodiesIn(placedJson(source, script)));
  const longest = bodies.reduce<Span | null>(
    (most, one) => (most === null || sizeOf(one) > sizeOf(most) ? one : most),
    null,
  );
  const body = longest === null ? null : dataWords(source, longest);
  return body === null || hasManyLines([body]) ? [] : paragraphsOf(body, 0);

  function holdsBody({ attributes, start, end }: Script): boolean {
    return /json/i.test(attributes) && source.slice(start, end).includes('"articleBody"');
  }
}

type DataParts = Pick<PageParts, "articles" | "scripts" | "source">;

const sizeOf = ({ start, end }: Span): number => end - start;

/** Posts of a live page have bodies of their own. */
function bodiesIn(value: Placed | null): readonly Span[] {
  if (value === null || value.kind === "string") return [];
  if (value.kind === "list") return value.values.flatMap(bodiesIn);
  const own = stringsOf(value.values.get("articleBody"));
  const inside = [...value.values].filter(([key]) => key !== "liveBlogUpdate");
  return [...own, ...inside.flatMap(([, one]) => bodiesIn(one))];
}

/** More lines than this are no story; each becomes a block, which takes a kilobyte of memory. */
const MOST_LINES = 20_000;

export const hasManyLines = (bodies: readonly TracedText[]): boolean =>
  bodies.reduce((lines, { text }) => lines + text.split("\n", MOST_LINES + 1).length, 0) > MOST_LINES;

/** The lines of a body in the page's data as paragraphs; `article` is the item that they are of. */
export function paragraphsOf(body: TracedText, article: number): readonly PageBlock[] {
  return linesOf(body.text).flatMap((line): readonly PageBlock[] => {
    const text = cleaned(cutTraced(body, line));
    return text.text === "" ? [] : [{ kind: "paragraph", text, gap: 1, level: 0, article }];
  });
}

/** A value of one line as a headline. */
export function headingOf(words: TracedText, article: number): PageBlock | null {
  const text = cleaned(words);
  return text.text === "" ? null : { kind: "heading", text, gap: 1, level: 1, article };
}

const cleaned = (words: TracedText): TracedText =>
  compose(clean(words.text, { start: 0, end: words.text.length }), words);
