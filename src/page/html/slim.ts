import { type TracedText, tracer } from "../../text/traced.js";

/** A script of the page: its attributes as written, and where its content stands in the page. */
export interface Script {
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** A page without what holds no text of it, traced to the page. */
export interface SlimPage {
  readonly text: TracedText;
  readonly scripts: readonly Script[];
}

/**
 * The page as far as text, structure and names go. Scripts, styles, pictures, comments and attributes that say
 * nothing of the text make two thirds of a news page, and parsing them most of the time. Elements that lie too
 * deep lose their tags: browsers stop at 512 levels, and parsing slows with the square of the depth.
 */
export function slimPage(source: string): SlimPage {
  const text = tracer();
  const scripts: Script[] = [];
  const depth = depthGauge();
  let kept = 0;
  for (const piece of piecesOf(source)) {
    text.keep(source, kept, piece.start);
    kept = piece.end;
    if (piece.kind === "tag" && depth.passes(piece)) text.put(slimTag(source, piece), piece.start, piece.end);
    if (piece.kind === "content" && piece.name === "script") scripts.push(piece);
  }
  text.keep(source, kept, source.length);
  return { text: text.done(), scripts };
}

interface Tag {
  readonly kind: "tag";
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** What is left out as a whole: a comment, or all that stands between two tags. */
interface Left {
  readonly kind: "comment" | "content";
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is no text of the page, and how each ends. */
const OPAQUE: ReadonlyMap<string, RegExp> = new Map(
  ["iframe", "noscript", "script", "style", "svg"].map((name) => [name, new RegExp(`</${name}`, "gi")]),
);
const OPENING = /<(?:!--|(\/?)([a-zA-Z][a-zA-Z0-9:-]*))/g;

function* piecesOf(source: string): Generator<Tag | Left> {
  const unclosed = new Set<string>();
  let from = 0;
  for (;;) {
    OPENING.lastIndex = from;
    const found = OPENING.exec(source);
    if (found === null) return;
    const start = found.index;
    if (found[2] === undefined) {
      const close = source.indexOf("-->", start + 2);
      from = close < 0 ? source.length : close + 3;
      yield { kind: "comment", name: "", attributes: "", start, end: from };
      continue;
    }
    const end = tagEnd(source, start + found[0].length);
    if (end < 0) return;
    const name = found[2].toLowerCase();
    from = end;
    yield { kind: "tag", name, closing: found[1] !== "", start, end };
    const close = OPAQUE.get(name);
    if (close === undefined || found[1] !== "" || unclosed.has(name) || source[end - 2] === "/") continue;
    from = contentEnd(source, end, close);
    if (from < 0) {
      unclosed.add(name);
      from = end;
      continue;
    }
    const attributes = source.slice(start + found[0].length, end - 1);
    yield { kind: "content", name, attributes, start: end, end: from };
  }
}

function contentEnd(source: string, from: number, close: RegExp): number {
  close.lastIndex = from;
  return close.exec(source)?.index ?? -1;
}

/** Behind the tag's `>`; a quote hides one only where a value begins. -1 when the page ends before it. */
function tagEnd(source: string, from: number): number {
  let at = from;
  for (;;) {
    MARK.lastIndex = at;
    const mark = MARK.exec(source);
    if (mark === null) return -1;
    at = mark.index + 1;
    if (mark[0] === ">") return at;
    if (!opensValue(source, mark.index)) continue;
    const close = source.indexOf(mark[0], at);
    if (close < 0) return -1;
    at = close + 1;
  }
}

const MARK = /[>"']/g;

function opensValue(source: string, quote: number): boolean {
  for (let at = quote - 1; at >= quote - 8; at--) {
    const unit = source[at];
    if (unit === "=") return true;
    if (unit === undefined || !/\s/.test(unit)) return false;
  }
  return false;
}

/** Attributes that say what a text is, when it was written, or that it is not shown. */
const TELLING: ReadonlySet<string> = new Set([
  "aria-hidden",
  "class",
  "content",
  "data-date",
  "data-datetime",
  "data-post-time",
  "data-testid",
  "data-time",
  "data-timestamp",
  "datetime",
  "hidden",
  "id",
  "itemprop",
  "lang",
  "name",
  "property",
  "rel",
  "role",
  "style",
]);
/** Attributes that count on some elements alone. */
const TELLING_ON: Readonly<Record<string, string>> = { link: "href", abbr: "title", time: "title" };
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
/** hAtom's way to write a moment for programs: `<span class="updated" title="2013-04-04T18:52:11+00:00">`. */
const MOMENT = /^title\s*=\s*["']?\d{4}-\d\d-\d\d/i;
const STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function slimTag(source: string, { name, closing, start, end }: Tag): string {
  if (closing) return `</${name}>`;
  const from = start + 1 + name.length;
  if (end - from <= 1) return `<${name}>`;
  let kept = "";
  for (const [attribute, key = ""] of source.slice(from, end - 1).matchAll(ATTRIBUTE)) {
    if (isTelling(name, key.toLowerCase(), attribute)) kept += ` ${attribute}`;
  }
  return source[end - 2] === "/" && FOREIGN.has(name) ? `<${name}${kept}/>` : `<${name}${kept}>`;
}

function isTelling(name: string, key: string, attribute: string): boolean {
  if (key === "style") return STYLE.test(attribute);
  if (key === "title" && MOMENT.test(attribute)) return true;
  return TELLING.has(key) || TELLING_ON[name] === key;
}

/** Only here does a slash at the end close the element. */
const FOREIGN: ReadonlySet<string> = new Set(["math", "svg"]);

/** Deeper than any page made by hand or by a program for readers. */
const DEEPEST = 400;
/** Elements that hold nothing, or that the parser closes by itself. */
const SHALLOW: ReadonlySet<string> = new Set([
  "area",
  "base",
  "body",
  "br",
  "col",
  "dd",
  "dt",
  "embed",
  "head",
  "hr",
  "html",
  "img",
  "input",
  "li",
  "link",
  "meta",
  "option",
  "p",
  "param",
  "source",
  "tbody",
  "td",
  "th",
  "thead",
  "tr",
  "track",
  "wbr",
]);

interface DepthGauge {
  /** Takes a tag into account and says whether it may stay. */
  readonly passes: (tag: Tag) => boolean;
}

function depthGauge(): DepthGauge {
  let depth = 0;
  return {
    passes: ({ name, closing }) => {
      if (SHALLOW.has(name)) return true;
      if (!closing) return ++depth <= DEEPEST;
      const passes = depth <= DEEPEST;
      if (depth > 0) depth--;
      return passes;
    },
  };
}
