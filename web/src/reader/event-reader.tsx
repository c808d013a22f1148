import { useEffect, useRef } from "preact/hooks";
import type { EventDetail, ReportDetail } from "../../../src/views/api/answers.js";
import { Refusal } from "../frame/notice.js";
import { ask } from "../state/client.js";
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
}

/** One event: what it is, who tells of it, and the story of the chosen report with its words marked. */
export function EventReader({ asked, event, report, go }: EventReaderProps) {
  const { answer, waiting, refused, retry } = asked;
  const pane = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const titleSeen = useSeen(pane, title, answer?.event.id);
  const wide = useWide();
  useEffect(() => pane.current?.scrollTo({ top: 0 }), [event]);
  const open = (other: string) => {
    if (answer?.reports.some((detail) => detail.report.id === other)) return go({ report: other });
    ask<ReportDetail>(`api/reports/${encodeURIComponent(other)}`).then(
      (found) => go({ event: found.event, report: other }),
      () => {},
    );
  };
  const detail = answer?.reports.find((each) => each.report.id === report) ?? answer?.reports[0];
  return (
    <section class="reader scrolls" aria-label="Story" aria-busy={waiting} ref={pane} tabIndex={-1}>
      <nav class="reader-nav" aria-label="Story">
        <button type="button" class="quiet back" onClick={() => go({ event: null, report: null })}>
          {wide ? "× Close" : "← Back to the list"}
        </button>
        {answer !== null && !titleSeen && <EventLine event={answer.event.summary} />}
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
            onMap={() => go({ map: true })}
          />
          {answer.reports.length > 1 && (
            <ReportTable
              reports={answer.reports}
              copies={answer.copies}
              chosen={detail?.report.id ?? ""}
              onChoose={(id) => go({ report: id })}
            />
          )}
          <Duplicates
            event={answer.event.id}
            of={answer.possibleDuplicates}
            onOpen={(other) => go({ event: other, report: null })}
          />
          {detail !== undefined && <StoryPane detail={detail} onReport={open} />}
        </div>
      )}
    </section>
  );
}
