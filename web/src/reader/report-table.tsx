import type {
  EventDetail,
  Item,
  PlaceValue,
  ReportDetail,
  StoryHead,
  TimeValue,
} from "../../../src/views/api/answers.js";
import { Badges } from "../frame/badges.js";
import { useCodebook } from "../state/context.js";
import { figureText } from "../words/figure.js";
import { placeText, plural } from "../words/labels.js";
import { timeText } from "../words/time.js";
import { outletText, publishedText } from "./told-by.js";

interface ReportTableProps {
  readonly reports: readonly ReportDetail[];
  readonly copies: EventDetail["copies"];
  readonly chosen: string;
  readonly onChoose: (report: string) => void;
}

/** All tellings of the event side by side: where they differ is what a desk has to settle. */
export function ReportTable({ reports, copies, chosen, onChoose }: ReportTableProps) {
  const stories = new Map(reports.map(({ story }) => [story.id, story]));
  const copied = new Map(copies.map(({ story, of }) => [story, stories.get(of)]));
  return (
    <section class="reports" aria-label="Reports of this event">
      <h3>
        {plural(reports.length, "report")} in {plural(stories.size, "story", "stories")}
        {copies.length > 0 && `, ${plural(stories.size - copies.length, "independent telling")}`}
      </h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Told by</th>
            <th scope="col">Figures</th>
            <th scope="col">When</th>
            <th scope="col">Where</th>
            <th scope="col">According to</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((detail) => (
            <ReportRow
              key={detail.report.id}
              detail={detail}
              copyOf={copied.get(detail.story.id)}
              chosen={detail.report.id === chosen}
              onChoose={() => onChoose(detail.report.id)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ReportRowProps {
  readonly detail: ReportDetail;
  /** The story that this one is a copy of. */
  readonly copyOf: StoryHead | undefined;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

const DASH = "–";
/** On a phone empty fields take no room. */
const emptyClass = (text: string) => (text === DASH ? "empty" : undefined);
const listed = (texts: readonly (string | null)[]): string =>
  [...new Set(texts.filter((text) => text !== null))].join("; ") || DASH;

/** The value as text, or the words of the page where there is none. */
const wordsOr =
  <V,>(read: (value: V, words: string) => string) =>
  ({ value, text }: Item<V>): string =>
    value === null ? `“${text}”` : read(value, text);

function ReportRow({ detail: { report, story }, copyOf, chosen, onChoose }: ReportRowProps) {
  const { countries } = useCodebook();
  const cells = [
    ["Figures", listed(report.figures.map(wordsOr(figureText)))],
    ["When", listed(report.times.map(wordsOr<TimeValue>(timeText)))],
    ["Where", listed(report.places.map(wordsOr((place: PlaceValue) => placeText(place, countries))))],
    ["According to", listed(report.sources.map(({ text }) => text))],
  ] as const;
  return (
    <tr class={chosen ? "chosen" : undefined} onClick={onChoose}>
      <th scope="row">
        <button type="button" class="words" aria-pressed={chosen} onClick={onChoose}>
          {outletText(story)}
        </button>
        <span class="detail">
          {publishedText(story.published)} “{report.trigger.text}”
          {copyOf !== undefined && `, a copy of the story of ${outletText(copyOf)}`}
        </span>
        <Badges realis={report.realis} stance={report.stance} />
      </th>
      {cells.map(([label, text]) => (
        <td key={label} data-label={label} class={emptyClass(text)}>
          {text}
        </td>
      ))}
    </tr>
  );
}
