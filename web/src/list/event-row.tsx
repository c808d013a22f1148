import type { EventSummary } from "../../../src/views/api/answers.js";
import { Badges } from "../frame/badges.js";
import { definitionOfType, useCodebook } from "../state/context.js";
import { rangeText } from "../words/figure.js";
import { partyText, placeText, plural, precisionText, typeAndMode } from "../words/labels.js";
import { timeText } from "../words/time.js";

interface RowProps {
  readonly event: EventSummary;
  readonly chosen: boolean;
  readonly address: string;
  readonly onChoose: () => void;
}

/** One event in four lines; the whole of it is a link, so that it can be opened beside and copied. */
export function EventRow({ event, chosen, address, onChoose }: RowProps) {
  const codebook = useCodebook();
  const open = (click: MouseEvent) => {
    if (click.metaKey || click.ctrlKey || click.shiftKey) return;
    click.preventDefault();
    onChoose();
  };
  return (
    <li class="row" data-type={event.type}>
      <a href={address} onClick={open} aria-current={chosen ? "true" : undefined} data-event={event.id}>
        <span class="row-top">
          <span class="type" title={definitionOfType(codebook, event.type, event.mode)}>
            {typeAndMode(event.type, event.mode)}
          </span>
          <Badges realis={event.realis} stance={event.stance} />
          {event.contested && (
            <span
              class="badge contested"
              title="The reports differ in whether it happened or in who stands by it"
            >
              contested
            </span>
          )}
          <span class={event.time === null ? "when unknown" : "when"}>
            {timeText(event.time, event.sentence)}
          </span>
        </span>
        <Parties event={event} />
        <Sentence event={event} />
        <span class="row-foot">
          <span
            class={event.place === null ? "where unknown" : "where"}
            title={event.place ? precisionText(event.place) : undefined}
          >
            {event.place === null ? "no place" : placeText(event.place, codebook.countries)}
          </span>
          {event.figures.map((figure) => (
            <span
              key={figure.kind + figure.unit}
              class="figure"
              title={figure.texts.map((text) => `“${text}”`).join(", ")}
            >
              {rangeText(figure)}
            </span>
          ))}
          <span class="told">
            {plural(event.reports, "report")}
            {event.outlets.length > 1 && `, ${plural(event.outlets.length, "outlet")}`}
            {event.tellings < event.stories && `, ${plural(event.tellings, "independent telling")}`}
          </span>
        </span>
      </a>
    </li>
  );
}

/** An arrow only where the text has somebody at its other end; a disaster has no doer to be unnamed. */
export function Parties({ event: { type, actors, recipients } }: { readonly event: EventSummary }) {
  if (actors.length === 0 && recipients.length === 0) return null;
  if (actors.length === 0 && type === "DISASTER") return <Party of={recipients} />;
  return (
    <span class="parties">
      {actors.length === 0 ? <span class="unknown">unnamed</span> : <b>{partyText(actors)}</b>}
      {recipients.length > 0 && (
        <>
          <span class="arrow" aria-hidden="true">
            {" → "}
          </span>
          <span class="unseen"> towards </span>
          <b>{partyText(recipients)}</b>
        </>
      )}
    </span>
  );
}

const Party = ({ of }: { readonly of: EventSummary["actors"] }) => (
  <span class="parties">
    <b>{partyText(of)}</b>
  </span>
);

function Sentence({ event: { sentence, trigger } }: { readonly event: EventSummary }) {
  const at = sentence.indexOf(trigger);
  if (at < 0) return <span class="sentence">{sentence}</span>;
  return (
    <span class="sentence">
      {sentence.slice(0, at)}
      <mark>{trigger}</mark>
      {sentence.slice(at + trigger.length)}
    </span>
  );
}
