import { useEffect, useRef, useState } from "preact/hooks";
import type { EventDetail, ReportDetail } from "../../../src/views/api/answers.js";
import { Refusal } from "../frame/notice.js";
import { ask } from "../state/client.js";
import { focusMap, isInStory } from "../state/focus.js";
import type { Asked } from "../state/use-answer.js";
import type { Go } from "../state/use-view.js";
import { useWide } from "../state/use-wide.js";
import { disputeText } from "./dispute.js";
import { Duplicates } from "./duplicates.js";
import { EventHead, EventLine } from "./event-head.js";
import { ReportTable } from "./report-table.js";
import { StoryPane } from "./story-pane.js";
import { useSeen } from "./use-seen.js";

interface EventReaderProps {
  readonly asked: Asked<EventDetail>;
  readonly event: string;
  readonly report: string | null;
  readonly go: Go;
  readonly onClose: () => void;
  /** The list holds other events: the filters changed, or a link led here. */
  readonly isOutside: boolean;
}

/** A report that was asked for by hand: its words are brought into sight. */
export interface Wanted {
  readonly report: string;
}

/** One event: what it is, who tells of it, and the story of the chosen report with its words marked. */
export function EventReader({ asked, event, report, go, onClose, isOutside }: EventReaderProps) {
  const { answer, waiting, refused, retry } = asked;
  const pane = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleSeen = useSeen(pane, title, answer?.event.id);
  const wide = useWide();
  // Each click anew: whoever went back to the table is led to the words again.
  const [wanted, setWanted] = useState<Wanted | null>(null);
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 });
    setWanted(null);
    // What had the focus goes with the event that is left.
    if (isInStory()) pane.current?.focus({ preventScroll: true });
  }, [event]);
  const choose = (id: string) => {
    setWanted({ report: id });
    go({ report: id });
  };
  const open = (other: string) => {
    if (answer?.reports.some((detail) => detail.report.id === other)) return choose(other);
    ask<ReportDetail>(`api/reports/${encodeURIComponent(other)}`).then(
      (found) => go({ event: found.event, report: other }),
      () => {},
    );
  };
  const detail = answer?.reports.find((each) => each.report.id === report) ?? answer?.reports[0];
  return (
    <section class="reader scrolls" aria-label="Story" aria-busy={waiting} ref={pane} tabIndex={-1}>
      <nav class="reader-nav" aria-label="Story">
        <button type="button" class="quiet back" onClick={onClose}>
          {wide ? "× Close" : "← Back to the list"}
        </button>
        {answer !== null && !titleSeen && <EventLine event={answer.event.summary} />}
        {isOutside && <p class="detail">The filters in force leave this event out.</p>}
        {answer?.redirectedFrom && <p class="detail">This event was known by another id before.</p>}
      </nav>
      {refused !== null && <Refusal refused={refused} retry={retry} />}
      {refused === null && answer === null && <p class="notice">Loading…</p>}
      {refused === null && answer !== null && (
        <div class={waiting ? "stale" : undefined}>
          <EventHead
            event={answer.event.summary}
            dispute={disputeText(answer.reports.map((each) => each.report))}
            title={title}
            onMap={() => {
              go({ map: true });
              focusMap();
            }}
          />
          {answer.reports.length > 1 && (
            <ReportTable
              reports={answer.reports}
              copies={answer.copies}
              chosen={detail?.report.id ?? ""}
              onChoose={choose}
            />
          )}
          <Duplicates
            event={answer.event.id}
            of={answer.possibleDuplicates}
            onOpen={(other) => go({ event: other, report: null })}
          />
          {detail !== undefined && (
            <StoryPane
              detail={detail}
              wanted={wanted?.report === detail.report.id ? wanted : null}
              onReport={open}
            />
          )}
        </div>
      )}
    </section>
  );
}
