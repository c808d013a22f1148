import { clean } from "../../text/clean.js";
import { linesOf } from "../../text/lines.js";
import { compose, cutTraced, type TracedText, tracer } from "../../text/traced.js";
import type { PageBlock } from "../block.js";
import type { Script } from "./slim.js";

const BODY = /"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"/s;
/** A shorter one is the description again. */
const FEWEST = 200;

/** The story as the page's own data holds it, paragraph by paragraph; none where the data holds none. */
export function dataBody(source: string, scripts: readonly Script[]): readonly PageBlock[] {
  for (const { attributes, start, end } of scripts) {
    if (!/json/i.test(attributes)) continue;
    const found = BODY.exec(source.slice(start, end));
    const written = found?.[1] ?? "";
    if (found === null || written.length < FEWEST) continue;
    const from = start + found.index + found[0].length - 1 - written.length;
    if (hasManyLines(written)) continue;
    return paragraphs(unescaped(source, from, from + written.length));
  }
  return [];
}

/** More lines than this are no story; each becomes a block, which takes a kilobyte of memory. */
const MOST_LINES = 20_000;

function hasManyLines(written: string): boolean {
  let lines = 0;
  for (const _ of written.matchAll(/\\[fnr]|<(?:\/?p|br|\/?div|\/?li|\/?h\d)\b/gi)) {
    lines++;
    if (lines > MOST_LINES) return true;
  }
  return false;
}

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|.)|<[^<>]{0,200}>/gs;
const PLAIN: Readonly<Record<string, string>> = { b: "", f: "\n", n: "\n", r: "\n", t: " " };

/** The string that a JSON literal stands for, without its tags, each unit traced to the source. */
function unescaped(source: string, start: number, end: number): TracedText {
  const text = tracer();
  let kept = start;
  for (const { 0: escape, index } of source.slice(start, end).matchAll(ESCAPE)) {
    const at = start + index;
    text.keep(source, kept, at);
    text.put(meaning(escape), at, at + escape.length);
    kept = at + escape.length;
  }
  text.keep(source, kept, end);
  return text.done();
}

function meaning(escape: string): string {
  if (escape.startsWith("<")) return /^<\/?(?:p|br|div|li|h\d)\b/i.test(escape) ? "\n" : "";
  const code = escape[1] as string;
  if (code === "u") return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return PLAIN[code] ?? code;
}

function paragraphs(body: TracedText): readonly PageBlock[] {
  return linesOf(body.text).flatMap((line): readonly PageBlock[] => {
    const part = cutTraced(body, line);
    const text = compose(clean(part.text, { start: 0, end: part.text.length }), part);
    return text.text === "" ? [] : [{ kind: "paragraph", text, gap: 1, level: 0, article: 0 }];
  });
}
