import type { Map as WorldMap } from "maplibre-gl";
import type { MapPoint } from "./shapes.js";

const MOST = 40;

interface Label {
  readonly text: string;
  readonly events: number;
  readonly x: number;
  readonly y: number;
}

const labelsIn = (map: WorldMap, points: readonly MapPoint[]): readonly Label[] =>
  map
    .queryRenderedFeatures({ layers: ["marks"] })
    .map(({ geometry, properties }) => {
      const [lon, lat] = geometry.type === "Point" ? geometry.coordinates : [];
      const { x, y } = map.project([lon ?? 0, lat ?? 0]);
      const { sum, index, events } = properties as { sum?: number; index?: number; events?: number };
      const text = sum === undefined ? (points[index ?? -1]?.name ?? "") : String(sum);
      return { text, events: sum ?? events ?? 0, x, y };
    })
    .sort((a, b) => b.events - a.events);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right of the mark; about 6.4 px a letter at 12 px. */
const boxOf = ({ x, y, text }: Label): Box => ({
  left: x + 6,
  right: x + 14 + text.length * 6.4,
  top: y - 9,
  bottom: y + 9,
});

/** Names of places and sizes of clusters as plain elements over the map; the larger one wins where two would meet. */
export function drawLabels(map: WorldMap, layer: HTMLElement, points: readonly MapPoint[]): void {
  const placed: Box[] = [];
  const elements: HTMLElement[] = [];
  for (const label of labelsIn(map, points)) {
    const box = boxOf(label);
    if (elements.length >= MOST || placed.some((other) => meet(other, box))) continue;
    placed.push(box);
    const element = document.createElement("span");
    element.textContent = label.text;
    element.style.transform = `translate(${Math.round(label.x + 9)}px, ${Math.round(label.y - 8)}px)`;
    elements.push(element);
  }
  layer.replaceChildren(...elements);
}
