import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EventCounts } from "../../../src/views/api/answers.js";
import { type Filters, pathOf, withFilter, without } from "../state/filters.js";
import { useAnswer } from "../state/use-answer.js";
import { scaleOf } from "./bins.js";
import { Brush, type Range } from "./brush.js";
import { Histogram } from "./histogram.js";
import { firstDayOf, lastDayOf, positionOf } from "./months.js";

interface TimelineProps {
  readonly filters: Filters;
  readonly onChange: (filters: Filters, how: "step" | "settle") => void;
}

const useWidth = () => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (box.current === null) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return { box, width };
};

/** Events by month of what the other filters leave, with the days of the filter as a range that can be moved. */
export function Timeline({ filters, onChange }: TimelineProps) {
  const { box, width } = useWidth();
  const rest = without(filters, "from", "to", "dated");
  const { answer } = useAnswer<EventCounts>(pathOf("api/counts", rest));
  const unfiltered = Object.keys(rest).length === 0;
  const whole = useAnswer<EventCounts>(unfiltered ? null : "api/counts").answer ?? answer;
  const scale = useMemo(
    () => answer && whole && scaleOf({ counts: answer.byMonth, whole: whole.byMonth }, width),
    [answer, whole, width],
  );
  const choose = (range: Range | null, how: "step" | "settle") => {
    if (range === null) return onChange(rest, how);
    onChange({ ...rest, from: firstDayOf(range.from), to: lastDayOf(range.to - 1) }, how);
  };
  const range = scale && {
    from: filters.from === undefined ? scale.first : positionOf(filters.from, "from"),
    to: filters.to === undefined ? scale.last : positionOf(filters.to, "to"),
  };
  return (
    <section class="timeline" id="timeline" aria-label="Timeline">
      <div class="timeline-plot" ref={box}>
        {scale !== null && range !== null && width > 0 && (
          <Brush scale={scale} width={width} range={range} onChoose={choose}>
            <Histogram scale={scale} width={width} range={range} />
          </Brush>
        )}
      </div>
      <UndatedLane
        events={answer?.undated ?? null}
        chosen={filters.dated === "false"}
        onToggle={() =>
          onChange(
            withFilter(without(filters, "from", "to"), "dated", filters.dated === "false" ? null : "false"),
            "step",
          )
        }
      />
    </section>
  );
}

interface LaneProps {
  /** Null until they are counted. */
  readonly events: number | null;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}

/** Events whose time nobody says have no month: they wait beside the line. */
function UndatedLane({ events, chosen, onToggle }: LaneProps) {
  return (
    <button
      type="button"
      class="lane"
      aria-pressed={chosen}
      onClick={onToggle}
      title="Events whose date the texts do not say"
    >
      <b>{events === null ? "…" : events.toLocaleString("en-GB")}</b> without a date
      <span class="unseen">: show these events</span>
    </button>
  );
}
