/** Browsers stop at 512 levels; deeper nesting is damage or malice, and parsing slows with the square of it. */
const DEEPEST = 400;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
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

/** The source with the tags of elements that lie too deep blanked out, unit for unit, so that offsets stay. */
export function flattened(source: string): string {
  let depth = 0;
  let result = "";
  let kept = 0;
  for (const match of source.matchAll(TAG)) {
    const [tag, close, name = ""] = match;
    if (SHALLOW.has(name.toLowerCase()) || tag.endsWith("/>")) continue;
    if (close === "") depth++;
    if (depth > DEEPEST) {
      result += source.slice(kept, match.index) + " ".repeat(tag.length);
      kept = match.index + tag.length;
    }
    if (close !== "" && depth > 0) depth--;
  }
  return kept === 0 ? source : result + source.slice(kept);
}
