import type { EventSummary } from "../../../src/views/api/answers.js";
import { Badges } from "../frame/badges.js";
import { Parties } from "../list/event-row.js";
import { definitionOfType, useCodebook } from "../state/context.js";
import { rangeText } from "../words/figure.js";
import { placeText, precisionText, spotOfPlace, typeAndMode } from "../words/labels.js";
import { timeText } from "../words/time.js";

interface EventHeadProps {
  readonly event: EventSummary;
  readonly onMap: () => void;
}

export function EventHead({ event, onMap }: EventHeadProps) {
  const codebook = useCodebook();
  const { type, mode, realis, stance, contested, place, time, figures } = event;
  return (
    <header class="event-head" data-type={type}>
      <h2>
        <span class="type">{typeAndMode(type, mode)}</span> <Parties event={event} />
      </h2>
      <p class="definition">{definitionOfType(codebook, type, mode)}</p>
      <dl class="facts">
        <div>
          <dt>When</dt>
          <dd class={time === null ? "unknown" : undefined}>{timeText(time)}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd class={place === null ? "unknown" : undefined}>
            {place === null ? "no place" : placeText(place, codebook.countries)}
            {place !== null && <span class="detail"> {precisionText(place)}</span>}
            {spotOfPlace(place) !== null && (
              <button type="button" class="quiet" onClick={onMap}>
                on the map
              </button>
            )}
          </dd>
        </div>
        {figures.length > 0 && (
          <div>
            <dt>How many</dt>
            <dd>{figures.map(rangeText).join(" · ")}</dd>
          </div>
        )}
        <div>
          <dt>Happened?</dt>
          <dd>
            <Badges realis={realis} stance={stance} whole />
            {contested && <span class="badge contested">contested</span>}
          </dd>
        </div>
      </dl>
    </header>
  );
}
