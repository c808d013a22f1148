import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { plural } from "../words/labels.js";
import { binText, type Scale } from "./bins.js";
import { FULL_HEIGHT, PLOT_HEIGHT } from "./histogram.js";
import { monthText } from "./months.js";

/** [from, to) in months. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

interface BrushProps {
  readonly scale: Scale;
  readonly width: number;
  readonly range: Range;
  /** Null: the whole line. */
  readonly onChoose: (range: Range | null, how: "step" | "settle") => void;
  readonly children: ComponentChildren;
}

type Edge = "from" | "to";

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** The range with one edge moved to a month; edges stay at least one bin apart. */
const moved = (range: Range, edge: Edge, month: number, { first, last, size }: Scale): Range => {
  const [from, to] = [Math.floor(range.from), Math.ceil(range.to)];
  if (edge === "from") return { from: clamp(month, first, Math.max(first, to - size)), to };
  return { from, to: clamp(month, Math.min(last, from + size), last) };
};

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
};

/** Drag over the bars, or move the two handles with the arrow keys. */
export function Brush({ scale, width, range, onChoose, children }: BrushProps) {
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<{ readonly anchor: number; readonly to: number } | null>(null);
  const x = (month: number): number =>
    clamp(((month - scale.first) / (scale.last - scale.first)) * width, 0, width);
  const edgeAt = (press: PointerEvent): number => {
    const { left } = (svg.current as SVGSVGElement).getBoundingClientRect();
    const share = clamp((press.clientX - left) / width, 0, 1);
    const bins = (scale.last - scale.first) / scale.size;
    return scale.first + Math.floor(Math.min(share * bins, bins - 1e-6)) * scale.size;
  };
  const choose = (next: Range, how: "step" | "settle") =>
    onChoose(next.from <= scale.first && next.to >= scale.last ? null : next, how);
  const shown: Range = drag === null ? range : spanOf(drag.anchor, drag.to, scale.size);
  const press = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest("[role=slider]")) return;
    (svg.current as SVGSVGElement).setPointerCapture(event.pointerId);
    const at = edgeAt(event);
    setDrag({ anchor: at, to: at });
  };
  const release = () => {
    if (drag === null) return;
    setDrag(null);
    choose(spanOf(drag.anchor, drag.to, scale.size), "step");
  };
  const narrowed = shown.from > scale.first || shown.to < scale.last;
  return (
    <>
      <svg
        ref={svg}
        width={width}
        height={FULL_HEIGHT}
        role="group"
        aria-label={`Events by time, ${plural(scale.size, "month")} a bar`}
        onPointerDown={press}
        onPointerMove={(event) => drag !== null && setDrag({ ...drag, to: edgeAt(event) })}
        onPointerUp={release}
        onPointerCancel={() => setDrag(null)}
        onDblClick={() => onChoose(null, "step")}
      >
        {narrowed && (
          <rect
            class="brush"
            x={x(shown.from)}
            y={0}
            width={Math.max(2, x(shown.to) - x(shown.from))}
            height={PLOT_HEIGHT}
          />
        )}
        {children}
        {(["from", "to"] as const).map((edge) => (
          <Handle
            key={edge}
            edge={edge}
            x={x(shown[edge])}
            month={Math.round(shown[edge])}
            scale={scale}
            onMove={(month, how) => choose(moved(range, edge, month, scale), how)}
            monthAt={(event) => edgeAt(event) + (edge === "to" ? scale.size : 0)}
          />
        ))}
      </svg>
      {narrowed && (
        <button type="button" class="quiet whole" onClick={() => onChoose(null, "step")}>
          Whole time
        </button>
      )}
    </>
  );
}

const spanOf = (anchor: number, to: number, size: number): Range => ({
  from: Math.min(anchor, to),
  to: Math.max(anchor, to) + size,
});

interface HandleProps {
  readonly edge: Edge;
  readonly x: number;
  readonly month: number;
  readonly scale: Scale;
  readonly onMove: (month: number, how: "step" | "settle") => void;
  readonly monthAt: (event: PointerEvent) => number;
}

function Handle({ edge, x, month, scale, onMove, monthAt }: HandleProps) {
  const move = (press: KeyboardEvent) => {
    const step = STEPS[press.key];
    const to = press.key === "Home" ? scale.first : press.key === "End" ? scale.last : null;
    if (step === undefined && to === null) return;
    press.preventDefault();
    onMove(to ?? month + (step ?? 0) * scale.size, "settle");
  };
  return (
    <g
      class="handle"
      role="slider"
      tabindex={0}
      aria-label={edge === "from" ? "First month" : "Last month"}
      aria-valuemin={scale.first}
      aria-valuemax={scale.last}
      aria-valuenow={month}
      aria-valuetext={edge === "from" ? monthText(month) : monthText(month - 1)}
      transform={`translate(${x} 0)`}
      onKeyDown={move}
      onPointerDown={(press) => {
        press.stopPropagation();
        (press.currentTarget as SVGGElement).setPointerCapture(press.pointerId);
      }}
      onPointerMove={(press) => {
        if ((press.currentTarget as SVGGElement).hasPointerCapture(press.pointerId))
          onMove(monthAt(press), "settle");
      }}
    >
      <rect class="grip-area" x={-9} y={0} width={18} height={PLOT_HEIGHT} />
      <line y1={0} y2={PLOT_HEIGHT} />
      <rect class="grip" x={-4} y={PLOT_HEIGHT / 2 - 10} width={8} height={20} rx={3} />
      <title>{binText(edge === "from" ? month : month - scale.size, scale.size)}</title>
    </g>
  );
}
