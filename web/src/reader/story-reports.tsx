import type { StoryLine } from "../../../src/views/api/answers.js";
import { Badges } from "../frame/badges.js";
import { plural, typeAndMode } from "../words/labels.js";

interface StoryReportsProps {
  readonly story: StoryLine;
  readonly chosen: string;
  readonly onChoose: (report: string) => void;
}

/** Everything that was read from the story: the way to its other events without a pointer. */
export function StoryReports({ story, chosen, onChoose }: StoryReportsProps) {
  return (
    <details class="story-reports">
      <summary>All {plural(story.reports.length, "report")} of this story</summary>
      <ol>
        {story.reports.map(({ id, type, mode, trigger, realis, stance }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === chosen ? "true" : undefined}
              onClick={() => onChoose(id)}
            >
              <span class="type">{typeAndMode(type, mode)}</span> “{trigger.text}”
              <Badges realis={realis} stance={stance} />
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
