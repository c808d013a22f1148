import { authorIn, goesOnAbout } from "../author-bio.js";
import { isCommentsHead, isPageVoice } from "../page-voice.js";
import { FRAMES, type Measures } from "./measure.js";
import { INLINE } from "./names.js";
import {
  attribute,
  childrenOf,
  type Element,
  elementsIn,
  isElement,
  isLine,
  isTextNode,
  type Node,
  parentOf,
  textIn,
} from "./tree.js";

/** A line of the page: an element of text that holds no other block. */
interface Line {
  readonly element: Element;
  readonly text: string;
  readonly prose: number;
}

/** Longer ones tell; asking them costs time. */
const LONGEST = 1200;
/** A paragraph holds this much prose, in UTF-16 units. */
const PROSE = 60;

/**
 * What is no story by its wording, whatever its box is named: where the page speaks to its visitors (consent, paywall,
 * calls), where it introduces an author, and what readers wrote under a head such as `2 Comments`.
 */
export function ownWordsIn(document: Node, sizes: Measures): ReadonlySet<Element> {
  const lines = linesIn(document, sizes);
  const voices = lines.filter(({ text }) => isPageVoice(text));
  const spoken = [...voices, ...bios(lines, new Set(voices))];
  const comments = lines.flatMap((line, at) =>
    isCommentsHead(line.text) ? below(line, lines.slice(0, at), sizes) : [],
  );
  return new Set([...spoken.map(({ element }) => element), ...boxesOf(spoken, sizes), ...comments]);
}

function linesIn(document: Node, sizes: Measures): readonly Line[] {
  return elementsIn(document, (element) => {
    const { text = 0, linked = 0 } = sizes.get(element) ?? {};
    return (
      text > linked &&
      text <= LONGEST &&
      !INLINE.has(element.tagName) &&
      !FRAMES.has(element.tagName) &&
      isLine(element)
    );
  }).map((element) => ({
    element,
    text: wordsIn(element),
    prose: sizes.get(element)?.prose ?? 0,
  }));
}

function wordsIn(element: Element): string {
  const [only, more] = childrenOf(element);
  const text = only !== undefined && more === undefined && isTextNode(only) ? only.value : textIn(element);
  return text.replace(/\s+/g, " ").trim();
}

/** A page that introduces more people is about them. */
const MOST_BIOS = 8;

/** Lines that introduce somebody whom the story does not name, with nothing told behind them. */
function bios(lines: readonly Line[], voices: ReadonlySet<Line>): readonly Line[] {
  const found: Line[] = [];
  let author: string | null = null;
  for (const line of lines) {
    const introduced = voices.has(line) ? null : authorIn(line.text);
    if (introduced !== null) author = introduced;
    else if (author === null || !isNextTo(line, found.at(-1)) || !goesOnAbout(line.text, author)) {
      author = null;
      continue;
    }
    found.push(line);
  }
  if (found.length === 0 || found.length > MOST_BIOS) return [];
  const set = new Set([...found, ...voices]);
  const told = lines.filter((line) => line.prose >= PROSE && !set.has(line));
  return found.filter(
    (line) =>
      !told.some(
        ({ element, text }) =>
          (parentOf(element) === parentOf(line.element) && isBehind(element, line.element)) ||
          isNamedIn(text, authorIn(line.text)),
      ),
  );
}

const isNextTo = ({ element }: Line, before: Line | undefined): boolean =>
  before !== undefined && parentOf(element) === parentOf(before.element);

const isBehind = (element: Element, before: Element): boolean => {
  const siblings = childrenOf(parentOf(element) as Element);
  return siblings.indexOf(element) > siblings.indexOf(before);
};

const isNamedIn = (text: string, surname: string | null): boolean =>
  surname !== null && surname !== "" && text.includes(surname);

/** A box of which this share of the prose is not the story's is none of the story. */
const MOSTLY = 0.6;

/** The outermost boxes around such lines. */
function boxesOf(lines: readonly Line[], sizes: Measures): readonly Element[] {
  const spoken = new Map<Element, number>();
  for (const { element, prose } of lines)
    for (let above = parentOf(element); above !== null; above = parentOf(above))
      spoken.set(above, (spoken.get(above) ?? 0) + prose);
  return [...spoken].flatMap(([element, units]) => {
    const { prose = 0, heads = 0 } = sizes.get(element) ?? {};
    return heads === 0 && !FRAMES.has(element.tagName) && units > 0 && units >= prose * MOSTLY
      ? [element]
      : [];
  });
}

/** Prose above a head of comments, and paragraphs, so that it heads no link to them under the story's title. */
const TOLD = 100;
const PARAGRAPHS = 2;
/** Boxes around the head that hold nothing else. */
const MOST_WRAPPERS = 3;

function below({ element, text }: Line, above: readonly Line[], sizes: Measures): readonly Element[] {
  const told = above.filter((line) => line.prose > 0 && !isCommentsHead(line.text));
  if ((sizes.get(element)?.linked ?? 0) > 0 || told.length < PARAGRAPHS) return [];
  if (told.reduce((sum, { prose }) => sum + prose, 0) < TOLD || text === "") return [];
  let head: Element = element;
  for (let up = 0; up < MOST_WRAPPERS; up++) {
    const parent = parentOf(head);
    if (parent === null) return [];
    const siblings = childrenOf(parent).filter(isElement);
    const behind = siblings
      .slice(siblings.indexOf(head) + 1)
      .filter((one) => (sizes.get(one)?.text ?? 0) > 0);
    const end = behind.findIndex(opensStory);
    const comments = end < 0 ? behind : behind.slice(0, end);
    if (comments.length > 0) return [element, ...comments];
    if (end === 0) return [];
    head = parent;
  }
  return [];
}

/** On a page without end the next story comes below the comments on the one before. */
const opensStory = (element: Element): boolean =>
  /^h[12]$/.test(element.tagName) ||
  attribute(element, "itemprop") === "articleBody" ||
  elementsIn(element, ({ tagName }) => tagName === "h1").length > 0;
