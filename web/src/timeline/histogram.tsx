import { binText, type Scale, ticksOf, tickText } from "./bins.js";
import type { Range } from "./brush.js";

export const PLOT_HEIGHT = 56;
const LABEL_HEIGHT = 16;
export const FULL_HEIGHT = PLOT_HEIGHT + LABEL_HEIGHT;

interface HistogramProps {
  readonly scale: Scale;
  readonly width: number;
  readonly range: Range;
}

/** Bars are at least two pixels high: one event among thousands is still there. */
export function Histogram({ scale, width, range }: HistogramProps) {
  const x = (month: number): number => ((month - scale.first) / (scale.last - scale.first)) * width;
  const barWidth = Math.max(1, x(scale.first + scale.size) - 1);
  const inside = (start: number): boolean => start + scale.size > range.from && start < range.to;
  return (
    <g>
      {scale.bins.map(({ start, events }) => {
        const height = Math.max(2, (events / scale.most) * (PLOT_HEIGHT - 4));
        return (
          <rect
            key={start}
            class={inside(start) ? "bar" : "bar out"}
            x={x(start)}
            y={PLOT_HEIGHT - height}
            width={barWidth}
            height={height}
          >
            <title>{`${binText(start, scale.size)}: ${events}`}</title>
          </rect>
        );
      })}
      <line class="axis" x1={0} x2={width} y1={PLOT_HEIGHT + 0.5} y2={PLOT_HEIGHT + 0.5} />
      {ticksOf(scale, width).map((month) => (
        <text key={month} class="tick" x={x(month) + 1} y={FULL_HEIGHT - 3}>
          {tickText(month)}
        </text>
      ))}
    </g>
  );
}
