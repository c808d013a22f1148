import { useLayoutEffect, useRef } from "preact/hooks";
import type { Report, StoryLine } from "../../../src/views/api/answers.js";
import type { Wanted } from "./event-reader.js";
import type { Picked, Shown } from "./fields.js";
import { canHighlight, clearHighlights, highlight } from "./highlights.js";
import { offsetAt, rangeOf } from "./text-nodes.js";

interface StoryTextProps {
  readonly story: StoryLine;
  readonly report: Report;
  readonly fields: readonly Shown[];
  readonly picked: Picked | null;
  readonly wanted: Wanted | null;
  readonly onField: (field: Shown) => void;
  readonly onReport: (report: string) => void;
}

const holds = ({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean =>
  start <= offset && offset <= end;

const SMALLEST_FIRST = (a: Shown, b: Shown): number => a.end - a.start - (b.end - b.start);

/** The text as text nodes, block by block; nothing in it is ever read as HTML. */
export function StoryText({ story, report, fields, picked, wanted, onField, onReport }: StoryTextProps) {
  const box = useRef<HTMLElement>(null);
  const chosen = picked?.field ?? null;
  useLayoutEffect(() => {
    if (box.current === null) return;
    highlight(box.current, {
      fields,
      sentence: story.sentences.find((sentence) => holds(sentence, report.trigger.start)) ?? null,
      others: story.reports.filter(({ id }) => id !== report.id).map(({ trigger }) => trigger),
      chosen,
    });
    return clearHighlights;
  }, [story, report, fields, chosen]);
  useLayoutEffect(() => {
    if (box.current !== null && picked?.by === "table") show(box.current, picked.field, true);
  }, [picked]);
  useLayoutEffect(() => {
    if (box.current !== null && wanted !== null) show(box.current, report.trigger, false);
  }, [wanted]);
  const follow = (click: MouseEvent) => {
    const offset = box.current && offsetAt(box.current, click);
    if (offset === null || getSelection()?.isCollapsed === false) return;
    const [field] = fields.filter((each) => holds(each, offset)).sort(SMALLEST_FIRST);
    if (field !== undefined) return onField(field);
    const other = story.reports.find(({ trigger }) => holds(trigger, offset));
    if (other !== undefined) onReport(other.id);
  };
  return (
    <article ref={box} class="story-text" lang={story.language ?? undefined} dir="auto" onClick={follow}>
      {piecesOf(story).map(({ role, start, text }) => (
        <p key={start} class={`block ${role}`} data-start={start} dir="auto">
          {text}
        </p>
      ))}
    </article>
  );
}

/** Scrolls the words into sight; where highlights are unknown they are selected. */
const show = (
  box: Element,
  { start, end }: { readonly start: number; readonly end: number },
  select: boolean,
): void => {
  const range = rangeOf(box, start, end);
  if (range === null) return;
  if (select && !canHighlight) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  const pane = box.closest(".scrolls");
  // On a phone the window scrolls.
  if (pane && getComputedStyle(pane).overflowY === "visible")
    return range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  const { top, bottom } = range.getBoundingClientRect();
  const frame = pane?.getBoundingClientRect();
  // As little as possible, so that the head of the event stays in sight where it can.
  if (pane && frame && (top < frame.top + 100 || bottom > frame.bottom - 30))
    pane.scrollBy({ top: top - frame.top - frame.height * (top < frame.top ? 0.3 : 0.75) });
};

interface TextPiece {
  readonly role: string;
  readonly start: number;
  readonly text: string;
}

/** Blocks in order, and what lies between them when it is more than a line's end. */
const piecesOf = ({ text, blocks }: StoryLine): readonly TextPiece[] => {
  const pieces: TextPiece[] = [];
  let end = 0;
  const between = (to: number) => {
    const gap = text.slice(end, to);
    if (gap.trim() !== "") pieces.push({ role: "body", start: end, text: gap });
  };
  for (const block of blocks) {
    between(block.start);
    pieces.push({ role: block.role, start: block.start, text: text.slice(block.start, block.end) });
    end = block.end;
  }
  between(text.length);
  return pieces;
};
