import type { EventDetail, PossibleDuplicate } from "../../../src/views/api/answers.js";
import { useAnswer } from "../state/use-answer.js";
import { typeAndMode } from "../words/labels.js";
import { timeText } from "../words/time.js";

interface DuplicatesProps {
  readonly event: string;
  readonly of: readonly PossibleDuplicate[];
  readonly onOpen: (event: string) => void;
}

/** Events that may be the same happening: shown, not joined. */
export function Duplicates({ event, of, onOpen }: DuplicatesProps) {
  if (of.length === 0) return null;
  return (
    <section class="duplicates" aria-label="Possible duplicates">
      <h3>May be the same happening</h3>
      <ul>
        {of.map((pair) => {
          const other = pair.event === event ? pair.other : pair.event;
          return <Duplicate key={other} other={other} why={pair.why} onOpen={() => onOpen(other)} />;
        })}
      </ul>
    </section>
  );
}

interface DuplicateProps {
  readonly other: string;
  readonly why: string;
  readonly onOpen: () => void;
}

function Duplicate({ other, why, onOpen }: DuplicateProps) {
  const { answer } = useAnswer<EventDetail>(`api/events/${encodeURIComponent(other)}`);
  const summary = answer?.event.summary;
  return (
    <li>
      <button type="button" class="words" onClick={onOpen}>
        {summary === undefined ? other : summary.sentence}
      </button>
      <span class="detail">
        {summary &&
          `${typeAndMode(summary.type, summary.mode)} · ${timeText(summary.time, summary.sentence)} · `}
        {why}
      </span>
    </li>
  );
}
