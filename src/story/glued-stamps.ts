import type { Span } from "../text/span.js";
import { CLOCK, STAMP_WORDS } from "./stamps.js";

/** A line of a live page that holds a post's time together with its title or its text. */
export interface GluedStamp {
  readonly stamp: Span;
  readonly rest: Span;
}

/** `Mine kills ninepublished at 15:20 BST 2 September`: copied from pages that glue the two. */
const BEHIND = new RegExp(
  `^(?<rest>.{3,200}?)\\s*(?:published|posted|updated) at\\s+(?<stamp>${STAMP_WORDS})$`,
  "iu",
);
/** `18:05 - Title`, `• [09:15] Text`. */
const BEFORE = new RegExp(
  `^(?:[•▪●◦*–—-]\\s*)?(?:\\[(?<boxed>${CLOCK})\\]\\s*[:–—|-]?\\s*|(?<stamp>${CLOCK})\\s*(?:[:–—|]|-(?= ))\\s*)(?<rest>\\S.*)$`,
  "iu",
);

const LONGEST = 400;

export function gluedStampOf(text: string): GluedStamp | null {
  const behind =
    text.length <= LONGEST && text.includes(" at ") && /(?:published|posted|updated) at /i.test(text)
      ? BEHIND.exec(text)
      : null;
  if (behind?.groups?.stamp !== undefined) {
    const rest = behind.groups.rest as string;
    return { rest: { start: 0, end: rest.trimEnd().length }, stamp: tail(text, behind.groups.stamp) };
  }
  const before = /^[^\p{L}]{0,4}\d/u.test(text) ? BEFORE.exec(text) : null;
  const stamp = before?.groups?.boxed ?? before?.groups?.stamp;
  if (stamp === undefined) return null;
  const start = text.indexOf(stamp);
  return {
    stamp: { start, end: start + stamp.trimEnd().length },
    rest: tail(text, before?.groups?.rest as string),
  };
}

const tail = (text: string, end: string): Span => ({ start: text.length - end.length, end: text.length });
