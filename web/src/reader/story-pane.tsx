import { useEffect, useMemo, useState } from "preact/hooks";
import type { ReportDetail, StoryLine } from "../../../src/views/api/answers.js";
import { Refusal } from "../frame/notice.js";
import { useCodebook } from "../state/context.js";
import { useAnswer } from "../state/use-answer.js";
import type { Wanted } from "./event-reader.js";
import { FieldTable } from "./field-table.js";
import { type Picked, type Shown, shownFields } from "./fields.js";
import { Legend } from "./legend.js";
import { StoryReports } from "./story-reports.js";
import { StoryText } from "./story-text.js";
import { knownBy, outletText, publishedText } from "./told-by.js";

interface StoryPaneProps {
  readonly detail: ReportDetail;
  /** Set where the report was asked for: an event that just opens shows its head. */
  readonly wanted: Wanted | null;
  /** Of any event: the reader finds out which. */
  readonly onReport: (report: string) => void;
}

/** The story of a report beside the report's fields. */
export function StoryPane({ detail: { report, story: head }, wanted, onReport }: StoryPaneProps) {
  const codebook = useCodebook();
  const { answer, refused, retry } = useAnswer<StoryLine>(`api/stories/${encodeURIComponent(head.id)}`);
  const fields = useMemo(() => shownFields(report, codebook), [report, codebook]);
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => setPicked(null), [report]);
  const pick = (by: Picked["by"]) => (field: Shown) => setPicked({ field, by });
  const story = answer?.id === head.id ? answer : null;
  return (
    <div class="story-pane">
      <div class="story">
        <p class="told-by">
          <b>{outletText(head)}</b> · {publishedText(head.published)}
          {head.published !== null && <span class="detail">{knownBy(head.published.how)}</span>}
          {head.url !== null && /^https?:/.test(head.url) && (
            <a href={head.url} rel="noreferrer noopener" target="_blank">
              original page
            </a>
          )}
        </p>
        <Legend fields={fields} />
        {refused !== null && <Refusal refused={refused} retry={retry} />}
        {story !== null && (
          <>
            <StoryText
              story={story}
              report={report}
              fields={fields}
              picked={picked}
              wanted={wanted}
              onField={pick("text")}
              onReport={onReport}
            />
            {story.cutOff !== false && (
              <p class="cut-off">The page breaks off here, in the middle of a {story.cutOff}.</p>
            )}
            <StoryReports story={story} chosen={report.id} onChoose={onReport} />
          </>
        )}
      </div>
      <FieldTable report={report} fields={fields} picked={picked} onChoose={pick("table")} />
    </div>
  );
}
