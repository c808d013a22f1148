import type { Map as WorldMap } from "maplibre-gl";
import { type MapPoint, radiusOf } from "./shapes.js";

const MOST = 40;

interface Label {
  readonly text: string;
  /** The number of a cluster stands in its circle, the name of a place beside its mark. */
  readonly inside: boolean;
  readonly radius: number;
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
      const radius = radiusOf(sum ?? events ?? 0);
      return { text, inside: sum !== undefined && radius >= 9, radius, events: sum ?? events ?? 0, x, y };
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

const LETTER_PX = 6.4;

const boxOf = ({ x, y, text, inside, radius }: Label): Box => {
  const width = text.length * LETTER_PX;
  const left = inside ? x - width / 2 : x + radius + 4;
  return { left, right: left + width, top: y - 8, bottom: y + 8 };
};

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
    element.classList.toggle("inside", label.inside);
    element.style.transform = `translate(${Math.round(box.left)}px, ${Math.round(box.top)}px)`;
    elements.push(element);
  }
  layer.replaceChildren(...elements);
}
