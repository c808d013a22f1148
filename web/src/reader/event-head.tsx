import type { RefObject } from "preact";
import type { EventSummary } from "../../../src/views/api/answers.js";
import { Badges } from "../frame/badges.js";
import { Parties } from "../list/event-row.js";
import { definitionOfType, useCodebook } from "../state/context.js";
import { rangeText } from "../words/figure.js";
import { placeText, precisionText, spotOfPlace, typeAndMode } from "../words/labels.js";
import { timeText } from "../words/time.js";

interface EventHeadProps {
  readonly event: EventSummary;
  /** What its reports differ in; empty where they don't. */
  readonly dispute: string;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onMap: () => void;
}

/** The event in one line, for the bar on top once its title is out of sight. */
export function EventLine({ event }: { readonly event: EventSummary }) {
  const { countries } = useCodebook();
  const { type, mode, time, place } = event;
  return (
    <p class="event-line" aria-hidden="true">
      <span class="type">{typeAndMode(type, mode)}</span> <Parties event={event} />
      <span class="detail">
        {" "}
        {timeText(time, event.sentence)}
        {place !== null && ` · ${placeText(place, countries)}`}
      </span>
    </p>
  );
}

export function EventHead({ event, dispute, title, onMap }: EventHeadProps) {
  const codebook = useCodebook();
  const { type, mode, realis, stance, contested, place, time, figures, totals, trigger } = event;
  const isNobodys = event.actors.length + event.recipients.length === 0;
  return (
    <header class="event-head" data-type={type}>
      <h2 ref={title}>
        <span class="type">{typeAndMode(type, mode)}</span>{" "}
        {isNobodys ? `“${trigger}”` : <Parties event={event} />}
      </h2>
      <p class="definition">{definitionOfType(codebook, type, mode)}</p>
      <dl class="facts">
        <div>
          <dt>When</dt>
          <dd class={time === null ? "unknown" : undefined}>{timeText(time, event.sentence)}</dd>
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
        {totals.length > 0 && (
          <div>
            <dt>In all</dt>
            <dd>
              {totals.map(rangeText).join(" · ")} <span class="detail">over several events</span>
            </dd>
          </div>
        )}
        <div>
          <dt>Happened?</dt>
          <dd class="labels">
            <Badges realis={realis} stance={stance} whole />
            {contested && <span class="badge contested">contested</span>}
            {contested && <span class="detail">{dispute}</span>}
          </dd>
        </div>
      </dl>
    </header>
  );
}
