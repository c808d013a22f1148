import { type RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Spot } from "../words/labels.js";
import type { MapPoint } from "./shapes.js";
import type { WorldMap } from "./world-map.js";

interface Shown {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly labels: RefObject<HTMLDivElement | null>;
  readonly points: readonly MapPoint[];
  readonly chosen: Spot | null;
  readonly onPoint: (point: MapPoint) => void;
}

/** `failed`: this browser can't draw the map. Its code is fetched only once a map is to be seen. */
export function useMap({ box, labels, points, chosen, onPoint }: Shown) {
  const [map, setMap] = useState<WorldMap | "failed" | null>(null);
  const act = useRef(onPoint);
  act.current = onPoint;
  useEffect(() => {
    let gone = false;
    let opened: WorldMap | null = null;
    import("./world-map.js")
      .then(({ openMap }) => {
        if (gone || box.current === null || labels.current === null) return;
        opened = openMap({
          box: box.current,
          labels: labels.current,
          onPoint: (point) => act.current(point),
        });
        setMap(opened);
      })
      .catch(() => setMap("failed"));
    return () => {
      gone = true;
      opened?.remove();
    };
  }, []);
  const [lat, lon] = [chosen?.lat, chosen?.lon];
  useEffect(() => {
    if (map !== null && map !== "failed") map.show(points, chosen);
  }, [map, points, lat, lon]);
  useEffect(() => {
    if (map !== null && map !== "failed" && chosen !== null) map.lookAt(chosen);
  }, [map, lat, lon]);
  return map;
}
